import { isCount } from "../encoding/decimal.ts";
import { LedgerError } from "../ledger-error.ts";

/** Full tiles and bundles hold 256 hashes or entries (tlog-tiles, Merkle Tree). */
export const TILE_WIDTH = 256;

/** The `index`-th tile of a level, `width` hashes wide: 1 to 256, where 256 is a full tile. */
export interface TileAddress {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/**
 * The path of a tile (tlog-tiles, Merkle Tree): {level 0, index 1067, width 12} → `tile/0/x001/067.p/12`. Throws `tile-path` for what is not
 * the address of a tile.
 */
export function tilePath({ level, index, width }: TileAddress): string {
  if (!isCount(level) || level > MAX_LEVEL) throw new LedgerError("tile-path", "level", "is not from 0 to 63");
  return `tile/${level}/${indexAndWidth(index, width)}`;
}

/** The path of an entry bundle (tlog-tiles, Log entries): (0, 5) → `tile/entries/000.p/5`. Throws `tile-path`. */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${indexAndWidth(index, width)}`;
}

/** The inverse of both, strict: one path an address, and none longer than it must be. Throws `tile-path`. */
export function parseTilePath(path: string): { kind: "tile"; tile: TileAddress } | { kind: "entries"; index: number; width: number } {
  const match = path.length <= MAX_PATH ? PATH.exec(path) : null;
  if (match === null) throw new LedgerError("tile-path", "path", "is not a path of tlog-tiles");
  const [, kind = "", groups = "", partial] = match;
  const index = Number(groups.replaceAll(/[x/]/g, ""));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (partial !== undefined && width === TILE_WIDTH) throw new LedgerError("tile-path", "path", "writes a full tile as a partial one");
  const canonical = kind === "entries" ? entriesPath(index, width) : tilePath({ level: Number(kind), index, width });
  if (canonical !== path) throw new LedgerError("tile-path", "path", "is not canonical");
  return kind === "entries" ? { kind, index, width } : { kind: "tile", tile: { level: Number(kind), index, width } };
}

const MAX_LEVEL = 63;
const MAX_PATH = 64;
const PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;

/** Groups of three digits, all but the last led by an x, so that no file is also a folder. */
function indexAndWidth(index: number, width: number): string {
  if (!isCount(index)) throw new LedgerError("tile-path", "index", "is not a safe integer");
  if (!isCount(width) || width < 1 || width > TILE_WIDTH) throw new LedgerError("tile-path", "width", "is not from 1 to 256");
  let groups = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups = `x${String(rest % 1000).padStart(3, "0")}/${groups}`;
  }
  return width === TILE_WIDTH ? groups : `${groups}.p/${width}`;
}
