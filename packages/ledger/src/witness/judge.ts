import { parseCheckpoint, type Checkpoint } from "../checkpoint/checkpoint.ts";
import type { Cryptography } from "../cryptography.ts";
import { equalBytes } from "../encoding/bytes.ts";
import { LedgerError } from "../ledger-error.ts";
import { verifyConsistency } from "../merkle/consistency.ts";
import type { Hash } from "../merkle/hash.ts";
import { parseNote, type SignedNote } from "../note/note.ts";
import type { VerifierKey } from "../note/verifier-key.ts";
import { verifyNote } from "../note/verify.ts";
import type { AddCheckpointRequest } from "./add-checkpoint.ts";

/** A status with what goes with it. 409 carries the size that is known here, sent as `text/x.tlog.size`. */
export type AddCheckpointAnswer =
  | { status: 200; checkpoint: Checkpoint; note: SignedNote }
  | { status: 400 | 403 | 404 | 422; reason: string }
  | { status: 409; size: number };

/** What is known of a log: its keys, and its latest checkpoint; size 0 and the empty root where there is none yet. */
export interface KnownLog {
  readonly keys: readonly VerifierKey[];
  readonly size: number;
  readonly root: Hash;
}

/**
 * What a witness answers to POST add-checkpoint, checked in the order of tlog-witness; a mirror answers the same and only records the
 * checkpoint as pending (tlog-mirror, add-checkpoint). The caller stores the checkpoint of a 200 before it answers, in the transaction in
 * which it read what is known: two requests must not both see the old size.
 */
export function judgeAddCheckpoint(
  c: Cryptography,
  { oldSize, proof, note: text }: AddCheckpointRequest,
  known: (origin: string) => KnownLog | undefined,
): AddCheckpointAnswer {
  const parsed = orReason(() => {
    const note = parseNote(text);
    return { note, checkpoint: parseCheckpoint(note.text) };
  });
  if (typeof parsed === "string") return { status: 400, reason: parsed };
  const { note, checkpoint } = parsed;

  const log = known(checkpoint.origin);
  if (log === undefined) return { status: 404, reason: `unknown log ${checkpoint.origin}` };
  const verified = orReason(() => verifyNote(c, note, log.keys));
  if (typeof verified === "string") return { status: 403, reason: verified };

  if (oldSize > checkpoint.size) return { status: 400, reason: "the old size is beyond the checkpoint's" };
  if (oldSize !== log.size) return { status: 409, size: log.size };
  if (oldSize === checkpoint.size && !equalBytes(log.root, checkpoint.root)) return { status: 409, size: log.size };

  const proven = orReason(() => verifyConsistency(c, { oldSize, oldRoot: log.root, newSize: checkpoint.size, newRoot: checkpoint.root, proof }));
  return typeof proven === "string" ? { status: 422, reason: proven } : { status: 200, checkpoint, note };
}

/** The result, or the reason why the input has none. */
function orReason<T>(of: () => T): T | string {
  try {
    return of();
  } catch (error) {
    if (error instanceof LedgerError) return error.message;
    throw error;
  }
}
