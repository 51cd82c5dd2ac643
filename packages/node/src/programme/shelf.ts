import type { Horizon } from "@mithaq/accord";
import type { RowRecord, Store } from "../store/store.ts";
import { pagesOf, type Reading } from "./reading.ts";

/** What no column says of a kind of objects, kept in memory object by object. */
export interface Shelf<T> {
  /** Brought up to the reading's snapshot: the rows that changed since the last time are read, the first time all of the kind. */
  at(reading: Reading): Promise<ReadonlyMap<string, T>>;
}

/**
 * A small record of each object of a kind that has one, derived from its row alone and independent of the day. It is refreshed by the store's marks of change, so a screen reads a
 * few rows; it may be thrown away at any time, and every process has its own.
 */
export function makeShelf<T>(kind: string, digest: (reading: Reading, record: RowRecord, horizon: Horizon) => T | undefined | Promise<T | undefined>): Shelf<T> {
  const held = new WeakMap<Store, Held<T>>();
  return {
    async at(reading) {
      // A cut folds everything anew; a profile may name another time zone.
      const ground = JSON.stringify([reading.context.cuts?.length ?? 0, reading.profiles.map((profile) => profile.act)]);
      let own = held.get(reading.node.store);
      if (own === undefined || own.ground !== ground) held.set(reading.node.store, (own = { ground, mark: 0, entries: new Map(), values: undefined }));
      let mark = own.mark;
      for await (const page of pagesOf(reading.reader, { kind, ...(mark === 0 ? {} : { changedAfter: own.mark }) })) {
        const horizon = await reading.horizonOf(page);
        for (const record of page) {
          mark = Math.max(mark, record.changed);
          const known = own.entries.get(record.id);
          // Two readings may refresh at once, each from its own snapshot: the newer row counts.
          if (known !== undefined && known.changed >= record.changed) continue;
          own.entries.set(record.id, { changed: record.changed, value: await digest(reading, record, horizon) });
          own.values = undefined;
        }
      }
      own.mark = Math.max(own.mark, mark);
      return (own.values ??= new Map([...own.entries].flatMap(([id, { value }]): [string, T][] => (value === undefined ? [] : [[id, value]]))));
    },
  };
}

interface Held<T> {
  readonly ground: string;
  /** Every row of the kind up to this mark is on the shelf. */
  mark: number;
  readonly entries: Map<string, { readonly changed: number; readonly value: T | undefined }>;
  /** The objects that have a record, until one changes. */
  values: ReadonlyMap<string, T> | undefined;
}
