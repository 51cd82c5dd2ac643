import type { invitations as en } from "../en/invitations.ts";
import type { WordsLike } from "../like.ts";

export const invitations: WordsLike<typeof en> = {};
