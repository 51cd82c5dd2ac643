import { expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { decodeHex, encodeHex } from "../encoding/hex.ts";
import { NaiveTree } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { appendLeaves, emptyFrontier, frontierRoot } from "./frontier.ts";
import { leafHash } from "./hash.ts";

const vectors = readVectors("rfc6962-eight-leaves.json");

it("gives the published roots of the reference tree", () => {
  const leaves = vectors.leaves.map((leaf) => leafHash(c, decodeHex(leaf, "leaf")));
  const roots = vectors.roots.map((_, size) => encodeHex(frontierRoot(c, appendLeaves(c, emptyFrontier, leaves.slice(0, size)))));
  expect(roots).toEqual(vectors.roots);
});

it("gives the root of RFC 6962's own words at every size, leaf by leaf", () => {
  const entries = Array.from({ length: 300 }, (_, i) => Uint8Array.of(i, i >> 8));
  const tree = new NaiveTree(c, entries);
  let frontier = emptyFrontier;
  for (const [i, entry] of entries.entries()) {
    frontier = appendLeaves(c, frontier, [leafHash(c, entry)]);
    expect(encodeHex(frontierRoot(c, frontier))).toBe(encodeHex(tree.root(i + 1)));
    expect(frontier.hashes.length).toBe((i + 1).toString(2).replaceAll("0", "").length);
  }
});

it("is a value: growing it leaves it as it was", () => {
  const one = appendLeaves(c, emptyFrontier, [leafHash(c, Uint8Array.of(1))]);
  const before = encodeHex(frontierRoot(c, one));
  appendLeaves(c, one, [leafHash(c, Uint8Array.of(2))]);
  expect(encodeHex(frontierRoot(c, one))).toBe(before);
  expect(emptyFrontier).toEqual({ size: 0, hashes: [] });
});

it("hashes an entry longer than a log takes", () => {
  const entry = new Uint8Array(70_000).fill(1);
  expect(encodeHex(leafHash(c, entry))).toBe(encodeHex(c.sha256(Uint8Array.of(0), entry)));
});
