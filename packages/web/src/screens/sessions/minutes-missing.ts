import type { BlockPath, DraftBody } from "../../drafting/index.ts";

/** What a paragraph says that was begun from the agenda and not written yet: the node keeps no empty paragraphs. */
export const UNWRITTEN = "…";

/** What minutes lack before they can be cleared: a heading, and every paragraph that was begun. */
export function missing({ content, texts }: DraftBody): readonly BlockPath[] {
  const { title } = content;
  const named = typeof title === "object" && title !== null && Object.values(title).some((text) => typeof text === "string" && text.trim() !== "");
  const open = Object.entries(texts ?? {}).flatMap(([language, paragraphs]) => paragraphs.filter(({ text }) => text.trim() === UNWRITTEN).map(({ id }): BlockPath => ["texts", language, id]));
  const empty = Object.values(texts ?? {}).every((paragraphs) => paragraphs.every(({ text }) => text.trim() === ""));
  return [...(named ? [] : [["content", "title"]]), ...(empty ? [["texts"]] : open)];
}
