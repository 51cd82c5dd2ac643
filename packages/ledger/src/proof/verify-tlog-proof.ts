import { parseCheckpoint, type Checkpoint } from "../checkpoint/checkpoint.ts";
import type { VerifiedSignature } from "../cosignature/verify.ts";
import type { Cryptography } from "../cryptography.ts";
import { LedgerError } from "../ledger-error.ts";
import { leafHash } from "../merkle/hash.ts";
import { verifyInclusion } from "../merkle/inclusion.ts";
import { parseNote } from "../note/note.ts";
import { verifyNote } from "../note/verify.ts";
import type { Policy } from "../policy/policy.ts";
import { satisfiesPolicy } from "../policy/satisfies.ts";
import type { TlogProof } from "./tlog-proof.ts";

/**
 * Proves that `entry` stands at the proof's index of a log that the policy lists, in a checkpoint that the log signed and the policy's quorum
 * cosigned (tlog-proof; tlog-policy). A log's key signs only the checkpoints whose origin is its name (tlog-policy, Defining a log).
 *
 * Throws `policy-unsatisfied`, `proof-*`, and what opening a note and a checkpoint throws.
 */
export function verifyTlogProof(
  c: Cryptography,
  proof: TlogProof,
  entry: Uint8Array,
  policy: Policy,
): { checkpoint: Checkpoint; verified: VerifiedSignature[] } {
  const note = parseNote(proof.checkpoint);
  const verified = verifyNote(c, note, [...policy.logs, ...policy.witnesses.values()]);
  const checkpoint = parseCheckpoint(note.text);
  const logs = policy.logs.filter((log) => log.name === checkpoint.origin);
  if (logs.length === 0) throw new LedgerError("policy-unsatisfied", "origin", `${checkpoint.origin} is not a log of the policy`);
  if (!satisfiesPolicy({ ...policy, logs }, verified)) throw new LedgerError("policy-unsatisfied", "checkpoint", "is not signed as the policy asks");
  const { size, root } = checkpoint;
  verifyInclusion(c, { leaf: leafHash(c, entry), index: proof.index, size, proof: proof.proof, root });
  return { checkpoint, verified };
}
