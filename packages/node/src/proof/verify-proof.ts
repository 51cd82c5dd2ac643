import { parseAct, type Act, type ActId } from "@mithaq/accord";
import { decodeUtf8, encodeHex, leafHash, LedgerError, parseCheckpoint, parseNote, parsePolicy, parseTlogProof, verifyTlogProof, type Policy } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { ArchiveError } from "../export/archive-error.ts";
import { foldContext } from "../export/archive-node.ts";
import { countersignedPolicy, logOrigins } from "../export/log-keys.ts";
import type { Attestation } from "../verify/check-note.ts";

/** What a proof is verified against: a tlog-policy (as `log export` writes it), or a charter, whose founding keys it then trusts. */
export type ProofTrust = { readonly policy: Uint8Array | string } | { readonly charter: Uint8Array };

export interface VerifiedProof {
  readonly id: ActId;
  /** Undefined where the entry is the charter itself. */
  readonly act: Act | undefined;
  readonly entry: Uint8Array;
  readonly log: string;
  readonly index: number;
  /** Of the tree that the checkpoint covers; `root` in lower-case hex. */
  readonly size: number;
  readonly root: string;
  readonly attestations: readonly Attestation[];
}

/**
 * Verifies a proof file offline: the entry in it hashes to a leaf of the tree whose checkpoint its log signed and every other party cosigned. It says that the act
 * stands in the log; what it means is for the rules to judge.
 *
 * Throws ArchiveError `proof` (naming what is wrong and what to do), AccordError `charter`.
 */
export function verifyProofFile(file: Uint8Array, trust: ProofTrust): VerifiedProof {
  if (file.length > MOST_PROOF_BYTES) throw new ArchiveError("proof", "file", `has ${file.length} bytes, more than the ${MOST_PROOF_BYTES} of any proof. Give a .tlog-proof file`);
  try {
    const proof = parseTlogProof(decodeUtf8(file, "file"));
    if (proof.extra === undefined) throw new ArchiveError("proof", "extra", "is missing: the file does not hold the act itself. Make it with: mithaq proof");
    const policy = "policy" in trust ? parsePolicy(c, typeof trust.policy === "string" ? trust.policy : decodeUtf8(trust.policy, "policy")) : charterPolicy(trust.charter, proof.checkpoint);
    const { checkpoint, verified } = verifyTlogProof(c, proof, proof.extra, policy);
    const attestations = verified.map(({ key, time }): Attestation => ({
      party: key.type === 0x01 ? key.name : key.name.replace(/\/mirror$/, ""),
      type: key.type === 0x01 ? "log" : key.type === 0x06 ? "0x06" : "0x04",
      ...(time === undefined ? {} : { time }),
    }));
    const act = proof.index === 0 ? undefined : parseAct(proof.extra);
    return { id: encodeHex(leafHash(c, proof.extra)), act, entry: proof.extra, log: checkpoint.origin, index: proof.index, size: checkpoint.size, root: encodeHex(checkpoint.root), attestations };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const remedy = "charter" in trust && KEYS.has(error.code) ? ". Where a party has rotated a key since the founding, verify with the policy of a verified export instead" : "";
    throw new ArchiveError("proof", error.field, `${error.message}${remedy}`, { cause: error });
  }
}

const KEYS: ReadonlySet<string> = new Set(["note-unsigned", "note-bad-signature", "policy-unsatisfied"]);

/** The policy of the founding keys for the log that the checkpoint is of. */
function charterPolicy(charter: Uint8Array, checkpoint: string): Policy {
  const context = foldContext(charter);
  const { origin, size } = parseCheckpoint(parseNote(checkpoint).text);
  if (!logOrigins(context).includes(origin)) throw new ArchiveError("proof", "checkpoint", `is of ${origin}, which is no party of this charter`);
  return countersignedPolicy(context, origin, size, new Map());
}

/** An entry in base64, 63 hashes, and a note of at most a megabyte. */
const MOST_PROOF_BYTES = 1_200_000;
