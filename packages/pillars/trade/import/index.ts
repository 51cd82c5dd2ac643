/** Readers of trade data. Pure: bytes in, records and problems out; none throws over what a file holds. */
export { MAX_FILE_BYTES, MAX_FILE_ROWS, type Problem, type Reading } from "./problem.ts";
export { readComtradeCsv, readComtradeJson } from "./comtrade.ts";
export { BACI_REVISIONS, readBaci, type BaciOptions } from "./baci.ts";
export { readWits } from "./wits.ts";
export { readFreeTable, type FreeField, type FreeTableMapping } from "./free-table.ts";
export { readClaims, type ClaimsOptions } from "./claims-file.ts";
export { readGoodsList, readServicesList, type ListAbout, type ListReading } from "./ict-lists.ts";
