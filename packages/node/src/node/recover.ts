import { encodeUtf8, decodeBase64 } from "@mithaq/ledger";
import type { Signer } from "@mithaq/ledger";
import type { Credential } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { Refusal } from "./refusal.ts";
import type { OpenedNode } from "./opened-node.ts";
import { currentRootHand } from "./root-hand.ts";

/** How far the root hand's clock may be from the node's. */
const WINDOW = 5 * 60_000;

/** What the root hand signs to let a node leave recovery without its peers: it takes the risk that acts which they hold are lost. */
export interface RecoveryOrder {
  /** Unix ms. */
  readonly at: number;
  /** Ed25519, base64. */
  readonly signature: string;
}

export function signRecovery(origin: string, rootHand: Signer, at: number): RecoveryOrder {
  return { at, signature: encodeBase64(rootHand.sign(message(origin, at))) };
}

/** Verifies the order against the root hand in force, and leaves recovery. The mode after it. Rejects with Refusal `invalid` or `conflict`. */
export async function leaveRecoveryByRootHand(node: OpenedNode, order: RecoveryOrder): Promise<string> {
  const { mode } = await node.keeper.status();
  if (mode !== "recovery") throw new Refusal("conflict", { field: "mode", expected: "a node in recovery", remedy: "nothing is to be done", message: `the node is not in recovery: it is ${mode}` });
  const hand = await currentRootHand(node);
  if (Math.abs(node.clock() - order.at) > WINDOW) throw new Refusal("invalid", { field: "at", expected: "a time within five minutes of the node's clock", remedy: "sign anew; check both clocks" });
  if (!signedBy(node, hand, order)) throw new Refusal("invalid", { field: "signature", expected: "the signature of the root hand in force", remedy: "name the file of this party's root hand: --root-hand FILE" });
  await node.keeper.leaveRecovery("root-hand");
  return (await node.keeper.status()).mode;
}

function signedBy(node: OpenedNode, hand: Credential, order: RecoveryOrder): boolean {
  if (hand.type !== "key") return false;
  return node.founded.cryptography.verify("Ed25519", decodeBase64(hand.publicKey, "rootHand"), message(node.origin, order.at), decodeBase64(order.signature, "signature"));
}

function message(origin: string, at: number): Uint8Array {
  return encodeUtf8(`mithaq/recover/v1\n${origin}\n${at}`);
}
