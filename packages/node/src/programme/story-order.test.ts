import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, type Ordered } from "./story-order.ts";

const step = (id: string, at: number, act: string, after: string | null = null): Ordered => ({ id, at, act, after });

test("time order - of one instant what makes comes first, and what seals last", () => {
  const steps = [step("a", 5, "commitment.seal", "c"), step("b", 5, "commitment.assent", "c"), step("c", 5, "commitment.propose"), step("d", 2, "report.submit")];
  expect(inOrder(steps).map((one) => one.id)).toEqual(["d", "c", "b", "a"]);
});

test("clocks that differ - no answer stands before what it answers, whatever was claimed", () => {
  expect(inOrder([step("answer", 1, "report.confirm", "report"), step("other", 5, "remark.submit"), step("report", 10, "report.submit")]).map((one) => one.id)).toEqual(["other", "report", "answer"]);
  const chains = fc.array(fc.record({ at: fc.integer({ min: 0, max: 50 }), after: fc.integer({ min: -1, max: 30 }), act: fc.constantFrom("x.propose", "x.assent", "x.seal", "x.confirm") }), { maxLength: 30 });
  fc.assert(
    fc.property(chains, (claims) => {
      // An act can only answer an earlier one.
      const steps = claims.map(({ at, after, act }, n) => step(`s${n}`, at, act, after >= 0 && after < n && !act.endsWith("propose") ? `s${after}` : null));
      const ordered = inOrder(steps);
      expect(ordered.map((one) => one.id).toSorted()).toEqual(steps.map((one) => one.id).toSorted());
      for (const [at, one] of ordered.entries()) {
        const before = ordered.findIndex((other) => other.id === one.after);
        if (one.after !== null) expect(before).toBeLessThan(at);
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});
