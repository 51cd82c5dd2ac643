import type { agreements as en } from "../en/agreements.ts";
import type { WordsLike } from "../like.ts";

export const agreements: WordsLike<typeof en> = {};
