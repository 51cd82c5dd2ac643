import { ed25519 } from "@noble/curves/ed25519.js";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { parseCheckpoint } from "../checkpoint/checkpoint.ts";
import { encodeHex } from "../encoding/hex.ts";
import { formatSignatureLine } from "../note/signature-line.ts";
import { parseNote } from "../note/note.ts";
import { refusal, testKey, testSecret } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { cosign, cosignSubtree } from "./cosign.ts";
import { decodeTimestamped } from "./timestamped-signature.ts";
import { verifySignature, verifySubtreeCosignature } from "./verify.ts";

const { specification } = readVectors("notes.json");
const TEXT = parseNote(specification.cosigned).text;
const { origin, size, root } = parseCheckpoint(TEXT);
const TIME = 1_679_315_147;
const old = testKey("mirror.example/a", 0x04);
const quantum = testKey("mirror.example/a", 0x06);

/** The message of the specification's own example of type 0x04, letter by letter. */
const ED25519_MESSAGE = `cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n`;

describe("an Ed25519 cosignature", () => {
  it("is, by another implementation, a signature of the specification's message", () => {
    const { signature } = cosign(old.key, old.signer, TEXT, TIME);
    expect(encodeHex(signature.subarray(0, 8))).toBe(TIME.toString(16).padStart(16, "0"));
    expect(signature.length).toBe(8 + 64);
    expect(ed25519.verify(signature.subarray(8), Buffer.from(ED25519_MESSAGE), old.key.publicKey)).toBe(true);
    expect(encodeHex(signature.subarray(8))).toBe(encodeHex(ed25519.sign(Buffer.from(ED25519_MESSAGE), testSecret("mirror.example/a 4"))));
  });

  it("in the specification's example names its time", () => {
    const [, witness] = parseNote(specification.cosigned).signatures;
    expect(decodeTimestamped(witness!.signature, 64)?.time).toBe(specification.time);
  });
});

describe("an ML-DSA-44 cosignature", () => {
  it("is, by another implementation, a signature of the specification's structure", () => {
    const { signature } = cosign(quantum.key, quantum.signer, TEXT, TIME);
    expect(signature.length).toBe(8 + 2420);
    expect(ml_dsa44.verify(signature.subarray(8), structure("mirror.example/a", TIME, origin, 0, size, root), quantum.key.publicKey)).toBe(true);
  });

  it("of another implementation is accepted", () => {
    const { publicKey, secretKey } = ml_dsa44.keygen(testSecret("mirror.example/a 6"));
    expect(encodeHex(publicKey)).toBe(encodeHex(quantum.key.publicKey));
    const field = Buffer.concat([u64(TIME), ml_dsa44.sign(structure("mirror.example/a", TIME, origin, 0, size, root), secretKey)]);
    expect(verifySignature(c, quantum.key, TEXT, field)).toEqual({ key: quantum.key, time: TIME });
  });

  it("stands in a line of its own in a note", () => {
    expect(formatSignatureLine(cosign(quantum.key, quantum.signer, TEXT, TIME)).length).toBe("— mirror.example/a ".length + 3244 + 1);
  });

  it.each([
    ["name", structure("mirror.example/b", TIME, origin, 0, size, root)],
    ["time", structure("mirror.example/a", TIME + 1, origin, 0, size, root)],
    ["origin", structure("mirror.example/a", TIME, "example.com/before-the-sofa", 0, size, root)],
    ["end", structure("mirror.example/a", TIME, origin, 0, size + 1, root)],
    ["hash", structure("mirror.example/a", TIME, origin, 0, size, new Uint8Array(32))],
  ])("is not one of another %s", (_, message) => {
    const { secretKey } = ml_dsa44.keygen(testSecret("mirror.example/a 6"));
    expect(verifySignature(c, quantum.key, TEXT, Buffer.concat([u64(TIME), ml_dsa44.sign(message, secretKey)]))).toBeUndefined();
  });
});

