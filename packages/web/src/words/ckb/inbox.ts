import type { inbox as en } from "../en/inbox.ts";
import type { WordsLike } from "../like.ts";

export const inbox: WordsLike<typeof en> = {};
