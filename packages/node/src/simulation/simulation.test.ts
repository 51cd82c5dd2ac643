import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { play, steps } from "./schedule.ts";
import { requirePromises } from "./promises.ts";

const LONG = Number(process.env["MITHAQ_LONG"] ?? "0") > 0 ? 20 : 1;

describe("random schedules", () => {
  for (const { count, runs, most } of [{ count: 2, runs: 30, most: 60 }, { count: 3, runs: 15, most: 80 }]) {
    test(`${count} nodes - promises hold once the schedule has settled`, { timeout: 60_000 * LONG }, async () => {
      const seed = Number(process.env["MITHAQ_SEED"] ?? "1");
      await fc.assert(
        fc.asyncProperty(fc.integer(), steps(most), async (world, schedule) => {
          await requirePromises(await play(world, count, schedule));
        }),
        { numRuns: runs * LONG, seed, endOnFailure: process.env["MITHAQ_SHRINK"] === undefined },
      );
      expect.assertions(0);
    });
  }
});

test("a schedule is the same each time", async () => {
  const schedule = fc.sample(steps(40), { seed: 7, numRuns: 1 })[0]!;
  const hashes = await Promise.all([play(7, 2, schedule), play(7, 2, schedule)].map(async (world) => (await world).nodes[0]!.keeper.stateHash()));
  expect(hashes[0]).toEqual(hashes[1]);
});
