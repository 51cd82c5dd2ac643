import {
  type AddCheckpointAnswer, type AddCheckpointRequest, type Checkpoint, type Cryptography, emptyRoot, equalBytes, frontierRoot, type Hash, judgeAddCheckpoint,
  LedgerError, openCheckpoint, parseAddCheckpoint, parseCheckpoint, parseNote, type VerifierKey,
} from "@mithaq/ledger";
import type { Store, StoreReader } from "../store/store.ts";

export interface AddCheckpointParts {
  readonly cryptography: Cryptography;
  readonly store: Pick<Store, "read" | "write">;
  /** The keys that may sign this log's checkpoint of this size; undefined where no party of the charter has this log. */
  readonly logKeys: (origin: string, size: number) => Promise<readonly VerifierKey[] | undefined>;
}

/** The answer, the log that it is about where one is known, and both notes where they prove that this log signed two trees of one size. */
export interface AddedCheckpoint {
  readonly answer: AddCheckpointAnswer;
  readonly origin?: string;
  readonly fork?: readonly [held: string, offered: string];
}

/**
 * POST add-checkpoint of a mirror (tlog-mirror; tlog-witness): judges a log's new checkpoint against the newest that is known here, and records it as
 * *pending*. Nothing is signed and no entry is taken in: the sync loop pulls up to it. The pending note is durable before the 200, in the write that read what was
 * known; it is judged on a snapshot first, so that what will be refused never waits for the node's one write lock, nor holds it.
 */
export async function addCheckpoint(parts: AddCheckpointParts, body: Uint8Array): Promise<AddedCheckpoint> {
  const read = readBody(body);
  if (typeof read === "string") return { answer: { status: 400, reason: read } };
  const { request, checkpoint } = read;
  const { origin } = checkpoint;
  const keys = await parts.logKeys(origin, checkpoint.size);
  if (keys === undefined) return { answer: { status: 404, reason: "no party of the charter has this log" } };

  const judge = async (reader: StoreReader): Promise<AddedCheckpoint & { readonly isNew: boolean }> => {
    const known = await newestKnown(parts.cryptography, reader, origin);
    const answer = judgeAddCheckpoint(parts.cryptography, request, (asked) => (asked === origin ? { keys, size: known.size, root: known.root } : undefined));
    const forked = known.note !== null && known.size === checkpoint.size && !equalBytes(known.root, checkpoint.root) && isSigned(parts.cryptography, request.note, origin, keys);
    return { answer, origin, isNew: answer.status === 200 && checkpoint.size > known.size, ...(forked ? { fork: [known.note, request.note] } : {}) };
  };
  const first = await parts.store.read(judge);
  if (!first.isNew) return first;
  return parts.store.write(async (writer) => {
    const judged = await judge(writer);
    if (judged.isNew) await writer.putValue(PENDING_TABLE, origin, request.note);
    return judged;
  });
}

/** The private table of pending checkpoints: origin → signed note. One behind the log's own record says nothing any more. */
export const PENDING_TABLE = "pending-checkpoint";

interface KnownCheckpoint {
  readonly size: number;
  readonly root: Hash;
  readonly note: string | null;
}

/** The pending checkpoint where it is ahead of what is mirrored, and the mirrored log's otherwise. */
async function newestKnown(cryptography: Cryptography, reader: StoreReader, origin: string): Promise<KnownCheckpoint> {
  const record = await reader.log(origin);
  const size = record?.size ?? 0;
  const pending = await reader.value(PENDING_TABLE, origin);
  if (typeof pending === "string") {
    const checkpoint = parseCheckpoint(parseNote(pending).text);
    if (checkpoint.size > size) return { ...checkpoint, note: pending };
  }
  if (record === undefined || size === 0) return { size: 0, root: emptyRoot(cryptography), note: null };
  return { size, root: frontierRoot(cryptography, { size, hashes: splitHashes(record.frontier) }), note: record.checkpoint };
}

function splitHashes(frontier: Uint8Array): Hash[] {
  return Array.from({ length: frontier.length / HASH_BYTES }, (_, i) => frontier.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

const HASH_BYTES = 32;

function readBody(body: Uint8Array): { request: AddCheckpointRequest; checkpoint: Checkpoint } | string {
  try {
    const request = parseAddCheckpoint(body);
    return { request, checkpoint: parseCheckpoint(parseNote(request.note).text) };
  } catch (error) {
    if (error instanceof LedgerError) return error.message;
    throw error;
  }
}

function isSigned(cryptography: Cryptography, note: string, origin: string, keys: readonly VerifierKey[]): boolean {
  try {
    openCheckpoint(cryptography, note, origin, keys);
    return true;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
