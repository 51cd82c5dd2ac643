import { z } from "zod";
import { originShape } from "../act/act.ts";
import { domainOf, verbOf } from "../fold/fact.ts";
import { nameShape, partyShape } from "../founding/party-file.ts";
import { credentialShape } from "../hand/credential.ts";
import { KINDS, type KindBook } from "../kinds/book.ts";
import type { Kind } from "../kinds/kind.ts";

/** Whose signature an act carries: an officer's under a mandate, the root hand's, or none (the node's own acts). */
export type HandNeeded = "officer" | "root" | "none";

/** What the record knows of a verb: its body's schema, who signs it, whether it may carry a payload. */
export interface Verb {
  readonly body: z.ZodType;
  readonly hand: HandNeeded;
  readonly payload: boolean;
}

const id = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().min(1).max(4000);
const time = z.int().min(0);
const quotes = { proposal: id, digest: id.nullable() };
const officer = (body: z.ZodType, payload = false): Verb => ({ body, hand: "officer", payload });

/** The assent protocol (record.md section 5). */
const BY_ASSENT: Readonly<Record<string, (kind: Kind) => Verb>> = {
  propose: ({ content }) => officer(z.strictObject({ content, adReferendum: z.boolean() }), true),
  assent: () => officer(z.strictObject(quotes)),
  yield: () => officer(z.strictObject({ ...quotes, withdraws: z.array(id).min(1).max(16) })),
  object: () => officer(z.strictObject({ ...quotes, reasons: text })),
  withdraw: () => officer(z.strictObject({ ...quotes, reason: text })),
  "release-request": () => officer(z.strictObject(quotes)),
  seal: () => ({ body: z.strictObject({ ...quotes, assents: z.array(id).min(1).max(16) }), hand: "none", payload: false }),
};
const RECEIPT: Verb = { body: z.strictObject({ of: id, note: z.string().min(1).max(16_000) }), hand: "none", payload: false };

/** The verbs of a kind: how its objects come about, the receipt, and its own. */
function verbsOf(kind: Kind): [string, Verb][] {
  const own = Object.entries(kind.verbs ?? {}).map(([verb, { body, payload }]): [string, Verb] => [verb, officer(body, payload ?? false)]);
  if (kind.made === "submission") return [["submit", officer(z.strictObject({ content: kind.content }), true)], ["receipt", RECEIPT], ...own];
  const notices = kind.notice === undefined ? [] : ["declare", "notify", "denounce"].map((verb): [string, Verb] => [verb, officer(z.strictObject({ content: kind.notice! }), true)]);
  return [...Object.entries(BY_ASSENT).map(([verb, make]): [string, Verb] => [verb, make(kind)]), ["receipt", RECEIPT], ...notices, ...own];
}

const rootAct = (body: z.ZodType): Verb => ({ body, hand: "root", payload: false });
const scope = z.strictObject({ objects: z.array(z.string().max(300)).max(64).optional(), pillars: z.array(z.string().max(40)).max(32).optional() });

export const cutShape = z.strictObject({ origin: originShape, size: time, root: id, successor: partyShape });

const FIXED: Readonly<Record<string, Verb>> = {
  "charter.sign": rootAct(z.strictObject({})),
  "mandate.grant": rootAct(
    z.strictObject({ role: nameShape, acts: z.array(z.string().max(64).regex(/^(\*|[a-z-]+(\.[a-z-]+)*)\.(\*|[a-z-]+)$/)).min(1).max(64), scope: scope.nullable(), from: time, to: time.nullable(), credential: credentialShape }),
  ),
  "mandate.recall": rootAct(z.strictObject({ reason: text })),
  "mandate.suspend": rootAct(z.strictObject({ reason: text })),
  "mandate.reinstate": rootAct(z.strictObject({})),
  "root.succeed": rootAct(z.strictObject({ credential: credentialShape })),
  "key.rotate": rootAct(z.strictObject({ role: z.enum(["log", "mirror", "mirrorPq", "transport"]), vkey: z.string().min(10).max(2400), next: id })),
  "log.resume": rootAct(z.strictObject({ reason: text })),
  "origin.cut": rootAct(z.strictObject({ cut: cutShape, hands: z.array(z.strictObject({ party: originShape, signature: z.string().max(200) })).min(2).max(16) })),
  "payload.erase": officer(z.strictObject({ of: id, digest: id })),
};

/** The verb of an act's name, or undefined where the record does not know it. Its schema is compiled at the first use. */
export function knownVerb(act: string, book: KindBook = KINDS): Verb | undefined {
  let known = compiled.get(book);
  if (known === undefined) compiled.set(book, (known = new Map()));
  if (known.has(act)) return known.get(act);
  const verb = FIXED[act] ?? inBook(book).get(act);
  if (verb === undefined) return undefined;
  const ready = { ...verb, body: z.compile(verb.body) };
  known.set(act, ready);
  return ready;
}

function inBook(book: KindBook): ReadonlyMap<string, Verb> {
  let all = verbs.get(book);
  if (all === undefined) verbs.set(book, (all = new Map([...book.values()].flatMap((kind) => verbsOf(kind).map(([verb, known]): [string, Verb] => [`${kind.kind}.${verb}`, known])))));
  return all;
}

const verbs = new WeakMap<KindBook, ReadonlyMap<string, Verb>>();
const compiled = new WeakMap<KindBook, Map<string, Verb>>();

/** The short verb of an act on an object of a kind: of the assent protocol, a notice, a submission or one of the kind's own; undefined for the fixed verbs of the record itself. */
export function kindVerb(act: string, book: KindBook = KINDS): string | undefined {
  return book.has(domainOf(act)) ? verbOf(act) : undefined;
}

/** Unilateral by nature, and answered by receipts. */
export const NOTICES: ReadonlySet<string> = new Set(["declare", "notify", "denounce", "submit"]);
/** Verbs that can make an object. */
export const MAKING: ReadonlySet<string> = new Set(["propose", ...NOTICES]);
