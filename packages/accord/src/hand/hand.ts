import { decodeBase64, encodeBase64, LedgerError, type Cryptography, type Signer } from "@mithaq/ledger";
import type { Hand, Intent, ObjectId } from "../act/act.ts";
import { handMessage } from "../act/intent.ts";
import type { Credential } from "./credential.ts";
import { verifyAssertion } from "./webauthn.ts";

/** Signs an intent with a software key under a mandate (or the root hand: `<origin>/root`). */
export function signIntent(intent: Intent, mandate: ObjectId, signer: Signer): Hand {
  return { mandate, type: "key", signature: encodeBase64(signer.sign(handMessage(intent))) };
}

/** Whether `hand` signs this intent under `credential`. A hand of another type than the credential's signs nothing. */
export function verifyHand(cryptography: Cryptography, credential: Credential, intent: Intent, hand: Hand): boolean {
  return verifyHandOver(cryptography, credential, handMessage(intent), hand);
}

/** As {@link verifyHand}, of an intent's {@link handMessage} that is known already. */
export function verifyHandOver(cryptography: Cryptography, credential: Credential, message: Uint8Array, hand: Hand): boolean {
  if (credential.type === "webauthn") {
    return hand.type === "webauthn" && verifyAssertion(cryptography, credential, hand, cryptography.sha256(message));
  }
  if (hand.type !== "key") return false;
  try {
    const publicKey = decodeBase64(credential.publicKey, "publicKey");
    return cryptography.verify(credential.algorithm, publicKey, message, decodeBase64(hand.signature, "signature"));
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
