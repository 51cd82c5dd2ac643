import { newObjectId, type ObjectId } from "@mithaq/accord";
import { encodeHex, encodeUtf8 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";

/**
 * The nonce of the act that makes an item's object: the first 16 bytes of SHA-256("mithaq/programme/v1\n" ‖ programme key ‖ "\n" ‖ item key ‖ "\n" ‖ origin), hex. It
 * takes nothing from the item's text: so ids are known before anything is proposed, items can refer to each other, and a second load finds what stands.
 */
export function itemNonce(programme: string, item: string, origin: string): string {
  return encodeHex(nodeCryptography.sha256(encodeUtf8(`mithaq/programme/v1\n${programme}\n${item}\n${origin}`)).subarray(0, 16));
}

/** The object that an item becomes where the party of this origin proposes it. */
export function itemObject(programme: string, item: string, origin: string): ObjectId {
  return newObjectId(origin, itemNonce(programme, item, origin));
}
