import { tilePath } from "@mithaq/ledger";
import { HASH_BYTES, TILE_WIDTH } from "../export/log-files.ts";
import type { StoreReader } from "../store/store.ts";
import type { StoredLog } from "./stored-log.ts";

/** A log in a node's store, of one snapshot. */
export function storeLog(reader: StoreReader, origin: string): StoredLog {
  return {
    origin,
    async bundle(index, width) {
      const from = index * TILE_WIDTH;
      const entries: Uint8Array[] = [];
      while (entries.length < width) {
        const more = await reader.entries(origin, from + entries.length, from + width);
        if (more.length === 0) break;
        entries.push(...more);
      }
      const where = "entries";
      return entries.length === width ? { where, entries, offsets: [] } : { where, entries, offsets: [], problem: "is missing from the store" };
    },
    async tile(level, index, width) {
      const where = tilePath({ level, index, width });
      const bytes = await reader.tile(origin, level, index);
      if (bytes === undefined) return { where, bytes, problem: "is missing from the store" };
      const expected = width * HASH_BYTES;
      return bytes.length === expected ? { where, bytes } : { where, bytes: undefined, problem: `has ${bytes.length} bytes in the store, not ${expected}` };
    },
  };
}
