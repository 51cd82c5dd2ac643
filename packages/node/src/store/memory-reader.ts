import type { JsonValue } from "@mithaq/ledger";
import type { Lease } from "./lease.ts";
import { hexOf, memoryKey, type MemoryViews } from "./memory-tables.ts";
import type { ClockRecord, LogRecord, Position, RowFilter, RowRecord, StoreReader } from "./store.ts";
import { compareUtf8 } from "./utf8-order.ts";

/** The reader's contract on one view of each table. */
export class MemoryReader implements StoreReader {
  protected readonly views: MemoryViews;
  protected readonly lease: Lease;

  constructor(views: MemoryViews, lease: Lease) {
    this.views = views;
    this.lease = lease;
  }

  async logs(): Promise<LogRecord[]> {
    this.lease.check();
    return Array.from(this.views.logs.from(""), ([, log]) => log);
  }

  async log(origin: string): Promise<LogRecord | undefined> {
    this.lease.check();
    return this.views.logs.get(origin);
  }

  async entries(origin: string, from: number, to: number, maxBytes = Infinity): Promise<Uint8Array[]> {
    this.lease.check();
    const found: Uint8Array[] = [];
    let bytes = 0;
    for (let index = from; index < to; index += 1) {
      const stored = this.views.entries.get(memoryKey(origin, index));
      if (stored === undefined) break;
      bytes += stored.entry.length;
      if (bytes > maxBytes && found.length > 0) break;
      found.push(stored.entry);
    }
    return found;
  }

  async position(id: Uint8Array): Promise<Position | undefined> {
    this.lease.check();
    const [first, ...others] = this.views.positions.get(hexOf(id)) ?? [];
    if (first === undefined) return undefined;
    return others.reduce((lowest, other) => (compareUtf8(other.origin, lowest.origin) < 0 ? other : lowest), first);
  }

  async intents(origin: string, hashes: readonly Uint8Array[]): Promise<Map<string, number>> {
    this.lease.check();
    const found = new Map<string, number>();
    for (const hash of hashes) {
      const hex = hexOf(hash);
      const index = this.views.intents.get(memoryKey(origin, hex));
      if (index !== undefined) found.set(hex, index);
    }
    return found;
  }

  async tile(origin: string, level: number, index: number): Promise<Uint8Array | undefined> {
    this.lease.check();
    return this.views.tiles.get(memoryKey(origin, level, index));
  }

  async rows(ids: readonly string[]): Promise<Map<string, RowRecord>> {
    this.lease.check();
    const found = new Map<string, RowRecord>();
    for (const id of ids) {
      const row = this.views.rows.get(id);
      if (row !== undefined) found.set(id, row);
    }
    return found;
  }

  async listRows(filter: RowFilter): Promise<RowRecord[]> {
    this.lease.check();
    const found: RowRecord[] = [];
    if (filter.limit <= 0) return found;
    for (const [id, row] of this.views.rows.from(filter.after ?? "")) {
      if (id === filter.after || !matches(row, filter)) continue;
      found.push(row);
      if (found.length >= filter.limit) break;
    }
    return found;
  }

  async newestRows(kind: string, limit: number): Promise<RowRecord[]> {
    this.lease.check();
    const found = [...this.views.rows.from("")].flatMap(([, row]) => (row.kind === kind ? [row] : []));
    return found.sort((a, b) => b.changed - a.changed).slice(0, Math.max(0, limit));
  }

  async countRows(by: "kind" | "status"): Promise<Map<string, number>> {
    this.lease.check();
    const counts = new Map<string, number>();
    for (const [, row] of this.views.rows.from("")) counts.set(row[by], (counts.get(row[by]) ?? 0) + 1);
    return new Map([...counts].sort(([a], [b]) => compareUtf8(a, b)));
  }

  async clock(origin: string, size: number): Promise<ClockRecord | undefined> {
    this.lease.check();
    return this.views.clocks.last(memoryKey(origin, 0), memoryKey(origin, size));
  }

  async value(table: string, key: string): Promise<JsonValue | undefined> {
    this.lease.check();
    return this.views.values.get(memoryKey(table, key));
  }

  async values(table: string): Promise<Map<string, JsonValue>> {
    this.lease.check();
    const found = new Map<string, JsonValue>();
    const prefix = memoryKey(table, "");
    for (const [key, value] of this.views.values.from(prefix)) {
      if (!key.startsWith(prefix)) break;
      found.set(key.slice(prefix.length), value);
    }
    return found;
  }
}

function matches(row: RowRecord, filter: RowFilter): boolean {
  return (
    (filter.kind === undefined || row.kind === filter.kind) &&
    (filter.parent === undefined || row.parent === filter.parent) &&
    (filter.pillar === undefined || row.pillar === filter.pillar) &&
    (filter.status === undefined || row.status === filter.status) &&
    (filter.changedAfter === undefined || row.changed > filter.changedAfter)
  );
}
