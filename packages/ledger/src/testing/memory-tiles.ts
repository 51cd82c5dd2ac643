import type { Cryptography } from "../cryptography.ts";
import type { Hash } from "../merkle/hash.ts";
import { growTiles, type TileWrite } from "../tile/grow.ts";
import type { TileReader } from "../tile/reader.ts";

/** A tiled tree in memory. It keeps the widest content of each tile, and counts what is read. */
export class MemoryTiles implements TileReader {
  readonly held = new Map<string, Uint8Array>();
  size = 0;
  reads = 0;

  /** Appends leaf hashes; what was written is returned. */
  grow(c: Cryptography, leaves: readonly Hash[]): TileWrite[] {
    const writes = growTiles(c, this.size, leaves, (level, index) => this.held.get(`${level}/${index}`));
    for (const { level, index, bytes } of writes) this.held.set(`${level}/${index}`, bytes);
    this.size += leaves.length;
    return writes;
  }

  // eslint-disable-next-line typescript/require-await -- the interface is that of a store that waits
  async tile(level: number, index: number): Promise<Uint8Array | undefined> {
    this.reads++;
    return this.held.get(`${level}/${index}`);
  }
}
