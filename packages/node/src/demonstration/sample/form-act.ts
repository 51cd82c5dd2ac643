import { domainOf, formatAssent, formatNotice, formatPropose, formatSaying, formatSessionTurn, formatSignature, formatSubmission, NEW_OBJECT, verbOf, type Content, type Draft, type Pair } from "@mithaq/accord";
import { canonicalDocument, decodeBase64 } from "@mithaq/ledger";
import { join } from "node:path";
import type { NodeClient } from "../../api/client.ts";
import { readProposal } from "../../cli/proposed.ts";
import { pairOf, submissionPairs } from "../../cli/sealed.ts";
import { documentFrom } from "../../cli/signed-act.ts";
import { makeDocument, type Document } from "../../cli/texts.ts";
import { Refusal } from "../../node/refusal.ts";
import { resolveNames, type Meanings } from "./names.ts";
import { makesObject, objectOf, type Cast } from "./standing.ts";
import type { SampleAct, SampleClause } from "./sample-file.ts";

/** What an act of the sample says, as the record's act will say it, and the document beside it. All that it names stands in the record. */
export interface Formed {
  readonly draft: Draft;
  readonly document: Document | undefined;
}

/** Rejects with Refusal: of an assent, where what is proposed is not what the own copy of the sample says. */
export async function formAct(client: NodeClient, cast: Cast, act: SampleAct, meanings: Meanings): Promise<Formed> {
  const kind = domainOf(act.act);
  const verb = verbOf(act.act);
  const body = resolveNames(act.body ?? {}, meanings) as Content;
  if (verb === "assent") return { draft: await formAssent(client, cast, act, meanings), document: undefined };
  const document = await documentOf(cast, act);
  const payload = document?.reference ?? null;
  const draft = async (): Promise<Draft> => {
    if (verb === "propose") return formatPropose(kind, { pairs: [makesObject(act) ? [NEW_OBJECT, null] : await pairOf(client, objectOf(cast, act.on!), act.key)], content: contentOf(act, meanings), payload });
    if (verb === "submit") return formatSubmission(kind, { about: await Promise.all((act.about ?? []).map((key): Promise<Pair> => pairOf(client, objectOf(cast, key), act.key))), content: contentOf(act, meanings), payload });
    const object = objectOf(cast, act.on!);
    if (verb === "notify" || verb === "denounce" || verb === "declare") return formatNotice(kind, verb, { pairs: [await pairOf(client, object, act.key)], content: contentOf(act, meanings), payload });
    if (kind === "session") return formatSessionTurn(verb as "open" | "adjourn", object, (await pairOf(client, object, act.key))[1]!, body["on"] as string);
    if (verb === "sign") return formatSignature(kind as "agreement" | "minutes", object, (await pairOf(client, object, act.key))[1]!, body as unknown as Parameters<typeof formatSignature>[3]);
    const { pairs, newest } = await submissionPairs(client, object, act.key);
    return formatSaying(kind, verb, pairs, OF_VERSION.has(verb) ? { version: newest, ...body } : body, payload);
  };
  return { draft: await draft(), document };
}

const OF_VERSION: ReadonlySet<string> = new Set(["confirm", "observe", "dispute", "clarify", "admit", "challenge"]);

function contentOf(act: SampleAct, meanings: Meanings): Content {
  return resolveNames(act.content ?? {}, meanings) as Content;
}

/** An officer assents to what it has compared with its own copy: content and text, byte for byte. */
async function formAssent(client: NodeClient, cast: Cast, act: SampleAct, meanings: Meanings): Promise<Draft> {
  const proposed = cast.sample.byKey.get(act.on!)!;
  const id = meanings.act(proposed.key);
  const { kind, reference } = await readProposal(client, id, act.key);
  const { proposals } = await client.objects.get({ id: objectOf(cast, proposed.key) });
  const theirs = proposals.find((one) => one.id === id);
  const text = textOf(cast, proposed);
  const beside = theirs?.payload == null ? undefined : decodeBase64((await client.payloads.get({ digest: theirs.payload.digest })).bytes, "document");
  if (!same(canonicalDocument(theirs?.content ?? null), canonicalDocument(contentOf(proposed, meanings))) || !same(beside, text)) {
    throw new Refusal("input", { field: act.key, expected: "a proposal that says what the own copy of the sample says", remedy: "start both sides from the same files", message: `${proposed.key} was proposed with another text` });
  }
  return formatAssent(kind, reference);
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

async function documentOf(cast: Cast, act: SampleAct): Promise<Document | undefined> {
  if (act.document !== undefined) return documentFrom(join(cast.sample.directory, "documents", act.document), act.key);
  const text = textOf(cast, act);
  return text === undefined ? undefined : makeDocument(text, "application/json");
}

/** Clauses aligned by id over the languages, as the accord has the text of an instrument; canonical JSON. */
export function textOf(cast: Pick<Cast, "sample">, act: SampleAct): Uint8Array | undefined {
  const clauses = clausesOf(cast, act);
  if (clauses === undefined) return undefined;
  const languages = Object.keys(clauses[0]!.text).sort();
  const texts = Object.fromEntries(
    languages.map((language) => [language, clauses.map(({ id, kind, heading, text }) => ({ id, ...(kind === undefined ? {} : { kind }), ...(heading === undefined ? {} : { heading: heading[language]! }), text: text[language]! }))]),
  );
  return canonicalDocument({ texts });
}

/** The clauses of an act's text; of a revised one, those of the text that it revises with the changed ones in their places, and the new ones before the last, which is the final clause. */
export function clausesOf(cast: Pick<Cast, "sample">, act: SampleAct): readonly SampleClause[] | undefined {
  if (act.revises === undefined) return act.clauses;
  const before = clausesOf(cast, cast.sample.byKey.get(act.revises.text)!) ?? [];
  const changed = new Map(act.revises.clauses.map((one) => [one.id, one]));
  const kept = before.map((one) => changed.get(one.id) ?? one);
  const added = act.revises.clauses.filter((one) => !before.some(({ id }) => id === one.id));
  return [...kept.slice(0, -1), ...added, ...kept.slice(-1)];
}
