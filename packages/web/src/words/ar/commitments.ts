import type { commitments as en } from "../en/commitments.ts";
import type { WordsLike } from "../like.ts";

export const commitments: WordsLike<typeof en> = {};
