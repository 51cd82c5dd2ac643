import { z } from "zod";
import type { Act } from "../act/act.ts";
import { originShape } from "../act/act.ts";
import { domainOf, verbOf } from "../fold/fact.ts";
import { nameShape, partyShape } from "../founding/party-file.ts";
import { credentialShape } from "../hand/credential.ts";
import { KINDS } from "./kinds.ts";

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

const ON_OBJECTS: Readonly<Record<string, (content: z.ZodType) => Verb>> = {
  propose: (content) => ({ body: z.strictObject({ content, adReferendum: z.boolean() }), hand: "officer", payload: true }),
  assent: () => ({ body: z.strictObject(quotes), hand: "officer", payload: false }),
  yield: () => ({ body: z.strictObject({ ...quotes, withdraws: z.array(id).min(1).max(16) }), hand: "officer", payload: false }),
  object: () => ({ body: z.strictObject({ ...quotes, reasons: text }), hand: "officer", payload: false }),
  withdraw: () => ({ body: z.strictObject({ ...quotes, reason: text }), hand: "officer", payload: false }),
  "release-request": () => ({ body: z.strictObject(quotes), hand: "officer", payload: false }),
  seal: () => ({ body: z.strictObject({ ...quotes, assents: z.array(id).min(1).max(16) }), hand: "none", payload: false }),
  receipt: () => ({ body: z.strictObject({ of: id, note: z.string().min(1).max(16_000) }), hand: "none", payload: false }),
  declare: (content) => ({ body: z.strictObject({ content }), hand: "officer", payload: true }),
  notify: (content) => ({ body: z.strictObject({ content }), hand: "officer", payload: true }),
  denounce: (content) => ({ body: z.strictObject({ content }), hand: "officer", payload: true }),
};

const rootAct = (body: z.ZodType): Verb => ({ body, hand: "root", payload: false });
const scope = z.strictObject({ objects: z.array(z.string().max(300)).max(64).optional(), pillars: z.array(z.string().max(40)).max(32).optional() });

export const cutShape = z.strictObject({ origin: originShape, size: time, root: id, successor: partyShape });

const FIXED: Readonly<Record<string, Verb>> = {
  "charter.sign": rootAct(z.strictObject({})),
  "mandate.grant": rootAct(
    z.strictObject({ role: nameShape, acts: z.array(z.string().max(64).regex(/^(\*|[a-z-]+)\.(\*|[a-z-]+)$/)).min(1).max(64), scope: scope.nullable(), from: time, to: time.nullable(), credential: credentialShape }),
  ),
  "mandate.recall": rootAct(z.strictObject({ reason: text })),
  "root.succeed": rootAct(z.strictObject({ credential: credentialShape })),
  "key.rotate": rootAct(z.strictObject({ role: z.enum(["log", "mirror", "mirrorPq", "transport"]), vkey: z.string().min(10).max(2400), next: id })),
  "log.resume": rootAct(z.strictObject({ reason: text })),
  "origin.cut": rootAct(z.strictObject({ cut: cutShape, hands: z.array(z.strictObject({ party: originShape, signature: z.string().max(200) })).min(2).max(16) })),
  "payload.erase": { body: z.strictObject({ of: id, digest: id }), hand: "officer", payload: false },
};

const ALL: ReadonlyMap<string, Verb> = new Map([
  ...Object.entries(FIXED),
  ...[...KINDS.values()].flatMap((kind) => Object.entries(ON_OBJECTS).map(([verb, make]): [string, Verb] => [`${kind.kind}.${verb}`, make(kind.content)])),
]);

/** The verb of an act's name, or undefined where the record does not know it. Its schema is compiled at the first use. */
export function knownVerb(act: string): Verb | undefined {
  const known = compiled.get(act) ?? ALL.get(act);
  if (known === undefined || compiled.has(act)) return known;
  const verb = { ...known, body: z.compile(known.body) };
  compiled.set(act, verb);
  return verb;
}

const compiled = new Map<string, Verb>();

/** Whether the act is one of the assent protocol, of whatever kind: then its short verb. */
export function assentVerb(act: Act | string): string | undefined {
  const name = typeof act === "string" ? act : act.act;
  return KINDS.has(domainOf(name)) ? verbOf(name) : undefined;
}

export const NOTICES: ReadonlySet<string> = new Set(["declare", "notify", "denounce"]);
