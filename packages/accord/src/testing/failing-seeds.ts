import { RULES } from "../rules/book.ts";
import { History } from "./history.ts";
import { firstBroken } from "./invariants.ts";
import { playSchedule } from "./schedule.ts";

/** A schedule that breaks an invariant once a rule is taken away: the rule's reason to be. */
export interface FailingSeed {
  readonly rule: string;
  readonly seed: number;
  readonly invariant: string;
  readonly act: string;
}

/** The size of the schedules in which seeds are counted: two and three parties by turns. */
export const SCHEDULE = { moves: 150 } as const;

/** Plays a seed without one rule (or with all) and says what broke. */
export function playWithout(rule: string | undefined, seed: number): FailingSeed | undefined {
  const rules = RULES.filter((one) => one.name !== rule);
  const broken = firstBroken(new History(playSchedule(seed, { parties: 2 + (seed % 2), moves: SCHEDULE.moves, rules })));
  return broken === undefined ? undefined : { rule: rule ?? "", seed, invariant: broken.invariant, act: broken.act.act.act };
}

/** The first failing seed of each rule, among the seeds 1…`most`. */
export function* searchFailingSeeds(most: number): Generator<FailingSeed | { readonly rule: string; readonly seed: undefined }> {
  for (const { name } of RULES) {
    let found: FailingSeed | undefined;
    for (let seed = 1; seed <= most && found === undefined; seed += 1) found = playWithout(name, seed);
    yield found ?? { rule: name, seed: undefined };
  }
}
