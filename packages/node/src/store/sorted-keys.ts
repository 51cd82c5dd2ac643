import { compareUtf8 } from "./utf8-order.ts";

/** The keys of a table in memory, in bytewise order of UTF-8; each at most once. Keys that come in order are appended at once. */
export class SortedKeys {
  #sorted: string[] = [];
  /** Added since the last look; sorted in only when somebody looks, so that filling a table costs one sort at most. */
  #added: string[];

  /** In any order. */
  constructor(keys: Iterable<string>) {
    this.#added = [...keys];
  }

  /** The key must not be there yet. */
  add(key: string): void {
    const last = this.#sorted.at(-1);
    if (this.#added.length === 0 && (last === undefined || compareUtf8(last, key) < 0)) this.#sorted.push(key);
    else this.#added.push(key);
  }

  /** The key must be there. */
  remove(key: string): void {
    this.#settle();
    this.#sorted.splice(this.#lowerBound(key), 1);
  }

  /** Keys `≥ from`, upwards. */
  *upFrom(from: string): Generator<string> {
    this.#settle();
    for (let i = this.#lowerBound(from); i < this.#sorted.length; i += 1) yield this.#sorted[i]!;
  }

  /** Keys `< below`, downwards. */
  *downFrom(below: string): Generator<string> {
    this.#settle();
    for (let i = this.#lowerBound(below) - 1; i >= 0; i -= 1) yield this.#sorted[i]!;
  }

  #settle(): void {
    if (this.#added.length === 0) return;
    if (this.#added.length <= FEW) for (const key of this.#added) this.#sorted.splice(this.#lowerBound(key), 0, key);
    else this.#sorted = [...this.#sorted, ...this.#added].sort(compareUtf8);
    this.#added = [];
  }

  /** The place of the first key `≥ key`. */
  #lowerBound(key: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareUtf8(this.#sorted[middle]!, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Up to so many keys, moving the tail of the array is quicker than sorting it. */
const FEW = 32;
