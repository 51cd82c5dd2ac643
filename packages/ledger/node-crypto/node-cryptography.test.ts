import { p256 } from "@noble/curves/nist.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { describe, expect, it } from "vitest";
import type { SignatureAlgorithm } from "../src/cryptography.ts";
import { concatBytes } from "../src/encoding/bytes.ts";
import { decodeHex, encodeHex } from "../src/encoding/hex.ts";
import { SeededRandom, testSecret, testSigner } from "../src/testing/index.ts";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "./index.ts";

const ALGORITHMS: readonly SignatureAlgorithm[] = ["Ed25519", "ES256", "ML-DSA-44"];
const MESSAGE = new SeededRandom(1).bytes(100);

describe("SHA-256", () => {
  it("is over all parts together", () => {
    const parts = [MESSAGE.subarray(0, 10), new Uint8Array(0), MESSAGE.subarray(10)];
    expect(encodeHex(c.sha256(...parts))).toBe(encodeHex(c.sha256(MESSAGE)));
    expect(encodeHex(c.sha256())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe.each(ALGORITHMS)("%s", (algorithm) => {
  const signer = testSigner(algorithm, "seed");
  const signature = signer.sign(MESSAGE);

  it("verifies its own signature, and no changed one, key or message", () => {
    expect(c.verify(algorithm, signer.publicKey, MESSAGE, signature)).toBe(true);
    for (let at = 0; at < signature.length; at += 7) expect(c.verify(algorithm, signer.publicKey, MESSAGE, flipped(signature, at))).toBe(false);
    expect(c.verify(algorithm, signer.publicKey, flipped(MESSAGE, 3), signature)).toBe(false);
    expect(c.verify(algorithm, testSigner(algorithm, "other").publicKey, MESSAGE, signature)).toBe(false);
  });

  it("finds keys and signatures of no shape at all simply not valid", () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(signature.length), signature.subarray(1), concatBytes(signature, Uint8Array.of(0))]) {
      expect(c.verify(algorithm, signer.publicKey, MESSAGE, bytes)).toBe(false);
    }
    for (const key of [new Uint8Array(0), signer.publicKey.subarray(1), new Uint8Array(signer.publicKey.length).fill(0xff)]) {
      expect(c.verify(algorithm, key, MESSAGE, signature)).toBe(false);
    }
  });

  it("makes keys that a file keeps", () => {
    const file = generateKey(algorithm);
    const kept = signerFromPrivateKey(file);
    expect(kept.algorithm).toBe(algorithm);
    expect(c.verify(algorithm, kept.publicKey, MESSAGE, signerFromPrivateKey(file).sign(MESSAGE))).toBe(true);
    expect(encodeHex(signerFromPrivateKey(generateKey(algorithm)).publicKey)).not.toBe(encodeHex(kept.publicKey));
  });
});

describe("other implementations", () => {
  it("have the same keys and accept the same signatures", () => {
    const [old, officer, quantum] = ALGORITHMS.map((algorithm) => testSigner(algorithm, "seed"));
    expect(encodeHex(ed25519.getPublicKey(testSecret("seed")))).toBe(encodeHex(old!.publicKey));
    expect(ed25519.verify(old!.sign(MESSAGE), MESSAGE, old!.publicKey, { zip215: false })).toBe(true);
    expect(encodeHex(p256.getPublicKey(testSecret("seed"), false))).toBe(encodeHex(officer!.publicKey));
    expect(p256.verify(officer!.sign(MESSAGE), MESSAGE, officer!.publicKey, { format: "der", lowS: false })).toBe(true);
    expect(ml_dsa44.verify(quantum!.sign(MESSAGE), MESSAGE, quantum!.publicKey)).toBe(true);
  });
});

describe("Ed25519 at its edges", () => {
  it("refuses the same signature with a scalar beyond the group's order", () => {
    const signer = testSigner("Ed25519", "seed");
    const signature = signer.sign(MESSAGE);
    expect(c.verify("Ed25519", signer.publicKey, MESSAGE, concatBytes(signature.subarray(0, 32), addOrder(signature.subarray(32))))).toBe(false);
  });

  it("refuses a key of small order that is not canonical", () => {
    const key = decodeHex("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "key");
    expect(c.verify("Ed25519", key, MESSAGE, new Uint8Array(64))).toBe(false);
  });
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = new Uint8Array(bytes);
  changed[at]! ^= 1;
  return changed;
}

/** s + L, little endian (RFC 8032, section 5.1.7: "the integer s must be in range 0 <= s < L"). */
function addOrder(scalar: Uint8Array): Uint8Array {
  const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
  const sum = BigInt(`0x${encodeHex(scalar.toReversed())}`) + order;
  return decodeHex(sum.toString(16).padStart(64, "0"), "sum").toReversed();
}
