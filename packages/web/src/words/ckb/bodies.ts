import type { bodies as en } from "../en/bodies.ts";
import type { WordsLike } from "../like.ts";

export const bodies: WordsLike<typeof en> = {};
