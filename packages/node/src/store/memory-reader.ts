import type { JsonValue } from "@mithaq/ledger";
import type { Lease } from "./lease.ts";
import { searchMemory } from "./memory-search.ts";
import { hexOf, memoryKey, type MemoryViews } from "./memory-tables.ts";
import type { SearchFound, SearchMatch, SearchQuery } from "./search-table.ts";
import { addGroups, compareValues, countsOf, groupColumns } from "./row-list.ts";
import type { ClockRecord, GroupColumn, LogRecord, Position, RowFilter, RowGroup, RowRecord, RowSelection, StoreReader } from "./store.ts";
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
    const order = ORDERS[filter.order ?? "id"];
    for (const [id, row] of this.views.rows.from(filter.after ?? "")) {
      if (id === filter.after || !matches(row, filter) || !isPaged(row, filter)) continue;
      found.push(row);
      if (order === undefined && found.length >= filter.limit) break;
    }
    return order === undefined ? found : found.sort(order).slice(0, filter.limit);
  }

  async newestRows(kind: string, limit: number): Promise<RowRecord[]> {
    this.lease.check();
    const found = [...this.views.rows.from("")].flatMap(([, row]) => (row.kind === kind ? [row] : []));
    return found.sort((a, b) => b.changed - a.changed).slice(0, Math.max(0, limit));
  }

  async groupRows<C extends GroupColumn>(by: readonly C[], selection: RowSelection = {}): Promise<RowGroup<C>[]> {
    this.lease.check();
    const columns = groupColumns(by);
    const matching = Array.from(this.views.rows.from(""), ([, row]) => row).filter((row) => matches(row, selection));
    return addGroups(columns, matching.map((row) => ({ ...row, count: 1 })));
  }

  async countRows(by: "kind" | "status"): Promise<Map<string, number>> {
    return countsOf(by, await this.groupRows([by]));
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

  async search(query: SearchQuery): Promise<SearchFound[]> {
    this.lease.check();
    return searchMemory(this.views.search, query).filter(({ number }) => number < (query.before ?? Infinity)).slice(0, Math.max(0, query.limit));
  }

  async countFound(query: SearchMatch, most: number): Promise<number> {
    this.lease.check();
    return Math.min(most, searchMemory(this.views.search, query).length);
  }

  async searchPending(after: number, limit: number): Promise<SearchFound[]> {
    this.lease.check();
    const found = Array.from(this.views.search.from(""), ([key, { number, pending }]) => ({ key, number, pending })).filter(({ number, pending }) => pending && number > after);
    return found.sort((a, b) => a.number - b.number).slice(0, limit).map(({ key, number }) => ({ key, number }));
  }

  async searchWords(from: string, below: string, limit: number): Promise<string[]> {
    this.lease.check();
    const found: string[] = [];
    for (const [word] of this.views.searchWords.from(from)) {
      if (compareUtf8(word, below) >= 0 || found.length >= limit) break;
      found.push(word);
    }
    return found;
  }
}

function matches(row: RowRecord, selection: RowSelection): boolean {
  const { life, awaits, dueBefore, dueFrom, changedAfter, changedBefore } = selection;
  return (
    (selection.kind === undefined || row.kind === selection.kind) &&
    (selection.parent === undefined || row.parent === selection.parent) &&
    (selection.pillar === undefined || row.pillar === selection.pillar) &&
    (selection.status === undefined || row.status === selection.status) &&
    (life === undefined || (row.life !== null && (typeof life === "string" ? row.life === life : life.includes(row.life)))) &&
    (awaits === undefined || row.awaits.includes(awaits)) &&
    (dueBefore === undefined || (row.due !== null && compareUtf8(row.due, dueBefore) < 0)) &&
    (dueFrom === undefined || (row.due !== null && compareUtf8(row.due, dueFrom) >= 0)) &&
    (changedAfter === undefined || row.changed > changedAfter) &&
    (changedBefore === undefined || row.changed < changedBefore)
  );
}

/** Whether the order lists the row at all, and on this page or a later one. */
function isPaged(row: RowRecord, { order, afterDue }: RowFilter): boolean {
  if (order !== "due") return true;
  return row.due !== null && (afterDue === undefined || byDue(row, afterDue) > 0);
}

function byDue(a: { readonly due: string | null; readonly id: string }, b: { readonly due: string | null; readonly id: string }): number {
  return compareValues(a.due, b.due) || compareUtf8(a.id, b.id);
}

/** Undefined: the table's own order. */
const ORDERS: Record<NonNullable<RowFilter["order"]>, ((a: RowRecord, b: RowRecord) => number) | undefined> = { id: undefined, due: byDue, changed: (a, b) => b.changed - a.changed };
