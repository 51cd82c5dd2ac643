import { commitListeners } from "./commit-listeners.ts";
import { loadDump } from "./dump-load.ts";
import { dumpRecord } from "./dump-record.ts";
import { Lease } from "./lease.ts";
import { MemoryReader } from "./memory-reader.ts";
import { MEMORY_TABLES, type MemoryContent, type MemorySnapshot, memoryTables, type MemoryTables, memoryViews, type MemoryViews } from "./memory-tables.ts";
import { MemoryWriter } from "./memory-writer.ts";
import { createMutex } from "./mutex.ts";
import { OpenState } from "./open-state.ts";
import type { DumpedRecord, Store } from "./store.ts";

export type { MemorySnapshot } from "./memory-tables.ts";

/** A store in memory, for tests and simulation: nothing of it outlives the process but its snapshots. */
export interface MemoryStore extends Store {
  /** Everything committed at this moment, immutable: a "backup" to open another store from, or this node after a crash. */
  snapshot(): MemorySnapshot;
}

/** Opens an empty store, or one that holds what `from` held; any number of stores may begin from one snapshot. What it returns is frozen. */
export function openMemoryStore(from?: MemorySnapshot): MemoryStore {
  const tables = memoryTables(from);
  const listeners = commitListeners();
  const inTurn = createMutex();
  const state = new OpenState();

  const transact = async <T>(work: (writer: MemoryWriter) => Promise<T>): Promise<T> => {
    state.check();
    return inTurn(async () => {
      const lease = new Lease();
      const drafts = memoryViews(tables, "draft");
      const writer = new MemoryWriter(drafts, lease);
      const result = await work(writer).finally(() => lease.end());
      if (writer.failure !== undefined) throw writer.failure.error;
      if (!writer.wrote) return result;
      for (const table of MEMORY_TABLES) commit(tables, drafts, table);
      listeners.announce();
      return result;
    });
  };

  return {
    async read(work) {
      state.check();
      const lease = new Lease();
      const views = memoryViews(tables, "snapshot");
      try {
        return await work(new MemoryReader(views, lease));
      } finally {
        lease.end();
        for (const table of MEMORY_TABLES) release(tables, views, table);
      }
    },
    write: transact,
    onCommit: (listener) => listeners.add(listener),
    dump: () => dumpSnapshot(snapshotOf(tables)),
    load: (records) => transact((writer) => loadDump(writer, records)),
    close: () =>
      state.close(async () => {
        listeners.clear();
        await inTurn(async () => undefined);
      }),
    snapshot: () => snapshotOf(tables),
  };
}

function commit<T extends keyof MemoryContent>(tables: MemoryTables, drafts: MemoryViews, name: T): void {
  tables[name].commit(drafts[name]);
}

function release<T extends keyof MemoryContent>(tables: MemoryTables, snapshots: MemoryViews, name: T): void {
  tables[name].release(snapshots[name]);
}

function snapshotOf(tables: MemoryTables): MemorySnapshot {
  return {
    logs: tables.logs.records(),
    entries: tables.entries.records(),
    positions: tables.positions.records(),
    intents: tables.intents.records(),
    tiles: tables.tiles.records(),
    rows: tables.rows.records(),
    clocks: tables.clocks.records(),
    values: tables.values.records(),
    search: tables.search.records(),
    searchWords: tables.searchWords.records(),
    counters: tables.counters.records(),
  };
}

async function* dumpSnapshot(snapshot: MemorySnapshot): AsyncGenerator<DumpedRecord> {
  const views = memoryViews(memoryTables(snapshot), "snapshot");
  const changed = views.counters.get("changed");
  if (changed !== undefined) yield dumpRecord.changed(changed);
  for (const [, log] of views.logs.from("")) yield dumpRecord.log(log);
  for (const [key, { entry, intent }] of views.entries.from("")) {
    const [origin = "", index] = key.split("\0");
    yield dumpRecord.entry(origin, Number(index), entry, intent);
  }
  for (const [key, bytes] of views.tiles.from("")) {
    const [origin = "", level, index] = key.split("\0");
    yield dumpRecord.tile(origin, Number(level), Number(index), bytes);
  }
  for (const [key, clock] of views.clocks.from("")) {
    const [origin = "", index] = key.split("\0");
    yield dumpRecord.clock(origin, Number(index), clock);
  }
  for (const [, row] of views.rows.from("")) yield dumpRecord.row(row);
  for (const [name, value] of views.values.from("")) {
    const [table = "", key = ""] = name.split("\0");
    yield dumpRecord.value(table, key, value);
  }
}
