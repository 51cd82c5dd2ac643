import { type Cryptography, formatAddCheckpoint, type Hash, parseCheckpoint, parseNote, proveConsistency, type TileReader } from "@mithaq/ledger";
import type { Keeper } from "../keeper/keeper.ts";
import type { PeerLink } from "./peer-link.ts";

/**
 * What came of an announcement: `pending`, and the peer will pull; `nothing` new to announce; `ahead`, for the peer knows more of this log than this node; or
 * the status by which it refused.
 */
export type Announced = "pending" | "nothing" | "ahead" | { readonly refused: number };

/** Tells one peer of the own log's newest heads (add-checkpoint). */
export interface Announcer {
  /**
   * Announces the newest head, once: two nodes that announce after every pull come to rest. The consistency proof begins at the size that the peer knows, which its 409 tells
   * (tlog-witness). An announcement only saves the peer from waiting for its next round; its loss costs nothing. Rejects with KeeperError as the link does.
   */
  announce(): Promise<Announced>;
}

type Parts = Pick<Keeper, "origin" | "checkpoint" | "read">;

export function openAnnouncer(keeper: Parts, link: PeerLink, cryptography: Cryptography): Announcer {
  let announced: string | undefined;
  let known = 0;
  return {
    async announce() {
      const note = await keeper.checkpoint(keeper.origin);
      if (note === undefined || note === announced) return "nothing";
      const { size } = parseCheckpoint(parseNote(note).text);
      let oldSize = Math.min(known, size);
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const body = formatAddCheckpoint({ oldSize, proof: await prove(keeper, cryptography, oldSize, size), note });
        const answer = await link.addCheckpoint(body);
        if (answer.status === 200) {
          announced = note;
          known = size;
          return "pending";
        }
        if (answer.status !== 409 || answer.size === undefined || answer.size === oldSize) return { refused: answer.status };
        if (answer.size > size) return "ahead";
        oldSize = answer.size;
      }
      return { refused: 409 };
    },
  };
}

/** Other announcements may come between ours and its 409. */
const MOST_ROUNDS = 3;

async function prove(keeper: Parts, cryptography: Cryptography, oldSize: number, size: number): Promise<readonly Hash[]> {
  if (oldSize === 0 || oldSize === size) return [];
  return keeper.read((reader) => {
    const tiles: TileReader = { tile: (level, index) => reader.tile(keeper.origin, level, index) };
    return proveConsistency(cryptography, tiles, oldSize, size);
  });
}
