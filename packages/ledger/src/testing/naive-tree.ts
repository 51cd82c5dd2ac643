import type { Cryptography } from "../cryptography.ts";
import { concatBytes } from "../encoding/bytes.ts";
import type { Hash } from "../merkle/hash.ts";

/** RFC 6962, section 2.1, as it is written there and in nothing cleverer: what the package is measured against. */
export class NaiveTree {
  readonly #c: Cryptography;
  readonly #entries: readonly Uint8Array[];
  readonly #roots = new Map<string, Hash>();

  constructor(c: Cryptography, entries: readonly Uint8Array[]) {
    this.#c = c;
    this.#entries = entries;
  }

  /** MTH(D[start:end]). */
  root(end: number, start = 0): Hash {
    const key = `${start} ${end}`;
    const root = this.#roots.get(key) ?? this.#hash(start, end);
    this.#roots.set(key, root);
    return root;
  }

  /** PATH(index, D[start:end]). */
  path(index: number, end: number, start = 0): Hash[] {
    const n = end - start;
    if (n === 1) return [];
    const k = largestPowerBelow(n);
    return index < k ? [...this.path(index, start + k, start), this.root(end, start + k)] : [...this.path(index - k, end, start + k), this.root(start + k, start)];
  }

  /** PROOF(m, D[0:n]). */
  consistency(m: number, n: number): Hash[] {
    return m === 0 ? [] : this.#subproof(m, 0, n, true);
  }

  #subproof(m: number, start: number, end: number, whole: boolean): Hash[] {
    const n = end - start;
    if (m === n) return whole ? [] : [this.root(end, start)];
    const k = largestPowerBelow(n);
    return m <= k
      ? [...this.#subproof(m, start, start + k, whole), this.root(end, start + k)]
      : [...this.#subproof(m - k, start + k, end, false), this.root(start + k, start)];
  }

  #hash(start: number, end: number): Hash {
    const n = end - start;
    if (n === 0) return this.#c.sha256(new Uint8Array(0));
    if (n === 1) return this.#c.sha256(concatBytes(Uint8Array.of(0), this.#entries[start]!));
    const k = largestPowerBelow(n);
    return this.#c.sha256(concatBytes(Uint8Array.of(1), this.root(start + k, start), this.root(end, start + k)));
  }
}

function largestPowerBelow(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
