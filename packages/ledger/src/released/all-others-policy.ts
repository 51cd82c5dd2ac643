import { PolicyBuilder, type Policy } from "../policy/policy.ts";
import type { VerifierKey } from "../note/verifier-key.ts";

/** Keys of one party: those that sign its log, and the two by which it cosigns the others' (0x04 and 0x06). */
export interface PartyKeys {
  readonly party: string;
  readonly logs: readonly VerifierKey[];
  readonly mirrors: readonly VerifierKey[];
}

/** Under which a checkpoint of a party's log is countersigned: signed by it, and cosigned by every other party under each of its mirror keys. Undefined where `party` is none of these. Throws `policy-malformed`. */
export function allOthersPolicy(parties: readonly PartyKeys[], party: string): Policy | undefined {
  const own = parties.find((one) => one.party === party);
  if (own === undefined) return undefined;
  const builder = new PolicyBuilder();
  for (const key of own.logs) builder.log(key);
  const others = parties.filter((one) => one.party !== party);
  for (const other of others) {
    const members = other.mirrors.map((key, at) => {
      builder.witness(`${other.party}/${at}`, key);
      return `${other.party}/${at}`;
    });
    builder.group(other.party, { threshold: members.length, members });
  }
  builder.group("all-other-parties", { threshold: others.length, members: others.map((other) => other.party) });
  builder.quorum("all-other-parties");
  return builder.build();
}
