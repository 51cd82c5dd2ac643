/** Drafts that two officers change at once: pure, for the editors. */
export { bracketRivals, formatBracketed, type RivalRun } from "./bracket-rivals.ts";
export { diffWords, type DiffRun } from "./diff-words.ts";
export type { BlockPath, DraftBody, Json, Paragraph } from "./draft-content.ts";
export { editionChanges, type EditionChange } from "./edition-changes.ts";
export type { DraftConflict } from "./merge-block.ts";
export { mergeDraft, type DraftMerge } from "./merge-draft.ts";
export { resolveConflict } from "./resolve-conflict.ts";
