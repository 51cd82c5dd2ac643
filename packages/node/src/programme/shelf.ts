import type { Horizon } from "@mithaq/accord";
import type { RowFilter, RowRecord, Store } from "../store/store.ts";
import { pagesOf } from "./pages.ts";
import type { Reading } from "./reading.ts";

/** What no column says of some objects, kept in memory object by object. */
export interface Shelf<T> {
  /** Brought up to the reading's snapshot: the rows that changed since the last time are read; the first time, all that it is about. */
  at(reading: Reading): Promise<ReadonlyMap<string, T>>;
}

type Selection = Omit<RowFilter, "limit" | "after" | "order">;
/** Which rows are read. */
export interface Shelved {
  /** Those that can have a record: read the first time. */
  readonly rows: (reading: Reading) => readonly Selection[];
  /** Those whose changes are watched after it: also the ones that lose their record by a change, and are no longer among `rows`. */
  readonly changed: Selection;
}

/**
 * A small record of each object that has one, derived from its row alone and independent of the day. It is refreshed by the store's marks of change, so a screen reads a few rows; it may
 * be thrown away at any time, and every process has its own.
 */
export function makeShelf<T>({ rows, changed }: Shelved, digest: (reading: Reading, record: RowRecord, horizon: Horizon) => T | undefined | Promise<T | undefined>): Shelf<T> {
  const held = new WeakMap<Store, Held<T>>();
  return {
    async at(reading) {
      // A cut folds everything anew; a profile may name another time zone.
      const ground = JSON.stringify([reading.context.cuts?.length ?? 0, reading.profiles.map((profile) => profile.act)]);
      const mark = await reading.mark();
      const known = held.get(reading.node.store);
      const before = known?.ground === ground ? known : undefined;
      // A reading that began before the last one sees the newer records: both are true of an instant between the two.
      if (before !== undefined && mark <= before.mark) return before.records;
      const records = new Map(before?.records);
      for (const selection of before === undefined ? rows(reading) : [{ ...changed, changedAfter: before.mark }]) {
        for await (const page of pagesOf(reading.reader, selection)) {
          const horizon = await reading.horizonOf(page);
          for (const record of page) {
            const value = await digest(reading, record, horizon);
            if (value === undefined) records.delete(record.id);
            else records.set(record.id, value);
          }
        }
      }
      // Another reading may have been quicker, from a newer snapshot.
      const now = held.get(reading.node.store);
      if (now?.ground !== ground || now.mark <= mark) held.set(reading.node.store, { ground, mark, records });
      return records;
    },
  };
}

/** All rows of a kind. */
export function ofKind(kind: string): Shelved {
  return { rows: () => [{ kind }], changed: { kind } };
}

/** The rows of a kind in these lives. */
export function inLives(kind: string, life: readonly string[]): Shelved {
  return { rows: () => [{ kind, life }], changed: { kind } };
}

interface Held<T> {
  readonly ground: string;
  /** Every change up to this mark is in the records. */
  readonly mark: number;
  readonly records: ReadonlyMap<string, T>;
}
