import type { Act, Seen } from "../act/act.ts";
import type { Arrival } from "../act/entry.ts";
import { joinClocks, type Clock } from "./clock.ts";
import { cutsBefore, partyOfOrigin, type FoldContext } from "./parties.ts";

/** The fold's own state of one log at its judged size; JSON. */
export interface LogState {
  /** `at` of the last well-formed act. */
  readonly at: number;
  /** The largest `seen` so far, per peer. */
  readonly seen: { readonly [origin: string]: Seen };
  /** What this log's next act has in view of the other logs: `seen`, closed under the views inside. */
  readonly clock: Clock;
  /** Of the UTC day of `at`: for the charter's limits. */
  readonly tally: { readonly day: number; readonly bytes: number; readonly acts: number };
}

export const emptyLogState: LogState = { at: 0, seen: {}, clock: {}, tally: { day: 0, bytes: 0, acts: 0 } };

const DAY = 86_400_000;

/**
 * The prefixes of other logs that this act has newly seen: what must be judged before it can be. Of its `seen` nothing where that is not in order: rule `view-forward`. The
 * first act of a log that goes on from a cut has in view all that stands of its party's earlier logs, whatever it says: a party cannot forget its own acts.
 */
export function newlySeen(context: FoldContext, arrival: Arrival, log: LogState): { readonly origin: string; readonly size: number; readonly root: string }[] {
  if (arrival.kind !== "act") return [];
  const all: Record<string, Seen> = seenMovesForward(context, arrival.act, log) ? { ...arrival.act.seen } : {};
  for (const { origin, size, root } of cutsBefore(context.cuts ?? [], arrival.act.origin)) if (size > (all[origin]?.size ?? 0)) all[origin] = { size, root };
  return Object.entries(all)
    .filter(([origin, seen]) => seen.size > (log.seen[origin]?.size ?? 0))
    .map(([origin, seen]) => ({ origin, size: seen.size, root: seen.root }));
}

/** Whether an act's `seen` only grows, and names neither its own log nor a stranger's. */
export function seenMovesForward(context: FoldContext, act: Act, log: LogState): boolean {
  return Object.entries(act.seen).every(([origin, seen]) => {
    const before = log.seen[origin];
    if (origin === act.origin || partyOfOrigin(context.charter, context.cuts ?? [], origin) === undefined) return false;
    return before === undefined || seen.size > before.size || (seen.size === before.size && seen.root === before.root);
  });
}

/**
 * The log's state once this entry stands in it, and what the entry has in view of the other logs. `clocks(origin, size)` is the clock of a log after `size` acts.
 * What an act has seen counts even where the act is not valid: it is what its node knew.
 */
export function advance(context: FoldContext, arrival: Arrival, log: LogState, clocks: (origin: string, size: number) => Clock): LogState {
  if (arrival.kind !== "act") return log;
  const { act, bytes } = arrival;
  const day = Math.floor(act.at / DAY);
  const fresh = day > log.tally.day;
  const tally = { day: fresh ? day : log.tally.day, bytes: bytes.length + (fresh ? 0 : log.tally.bytes), acts: 1 + (fresh ? 0 : log.tally.acts) };
  let clock = log.clock;
  let seen = log.seen;
  for (const prefix of newlySeen(context, arrival, log)) {
    clock = joinClocks(joinClocks(clock, clocks(prefix.origin, prefix.size)), { [prefix.origin]: prefix.size });
    seen = { ...seen, [prefix.origin]: { size: prefix.size, root: prefix.root } };
  }
  return { at: Math.max(log.at, act.at), seen, clock, tally };
}
