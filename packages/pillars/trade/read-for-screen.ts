import { readFileSync } from "node:fs";
import { decodeUtf8, type JsonValue } from "@mithaq/ledger";
import { z } from "zod";
import type { PillarPorts } from "../contract.ts";
import { TradeError } from "./engine/index.ts";
import type { Problem } from "./import/index.ts";
import { FORMATS, readTradeFile, type FileAbout } from "./read-file.ts";
import { formatDatasetDocument } from "./shared-data.ts";
import { SHIPPED_CLAIMS, shippedPath } from "./shipped.ts";

const short = z.string().min(1).max(200);
const words = z.array(z.string().min(1).max(60)).max(20);
const field = z.string().min(1).max(120);
const mapping = z.strictObject({
  columns: z.strictObject({ reporter: field, partner: field, flow: field, period: field, code: field, value: field }).partial(),
  constants: z.strictObject({ reporter: field, partner: field, flow: field, period: field, code: field }).partial(),
  unit: z.enum(["USD", "thousand USD", "million USD", "billion USD"]), decimal: z.enum(["point", "comma"]), calendar: z.enum(["gregorian", "solar_hijri"]), system: z.string().min(1).max(20), valuation: z.enum(["FOB", "CIF", "unstated"]),
  exportWords: words, importWords: words,
});

/** What a screen gives to be read: a file that documents.put has taken, and what it does not say of itself; or `shipped`, the claims that come with the programme. */
export const readInput = z.strictObject({
  format: z.enum(FORMATS),
  file: z.union([z.literal("shipped"), z.string().regex(/^[0-9a-f]{64}$/)]),
  about: z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/), name: short, version: short, source: z.string().min(1).max(1000), licence: short, sample: z.boolean(), pair: z.tuple([z.string().regex(/^[A-Z]{3}$/), z.string().regex(/^[A-Z]{3}$/)]),
    revision: z.string().max(10).optional(), mapping: mapping.optional(),
  }).optional(),
});

/** A dry run: every bad row (the first of them named), and the document that would be put before the other party. Nothing is kept. */
export interface ReadForScreen {
  readonly dataset: JsonValue;
  readonly claims: number;
  readonly rows: number;
  /** Rows of content in the file, good and bad. */
  readonly read: number;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** The document's canonical text; null where nothing could be read. */
  readonly document: string | null;
}

const MOST_PROBLEMS = 200;

/** Rejects with TradeError `not-found` where the file is not held, `shape` where what is said of it is missing. */
export async function readForScreen(ports: PillarPorts, { format, file, about }: z.output<typeof readInput>): Promise<ReadForScreen> {
  const given = file === "shipped" ? SHIPPED_CLAIMS.about : about;
  if (given === undefined) throw new TradeError("shape", "about", "expected what the file does not say of itself: a figure without its source is not taken");
  const bytes = file === "shipped" ? readFileSync(shippedPath(SHIPPED_CLAIMS.file)) : await ports.document(file);
  if (bytes === undefined) throw new TradeError("not-found", "file", "the file is not here: choose it again");
  const { document, problems, rows } = readTradeFile(ports.cryptography, file === "shipped" ? "claims" : format, bytes, given as FileAbout);
  const some = document.claims.length + document.rows.length > 0;
  return {
    dataset: document.datasets[0] as unknown as JsonValue, claims: document.claims.length, rows: document.rows.length, read: rows, problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length,
    document: some ? decodeUtf8(formatDatasetDocument(document), "document") : null,
  };
}
