import type { History } from "../history.ts";
import { INVARIANTS } from "../invariants.ts";

/** One of the thirteen invariants of accord.md, as a function over a finished world. */
export interface Numbered {
  readonly number: number;
  readonly says: string;
  /** The rules, or the named variants of the fold, each of which it fails without. */
  readonly rests: readonly string[];
  /** What breaks it, in words, with the acts; nothing where it holds. */
  broken(history: History): readonly string[];
}

/** Which acts break some of the single acts' invariants. */
export function brokenBy(history: History, ...names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const invariant = INVARIANTS.find((one) => one.name === name);
      if (invariant === undefined) throw new Error(`There is no invariant "${name}".`);
      return invariant.broken(history).map((one) => one.id);
    }),
  );
}
