import type { TileReader } from "@mithaq/ledger";
import type { PeerLink } from "../peer/peer-link.ts";

/** A peer's tiles of one log at one size, each fetched once. Nothing here is verified: proofs made of them are. */
export function peerTiles(link: PeerLink, log: string): TileReader {
  const fetched = new Map<string, Promise<Uint8Array>>();
  return {
    tile(level, index, width) {
      const key = `${level}/${index}.p/${width}`;
      let tile = fetched.get(key);
      if (tile === undefined) {
        tile = link.tile(log, { level, index, width });
        fetched.set(key, tile);
        if (fetched.size > MAX_KEPT) fetched.delete(fetched.keys().next().value!);
      }
      return tile;
    },
  };
}

/** 8 kB each. */
const MAX_KEPT = 256;
