import type { officers as en } from "../en/officers.ts";
import type { WordsLike } from "../like.ts";

export const officers: WordsLike<typeof en> = {};
