import { resolveConflict, type BlockPath, type DraftBody, type DraftConflict, type Json, type Paragraph } from "../../../drafting/index.ts";

/** What stands at a block's place; null where nothing does. */
export function blockAt(body: DraftBody, path: BlockPath): Json {
  const [top = "", first, id, field] = path;
  if (top === "texts" && first !== undefined) {
    const paragraphs = body.texts?.[first] ?? [];
    if (id === undefined) return paragraphs.map((one) => one.id);
    const paragraph = paragraphs.find((one) => one.id === id);
    if (field === undefined) return (paragraph as unknown as Json | undefined) ?? null;
    return ((paragraph as Record<string, Json> | undefined)?.[field]) ?? null;
  }
  let held: Json | undefined = (body as unknown as Record<string, Json>)[top];
  for (const member of path.slice(1)) held = typeof held === "object" && held !== null && !Array.isArray(held) ? (held as Record<string, Json>)[member] : undefined;
  return held ?? null;
}

/** The body with another value at the place of a conflict; null takes it away. */
export function withBlock(body: DraftBody, conflict: DraftConflict, value: Json): DraftBody {
  if (conflict.path.at(-1) === "text" && conflict.path[0] === "texts" && value === "") return withParagraphs(body, conflict.path[1]!, (paragraphs) => paragraphs.map((one) => (one.id === conflict.path[2] ? { ...one, text: "" } : one)));
  return resolveConflict({ merged: body, conflicts: [conflict], joined: [] }, conflict.path, { value }).merged;
}

/** The paragraphs of one language changed; a language without any is left out. */
export function withParagraphs(body: DraftBody, language: string, change: (paragraphs: readonly Paragraph[]) => readonly Paragraph[]): DraftBody {
  const texts = { ...body.texts, [language]: change(body.texts?.[language] ?? []) };
  return { ...body, texts: Object.fromEntries(Object.entries(texts).filter(([, paragraphs]) => paragraphs.length > 0)) };
}

/** A row of the editor: one paragraph in the languages that have it. */
export interface ParagraphRow {
  readonly id: string;
  readonly kind: string | undefined;
  readonly in: Readonly<Record<string, Paragraph | undefined>>;
}

/** Paragraphs aligned over the languages by their ids, in the order of the language that is given first; those that only others have stand behind the one that they follow there. */
export function alignParagraphs(texts: DraftBody["texts"], languages: readonly string[]): readonly ParagraphRow[] {
  const order: string[] = [];
  for (const language of languages) {
    for (const [at, { id }] of (texts?.[language] ?? []).entries()) {
      if (order.includes(id)) continue;
      const before = texts?.[language]?.[at - 1]?.id;
      order.splice(before === undefined ? (at === 0 ? 0 : order.length) : order.indexOf(before) + 1, 0, id);
    }
  }
  return order.map((id) => {
    const found = Object.fromEntries(languages.map((language) => [language, texts?.[language]?.find((one) => one.id === id)]));
    return { id, kind: Object.values(found).find((one) => one?.kind !== undefined)?.kind, in: found };
  });
}

/** A paragraph added in these languages after another (null: at the head). The id is new in all languages: the first free number. */
export function addParagraph(body: DraftBody, languages: readonly string[], after: string | null): { readonly body: DraftBody; readonly id: string } {
  const taken = new Set(Object.values(body.texts ?? {}).flatMap((paragraphs) => paragraphs.map((one) => one.id)));
  let number = taken.size + 1;
  while (taken.has(String(number))) number += 1;
  const id = String(number);
  const added = languages.reduce((now, language) => withParagraphs(now, language, (paragraphs) => {
    const at = after === null ? 0 : paragraphs.findIndex((one) => one.id === after) + 1 || paragraphs.length;
    return [...paragraphs.slice(0, at), { id, text: "" }, ...paragraphs.slice(at)];
  }), body);
  return { body: added, id };
}

/** A paragraph taken out of all languages. */
export function removeParagraph(body: DraftBody, id: string): DraftBody {
  return Object.keys(body.texts ?? {}).reduce((now, language) => withParagraphs(now, language, (paragraphs) => paragraphs.filter((one) => one.id !== id)), body);
}

/** A paragraph moved by one place, up (-1) or down (1), in every language that has it. */
export function moveParagraph(body: DraftBody, id: string, by: -1 | 1): DraftBody {
  return Object.keys(body.texts ?? {}).reduce((now, language) => withParagraphs(now, language, (paragraphs) => {
    const at = paragraphs.findIndex((one) => one.id === id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= paragraphs.length) return paragraphs;
    const moved = paragraphs.toSpliced(at, 1);
    return moved.toSpliced(to, 0, paragraphs[at]!);
  }), body);
}

/** What the node is sent: blocks that are begun and still empty stay in the editor alone. */
export function forNode(body: DraftBody): DraftBody {
  const texts = Object.fromEntries(Object.entries(body.texts ?? {}).map(([language, paragraphs]) => [language, paragraphs.filter((one) => one.text.trim() !== "").map(withoutBlanks)] as const).filter(([, paragraphs]) => paragraphs.length > 0));
  return { ...body, texts: Object.keys(texts).length === 0 ? null : texts };
}

function withoutBlanks({ id, kind, heading, text }: Paragraph): Paragraph {
  return { id, ...(kind === undefined ? {} : { kind }), ...(heading === undefined || heading.trim() === "" ? {} : { heading }), text };
}
