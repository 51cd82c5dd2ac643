import type { publicSite as en } from "../en/publicSite.ts";
import type { WordsLike } from "../like.ts";

export const publicSite: WordsLike<typeof en> = {};
