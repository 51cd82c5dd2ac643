import type { indicators as en } from "../en/indicators.ts";
import type { WordsLike } from "../like.ts";

export const indicators: WordsLike<typeof en> = {};
