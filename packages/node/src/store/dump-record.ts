import type { JsonValue } from "@mithaq/ledger";
import type { ClockRecord, DumpedRecord, LogRecord, RowRecord } from "./store.ts";
import { compareUtf8 } from "./utf8-order.ts";

/**
 * The records of a dump, the same from every kind of store: one function a table. JSON columns are texts as they were put, byte strings base64,
 * a clock's origins in bytewise order. Acts' ids are not dumped: they are the entries' leaf hashes.
 */
export const dumpRecord = {
  /** The mark of the newest change, which later rows' marks must pass. */
  changed: (value: number): DumpedRecord => ({ table: "changed", record: { value } }),

  log: (log: LogRecord): DumpedRecord => ({
    table: "log",
    record: {
      origin: log.origin,
      size: log.size,
      judged: log.judged,
      frontier: base64(log.frontier),
      checkpoint: log.checkpoint,
      state: JSON.stringify(log.state),
    },
  }),

  entry: (origin: string, index: number, entry: Uint8Array, intent: Uint8Array | null): DumpedRecord => ({
    table: "entry",
    record: { origin, index, entry: base64(entry), intent: intent === null ? null : base64(intent) },
  }),

  tile: (origin: string, level: number, index: number, bytes: Uint8Array): DumpedRecord => ({
    table: "tile",
    record: { origin, level, index, bytes: base64(bytes) },
  }),

  clock: (origin: string, index: number, clock: ClockRecord): DumpedRecord => ({ table: "clock", record: { origin, index, clock: clockText(clock) } }),

  row: ({ id, kind, parent, pillar, status, life, due, awaits, changed, facts }: RowRecord): DumpedRecord => ({
    table: "row",
    record: { id, kind, parent, pillar, status, life, due, awaits: JSON.stringify(awaits), changed, facts: JSON.stringify(facts) },
  }),

  value: (table: string, key: string, value: JsonValue): DumpedRecord => ({ table: "value", record: { table, key, value: JSON.stringify(value) } }),
};

/** The clock's JSON, origins in bytewise order. */
export function clockText(clock: ClockRecord): string {
  return JSON.stringify(Object.fromEntries(Object.entries(clock).sort(([a], [b]) => compareUtf8(a, b))));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
