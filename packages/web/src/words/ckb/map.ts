import type { map as en } from "../en/map.ts";
import type { WordsLike } from "../like.ts";

export const map: WordsLike<typeof en> = {};
