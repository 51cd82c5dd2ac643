import { instrumentPapers } from "../papers/instrument-paper.ts";
import { writingFor, type PaperReader } from "../papers/reader.ts";
import type { Reading } from "../programme/reading.ts";

/** One party's original: which it is, and the hash of what all originals say alike. */
export interface Original {
  readonly party: string;
  /** Parties in the order in which this original names them: its own first. */
  readonly precedence: readonly string[];
  /** Columns of languages, in this original's order. */
  readonly languages: readonly string[];
  readonly contentHash: string;
  /** The seal, or the proposal, whose text it is. */
  readonly text: string | null;
}

/** The originals that would be printed now, one a party in the charter's order. Content hashes are equal and precedence is swapped, or something is wrong (accord.md, invariant 12). */
export async function listOriginals(reading: Reading, reader: PaperReader, object: string): Promise<Original[]> {
  const originals = await instrumentPapers(reading, writingFor(reader), object);
  return originals.map((one) => ({ party: one.reader, precedence: one.parties.map(({ id }) => id), languages: one.authentic, contentHash: one.contentHash, text: one.text ?? null }));
}
