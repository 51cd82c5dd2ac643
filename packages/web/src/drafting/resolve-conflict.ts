import { sameJson, type BlockPath, type DraftBody, type Json, type Paragraph } from "./draft-content.ts";
import type { DraftConflict } from "./merge-block.ts";
import type { DraftMerge } from "./merge-draft.ts";

/**
 * Decides one conflict of a merge: `mine`, `theirs`, or what the officer wrote instead (`{ value }`; null: not there). Returns the merge with it settled. Throws a RangeError where no open conflict has the path, and
 * a TypeError where the value cannot stand there.
 */
export function resolveConflict(merge: DraftMerge, path: BlockPath, choice: "mine" | "theirs" | { readonly value: Json }): DraftMerge {
  const conflict = merge.conflicts.find((one) => sameJson(one.path, path));
  if (conflict === undefined) throw new RangeError(`no open conflict at ${path.join(" / ")}: the open ones are ${merge.conflicts.map((one) => one.path.join(" / ")).join(", ") || "none"}`);
  const value = typeof choice === "string" ? conflict[choice] : choice.value;
  return { ...merge, merged: put(merge.merged, conflict, value), conflicts: merge.conflicts.filter((one) => one !== conflict) };
}

function put(body: DraftBody, { path, kind }: DraftConflict, value: Json): DraftBody {
  const [top = "", first = "", id = "", field = ""] = path;
  if (top === "content") return { ...body, content: withMember(body.content, path.slice(1), value) };
  if (top !== "texts") {
    if (top === "note" && typeof value !== "string") throw new TypeError("a note is a text");
    // One or the other: a document that is chosen takes the text's place.
    return { ...body, [top]: value, ...(top === "document" && value !== null ? { texts: null } : {}) };
  }
  const held = body.texts?.[first] ?? [];
  if (kind === "order") return withLanguage(body, first, inOrder(held, value));
  if (kind === "paragraph") return withLanguage(body, first, withParagraph(held, id, value));
  if (value !== null && typeof value !== "string") throw new TypeError("a field of a paragraph is a text");
  if (field === "text" && !value) throw new TypeError("a paragraph has a text: remove it whole");
  return withLanguage(body, first, held.map((one) => (one.id === id ? (Object.fromEntries(Object.entries({ ...one, [field]: value }).filter(([, each]) => each !== null)) as unknown as Paragraph) : one)));
}

function withMember(content: DraftBody["content"], [member = "", ...deeper]: BlockPath, value: Json): DraftBody["content"] {
  const next = deeper.length === 0 ? value : withMember((content[member] ?? {}) as DraftBody["content"], deeper, value);
  return Object.fromEntries(Object.entries({ ...content, [member]: next }).filter(([name, one]) => name !== member || (one !== null && !(deeper.length > 0 && Object.keys(one as object).length === 0))));
}

function withLanguage(body: DraftBody, language: string, paragraphs: readonly Paragraph[]): DraftBody {
  const texts = Object.fromEntries(Object.entries({ ...body.texts, [language]: paragraphs }).filter(([, list]) => list.length > 0));
  return { ...body, texts: Object.keys(texts).length === 0 ? null : texts };
}

function withParagraph(held: readonly Paragraph[], id: string, value: Json): Paragraph[] {
  if (value === null) return held.filter((one) => one.id !== id);
  if (typeof value !== "object" || Array.isArray(value) || typeof (value as { text?: unknown }).text !== "string") throw new TypeError("a paragraph is an object with a text");
  const paragraph = { ...(value as unknown as Paragraph), id };
  return held.some((one) => one.id === id) ? held.map((one) => (one.id === id ? paragraph : one)) : [...held, paragraph];
}

/** Those that the order does not name keep their place behind the one before them. */
function inOrder(held: readonly Paragraph[], value: Json): Paragraph[] {
  if (!Array.isArray(value) || !value.every((id) => typeof id === "string")) throw new TypeError("an order is a list of ids of paragraphs");
  const named = value as readonly string[];
  const ordered = named.flatMap((id) => held.find((one) => one.id === id) ?? []);
  for (const [at, paragraph] of held.entries()) {
    if (named.includes(paragraph.id)) continue;
    const before = ordered.findIndex(({ id }) => id === held[at - 1]?.id);
    ordered.splice(before + 1, 0, paragraph);
  }
  return ordered;
}
