import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { testSigner } from "@mithaq/ledger/testing";
import { describe, expect, test } from "vitest";
import { browserCryptography, secondOpinion } from "./browser-cryptography.ts";

const MESSAGE = new TextEncoder().encode("a checkpoint\n12\n");

describe.each(["Ed25519", "ES256", "ML-DSA-44"] as const)("%s as node:crypto has it", (algorithm) => {
  const signer = testSigner(algorithm, "a party");
  const signature = signer.sign(MESSAGE);
  const both = (publicKey: Uint8Array, message: Uint8Array, bytes: Uint8Array) => {
    const [here, there] = [browserCryptography, nodeCryptography].map((c) => c.verify(algorithm, publicKey, message, bytes));
    expect(here).toBe(there);
    return here;
  };

  test("a good signature holds, one bit changed anywhere does not", () => {
    expect(both(signer.publicKey, MESSAGE, signature)).toBe(true);
    expect(both(signer.publicKey, flipped(MESSAGE, 3), signature)).toBe(false);
    for (const at of [0, signature.length >> 1, signature.length - 1]) expect(both(signer.publicKey, MESSAGE, flipped(signature, at))).toBe(false);
    expect(both(flipped(signer.publicKey, 5), MESSAGE, signature)).toBe(false);
  });

  test("what is no key or no signature is not valid, and nothing is thrown", () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(64), signature.subarray(1), new Uint8Array([...signature, 0])]) expect(both(signer.publicKey, MESSAGE, bytes)).toBe(false);
    for (const key of [new Uint8Array(0), new Uint8Array(32), new Uint8Array(65)]) expect(both(key, MESSAGE, signature)).toBe(false);
  });
});

test("Ed25519 is strict: S not below the group's order is refused, as RFC 8032 says", () => {
  const signer = testSigner("Ed25519", "a party");
  const signature = signer.sign(MESSAGE);
  let carry = 0;
  const higher = signature.map((byte, at) => {
    if (at < 32) return byte;
    const sum = byte + ORDER[at - 32]! + carry;
    carry = sum >> 8;
    return sum & 255;
  });
  expect(browserCryptography.verify("Ed25519", signer.publicKey, MESSAGE, higher)).toBe(false);
});

test("SHA-256 over parts", () => {
  const parts = [MESSAGE, new Uint8Array(100).fill(7), new Uint8Array(0)];
  expect(browserCryptography.sha256(...parts)).toEqual(new Uint8Array(nodeCryptography.sha256(...parts)));
  expect(browserCryptography.sha256(MESSAGE)).toEqual(new Uint8Array(nodeCryptography.sha256(MESSAGE)));
});

test("the second opinion agrees", async () => {
  const signer = testSigner("Ed25519", "a party");
  expect(await secondOpinion(signer.publicKey, MESSAGE, signer.sign(MESSAGE))).toBe(true);
  expect(await secondOpinion(signer.publicKey, flipped(MESSAGE, 0), signer.sign(MESSAGE))).toBe(false);
  expect(await secondOpinion(new Uint8Array(3), MESSAGE, signer.sign(MESSAGE))).toBeUndefined();
});

/** 2^252 + 27742317777372353535851937790883648493, little-endian. */
const ORDER = [0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10];

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = new Uint8Array(bytes);
  other[at]! ^= 1;
  return other;
}
