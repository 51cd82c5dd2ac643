import { TILE_WIDTH } from "../export/log-files.ts";

/**
 * One log as it lies somewhere, an exported folder or a node's store: unverified. Nothing here rejects for what is wrong with the content; it says so.
 */
export interface StoredLog {
  readonly origin: string;
  /** The entries of a bundle (256 wide but for the last). */
  bundle(index: number, width: number): Promise<StoredBundle>;
  tile(level: number, index: number, width: number): Promise<StoredTile>;
}

export interface StoredBundle {
  /** Where it lies, as findings name it. */
  readonly where: string;
  /** Those that could be read, from the first on. */
  readonly entries: readonly Uint8Array[];
  /** Offset of each entry's length field in the file; empty where there is no file. */
  readonly offsets: readonly number[];
  /** Set where it holds anything but exactly `width` entries. */
  readonly problem?: string;
}

export interface StoredTile {
  readonly where: string;
  /** 32 × width bytes; undefined where it is not there or has another size: `problem` says which. */
  readonly bytes: Uint8Array | undefined;
  readonly problem?: string;
}

/** The width at which a tile is stored in the whole tree, at least `width`: a smaller tree's partial tile is the beginning of it. */
export function treeWidth(size: number, level: number, index: number, width: number): number {
  return Math.max(width, Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH));
}
