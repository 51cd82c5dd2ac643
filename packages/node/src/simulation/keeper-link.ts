import { KeeperError, type Keeper } from "../keeper/keeper.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import type { PeerLink } from "../peer/peer-link.ts";

/** A node as its peers reach it: what its HTTP endpoints would answer. */
export interface Reachable {
  readonly keeper: Keeper;
  readonly payloads: PayloadStore;
  /** What an add-checkpoint sets off. */
  poked(body: string): void;
}

/**
 * A link straight to another node. `reach` is asked at every request: it may reject, delay, or answer with the node as it is then.
 */
export function keeperLink(origin: string, reach: () => Promise<Reachable>): PeerLink {
  return {
    origin,
    checkpoint: async (log) => (await reach()).keeper.checkpoint(log),
    entries: async (log, from, to) => (await reach()).keeper.read((reader) => reader.entries(log, from, Math.min(to, from + BUNDLE))),
    async tile(log, { level, index, width }) {
      const tile = await (await reach()).keeper.read((reader) => reader.tile(log, level, index));
      if (tile === undefined || tile.length < width * HASH_BYTES) throw new KeeperError("garbage", log, `${origin} has no tile ${level}/${index} of width ${width}.`);
      return tile.slice(0, width * HASH_BYTES);
    },
    cosigned: async (log) => (await reach()).keeper.cosigned(log),
    bridges: async (log) => [...(await (await reach()).keeper.bridges(log))],
    payload: async (digest) => (await reach()).payloads.get(digest),
    async addCheckpoint(body) {
      (await reach()).poked(body);
      return { status: 200 };
    },
  };
}

const BUNDLE = 256;
const HASH_BYTES = 32;
