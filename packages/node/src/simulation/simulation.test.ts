import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { play, steps, type Step } from "./schedule.ts";
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

describe("schedules that once failed", () => {
  const folder = join(import.meta.dirname, "failing-seeds");
  for (const name of readdirSync(folder)) {
    const { meant, nodes, seed, schedule } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { meant: string; nodes: number; seed: number; schedule: Step[] };
    test(`${name} - ${meant}`, { timeout: 60_000 }, async () => {
      const world = await play(seed, nodes, schedule);
      await requirePromises(world);
      expect(world.nodes.length).toBe(nodes);
    });
  }
});

test("a schedule is the same each time", async () => {
  const schedule = fc.sample(steps(40), { seed: 7, numRuns: 1 })[0]!;
  const hashes = await Promise.all([play(7, 2, schedule), play(7, 2, schedule)].map(async (world) => (await world).nodes[0]!.keeper.stateHash()));
  expect(hashes[0]).toEqual(hashes[1]);
});
