import { describe, expect, test } from "vitest";
import type { CommitmentView } from "./commitment.ts";
import { commitmentFlaws } from "./quality.ts";

const view = (change: Partial<CommitmentView>) => commitmentFlaws({ id: "a.example/log/1", agreed: true, standing: "active", sources: [], follows: null, deadline: null, obligees: null, owed: "one", ...change } as CommitmentView).map(({ flaw }) => flaw);

describe("flaws of a commitment", () => {
  test("whose creditor, day and source are not named", () => {
    expect(view({})).toEqual(["commitment-without-source", "commitment-without-deadline", "commitment-without-obligee"]);
  });

  test("what all owe together or each its part is owed to the others: nobody needs to be named", () => {
    for (const owed of ["joint", "each"] as const) expect(view({ owed })).not.toContain("commitment-without-obligee");
    expect(view({ obligees: ["b.example/log"] })).not.toContain("commitment-without-obligee");
  });

  test("a clause is a source; what is not agreed, or no longer active, has no flaws", () => {
    expect(view({ follows: { object: "a.example/log/2" } })).not.toContain("commitment-without-source");
    expect([view({ agreed: false }), view({ standing: "released" })]).toEqual([[], []]);
  });
});
