import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AccordError } from "../errors.ts";
import { playWithout, type FailingSeed } from "../testing/failing-seeds.ts";
import { RULES, rulesOf } from "./book.ts";

const kept = JSON.parse(readFileSync(new URL("../../vectors/failing-seeds.json", import.meta.url), "utf8")) as { seeds: FailingSeed[] };
const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;

describe("rules", () => {
  test("every rule has a kept failing seed, and none is kept for a rule that is gone", () => {
    expect(kept.seeds.map((one) => one.rule)).toEqual(RULES.map((rule) => rule.name));
  });

  test.each(kept.seeds)("$rule - without it seed $seed breaks: $invariant", (seed) => {
    expect(playWithout(seed.rule, seed.seed)).toEqual(seed);
    expect(playWithout(undefined, seed.seed)).toBeUndefined();
  });

  test("with all rules no schedule breaks an invariant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        expect(playWithout(undefined, seed)).toBeUndefined();
      }),
      // The thirteen invariants' test plays some hundreds more, and asks the same of them.
      { numRuns: long ? 20_000 : 40, seed: 20231120 },
    );
  }, HOUR);

  test("a version that this program does not know is refused by name", () => {
    expect(() => rulesOf(2)).toThrow(expect.objectContaining({ name: "AccordError", code: "rules-unknown" }));
    expect(() => rulesOf(2)).toThrow(AccordError);
  });
});
