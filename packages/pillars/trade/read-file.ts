import type { Cryptography } from "@mithaq/ledger";
import { encodeHex } from "@mithaq/ledger";
import type { Claim, Dataset, Row } from "./engine/index.ts";
import { BACI_REVISIONS, readBaci, readClaims, readComtradeCsv, readComtradeJson, readFreeTable, readWits, type FreeTableMapping, type Problem, type Reading } from "./import/index.ts";
import type { DatasetDocument } from "./shared-data.ts";

export const FORMATS = ["claims", "comtrade-json", "comtrade-csv", "baci", "wits", "table"] as const;
export type Format = (typeof FORMATS)[number];

/** What a file does not say of itself, and the person who brings it does. */
export interface FileAbout {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  readonly sample: boolean;
  /** The two economies that it is about, ISO 3166 alpha-3. */
  readonly pair: readonly [string, string];
  /** BACI only: the revision in the file's name. */
  readonly revision?: string;
  /** A free table only. */
  readonly mapping?: FreeTableMapping;
}

export interface FileReading {
  readonly document: DatasetDocument;
  readonly problems: readonly Problem[];
  /** Rows of content in the file, good and bad. */
  readonly rows: number;
}

/** Reads a file of one of the formats into the engine's terms. It changes nothing: reading is its own dry run. */
export function readTradeFile(cryptography: Cryptography, format: Format, bytes: Uint8Array, about: FileAbout): FileReading {
  const { id, name, version, source, licence, sample } = about;
  const dataset: Dataset = { id, name, version, source, licence, sha256: encodeHex(cryptography.sha256(bytes)), sample };
  if (format === "claims") {
    const read = readClaims(bytes, id, { pair: about.pair });
    return { document: { datasets: [dataset], claims: [...read.records] as Claim[], rows: [] }, problems: read.problems, rows: read.rows };
  }
  const read = readRows(format, bytes, about);
  return { document: { datasets: [dataset], claims: [], rows: [...read.records] as Row[] }, problems: read.problems, rows: read.rows };
}

function readRows(format: Exclude<Format, "claims">, bytes: Uint8Array, { id, pair, revision, mapping }: FileAbout): Reading<Row> {
  switch (format) {
    case "comtrade-json":
      return readComtradeJson(bytes, id);
    case "comtrade-csv":
      return readComtradeCsv(bytes, id);
    case "wits":
      return readWits(bytes, id);
    case "baci":
      if (revision === undefined || !(revision in BACI_REVISIONS)) return missing("revision", `the revision in the file's name: ${Object.keys(BACI_REVISIONS).join(", ")}`, revision);
      return readBaci(bytes, id, { revision: revision as keyof typeof BACI_REVISIONS, economies: pair });
    case "table":
      return mapping === undefined ? missing("mapping", "a mapping of the table's columns", undefined) : readFreeTable(bytes, id, mapping);
  }
}

function missing(field: string, expected: string, found: string | undefined): Reading<Row> {
  return { records: [], problems: [{ row: 0, field, expected, found: found ?? "nothing" }], rows: 0 };
}
