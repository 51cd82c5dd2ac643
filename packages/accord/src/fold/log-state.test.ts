import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatResume } from "../assent/format.ts";
import { History } from "../testing/history.ts";
import { playSchedule } from "../testing/schedule.ts";
import { Stage } from "../testing/stage.ts";
import { clockCovers, holds, joinClocks, type Clock } from "./clock.ts";

const DAY = 86_400_000;

describe("log state", () => {
  test("what a log has in view - is the closure that an onlooker computes from the raw entries", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 100 });
        const history = new History(world);
        for (const { origin } of world.parties) {
          for (const [index, step] of world.sides[0]!.steps.get(origin)!.entries()) {
            const { [origin]: own, ...others } = step.log.clock;
            expect(others).toEqual(Object.fromEntries(history.view(origin, index)));
            // Through the others a log sees itself, never further than it stands.
            expect(own ?? 0).toBeLessThanOrEqual(index);
          }
        }
      }),
      { numRuns: 20, seed: 29 },
    );
  });

  test("the day's tally - counts acts and bytes of a UTC day of `at`, void ones too", () => {
    const stage = new Stage(2);
    const midnight = (Math.floor(stage.time / DAY) + 1) * DAY;
    const resume = (at: number, hand?: null) => stage.tell("a", formatResume("a.example/log", "x"), { at, ...(hand === null ? { hand } : {}) }).step.log.tally;
    const before = resume(midnight - 1);
    expect(before.day).toBe(midnight / DAY - 1);
    const length = () => stage.world.log("a.example/log").entries.at(-1)!.length;
    expect(resume(midnight)).toEqual({ day: midnight / DAY, acts: 1, bytes: length() });
    const first = length();
    expect(resume(midnight + 5, null)).toEqual({ day: midnight / DAY, acts: 2, bytes: first + length() });
    // An act that is dated back counts to the day that the log has reached.
    expect(resume(midnight - 5).acts).toBe(3);
    expect(stage.side("a").log("a.example/log").at).toBe(midnight + 5);
    expect(stage.tell("a", formatResume("a.example/log", "y"), { at: midnight + 4 }).verdict).toBe("time-forward");
    expect(stage.tell("a", formatResume("a.example/log", "y"), { at: midnight + 5 }).verdict).toBe("valid");
  });

  test("what a log has seen - grows, names parties alone, and stays where an act says otherwise", () => {
    const stage = new Stage(2);
    stage.tell("b", formatResume("b.example/log", "x"));
    const size = stage.side("b").log("b.example/log").seen["a.example/log"]!.size;
    const { roots } = stage.world.log("a.example/log");
    const seen = (of: string, to: number, root = roots[to]!) => stage.tell("b", formatResume("b.example/log", "x"), { seen: { [of]: { size: to, root } } });
    const before = stage.side("b").log("b.example/log").seen;
    for (const wrong of [seen("a.example/log", size - 1), seen("a.example/log", size, "00".repeat(32)), seen("b.example/log", 1), seen("stranger.example/log", 1)]) {
      expect(wrong.verdict).toBe("view-forward");
      expect(wrong.step.log.seen).toEqual(before);
    }
    expect(seen("a.example/log", size).verdict).toBe("valid");
    stage.propose("a");
    stage.settle();
    expect(seen("a.example/log", size + 1).step.log.seen["a.example/log"]).toEqual({ size: size + 1, root: roots[size + 1] });
    // Nobody can see its own log, or what is not there yet: such an act waits.
    expect(() => seen("a.example/log", size + 9, "00".repeat(32))).toThrow("waits");
  });

  test("an act that is void - has seen what it has seen", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    const forged = stage.tell("b", formatResume("b.example/log", "x"), { hand: null });
    expect([forged.verdict, forged.step.clock]).toEqual(["hand-of-its-kind", { "a.example/log": stage.side("a").size("a.example/log"), "b.example/log": 3 }]);
    expect(stage.tell("b", { act: "agreement.assent", objects: proposal.pairs, body: { proposal: proposal.id, digest: null }, payload: null }, { seen: {} }).verdict).toBe("valid");
  });
});

describe("clocks", () => {
  const clock = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 1, max: 6 })) as fc.Arbitrary<Clock>;
  test("the join of two - is the least clock that covers both", () => {
    fc.assert(
      fc.property(clock, clock, clock, (a, b, c) => {
        const joined = joinClocks(a, b);
        expect(clockCovers(joined, a) && clockCovers(joined, b)).toBe(true);
        expect(joined).toEqual(joinClocks(b, a));
        expect(joinClocks(joined, c)).toEqual(joinClocks(a, joinClocks(b, c)));
        if (clockCovers(c, a) && clockCovers(c, b)) expect(clockCovers(c, joined)).toBe(true);
        for (const origin of ["a", "b", "c", "d"]) for (let index = 0; index < 8; index += 1) expect(holds(joined, origin, index)).toBe(holds(a, origin, index) || holds(b, origin, index));
        if (clockCovers(a, b)) expect(joined).toBe(a);
      }),
      { numRuns: 200, seed: 37 },
    );
  });
});
