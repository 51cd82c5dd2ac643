import type { Happened, History } from "../history.ts";

/** A property of a finished schedule: the acts that break it, of all logs together, seen by an onlooker from outside. */
export interface Invariant {
  readonly name: string;
  broken(history: History): readonly Happened[];
}

/** Of each valid act by itself. */
export function each(name: string, ok: (one: Happened, history: History) => boolean): Invariant {
  return { name, broken: (history) => history.valid.filter((one) => !ok(one, history)) };
}
