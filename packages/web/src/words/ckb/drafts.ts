import type { drafts as en } from "../en/drafts.ts";
import type { WordsLike } from "../like.ts";

export const drafts: WordsLike<typeof en> = {};
