/** JSON as a draft holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

/** A paragraph of a text, aligned over the languages by its id. */
export interface Paragraph {
  readonly id: string;
  readonly kind?: string | undefined;
  readonly heading?: string | undefined;
  readonly text: string;
}

/** What an edition of a draft says: `DraftContent` of the node (packages/node/src/drafts/draft.ts), as the merge needs to know it. Kind, verb, objects and document are taken whole. */
export interface DraftBody {
  readonly kind: string;
  readonly verb: string;
  readonly objects: readonly (readonly [string, string | null])[];
  readonly content: { readonly [member: string]: Json };
  readonly texts: { readonly [language: string]: readonly Paragraph[] } | null;
  readonly document: { readonly mediaType: string; readonly bytes: string } | null;
  readonly note: string;
}

/**
 * Where a block stands: `["note"]`, `["content", "title", "fa"]`, `["texts", "fa", "3", "text"]` (a field of a paragraph), `["texts", "fa", "3"]` (a paragraph, there or not), `["texts", "fa"]` (the order
 * of the paragraphs, or all of a language).
 */
export type BlockPath = readonly string[];

/** Whether two values are the same JSON; the order of members does not count, and an absent member is as one that is undefined. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b] as Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>];
  if (Array.isArray(a) && a.length !== (b as unknown as unknown[]).length) return false;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((member) => sameJson(left[member], right[member]));
}

/** A text per language: at least one of the four, and nothing but texts. */
export function isTexts(value: unknown): value is { readonly [language: string]: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.some(([language]) => FOUR.has(language)) && entries.every(([language, text]) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(language) && typeof text === "string");
}

const FOUR: ReadonlySet<string> = new Set(["en", "fa", "ar", "ckb"]);
