import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockCovers, type Clock } from "../fold/clock.ts";
import { History } from "../testing/history.ts";
import { Choices } from "../testing/random.ts";
import { playSchedule } from "../testing/schedule.ts";
import { Stage } from "../testing/stage.ts";
import type { Side, World } from "../testing/world.ts";
import { frontierAfter, frontierBefore, type LogTimes } from "./as-of.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;

/** The times of a world's logs, their clocks set apart by `skew`. */
function timesOf(world: World, side: Side, skew: Readonly<Record<string, number>>): LogTimes {
  const times = new Map(world.parties.map(({ origin }) => [origin, side.steps.get(origin)!.map((step) => step.log.at + skew[origin]!)]));
  return {
    sizeBefore: (origin, time) => times.get(origin)!.filter((at) => at < time).length,
    clockOf: (origin, size) => side.clocks.get(origin)?.[size - 1] ?? {},
  };
}

describe("as of", () => {
  test("the frontier before a time - closed, and no act more could be in it", () => {
    const skews = fc.array(fc.integer({ min: 0, max: 120_000 }), { minLength: 3, maxLength: 3 });
    let held = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), skews, fc.nat(), (seed, skew, moment) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 80 });
        const side = world.sides[0]!;
        const history = new History(world);
        const origins = world.parties.map(({ origin }) => origin);
        const times = timesOf(world, side, Object.fromEntries(origins.map((origin, at) => [origin, skew[at]!])));
        const choices = new Choices(moment);
        for (let draw = 0; draw < 5; draw += 1) {
          const time = 1_700_000_000_000 + choices.below(300_000);
          const frontier = frontierBefore(origins, time, times);
          const dated = Object.fromEntries(origins.map((origin) => [origin, times.sizeBefore(origin, time)]));
          // An act is in it where nothing in its past, as an onlooker sees it, is dated later: by brute force, act by act.
          for (const origin of origins) {
            let size = 0;
            while (size < dated[origin]! && [...history.view(origin, size)].every(([of, seen]) => seen <= dated[of]!)) size += 1;
            expect([origin, frontier[origin]]).toEqual([origin, size]);
            expect(clockCovers(frontier, times.clockOf(origin, frontier[origin]!))).toBe(true);
            if (size < dated[origin]!) held += 1;
          }
        }
      }),
      { numRuns: long ? 2000 : 40, seed: 13 },
    );
    // The clocks differed enough for something to be held back.
    expect(held).toBeGreaterThan(20);
  }, HOUR);

  test("before everything there is nothing, after everything all", () => {
    const world = playSchedule(5, { parties: 3, moves: 60 });
    const side = world.sides[0]!;
    const origins = world.parties.map(({ origin }) => origin);
    const times = timesOf(world, side, Object.fromEntries(origins.map((origin) => [origin, 0])));
    expect(frontierBefore(origins, 0, times)).toEqual(Object.fromEntries(origins.map((origin) => [origin, 0])));
    expect(frontierBefore(origins, Infinity, times)).toEqual(Object.fromEntries(side.judged));
  });

  test("a chain - what had seen something that is held back is held back too", () => {
    const clocks: Record<string, Clock[]> = { a: [{}, {}, { b: 2 }], b: [{}, { c: 2 }], c: [{}, {}] };
    const dated: Clock = { a: 3, b: 2, c: 1 };
    const times: LogTimes = { sizeBefore: (origin) => dated[origin]!, clockOf: (origin, size) => clocks[origin]![size - 1] ?? {} };
    expect(frontierBefore(["a", "b", "c"], 1, times)).toEqual({ a: 2, b: 1, c: 1 });
  });

  test("the frontier after an act - its log up to it, and its view", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("b");
    stage.settle();
    const assent = stage.assent("a", proposal);
    const index = stage.side("a").size("a.example/log") - 1;
    const frontier = frontierAfter("a.example/log", index, assent.step.log.clock);
    expect(frontier).toEqual({ "a.example/log": index + 1, "b.example/log": stage.side("b").size("b.example/log") });
    expect(clockCovers(frontier, assent.step.log.clock)).toBe(true);
    expect(frontierAfter("a", 4, { a: 9, b: 2 })).toEqual({ a: 5, b: 2 });
  });
});
