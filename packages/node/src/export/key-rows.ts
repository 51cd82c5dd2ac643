import { keysRowId } from "@mithaq/accord";
import { rowOf } from "../keeper/held-row.ts";
import type { StoreReader } from "../store/store.ts";
import type { KeyRows } from "./log-keys.ts";

/** The rows of key rotations of these logs, for `noteKeys`. */
export async function readKeyRows(reader: StoreReader, origins: readonly string[]): Promise<KeyRows> {
  const records = await reader.rows(origins.map(keysRowId));
  return new Map([...records].map(([id, record]) => [id, rowOf(record)]));
}
