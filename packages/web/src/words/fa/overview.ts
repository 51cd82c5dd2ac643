import type { overview as en } from "../en/overview.ts";
import type { WordsLike } from "../like.ts";

export const overview: WordsLike<typeof en> = {};
