import type { secretariat as en } from "../en/secretariat.ts";
import type { WordsLike } from "../like.ts";

export const secretariat: WordsLike<typeof en> = {};
