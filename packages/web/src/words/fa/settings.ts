import type { settings as en } from "../en/settings.ts";
import type { WordsLike } from "../like.ts";

export const settings: WordsLike<typeof en> = {};
