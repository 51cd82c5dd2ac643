import type { notes as en } from "../en/notes.ts";
import type { WordsLike } from "../like.ts";

export const notes: WordsLike<typeof en> = {};
