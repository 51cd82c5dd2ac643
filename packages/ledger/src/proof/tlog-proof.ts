import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { isCount, parseDecimal } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import type { Hash } from "../merkle/hash.ts";
import { formatHashLines, MAX_PROOF_HASHES, parseHashLines } from "../merkle/hash-lines.ts";
import { MAX_NOTE_BYTES, requireNoteText } from "../note/note.ts";

/**
 * That something is in a log, to be checked offline: its index, the inclusion proof, the checkpoint as a signed note, verbatim. `extra` is the
 * application's and proven by nothing.
 */
export interface TlogProof {
  readonly index: number;
  readonly proof: readonly Hash[];
  readonly checkpoint: string;
  readonly extra?: Uint8Array;
}

/** The text of a proof (tlog-proof, Format). No extra data and empty extra data are the same. Throws `proof-malformed`, `proof-length`. */
export function formatTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  if (!isCount(index)) throw new LedgerError("proof-malformed", "index", "is not an integer from 0 to 2^53 − 1");
  requireNoteText(checkpoint);
  const extraLine = extra === undefined || extra.length === 0 ? "" : `extra ${encodeBase64(extra)}\n`;
  return `${FIRST_LINE}\n${extraLine}index ${index}\n${formatHashLines(proof, "proof")}\n${checkpoint}`;
}

/** The parts of a proof's text, none of them checked yet. Throws `proof-malformed`, `proof-length`, `decimal`, `base64`. */
export function parseTlogProof(text: string): TlogProof {
  if (text.length > MAX_PROOF_TEXT) throw new LedgerError("proof-malformed", "proof", "is too long");
  const blank = text.indexOf("\n\n");
  if (blank < 0) throw new LedgerError("proof-malformed", "proof", "has no checkpoint after a blank line");
  const [first, ...lines] = text.slice(0, blank).split("\n", MAX_PROOF_HASHES + 4);
  if (first !== FIRST_LINE) throw new LedgerError("proof-malformed", "proof", `does not begin with ${FIRST_LINE}`);
  const extra = lines[0]?.startsWith(EXTRA) === true ? parseExtra(lines.shift()!) : undefined;
  const indexLine = lines.shift();
  if (indexLine?.startsWith(INDEX) !== true) throw new LedgerError("proof-malformed", "index", "is not where it must be");
  return {
    index: parseDecimal(indexLine.slice(INDEX.length), "index"),
    proof: parseHashLines(lines, "proof"),
    checkpoint: text.slice(blank + 2),
    ...(extra !== undefined && { extra }),
  };
}

const FIRST_LINE = "c2sp.org/tlog-proof@v1";
const EXTRA = "extra ";
const INDEX = "index ";
const MAX_PROOF_TEXT = MAX_NOTE_BYTES + 100_000;

function parseExtra(line: string): Uint8Array {
  const extra = decodeBase64(line.slice(EXTRA.length), "extra");
  if (extra.length === 0) throw new LedgerError("proof-malformed", "extra", "is empty, and must then be left out");
  return extra;
}
