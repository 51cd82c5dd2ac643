import { sameJson, type Json, type Paragraph } from "./draft-content.ts";
import { mergeValue, mergeWords, type MergeNotes } from "./merge-block.ts";
import { mergeOrder } from "./merge-order.ts";

/** Joins the paragraphs of one language by their ids: each field by itself, then which of them stay, then their order. A paragraph that one side removed and the other changed stays, as a conflict. */
export function mergeParagraphs(notes: MergeNotes, language: string, ...sides: readonly [base: readonly Paragraph[], mine: readonly Paragraph[], theirs: readonly Paragraph[]]): Paragraph[] {
  const [base, mine, theirs] = sides.map(withOwnIds) as [Paragraph[], Paragraph[], Paragraph[]];
  const [was, ours, others] = [base, mine, theirs].map((list) => new Map(list.map((one) => [one.id, one]))) as [Map<string, Paragraph>, Map<string, Paragraph>, Map<string, Paragraph>];
  const kept = new Map<string, Paragraph>();
  for (const id of new Set([...was.keys(), ...ours.keys(), ...others.keys()])) {
    const paragraph = mergeParagraph(notes, language, id, was.get(id), ours.get(id), others.get(id));
    if (paragraph !== undefined) kept.set(id, paragraph);
  }
  const [from, left, right] = [base, mine, theirs].map((list) => list.map(({ id }) => id)) as [string[], string[], string[]];
  const { ids, conflict } = mergeOrder(from, left, right, new Set(kept.keys()));
  if (conflict) notes.conflicts.push({ path: ["texts", language], kind: "order", base: from, mine: left, theirs: right });
  return ids.map((id) => kept.get(id)!);
}

/** Two paragraphs of one id could not both be kept by it: the later ones get ids of their own. */
function withOwnIds(paragraphs: readonly Paragraph[]): Paragraph[] {
  const taken = new Set<string>();
  return paragraphs.map((paragraph) => {
    let id = paragraph.id;
    for (let count = 2; taken.has(id); count += 1) id = `${paragraph.id}-${count}`;
    taken.add(id);
    return id === paragraph.id ? paragraph : { ...paragraph, id };
  });
}

function mergeParagraph(notes: MergeNotes, language: string, id: string, base: Paragraph | undefined, mine: Paragraph | undefined, theirs: Paragraph | undefined): Paragraph | undefined {
  const path = ["texts", language, id];
  if (mine === undefined || theirs === undefined) {
    const left = mine ?? theirs;
    if (base === undefined || left === undefined) return left;
    if (sameJson(base, left)) return undefined;
    notes.conflicts.push({ path, kind: "paragraph", base: asJson(base), mine: asJson(mine), theirs: asJson(theirs) });
    return left;
  }
  const kind = mergeValue(notes, [...path, "kind"], base?.kind, mine.kind, theirs.kind) as string | undefined;
  const heading = mergeWords(notes, [...path, "heading"], base?.heading, mine.heading, theirs.heading);
  const text = mergeWords(notes, [...path, "text"], base?.text, mine.text, theirs.text) ?? "";
  return { id, ...(kind === undefined ? {} : { kind }), ...(heading === undefined ? {} : { heading }), text };
}

function asJson(paragraph: Paragraph | undefined): Json {
  return paragraph === undefined ? null : Object.fromEntries(Object.entries(paragraph).filter(([, value]) => value !== undefined));
}
