import { hash } from "node:crypto";
import type { JsonValue } from "@mithaq/ledger";
import type { SearchWrite } from "../store/search-table.ts";
import type { RowWrite } from "../store/store.ts";
import { actOf, sayingFacts, textsIn, textsOfRow, type SearchedText } from "./searched-texts.ts";
import { idTerm, markOf, termsOf, TOKENISER_VERSION } from "./terms.ts";

/** What the stores index of a row, when they put it. What stands in the log or in documents alone is read later: see complete-entry.ts. */
export function searchOfRow(row: Pick<RowWrite, "id" | "kind" | "pillar" | "facts">): SearchWrite {
  return entryOfRow(row, []);
}

/** The same with the texts that were read elsewhere. `pending`: more is to come. */
export function wholeSearchOfRow(row: Pick<RowWrite, "id" | "kind" | "pillar" | "facts">, others: readonly SearchedText[], pending: boolean): SearchWrite {
  return { ...entryOfRow(row, others), pending, whole: true };
}

function entryOfRow(row: Pick<RowWrite, "id" | "kind" | "pillar" | "facts">, others: readonly SearchedText[]): SearchWrite {
  const texts = textsOfRow(row);
  const saying = sayingFacts(row.kind, row.facts);
  const ids = saying.map(actOf);
  const documents = saying.flatMap((fact) => (typeof fact.content["digest"] === "string" ? [fact.content["digest"]] : []));
  return {
    key: OBJECT + row.id,
    digest: digestOf([row.kind, row.pillar, ids, documents, texts.map(({ language, text }) => [language, text])]),
    pending: documents.length > 0 || (IN_THE_LOG.has(row.kind) && saying.length > 0),
    terms: () => termsOf([...texts, ...others], [markOf("kind", row.kind), ...(row.pillar === null ? [] : [markOf("pillar", row.pillar)]), ...ids.map(idTerm), idTerm(row.id.slice(row.id.lastIndexOf("/") + 1))].filter((term) => PLAIN.test(term))),
  };
}

/** What the stores index of a private value: of drafts alone, as the national plane's. The key where there is nothing to index any more; undefined where a value is none of the search's. */
export function searchOfValue(table: string, key: string, value: JsonValue | null): SearchWrite | string | undefined {
  if (table !== DRAFTS) return undefined;
  const content = draftContent(value);
  if (content === undefined) return DRAFT + key;
  const texts = textsOfDraft(content);
  const pillar = pillarOf(content);
  return {
    key: DRAFT + key,
    digest: digestOf([texts.map(({ language, text }) => [language, text]), pillar ?? null]),
    pending: false,
    terms: () => termsOf(texts, [markOf("kind", "draft"), markOf("plane", "national"), ...(pillar === undefined ? [] : [markOf("pillar", pillar)]), idTerm(key)].filter((term) => PLAIN.test(term))),
  };
}

/** The texts of a draft's content: those of the act to be, of the document to be, and the note beside them. */
export function textsOfDraft(content: Readonly<Record<string, JsonValue>>): SearchedText[] {
  const note = content["note"];
  return [...textsIn(content["content"] ?? null, null), ...documentTextsIn(content["texts"] ?? null, null), ...(typeof note === "string" && note !== "" ? [{ language: null, strong: false, text: note, act: null }] : [])];
}

/** The paragraphs of a document, per language: `{ "fa": [{ "heading", "text" }] }`. */
export function documentTextsIn(texts: JsonValue, act: string | null): SearchedText[] {
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return [];
  return Object.entries(texts).flatMap(([language, paragraphs]) =>
    Array.isArray(paragraphs)
      ? paragraphs.flatMap((paragraph) => {
          const { heading, text } = paragraph as Record<string, JsonValue>;
          return [heading, text].filter((one) => typeof one === "string").map((one) => ({ language, strong: false, text: one, act }));
        })
      : [],
  );
}

/** The draft's content of a stored value; undefined where there is none. */
export function draftContent(value: JsonValue | null): Record<string, JsonValue> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { content } = value as Record<string, JsonValue>;
  return typeof content === "object" && content !== null && !Array.isArray(content) ? (content as Record<string, JsonValue>) : undefined;
}

/** The pillar that the act to be says it belongs to. */
export function pillarOf(content: Readonly<Record<string, JsonValue>>): string | undefined {
  const pillar = (content["content"] as Record<string, JsonValue> | undefined)?.["pillar"];
  return typeof pillar === "string" ? pillar : undefined;
}

function digestOf(value: JsonValue): string {
  return hash("sha256", `${TOKENISER_VERSION}\n${JSON.stringify(value)}`, "base64");
}

/** Keys of the index. */
export const OBJECT = "o/";
export const DRAFT = "d/";
/** The private table of drafts (drafts.ts). */
const DRAFTS = "draft";
/** Kinds whose rows do not hold their titles. */
const IN_THE_LOG: ReadonlySet<string> = new Set(["agreement"]);
/** What every store takes as a term: tests put rows with any id. */
const PLAIN = /^[\p{L}\p{N}\p{Co}]{1,80}$/u;
