import { decodeBundle, entriesPath, LedgerError, MAX_NOTE_BYTES, tilePath } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { HASH_BYTES, TILE_WIDTH } from "../export/log-files.ts";
import { KeeperError, type Keeper } from "../keeper/keeper.ts";
import { decodePayload } from "../peer/payload-body.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import type { Container } from "./container-reader.ts";
import { pouchPath, type PouchHeader, type PouchLog } from "./pouch-header.ts";

/**
 * A pouch as a peer: the same pull that goes over HTTP reads from it, and verifies it in the same way. Tiles below what the pouch brings are those held here already:
 * the receiver's entries make the same ones, or the proofs made of them fail.
 */
export function pouchLink(container: Container, header: PouchHeader, keeper: Pick<Keeper, "read">): PeerLink {
  const logs = new Map(header.logs.map((log) => [log.origin, log]));
  const text = async (name: string): Promise<string | undefined> => {
    if ((container.files.get(name) ?? 0) > MAX_NOTE_BYTES) throw new KeeperError("oversize", name, `${name} has more than the ${MAX_NOTE_BYTES} bytes of a note.`);
    return (await container.read(name))?.toString("utf8");
  };
  return {
    origin: header.from,
    checkpoint: async (log) => textOf(logs.get(log), (one) => text(pouchPath.log(one, "checkpoint"))),
    cosigned: async (log) => textOf(logs.get(log), (one) => text(pouchPath.cosigned(one))),
    async bridges(log) {
      const one = logs.get(log);
      const notes: string[] = [];
      if (one === undefined) return notes;
      for (let n = 0; ; n += 1) {
        const note = await text(pouchPath.bridge(one, n));
        if (note === undefined) break;
        notes.push(note);
      }
      return notes;
    },
    async entries(log, from, to) {
      const one = requireLog(logs, log);
      const index = Math.floor(from / TILE_WIDTH);
      const width = Math.min(TILE_WIDTH, one.size - index * TILE_WIDTH);
      const name = pouchPath.log(one, entriesPath(index, width));
      const bytes = await container.read(name);
      if (bytes === undefined) throw new KeeperError("missing-acts", log, `The pouch lacks ${name}: acts ${from} to ${to - 1}.`);
      try {
        return decodeBundle(bytes, width).slice(from - index * TILE_WIDTH, to - index * TILE_WIDTH);
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
        throw new KeeperError("garbage", log, `${name}: ${error.message}.`, { cause: error });
      }
    },
    async tile(log, tile) {
      const one = requireLog(logs, log);
      const packed = await container.read(pouchPath.log(one, tilePath(tile)));
      const bytes = packed ?? (await keeper.read((reader) => reader.tile(log, tile.level, tile.index)));
      if (bytes === undefined) throw new KeeperError("garbage", log, `The pouch lacks ${tilePath(tile)}, and it is not held here.`);
      return bytes.subarray(0, tile.width * HASH_BYTES);
    },
    async payload(digest) {
      const bytes = await container.read(pouchPath.payload(digest));
      if (bytes === undefined) return undefined;
      const payload = decodePayload(nodeCryptography, digest, bytes);
      if (payload === undefined) throw new KeeperError("payload-corrupt", digest, `The pouch's payload ${digest} does not have that digest.`);
      return payload;
    },
    addCheckpoint: async () => ({ status: 404 }),
  };
}

async function textOf(log: PouchLog | undefined, read: (log: PouchLog) => Promise<string | undefined>): Promise<string | undefined> {
  return log === undefined ? undefined : read(log);
}

function requireLog(logs: ReadonlyMap<string, PouchLog>, origin: string): PouchLog {
  const log = logs.get(origin);
  if (log === undefined) throw new KeeperError("unknown-log", origin, "The pouch holds nothing of this log.");
  return log;
}
