import { isTexts, type BlockPath, type DraftBody, type Json } from "./draft-content.ts";
import { mergeValue, mergeWords, type DraftConflict, type MergeNotes } from "./merge-block.ts";
import { mergeParagraphs } from "./merge-paragraphs.ts";

export interface DraftMerge {
  /** What stands where nobody decides otherwise: of a conflict `mine`, or the side that still has the block where the other removed it. */
  readonly merged: DraftBody;
  readonly conflicts: readonly DraftConflict[];
  /** Blocks in which changes of both were joined by words: for the officer to read once more. */
  readonly joined: readonly BlockPath[];
}

/**
 * Joins two changed contents of one draft, block by block: each member of the content, each language of a text, each paragraph by its id. Nothing typed is lost: every word that either side wrote stands in `merged` or
 * in a conflict. A block that only one side changed is taken from it; two changes within one text are joined by words where they do not meet. Symmetric: with the sides exchanged the same, but for whose words
 * stand in `merged` at a conflict.
 */
export function mergeDraft(base: DraftBody, mine: DraftBody, theirs: DraftBody): DraftMerge {
  const notes: MergeNotes = { conflicts: [], joined: [] };
  const whole = <K extends "kind" | "verb" | "objects" | "document">(name: K): DraftBody[K] => mergeValue(notes, [name], base[name], mine[name], theirs[name]) as unknown as DraftBody[K];
  const texts = mergeLanguages(notes, base.texts, mine.texts, theirs.texts);
  const merged: DraftBody = {
    kind: whole("kind"), verb: whole("verb"), objects: whole("objects"), document: whole("document"), texts,
    content: mergeMembers(notes, ["content"], base.content, mine.content, theirs.content),
    note: mergeWords(notes, ["note"], base.note, mine.note, theirs.note) ?? "",
  };
  return { ...notes, merged: withoutTwoTexts(notes, merged, base, mine, theirs) };
}

/** A draft carries a text or a document: where one side gave it the one and the other the other, the text stands and the document waits in a conflict. */
function withoutTwoTexts(notes: MergeNotes, merged: DraftBody, base: DraftBody, mine: DraftBody, theirs: DraftBody): DraftBody {
  if (merged.texts === null || merged.document === null) return merged;
  if (!notes.conflicts.some(({ path }) => path[0] === "document")) notes.conflicts.push({ path: ["document"], kind: "value", base: base.document, mine: mine.document, theirs: theirs.document });
  return { ...merged, document: null };
}

function mergeLanguages(notes: MergeNotes, base: DraftBody["texts"], mine: DraftBody["texts"], theirs: DraftBody["texts"]): DraftBody["texts"] {
  const languages = [...new Set([...Object.keys(base ?? {}), ...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})])].sort();
  const merged = languages.flatMap((language) => {
    const paragraphs = mergeParagraphs(notes, language, base?.[language] ?? [], mine?.[language] ?? [], theirs?.[language] ?? []);
    return paragraphs.length === 0 ? [] : [[language, paragraphs] as const];
  });
  return merged.length === 0 ? null : Object.fromEntries(merged);
}

/** Members of the content, one by one; of a text per language, each language. Deeper objects (a deadline, a period) hold together and are taken whole. */
function mergeMembers(notes: MergeNotes, path: BlockPath, base: DraftBody["content"], mine: DraftBody["content"], theirs: DraftBody["content"]): DraftBody["content"] {
  const members = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    members.flatMap((member) => {
      const [was, ours, others] = [base[member], mine[member], theirs[member]];
      const areTexts = [was, ours, others].some(isTexts) && [was, ours, others].every((side) => side === undefined || isTexts(side));
      const merged = (areTexts ? mergeTexts : mergeValue)(notes, [...path, member], was, ours, others);
      return merged === undefined ? [] : [[member, merged]];
    }),
  );
}

function mergeTexts(notes: MergeNotes, path: BlockPath, base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Json | undefined {
  const [was, ours, others] = [base, mine, theirs].map((side) => (side ?? {}) as Record<string, string>) as [Record<string, string>, Record<string, string>, Record<string, string>];
  const languages = [...new Set([...Object.keys(was), ...Object.keys(ours), ...Object.keys(others)])];
  const merged = languages.flatMap((language) => {
    const text = mergeWords(notes, [...path, language], was[language], ours[language], others[language]);
    return text === undefined ? [] : [[language, text] as const];
  });
  return merged.length === 0 ? undefined : Object.fromEntries(merged);
}
