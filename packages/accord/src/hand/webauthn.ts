import { concatBytes, decodeBase64, decodeUtf8, encodeUtf8, equalBytes, LedgerError, type Cryptography } from "@mithaq/ledger";
import type { Hand } from "../act/act.ts";
import type { Credential } from "./credential.ts";

type Assertion = Extract<Hand, { type: "webauthn" }>;
type Passkey = Extract<Credential, { type: "webauthn" }>;

/** rpIdHash[32] ‖ flags ‖ counter[4]. */
const FIXED_BYTES = 37;
const FLAGS_AT = 32;
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED_DATA = 0x40;
const EXTENSION_DATA = 0x80;

/**
 * Whether a WebAuthn assertion signs `challenge` (WebAuthn level 3, section 7.2, steps that do not need a session): type `webauthn.get`, the challenge, the
 * origin and rpIdHash of the mandate's credential, crossOrigin not true, user present and verified. Signature counters are ignored: passkeys synchronise.
 */
export function verifyAssertion(cryptography: Cryptography, passkey: Passkey, assertion: Assertion, challenge: Uint8Array): boolean {
  try {
    const authenticatorData = decodeBase64(assertion.authenticatorData, "authenticatorData");
    const clientData = decodeBase64(assertion.clientDataJSON, "clientDataJSON");
    const signature = decodeBase64(assertion.signature, "signature");
    if (authenticatorData.length < FIXED_BYTES) return false;
    if (!equalBytes(authenticatorData.subarray(0, FLAGS_AT), cryptography.sha256(encodeUtf8(passkey.rpId)))) return false;
    const flags = authenticatorData[FLAGS_AT] ?? 0;
    if ((flags & USER_PRESENT) === 0 || (flags & USER_VERIFIED) === 0) return false;
    // Section 6.1: what follows the counter is announced by a flag.
    if (authenticatorData.length > FIXED_BYTES && (flags & (ATTESTED_DATA | EXTENSION_DATA)) === 0) return false;
    if (!clientDataHolds(clientData, passkey.origin, challenge)) return false;
    const message = concatBytes(authenticatorData, cryptography.sha256(clientData));
    return cryptography.verify(passkey.algorithm, decodeBase64(passkey.publicKey, "publicKey"), message, signature);
  } catch (error) {
    if (error instanceof LedgerError || error instanceof SyntaxError) return false;
    throw error;
  }
}

function clientDataHolds(bytes: Uint8Array, origin: string, challenge: Uint8Array): boolean {
  const parsed: unknown = JSON.parse(decodeUtf8(bytes, "clientDataJSON"));
  if (typeof parsed !== "object" || parsed === null) return false;
  const data = parsed as Record<string, unknown>;
  return data["type"] === "webauthn.get" && data["origin"] === origin && data["crossOrigin"] !== true && data["challenge"] === base64url(challenge);
}

function base64url(bytes: Uint8Array): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]];
    text += alphabet[a >> 2]! + alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    if (b !== undefined) text += alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    if (c !== undefined) text += alphabet[c & 63]!;
  }
  return text;
}
