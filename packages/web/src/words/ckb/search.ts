import type { search as en } from "../en/search.ts";
import type { WordsLike } from "../like.ts";

export const search: WordsLike<typeof en> = {};
