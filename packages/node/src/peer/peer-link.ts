import type { TileAddress } from "@mithaq/ledger";
import type { Payload } from "../payload/payload-store.ts";

/**
 * What a node asks of another party's node. Everything that comes back is unverified: the keeper checks it. The HTTP link bounds bytes and time before it
 * parses; the simulation's link drops, delays, repeats and reorders. Rejects with KeeperError (`unreachable`, `refused`, `too-slow`, `oversize`, `garbage`).
 */
export interface PeerLink {
  /** The party at the other end. */
  readonly origin: string;
  /** The newest signed note that the peer publishes of `log`; undefined where it holds none. */
  checkpoint(log: string): Promise<string | undefined>;
  /** Entries [from, to) of `log`, at most one bundle's worth (256) or fewer. */
  entries(log: string, from: number, to: number): Promise<Uint8Array[]>;
  tile(log: string, tile: TileAddress): Promise<Uint8Array>;
  /** The peer's cosigned note of `log` (its monitoring endpoint). */
  cosigned(log: string): Promise<string | undefined>;
  bridges(log: string): Promise<string[]>;
  payload(digest: string): Promise<Payload | undefined>;
  /** POST add-checkpoint: records our new head as pending over there, which makes it pull. The answer's status and, for 409, the size it knows. */
  addCheckpoint(body: string): Promise<{ readonly status: number; readonly size?: number }>;
}
