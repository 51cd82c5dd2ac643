import { SortedKeys } from "./sorted-keys.ts";
import { compareUtf8 } from "./utf8-order.ts";

/**
 * One table of the memory store: the committed records, under the views that look at it. A view sees the committed records through its own
 * *overlay*: a writer's overlay holds what it changed, a reader's what was there before others changed it. So beginning a transaction copies
 * nothing, rolling back forgets the overlay, and a snapshot costs only the records that change while it is open.
 */
export class MemoryTable<V> {
  readonly #records: Map<string, V>;
  readonly #keys: SortedKeys;
  readonly #snapshots = new Set<TableView<V>>();

  /** Records must be immutable values: views share them. */
  constructor(records: ReadonlyMap<string, V> = new Map()) {
    this.#records = new Map(records);
    this.#keys = new SortedKeys(this.#records.keys());
  }

  snapshot(): TableView<V> {
    const view = this.draft();
    this.#snapshots.add(view);
    return view;
  }

  release(snapshot: TableView<V>): void {
    this.#snapshots.delete(snapshot);
  }

  /** A view to write in; it is forgotten, or committed before any other one is. */
  draft(): TableView<V> {
    return new TableView(this.#records, this.#keys);
  }

  commit(draft: TableView<V>): void {
    for (const [key, value] of draft.overlay) {
      const before = this.#records.get(key);
      for (const snapshot of this.#snapshots) if (!snapshot.overlay.has(key)) snapshot.overlay.set(key, before);
      if (value === undefined) {
        if (this.#records.delete(key)) this.#keys.remove(key);
      } else {
        this.#records.set(key, value);
        if (before === undefined) this.#keys.add(key);
      }
    }
  }

  /** A copy of the committed records. */
  records(): ReadonlyMap<string, V> {
    return new Map(this.#records);
  }
}

export class TableView<V> {
  /** Undefined: not there, in this view. */
  readonly overlay = new Map<string, V | undefined>();
  readonly #records: ReadonlyMap<string, V>;
  readonly #keys: SortedKeys;

  constructor(records: ReadonlyMap<string, V>, keys: SortedKeys) {
    this.#records = records;
    this.#keys = keys;
  }

  get(key: string): V | undefined {
    return this.overlay.has(key) ? this.overlay.get(key) : this.#records.get(key);
  }

  /** Undefined deletes. */
  set(key: string, value: V | undefined): void {
    this.overlay.set(key, value);
  }

  /** Records with `from ≤ key`, in bytewise order of the key. */
  *from(from: string): Generator<[string, V]> {
    const overlaid = this.#overlaid((key) => compareUtf8(key, from) >= 0);
    let next = 0;
    for (const key of this.#keys.upFrom(from)) {
      while (next < overlaid.length && compareUtf8(overlaid[next]!, key) < 0) yield* this.#record(overlaid[next++]!);
      if (!this.overlay.has(key)) yield [key, this.#records.get(key)!];
    }
    while (next < overlaid.length) yield* this.#record(overlaid[next++]!);
  }

  /** The last record with `from ≤ key < below`. */
  last(from: string, below: string): V | undefined {
    let found = this.#overlaid((key) => compareUtf8(key, from) >= 0 && compareUtf8(key, below) < 0).at(-1);
    for (const key of this.#keys.downFrom(below)) {
      if (compareUtf8(key, from) < 0) break;
      if (this.overlay.has(key)) continue;
      if (found === undefined || compareUtf8(key, found) > 0) found = key;
      break;
    }
    return found === undefined ? undefined : this.get(found);
  }

  #overlaid(within: (key: string) => boolean): string[] {
    const keys: string[] = [];
    for (const [key, value] of this.overlay) if (value !== undefined && within(key)) keys.push(key);
    return keys.sort(compareUtf8);
  }

  *#record(key: string): Generator<[string, V]> {
    yield [key, this.overlay.get(key)!];
  }
}
