import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { decodeHex } from "../encoding/hex.ts";
import { NaiveTree, refusal } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { leafHash } from "./hash.ts";
import { verifyInclusion } from "./inclusion.ts";

const MOST = 130;
const entries = Array.from({ length: MOST }, (_, i) => Uint8Array.of(i));
const leaves = entries.map((entry) => leafHash(c, entry));
const tree = new NaiveTree(c, entries);

describe("an inclusion proof", () => {
  it("holds in the published tree", () => {
    const { leaves, roots, inclusion } = readVectors("rfc6962-eight-leaves.json");
    for (const { index, size, proof } of inclusion) {
      const leaf = leafHash(c, decodeHex(leaves[index]!, "leaf"));
      const hashes = proof.map((hash) => decodeHex(hash, "proof"));
      expect(refusal(() => verifyInclusion(c, { leaf, index, size, proof: hashes, root: decodeHex(roots[size]!, "root") }))).toBeUndefined();
    }
  });

  it(`holds for every leaf of every size up to ${MOST}, and for no neighbour`, () => {
    for (let size = 1; size <= MOST; size++) {
      const root = tree.root(size);
      for (let index = 0; index < size; index++) {
        const proof = tree.path(index, size);
        const verify = (change: object) => refusal(() => verifyInclusion(c, { leaf: leaves[index]!, index, size, proof, root, ...change }));
        expect(verify({})).toBeUndefined();
        expect(verify({ leaf: leaves[(index + 1) % MOST] })).toBe("proof-root");
        expect(verify({ index: index + 1 })).toMatch(/^proof-(root|length|malformed)$/);
        expect(verify({ proof: [...proof, root] })).toBe("proof-length");
        expect(proof.length === 0 ? "proof-length" : verify({ proof: proof.slice(0, -1) })).toBe("proof-length");
      }
    }
  });

  it("is refused for an index outside the tree, a number that counts nothing, a hash of another length", () => {
    const sound = { leaf: leaves[2]!, index: 2, size: 5, proof: tree.path(2, 5), root: tree.root(5) };
    const shapeless = [{ leaf: new Uint8Array(31) }, { proof: [new Uint8Array(33)] }, { root: new Uint8Array(0) }];
    for (const change of [{ index: 5 }, { index: -1 }, { index: 0.5 }, { size: 2 ** 53 }, { size: Number.NaN }, ...shapeless]) {
      expect(refusal(() => verifyInclusion(c, { ...sound, ...change }))).toBe("proof-malformed");
    }
  });

  it("holds at the largest size that a number can say", () => {
    const size = Number.MAX_SAFE_INTEGER;
    const sibling = leaves[0]!;
    // With all siblings alike only their number and sides count: 53 levels, all to the left of the last leaf.
    const proof = Array.from({ length: 52 }, () => sibling);
    const tooShort = refusal(() => verifyInclusion(c, { leaf: leaves[1]!, index: size - 1, size, proof: proof.slice(1), root: sibling }));
    expect(tooShort).toBe("proof-length");
    expect(refusal(() => verifyInclusion(c, { leaf: leaves[1]!, index: size - 1, size, proof, root: sibling }))).toBe("proof-root");
  });
});
