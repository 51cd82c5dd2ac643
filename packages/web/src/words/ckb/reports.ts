import type { reports as en } from "../en/reports.ts";
import type { WordsLike } from "../like.ts";

export const reports: WordsLike<typeof en> = {};
