/** For tests of this package and of those above it: reproducible keys, numbers and trees. Never part of a node. */
export { testKey, testSecret, testSigner, type TestKey } from "./keys.ts";
export { MemoryTiles } from "./memory-tiles.ts";
export { NaiveTree } from "./naive-tree.ts";
export { SeededRandom } from "./random.ts";
export { SignedLog } from "./signed-log.ts";
export { refusal, refusalOf } from "./refusal.ts";
