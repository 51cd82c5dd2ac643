import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RULES } from "../rules/book.ts";
import { SCHEDULE } from "./failing-seeds.ts";
import { History } from "./history.ts";
import { firstBroken } from "./invariants.ts";
import { playSchedule } from "./schedule.ts";
import { playThirteenth, THIRTEEN, type KeptSeed } from "./thirteen.ts";
import { EVERYTHING_HELD } from "./thirteen/record.ts";

const kept = JSON.parse(readFileSync(new URL("../../vectors/thirteen.json", import.meta.url), "utf8")) as { seeds: KeptSeed[] };
const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;

/** What a world breaks: of the single acts' invariants the first, and of the thirteen all. */
function brokenWithAllRules(parties: 2 | 3, seed: number) {
  const history = new History(playSchedule(seed, { parties, moves: SCHEDULE.moves }));
  return [firstBroken(history)?.invariant ?? [], ...THIRTEEN.flatMap((one) => one.broken(history).map((broken) => `${one.number}: ${broken}`))].flat();
}

describe("the thirteen invariants", () => {
  test("each rests on rules that there are, and each of these has a failing seed with two parties and with three", () => {
    expect(THIRTEEN.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]);
    for (const one of THIRTEEN) for (const without of one.rests) expect([EVERYTHING_HELD, ...RULES.map((rule) => rule.name)]).toContain(without);
    expect(kept.seeds.map(({ seed: _seed, ...one }) => one)).toEqual(THIRTEEN.flatMap(({ number, rests }) => rests.flatMap((without) => [2, 3].map((parties) => ({ invariant: number, without, parties })))));
  });

  test.each(kept.seeds)("$invariant - fails without $without, $parties parties, seed $seed", (seed) => {
    expect(playThirteenth(seed)).not.toEqual([]);
  });

  test.each([2, 3] as const)("hold with all rules, %d parties: at the kept seeds, and at any", (parties) => {
    const seeds = new Set(kept.seeds.filter((one) => one.parties === parties).map((one) => one.seed));
    for (const seed of seeds) expect([seed, brokenWithAllRules(parties, seed)]).toEqual([seed, []]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        expect(brokenWithAllRules(parties, seed)).toEqual([]);
      }),
      { numRuns: long ? 10_000 : 85, seed: 20231120 + parties },
    );
  }, HOUR);
});
