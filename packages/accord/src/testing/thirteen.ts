import { SCHEDULE } from "./failing-seeds.ts";
import { History } from "./history.ts";
import { playSchedule } from "./schedule.ts";
import { RULES } from "../rules/book.ts";
import { baselines, decided, noWayBack, released } from "./thirteen/assent.ts";
import { sourcedFigures } from "./thirteen/figures.ts";
import { judgedByOthers, ownWords, standing, unconfirmed } from "./thirteen/judgement.ts";
import type { Numbered } from "./thirteen/numbered.ts";
import { anyOrder, anyOrderWrongly, EVERYTHING_HELD, noNationalPlane, termination } from "./thirteen/record.ts";

/** The invariants of accord.md that a record can break, by their numbers. The twelfth is of documents: the two originals of an instrument (packages/node/src/documents). */
export const THIRTEEN: readonly Numbered[] = [decided, judgedByOthers, ownWords, anyOrder, noWayBack, termination, sourcedFigures, standing, unconfirmed, baselines, noNationalPlane, released];

/** A seed at which one of them fails for the want of what it rests on. */
export interface KeptSeed {
  readonly invariant: number;
  readonly without: string;
  readonly parties: 2 | 3;
  readonly seed: number;
}

/** What breaks an invariant in the schedule of a seed, played without a rule, or folded wrongly. */
export function playThirteenth({ invariant, without, parties, seed }: KeptSeed): readonly string[] {
  return brokenIn(THIRTEEN.find((one) => one.number === invariant)!, without, playedWithout(without, parties, seed));
}

function playedWithout(without: string, parties: 2 | 3, seed: number): History {
  return new History(playSchedule(seed, { parties, moves: SCHEDULE.moves, rules: RULES.filter((rule) => rule.name !== without) }));
}

function brokenIn(numbered: Numbered, without: string, history: History): readonly string[] {
  return (without === EVERYTHING_HELD ? anyOrderWrongly : numbered).broken(history);
}

/** The first failing seed of every invariant without each of what it rests on, with two parties and with three, as they are `found`. Throws where there is none up to `most`. */
export function searchThirteen(most: number, found: (seed: KeptSeed) => void): KeptSeed[] {
  const kept: KeptSeed[] = [];
  for (const without of new Set(THIRTEEN.flatMap((one) => one.rests))) {
    for (const parties of [2, 3] as const) {
      let open = THIRTEEN.filter((one) => one.rests.includes(without));
      for (let seed = 1; open.length > 0; seed += 1) {
        if (seed > most) throw new Error(`No seed up to ${most} breaks invariant ${open.map((one) => one.number).join(", ")} of ${parties} parties without ${without}.`);
        const history = playedWithout(without, parties, seed);
        const failing = open.filter((one) => brokenIn(one, without, history).length > 0);
        for (const one of failing) {
          kept.push({ invariant: one.number, without, parties, seed });
          found(kept.at(-1)!);
        }
        open = open.filter((one) => !failing.includes(one));
      }
    }
  }
  const rank = ({ invariant, without, parties }: KeptSeed) => [invariant, THIRTEEN.find((one) => one.number === invariant)!.rests.indexOf(without), parties] as const;
  return kept.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || rank(a)[2] - rank(b)[2]);
}
