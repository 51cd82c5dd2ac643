import { partyId } from "@mithaq/accord";
import { proposalsWithContent, type ProposalWithContent } from "../api/reading/object.ts";
import { asRow } from "../api/reading/rows.ts";
import { Refusal } from "../node/refusal.ts";
import { documentTexts, type DocumentTexts } from "../papers/document-texts.ts";
import type { Reading } from "../programme/reading.ts";

/** One clause in every language that it stands in. */
export interface AlignedClause {
  readonly id: string;
  readonly kind: string | null;
  readonly texts: { readonly [language: string]: { readonly heading: string | null; readonly text: string } };
}

/** The text of one version or proposal, its clauses aligned by id over the languages. */
export interface AlignedText {
  /** The seal of an agreed version, or the act of a proposal: as it was asked for. */
  readonly act: string;
  readonly proposal: string;
  readonly state: "agreed" | "standing" | "ended";
  readonly by: string;
  readonly at: number;
  readonly digest: string | null;
  /** Whether its document is here. A document travels after its act; an erased one stays away. */
  readonly held: boolean;
  /** The authentic languages as the act names them, then others that the document has. */
  readonly languages: readonly string[];
  readonly clauses: readonly AlignedClause[];
}

/** The largest document that is laid open clause by clause, in bytes; a larger one is read as a file. */
export const MOST_TEXT = 2 * 1024 * 1024;

/** The texts of an object that is made by assent: of each act named (a seal or a proposal). Rejects with Refusal `not-found`, `too-large`, `input` (the document is no text). */
export async function readTexts(reading: Reading, object: string, acts: readonly string[]): Promise<AlignedText[]> {
  const record = (await reading.reader.rows([object])).get(object);
  if (record === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of an object in the record", remedy: "list them: mithaq act list", message: `no object ${object} is known here` });
  const proposals = await proposalsWithContent(reading.node, reading.reader, asRow(record));
  const texts: AlignedText[] = [];
  for (const act of acts) {
    const proposal = proposals.find((one) => one.seal === act || one.id === act);
    if (proposal === undefined) throw new Refusal("not-found", { field: "version", expected: `a seal or a proposal of this object: ${proposals.map((one) => one.seal ?? one.id).join(", ")}`, remedy: "name one of them", message: `${act} is no version of ${object}` });
    texts.push(await textOf(reading, object, act, proposal));
  }
  return texts;
}

async function textOf(reading: Reading, object: string, act: string, proposal: ProposalWithContent): Promise<AlignedText> {
  const { payload, digest, origin, at, state } = proposal;
  if (payload !== null && payload.bytes > MOST_TEXT) throw new Refusal("too-large", { field: "version", expected: `a text of at most ${MOST_TEXT} bytes`, remedy: "save the document and read it as a file", message: `the document of ${act} has ${payload.bytes} bytes` });
  const head = { act, proposal: proposal.id, state: state === "sealed" ? ("agreed" as const) : state === "standing" ? ("standing" as const) : ("ended" as const), by: partyId(reading.context, origin), at, digest };
  const named = languagesIn(proposal.content?.["languages"]);
  const held = digest !== null && (await reading.node.payloads.get(digest)) !== undefined;
  if (!held) return { ...head, held, languages: named, clauses: [] };
  const texts = await documentTexts(reading, digest, object);
  const languages = [...named.filter((one) => texts[one] !== undefined), ...Object.keys(texts).filter((one) => !named.includes(one)).sort()];
  return { ...head, held, languages: [...new Set([...named, ...languages])], clauses: alignClauses(texts, languages) };
}

function languagesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/**
 * Clauses of all languages by their ids, in the order of the first language; a clause that the first one lacks stands behind the clause that it follows in its own language. Kinds are the first
 * language's that names one.
 */
export function alignClauses(texts: DocumentTexts, languages: readonly string[]): AlignedClause[] {
  const order: string[] = [];
  for (const language of languages) {
    let behind = -1;
    for (const { id } of texts[language] ?? []) {
      const stands = order.indexOf(id);
      if (stands >= 0) behind = stands;
      else order.splice(++behind, 0, id);
    }
  }
  return order.map((id) => {
    const parts = languages.flatMap((language) => {
      const part = texts[language]?.find((one) => one.id === id);
      return part === undefined ? [] : [[language, part] as const];
    });
    return { id, kind: parts.find(([, part]) => part.kind !== undefined)?.[1].kind ?? null, texts: Object.fromEntries(parts.map(([language, { heading, text }]) => [language, { heading: heading ?? null, text }])) };
  });
}