describe("a subtree cosignature", () => {
  const subtree = { origin, start: 256, end: 512, hash: root };

  it("covers leaves inside a log, without a time", () => {
    const line = cosignSubtree(quantum.key, quantum.signer, subtree);
    expect(verifySubtreeCosignature(c, quantum.key, subtree, line)).toEqual({ key: quantum.key, time: 0 });
    expect(ml_dsa44.verify(line.signature.subarray(8), structure("mirror.example/a", 0, origin, 256, 512, root), quantum.key.publicKey)).toBe(true);
  });

  it("from the first leaf is a checkpoint's cosignature", () => {
    const line = cosign(quantum.key, quantum.signer, TEXT, TIME);
    expect(verifySubtreeCosignature(c, quantum.key, { origin, start: 0, end: size, hash: root }, line)).toEqual({ key: quantum.key, time: TIME });
  });

  it("does not hold for another subtree, another key or another's line", () => {
    const line = cosignSubtree(quantum.key, quantum.signer, subtree);
    for (const change of [{ start: 0 }, { end: 511 }, { origin: "other.example" }, { hash: new Uint8Array(32) }]) {
      expect(refusal(() => verifySubtreeCosignature(c, quantum.key, { ...subtree, ...change }, line))).toBe("note-bad-signature");
    }
    expect(refusal(() => verifySubtreeCosignature(c, testKey("mirror.example/a", 0x06, "other").key, subtree, line))).toBe("note-bad-signature");
    expect(refusal(() => verifySubtreeCosignature(c, quantum.key, subtree, { ...line, name: "mirror.example/b" }))).toBe("note-bad-signature");
    expect(refusal(() => verifySubtreeCosignature(c, old.key, subtree, line))).toBe("vkey");
    const timed = new Uint8Array(line.signature);
    timed[7] = 1;
    expect(refusal(() => verifySubtreeCosignature(c, quantum.key, subtree, { ...line, signature: timed }))).toBe("note-bad-signature");
  });

  it.each([
    [0, 1], [0, 3], [0, 70_000], [4, 5], [4, 7], [4, 8], [6, 8], [5, 6], [2 ** 40, 2 ** 40 + 2 ** 39 + 1], [0, 0],
  ])("can be of [%d, %d)", (start, end) => {
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, { ...subtree, start, end }))).toBeUndefined();
  });

  it.each([
    [1, 1], [4, 4], [8, 4], [2, 5], [4, 9], [6, 9], [5, 7], [1, 3], [0, -1], [0, 0.5], [0, 2 ** 53], [-4, 0], [2 ** 39, 2 ** 40 + 1],
  ])("cannot be of [%d, %d)", (start, end) => {
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, { ...subtree, start, end }))).toBe("cosignature-malformed");
  });
});

describe("a cosigner", () => {
  it("signs nothing but a checkpoint, with its own key, at a time", () => {
    for (const { key, signer } of [old, quantum]) {
      expect(refusal(() => cosign(key, signer, "no checkpoint\n", TIME))).toBe("checkpoint-malformed");
      expect(refusal(() => cosign(key, signer, TEXT, -1))).toBe("cosignature-malformed");
      expect(refusal(() => cosign(key, signer, TEXT, 1.5))).toBe("cosignature-malformed");
      expect(refusal(() => cosign(key, testKey("other", key.type).signer, TEXT, TIME))).toBe("vkey");
    }
    expect(refusal(() => cosign(old.key, quantum.signer, TEXT, TIME))).toBe("vkey");
    const log = testKey("log.example", 0x01);
    expect(refusal(() => cosign(log.key, log.signer, TEXT, TIME))).toBe("vkey");
  });

  it("of type 0x06 gives a subtree inside a log no time, and an origin at most 255 bytes", () => {
    const subtree = { origin, start: 256, end: 512, hash: root };
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, subtree, 1))).toBe("cosignature-malformed");
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, { ...subtree, origin: "" }))).toBe("cosignature-malformed");
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, { ...subtree, origin: "م".repeat(128) }))).toBe("cosignature-malformed");
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, { ...subtree, origin: "a".repeat(255) }))).toBeUndefined();
    expect(refusal(() => cosignSubtree(quantum.key, quantum.signer, { ...subtree, hash: new Uint8Array(31) }))).toBe("cosignature-malformed");
    expect(refusal(() => cosignSubtree(old.key, old.signer, subtree))).toBe("vkey");
  });
});

describe("a timestamped signature", () => {
  it("is neither shorter nor longer, and not of a time that a number cannot say", () => {
    expect(decodeTimestamped(new Uint8Array(71), 64)).toBeUndefined();
    expect(decodeTimestamped(new Uint8Array(73), 64)).toBeUndefined();
    expect(decodeTimestamped(Uint8Array.of(0, 0x20, ...new Uint8Array(70)), 64)).toBeUndefined();
    expect(decodeTimestamped(Uint8Array.of(0, 0x1f, 255, 255, 255, 255, 255, 255, ...new Uint8Array(64)), 64)?.time).toBe(Number.MAX_SAFE_INTEGER);
  });
});

/** `cosigned_message`, put together here from the specification's words alone. */
function structure(name: string, time: number, log: string, start: number, end: number, hash: Uint8Array): Uint8Array {
  const label = Buffer.from([0x73, 0x75, 0x62, 0x74, 0x72, 0x65, 0x65, 0x2f, 0x76, 0x31, 0x0a, 0x00]);
  return new Uint8Array(
    Buffer.concat([label, Buffer.of(name.length), Buffer.from(name), u64(time), Buffer.of(log.length), Buffer.from(log), u64(start), u64(end), hash]),
  );
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
