/** The papers that there are. */
export const PAPERS = ["brief", "matrix", "instrument", "minutes"] as const;
export type PaperName = (typeof PAPERS)[number];
