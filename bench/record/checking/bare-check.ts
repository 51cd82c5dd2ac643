import { handMessage, type Act } from "@mithaq/accord";
import { decodeBase64, leafHash, parseCanonical } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";

/**
 * The least that anybody must do who takes in a signed act: parse, compare with its canonical form, hash, check the hand. No fold, no store, no shape.
 * What a node does is measured beside this. The officer's key is known here; a node finds it in its rows.
 */
export function bareCheck(entry: Uint8Array, officer: Uint8Array): boolean {
  const { seen: _seen, at: _at, hand, ...intent } = parseCanonical(entry) as unknown as Act;
  leafHash(nodeCryptography, entry);
  return hand !== null && nodeCryptography.verify("Ed25519", officer, handMessage(intent), decodeBase64(hand.signature, "signature"));
}
