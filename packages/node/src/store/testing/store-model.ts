import type { JsonValue } from "@mithaq/ledger";
import type { ClockRecord, LogRecord, GroupColumn, RowFilter, RowRecord, RowSelection, RowWrite, StoredEntry } from "../store.ts";

/**
 * What a store is, in the plainest words there are: the property test compares every implementation with it. A transaction works on a copy that
 * replaces the original, or is thrown away.
 */
export class StoreModel {
  logs: LogRecord[] = [];
  entries: { origin: string; index: number; stored: StoredEntry }[] = [];
  tiles: { origin: string; level: number; index: number; bytes: Uint8Array }[] = [];
  clocks: { origin: string; index: number; clock: ClockRecord }[] = [];
  objects: RowRecord[] = [];
  values: { table: string; key: string; value: JsonValue }[] = [];
  changed = 0;

  copy(): StoreModel {
    const { logs, entries, tiles, clocks, objects, values, changed } = this;
    return Object.assign(new StoreModel(), structuredClone({ logs, entries, tiles, clocks, objects, values, changed }));
  }

  /** Each put returns false where the store must reject it. */
  putLog(record: LogRecord, expectedSize: number): boolean {
    if ((this.logs.find(({ origin }) => origin === record.origin)?.size ?? 0) !== expectedSize) return false;
    this.logs = [...this.logs.filter(({ origin }) => origin !== record.origin), record];
    return true;
  }

  putEntries(origin: string, from: number, entries: readonly StoredEntry[]): boolean {
    const added = entries.map((stored, place) => ({ origin, index: from + place, stored }));
    if (added.some(({ index }) => this.entries.some((held) => held.origin === origin && held.index === index))) return false;
    this.entries.push(...added);
    return true;
  }

  putTile(origin: string, level: number, index: number, bytes: Uint8Array): boolean {
    const same = (tile: { origin: string; level: number; index: number }) => tile.origin === origin && tile.level === level && tile.index === index;
    if ((this.tiles.find(same)?.bytes.length ?? 0) > bytes.length) return true;
    this.tiles = [...this.tiles.filter((tile) => !same(tile)), { origin, level, index, bytes }];
    return true;
  }

  putRows(rows: readonly RowWrite[]): boolean {
    for (const row of rows) {
      this.changed += 1;
      this.objects = [...this.objects.filter(({ id }) => id !== row.id), { ...row, changed: this.changed }];
    }
    return true;
  }

  putClock(origin: string, index: number, clock: ClockRecord): boolean {
    this.clocks = [...this.clocks.filter((held) => held.origin !== origin || held.index !== index), { origin, index, clock }];
    return true;
  }

  putValue(table: string, key: string, value: JsonValue): boolean {
    this.values = this.values.filter((held) => held.table !== table || held.key !== key);
    if (value !== null) this.values.push({ table, key, value });
    return true;
  }

  clearFold(): boolean {
    this.objects = [];
    this.clocks = [];
    this.logs = this.logs.map((log) => ({ ...log, judged: 0, state: null }));
    return true;
  }

  sizeOf(origin: string): number {
    return this.logs.find((log) => log.origin === origin)?.size ?? 0;
  }

  listRows(filter: RowFilter): RowRecord[] {
    const { order = "id", after, afterDue } = filter;
    const dueAndId = (row: { due: string | null; id: string }) => (row.due === null ? [] : [row.due, row.id]);
    return this.select(filter)
      .filter((row) => after === undefined || byBytes(row.id, after) > 0)
      .filter((row) => order !== "due" || (row.due !== null && (afterDue === undefined || byParts(dueAndId(row), dueAndId(afterDue)) > 0)))
      .sort((a, b) => (order === "changed" ? b.changed - a.changed : order === "due" ? byParts(dueAndId(a), dueAndId(b)) : byBytes(a.id, b.id)))
      .slice(0, filter.limit);
  }

  groupRows(by: readonly GroupColumn[], selection: RowSelection): object[] {
    const values = this.select(selection).map((row) => by.map((column) => row[column]));
    const groups = new Map(values.map((one) => [JSON.stringify(one), one]));
    const parts = (group: readonly (string | null)[]) => group.map((value) => (value === null ? "" : ` ${value}`));
    return [...groups]
      .sort(([, a], [, b]) => byParts(parts(a), parts(b)))
      .map(([key, group]) => ({ ...Object.fromEntries(by.map((column, place) => [column, group[place]])), count: values.filter((one) => JSON.stringify(one) === key).length }));
  }

  select(selection: RowSelection): RowRecord[] {
    const columns = ["kind", "parent", "pillar", "status"] as const;
    const { life, awaits, dueFrom, dueBefore } = selection;
    return this.objects
      .filter((row) => columns.every((column) => selection[column] === undefined || row[column] === selection[column]))
      .filter((row) => life === undefined || [life].flat().some((one) => row.life === one))
      .filter((row) => awaits === undefined || row.awaits.includes(awaits))
      .filter((row) => dueFrom === undefined || (row.due !== null && row.due >= dueFrom))
      .filter((row) => dueBefore === undefined || (row.due !== null && row.due < dueBefore))
      .filter((row) => row.changed > (selection.changedAfter ?? -1) && row.changed < (selection.changedBefore ?? Infinity));
  }

  clock(origin: string, size: number): ClockRecord | undefined {
    return this.clocks.filter((held) => held.origin === origin && held.index < size).sort((a, b) => b.index - a.index)[0]?.clock;
  }
}

/** The first part that differs decides. */
function byParts(a: readonly string[], b: readonly string[]): number {
  return a.reduce((order, part, place) => order || byBytes(part, b[place]!), 0);
}

export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
