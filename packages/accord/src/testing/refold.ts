import type { Clock } from "../fold/clock.ts";
import { foldEntry } from "../fold/fold-entry.ts";
import { stateHasher } from "../reading/state-hash.ts";
import { Choices } from "./random.ts";
import { Side, type World } from "./world.ts";

/** Folds a finished world anew, its logs arriving in another order, some entries asked for again and again. `wrong`: judged with everything held instead of with the view. */
export function refold(world: World, order: number, wrong = false): Side {
  const side: Side = new Side(world, world.parties[0]!, wrong ? (context, input) => foldEntry(context, { ...input, log: { ...input.log, clock: Object.fromEntries(side.judged) } }) : foldEntry);
  const choices = new Choices(order);
  const waits = new Set<string>();
  while (waits.size < world.parties.length) {
    const { origin } = choices.of(world.parties)!;
    if (world.deliver(side, origin, side.size(origin) + 1 + choices.below(5)) === undefined) waits.add(origin);
    else waits.clear();
  }
  return side;
}

/** The sizes of all logs of a finished world. */
export function fullFrontier(world: World): Clock {
  return Object.fromEntries(world.parties.map(({ origin }) => [origin, world.log(origin).entries.length]));
}

/** The hash of the state of a side at a frontier. */
export function hashAt(world: World, side: Side, frontier: Clock): string {
  const hasher = stateHasher(world.context, frontier);
  for (const id of [...side.rows.keys()].sort()) hasher.add(side.rows.get(id)!);
  return hasher.digest();
}
