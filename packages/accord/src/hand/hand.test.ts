import { canonicalBytes, decodeBase64, encodeBase64 } from "@mithaq/ledger";
import { generateKey, nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { describe, expect, test } from "vitest";
import type { Intent } from "../act/act.ts";
import { formatIntent, handMessage, intentHash, webauthnChallenge } from "../act/intent.ts";
import { formatAssent } from "../assent/format.ts";
import { Passkey } from "../testing/passkey.ts";
import type { Credential } from "./credential.ts";
import { signIntent, verifyHand } from "./hand.ts";

const INTENT = formatIntent(formatAssent("agreement", { id: "1d".repeat(32), pairs: [["b.example/log/77", null]], digest: null }), { charter: "cc".repeat(32), origin: "a.example/log", nonce: "0a".repeat(16) });
const MANDATE = "a.example/log/00";

describe("hand", () => {
  const signer = signerFromPrivateKey(generateKey("Ed25519"));
  const credential: Credential = { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signer.publicKey) };
  const hand = signIntent(INTENT, MANDATE, signer) as Extract<ReturnType<typeof signIntent>, { type: "key" }>;
  const verify = (intent: Intent, by: typeof hand = hand, under: Credential = credential) => verifyHand(nodeCryptography, under, intent, by);

  test("what is signed - a line that names the format, and the canonical intent without seen, at and hand", () => {
    const { v, charter, origin, nonce, act, objects, body, payload } = INTENT;
    const canonical = canonicalBytes({ v, charter, origin, nonce, act, objects, body, payload } as never);
    expect(Buffer.from(handMessage(INTENT))).toEqual(Buffer.concat([Buffer.from("mithaq/hand/v1\n"), canonical]));
    expect(webauthnChallenge(nodeCryptography, INTENT)).toEqual(nodeCryptography.sha256(handMessage(INTENT)));
    expect(intentHash(nodeCryptography, INTENT)).toEqual(nodeCryptography.sha256(handMessage(INTENT)));
  });

  test("a software key - signs this intent", () => {
    expect(hand).toMatchObject({ mandate: MANDATE, type: "key" });
    expect(verify(INTENT)).toBe(true);
  });

  test.each<[keyof Intent, unknown]>([
    ["charter", "cd".repeat(32)],
    ["origin", "b.example/log"],
    ["nonce", "0b".repeat(16)],
    ["act", "agreement.object"],
    ["objects", [["b.example/log/78", null]]],
    ["body", { proposal: "1e".repeat(32), digest: null }],
    ["payload", { digest: "dd".repeat(32), bytes: 1, mediaType: "text/plain" }],
  ])("a software key - signs no other %s", (field, value) => {
    expect(verify({ ...INTENT, [field]: value })).toBe(false);
  });

  test("a software key - refused: another's, a spoilt or lengthened signature, base64 that is not as it is written", () => {
    const other = signerFromPrivateKey(generateKey("Ed25519"));
    expect(verify(INTENT, signIntent(INTENT, MANDATE, other) as typeof hand)).toBe(false);
    const bytes = decodeBase64(hand.signature, "signature");
    const spoilt = bytes.slice();
    spoilt[63]! ^= 1;
    for (const signature of [encodeBase64(spoilt), encodeBase64(bytes.subarray(1)), encodeBase64(Buffer.concat([bytes, Buffer.of(0)])), `${hand.signature}\n`, hand.signature.slice(0, -2), "", "é"]) {
      expect(verify(INTENT, { ...hand, signature })).toBe(false);
    }
    for (const publicKey of ["AAAA", "!", encodeBase64(other.publicKey), encodeBase64(Buffer.alloc(65))]) {
      expect(verify(INTENT, hand, { ...credential, publicKey })).toBe(false);
    }
  });

  test("a signature in the scheme of another - s beyond the group's order is none", () => {
    // RFC 8032, section 5.1.7: s is decoded as an integer below L. s + L is the same scalar, and another text.
    const L = 2n ** 252n + 27742317777372353535851937790883648493n;
    const bytes = decodeBase64(hand.signature, "signature").slice();
    let s = BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString("hex")}`) + L;
    for (let at = 32; at < 64; at += 1, s >>= 8n) bytes[at] = Number(s & 255n);
    expect(verify(INTENT, { ...hand, signature: encodeBase64(bytes) })).toBe(false);
  });

  test.each(["ES256", "Ed25519"] as const)("a passkey, %s - signs this intent, and no other", (algorithm) => {
    const passkey = new Passkey(algorithm);
    const assertion = passkey.assert(MANDATE, handMessage(INTENT));
    expect(verifyHand(nodeCryptography, passkey.credential, INTENT, assertion)).toBe(true);
    expect(verifyHand(nodeCryptography, passkey.credential, { ...INTENT, nonce: "0b".repeat(16) }, assertion)).toBe(false);
  });

  test("a hand of one type - signs nothing under a credential of the other", () => {
    const passkey = new Passkey("Ed25519");
    const assertion = passkey.assert(MANDATE, handMessage(INTENT));
    // The key is the same: only the type differs.
    expect(verifyHand(nodeCryptography, { type: "key", algorithm: "Ed25519", publicKey: passkey.credential.publicKey }, INTENT, assertion)).toBe(false);
    expect(verifyHand(nodeCryptography, { ...passkey.credential, publicKey: encodeBase64(signer.publicKey) }, INTENT, hand)).toBe(false);
  });
});
