import type { VerifiedSignature } from "../cosignature/verify.ts";
import { formatVkey } from "../note/verifier-key.ts";
import { NONE, type Policy } from "./policy.ts";

/**
 * Whether those who signed are enough: one of the logs, where the policy lists any, and the quorum (tlog-policy, What is a "policy"?). That a
 * log signed a checkpoint of its own origin is for `verifyTlogProof` to see.
 */
export function satisfiesPolicy(policy: Policy, verified: readonly VerifiedSignature[]): boolean {
  const signers = new Set(verified.map(({ key }) => formatVkey(key)));
  if (policy.logs.length > 0 && !policy.logs.some((log) => signers.has(formatVkey(log)))) return false;
  if (policy.quorum === NONE) return true;
  const witnessed = new Set<string>();
  for (const [name, key] of policy.witnesses) if (signers.has(formatVkey(key))) witnessed.add(name);
  // Members are defined before their group, so one pass in the order of definition decides all of them.
  for (const [name, { threshold, members }] of policy.groups) {
    if (new Set(members.filter((member) => witnessed.has(member))).size >= threshold) witnessed.add(name);
  }
  return witnessed.has(policy.quorum);
}
