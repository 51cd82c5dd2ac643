import { sameJson, type BlockPath, type Json } from "./draft-content.ts";
import { mergeText } from "./merge-text.ts";

/** A block that both changed, each otherwise. Null: not there. */
export interface DraftConflict {
  readonly path: BlockPath;
  /** `text`: words; `value`: anything else that is taken whole; `paragraph`: one side removed what the other changed; `order`: ids of paragraphs. */
  readonly kind: "text" | "value" | "paragraph" | "order";
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

/** What a merge finds on its way. */
export interface MergeNotes {
  readonly conflicts: DraftConflict[];
  readonly joined: BlockPath[];
}

/** A text of one language, joined by words where both changed it. Undefined: not there. */
export function mergeWords(notes: MergeNotes, path: BlockPath, base: string | undefined, mine: string | undefined, theirs: string | undefined): string | undefined {
  const joined = base === undefined || mine === undefined || theirs === undefined || mine === base || theirs === base || mine === theirs ? undefined : mergeText(base, mine, theirs);
  if (joined === undefined) return mergeValue(notes, path, base, mine, theirs, "text") as string | undefined;
  notes.joined.push(path);
  return joined;
}

/** A block that is taken whole from the side that changed it. */
export function mergeValue(notes: MergeNotes, path: BlockPath, base: Json | undefined, mine: Json | undefined, theirs: Json | undefined, kind: DraftConflict["kind"] = "value"): Json | undefined {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine;
  if (sameJson(base, mine)) return theirs;
  notes.conflicts.push({ path, kind, base: base ?? null, mine: mine ?? null, theirs: theirs ?? null });
  return mine ?? theirs;
}
