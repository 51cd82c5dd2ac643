import type { BlockPath, DraftBody } from "../../drafting/index.ts";

/** What a note lacks before it can be cleared: its number, addressees, subject, and a text in one language at least. */
export function missing({ content, texts }: DraftBody): readonly BlockPath[] {
  const { number, to, subject } = content;
  return [
    ...(typeof number === "string" && number.trim() !== "" ? [] : [["content", "number"]]),
    ...(Array.isArray(to) && to.length > 0 ? [] : [["content", "to"]]),
    ...(typeof subject === "object" && subject !== null && Object.values(subject).some((text) => typeof text === "string" && text.trim() !== "") ? [] : [["content", "subject"]]),
    ...(Object.values(texts ?? {}).some((paragraphs) => paragraphs.some((one) => one.text.trim() !== "")) ? [] : [["texts"]]),
  ];
}
