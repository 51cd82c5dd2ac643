import type { Cryptography } from "../cryptography.ts";
import { frontierRoot, type Frontier } from "../merkle/frontier.ts";
import type { Hash } from "../merkle/hash.ts";
import { perfectSubtrees } from "../merkle/ranges.ts";
import { requireTreeSize } from "./sizes.ts";
import { subtreeRoots, type TileReader } from "./reader.ts";

/** The frontier of the tree of the first `size` leaves, from the partial tile of each level. Throws `tile-missing`, `tile-size`. */
export async function frontierAt(c: Cryptography, tiles: TileReader, size: number): Promise<Frontier> {
  requireTreeSize(size);
  return { size, hashes: await subtreeRoots(c, tiles, size, perfectSubtrees({ start: 0, end: size })) };
}

/** The root of the tree of the first `size` leaves, as {@link frontierAt}. */
export async function rootAt(c: Cryptography, tiles: TileReader, size: number): Promise<Hash> {
  return frontierRoot(c, await frontierAt(c, tiles, size));
}
