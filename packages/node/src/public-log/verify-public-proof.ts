import type { FoldContext } from "@mithaq/accord";
import { checkPublicProof, decodeUtf8, LedgerError, parsePolicy, type Policy, type PublicProofTrust } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { ArchiveError } from "../export/archive-error.ts";
import { foldContext } from "../export/archive-node.ts";
import type { ProofTrust } from "../proof/verify-proof.ts";
import type { Attestation } from "../verify/check-note.ts";
import { publicLogOf, publicPolicy } from "./public-keys.ts";

export interface VerifiedPublicProof {
  readonly object: string;
  readonly objectKind: string;
  /** The seal of the release, and of the text. */
  readonly release: string;
  readonly text: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly logs: readonly { readonly party: string; readonly index: number; readonly size: number; readonly root: string; readonly attestations: readonly Attestation[] }[];
  /** Parties of the charter (by a policy: of the file) whose own public log is not shown by it; each has cosigned those that are. */
  readonly missing: readonly string[];
}

/**
 * Verifies a public proof offline, link by link (`checkPublicProof`, which the public page runs in the browser as well), against a charter's founding keys or a tlog-policy. By a policy, every proof of a log that the policy
 * lists must hold.
 *
 * Throws ArchiveError `proof` (naming what is wrong), AccordError `charter`.
 */
export function verifyPublicProof(file: Uint8Array, trust: ProofTrust): VerifiedPublicProof {
  const context = "charter" in trust ? foldContext(trust.charter) : undefined;
  const { checks, proved } = checkPublicProof(c, file, context === undefined ? policyTrust((trust as { readonly policy: Uint8Array | string }).policy) : charterTrust(context));
  const problem = checks.at(-1)?.problem;
  if (proved === undefined) {
    const remedy = context !== undefined && problem != null && KEYS.has(problem.code) ? ". Where a party has rotated a key since the founding, verify with the policy that its node serves instead" : "";
    throw new ArchiveError("proof", problem?.field ?? "file", `${problem?.message ?? "is not a public proof"}${remedy}`, { cause: problem });
  }
  const { document } = proved;
  const logs = proved.logs.map(({ party, index, size, root, verified }) => ({
    party, index, size, root,
    attestations: verified.map(({ key, time }): Attestation => ({ party: key.type === 0x01 ? party : key.name.replace(/\/mirror$/, ""), type: key.type === 0x01 ? "log" : key.type === 0x06 ? "0x06" : "0x04", ...(time === undefined ? {} : { time }) })),
  }));
  const parties = context?.charter.parties.map((party) => party.origin) ?? proved.parties;
  const missing = [...new Set(parties)].filter((party) => !logs.some((one) => one.party === party));
  return { object: document.object.id, objectKind: document.object.kind, release: document.release.seal, text: document.text.seal, document, logs, missing };
}

/** The founding keys. */
function charterTrust(context: FoldContext): PublicProofTrust {
  const known = context.charter.parties.map((one) => one.origin);
  return { charter: context.charterId, logOf: publicLogOf, policyOf: (party) => (known.includes(party) ? publicPolicy(context, party, new Map()) : undefined), some: false };
}

function policyTrust(given: Uint8Array | string): PublicProofTrust {
  let policy: Policy;
  try {
    policy = parsePolicy(c, typeof given === "string" ? given : decodeUtf8(given, "policy"));
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new ArchiveError("proof", error.field, error.message, { cause: error });
  }
  return { charter: null, logOf: publicLogOf, policyOf: (party) => (policy.logs.some((key) => key.name === publicLogOf(party)) ? policy : undefined), some: true };
}

const KEYS: ReadonlySet<string> = new Set(["note-unsigned", "note-bad-signature", "policy-unsatisfied"]);
