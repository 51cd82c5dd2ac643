import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { decodeHex } from "../encoding/hex.ts";
import { NaiveTree, refusal } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { verifyConsistency } from "./consistency.ts";

const MOST = 130;
const entries = Array.from({ length: MOST }, (_, i) => Uint8Array.of(i));
const tree = new NaiveTree(c, entries);
const other = new NaiveTree(c, [Uint8Array.of(255), ...entries.slice(1)]);

describe("a consistency proof", () => {
  it("holds in the published tree", () => {
    const { roots, consistency } = readVectors("rfc6962-eight-leaves.json");
    for (const { oldSize, newSize, proof } of consistency) {
      const [oldRoot, newRoot] = [decodeHex(roots[oldSize]!, "root"), decodeHex(roots[newSize]!, "root")];
      const hashes = proof.map((hash) => decodeHex(hash, "proof"));
      expect(refusal(() => verifyConsistency(c, { oldSize, oldRoot, newSize, newRoot, proof: hashes }))).toBeUndefined();
    }
  });

  it(`holds between all sizes up to ${MOST}, and no longer one`, () => {
    for (const { sound, verify } of pairsFrom(0)) {
      expect(verify({})).toBeUndefined();
      expect(verify({ proof: [...sound.proof, sound.newRoot] })).toBe("proof-length");
    }
  });

  it("holds with no root of another tree, and no shorter one", () => {
    for (const { sound, verify } of pairsFrom(1)) {
      expect(verify({ oldRoot: other.root(sound.oldSize) })).toBe("proof-root");
      expect(verify({ newRoot: other.root(sound.newSize) })).toBe("proof-root");
      const shorter = sound.proof.length === 0 ? "proof-length" : verify({ proof: sound.proof.slice(0, -1) });
      expect(shorter).toMatch(/^proof-(root|length)$/);
    }
  });

  it("is refused between a size and a smaller one", () => {
    const sound = { oldSize: 4, oldRoot: tree.root(4), newSize: 3, newRoot: tree.root(3), proof: [] };
    expect(refusal(() => verifyConsistency(c, sound))).toBe("proof-malformed");
    expect(refusal(() => verifyConsistency(c, { ...sound, oldSize: 1.5 }))).toBe("proof-malformed");
    expect(refusal(() => verifyConsistency(c, { ...sound, oldSize: 2, proof: [new Uint8Array(31)] }))).toBe("proof-malformed");
  });

  it("from nothing asks for the empty root and an empty proof", () => {
    const fromNothing = { oldSize: 0, oldRoot: tree.root(0), newSize: 3, newRoot: tree.root(3), proof: [] };
    expect(refusal(() => verifyConsistency(c, fromNothing))).toBeUndefined();
    expect(refusal(() => verifyConsistency(c, { ...fromNothing, oldRoot: tree.root(1) }))).toBe("proof-root");
    expect(refusal(() => verifyConsistency(c, { ...fromNothing, proof: [tree.root(1)] }))).toBe("proof-length");
    expect(refusal(() => verifyConsistency(c, { ...fromNothing, newSize: 0 }))).toBe("proof-root");
  });
});

/** The proofs of all pairs of sizes up to {@link MOST}, and how each is judged when something in it is changed. */
function* pairsFrom(least: number) {
  for (let newSize = least; newSize <= MOST; newSize++) {
    for (let oldSize = least; oldSize <= newSize; oldSize++) {
      const sound = { oldSize, oldRoot: tree.root(oldSize), newSize, newRoot: tree.root(newSize), proof: tree.consistency(oldSize, newSize) };
      yield { sound, verify: (change: object) => refusal(() => verifyConsistency(c, { ...sound, ...change })) };
    }
  }
}
