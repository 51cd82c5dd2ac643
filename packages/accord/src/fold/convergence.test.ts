import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashAt, refold } from "../testing/refold.ts";
import { playSchedule } from "../testing/schedule.ts";
import { Side } from "../testing/world.ts";
import type { Clock } from "./clock.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;

describe("fold", () => {
  test("any order of arrival gives the same rows, and the same hash at every common frontier", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(), (seed, order) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 120 });
        const again = refold(world, order);
        const full = Object.fromEntries(world.parties.map(({ origin }) => [origin, world.log(origin).entries.length]));
        const first = world.sides[1]!;
        expect(Object.fromEntries(again.judged)).toEqual(full);
        expect(hashAt(world, again, full)).toBe(hashAt(world, first, full));
        expect(again.rows).toEqual(first.rows);
        const half = Object.fromEntries(Object.entries(full).map(([origin, size]) => [origin, Math.ceil(size / 2)]));
        expect(hashAt(world, again, half)).toBe(hashAt(world, first, half));
      }),
      { numRuns: long ? 3000 : 60, seed: 7 },
    );
  }, HOUR);

  test("the hash at a past frontier is the hash that was then", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const world = playSchedule(seed, { parties: 2, moves: 80 });
        const side = new Side(world, world.parties[0]!);
        const past: { frontier: Clock; hash: string }[] = [];
        for (let moved = true; moved; ) {
          moved = false;
          for (const { origin } of world.parties) {
            if (side.take(origin) === undefined) continue;
            moved = true;
            const frontier = Object.fromEntries(side.judged);
            past.push({ frontier, hash: hashAt(world, side, frontier) });
          }
        }
        for (const { frontier, hash } of past) expect(hashAt(world, side, frontier)).toBe(hash);
        expect(new Set(past.map((one) => one.hash)).size).toBe(past.length);
      }),
      { numRuns: 15, seed: 11 },
    );
  });
});
