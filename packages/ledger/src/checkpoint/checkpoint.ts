import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { isCount, parseDecimal } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";
import { HASH_BYTES, type Hash } from "../merkle/hash.ts";
import { isNoteText } from "../note/key-name.ts";

/** A tree head: the log's origin, its size in leaves, its root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The note text of a checkpoint: three lines and no extension line (tlog-checkpoint, Note text). Throws `checkpoint-malformed`. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new LedgerError("checkpoint-malformed", "origin", "is not one line of text");
  if (!isCount(size)) throw new LedgerError("checkpoint-malformed", "size", "is not an integer from 0 to 2^53 − 1");
  requireRootLength(root);
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/** The checkpoint of a note text. Extension lines, which no monitor can audit, are refused. Throws `checkpoint-malformed`, `decimal`, `base64`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = "", size = "", root = "", end, ...more] = text.split("\n", MAX_LINES);
  if (end !== "" || more.length > 0) throw new LedgerError("checkpoint-malformed", "text", "is not three lines");
  if (!isOrigin(origin)) throw new LedgerError("checkpoint-malformed", "origin", "is not one line of text");
  const checkpoint = { origin, size: parseDecimal(size, "size"), root: decodeBase64(root, "root") };
  requireRootLength(checkpoint.root);
  return checkpoint;
}

/** Origins are free text in the specification: what it says of URLs is advice (tlog-checkpoint, Note text). */
function isOrigin(origin: string): boolean {
  return origin.length > 0 && !origin.includes("\n") && isNoteText(origin) && origin.isWellFormed();
}

function requireRootLength(root: Hash): void {
  if (root.length !== HASH_BYTES) throw new LedgerError("checkpoint-malformed", "root", "is not 32 bytes");
}

const MAX_LINES = 5;
