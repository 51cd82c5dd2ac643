import type { signIn as en } from "../en/signIn.ts";
import type { WordsLike } from "../like.ts";

export const signIn: WordsLike<typeof en> = {};
