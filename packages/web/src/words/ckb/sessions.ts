import type { sessions as en } from "../en/sessions.ts";
import type { WordsLike } from "../like.ts";

export const sessions: WordsLike<typeof en> = {};
