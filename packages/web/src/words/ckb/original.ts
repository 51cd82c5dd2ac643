import type { original as en } from "../en/original.ts";
import type { WordsLike } from "../like.ts";

export const original: WordsLike<typeof en> = {};
