import type { investments as en } from "../en/investments.ts";
import type { WordsLike } from "../like.ts";

export const investments: WordsLike<typeof en> = {};
