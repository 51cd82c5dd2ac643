import { keysRowId, keyState, partyKey, type FoldContext } from "@mithaq/accord";
import { makeVerifierKey, parseVkey, SIGNATURE_TYPE, type Policy, type VerifierKey } from "@mithaq/ledger";
import { countersignedPolicy, type KeyRows } from "../export/log-keys.ts";

/** The public log of a log: its name is its checkpoints' origin line, and the name of the key that signs them. */
export function publicLogOf(origin: string): string {
  return `${origin}/public`;
}

/**
 * The keys that may have signed this party's public checkpoints, the one in use first: its log keys, under the public log's name. The name makes another key id (signed-note, Signatures), and
 * the origin line other bytes: no signature of one log is one of the other.
 */
export function publicKeys(context: FoldContext, origin: string, rows: KeyRows): VerifierKey[] {
  const { vkey, past } = keyState(context, origin, rows.get(keysRowId(origin))?.facts ?? [], "log");
  return [vkey, ...past.toReversed()].map((one) => renamed(context, origin, parseVkey(context.cryptography, one)));
}

/** The mirror keys of a party in use, 0x04 and 0x06: those that cosign the other parties' public logs, as they do their logs. */
export function mirrorKeysOf(context: FoldContext, origin: string, rows: KeyRows): VerifierKey[] {
  return (["mirror", "mirrorPq"] as const).map((role) => partyKey(context, origin, rows.get(keysRowId(origin)), role));
}

/** Under which a checkpoint of this party's public log counts as countersigned: signed by it, and cosigned by every other party under both mirror keys (tlog-policy). */
export function publicPolicy(context: FoldContext, origin: string, rows: KeyRows): Policy {
  const policy = countersignedPolicy(context, origin, Number.MAX_SAFE_INTEGER, rows);
  return { ...policy, logs: policy.logs.map((key) => renamed(context, origin, key)) };
}

function renamed(context: FoldContext, origin: string, key: VerifierKey): VerifierKey {
  return makeVerifierKey(context.cryptography, publicLogOf(origin), SIGNATURE_TYPE.ed25519, key.publicKey);
}
