import { describe, expect, test } from "vitest";
import { contentOf, problemsOf, type InvestmentDraft } from "./investment-draft.ts";

const whole: InvestmentDraft = {
  title: { fa: "کابل", en: " " }, currency: "USD", rateDate: "2026-11-01", phase: "proposed", receivers: ["example.org/a"], parent: null, pillar: "corridor", sample: true, base: null,
  contributors: [{ party: "example.org/a", name: { en: "A" }, pledged: "1000000.50", committed: "0" }],
};

describe("an investment before it is proposed", () => {
  test("whole - nothing keeps it back; what was left empty is left out", () => {
    expect(problemsOf(whole)).toEqual([]);
    expect(contentOf(whole)).toEqual({ title: { fa: "کابل" }, currency: "USD", rateDate: "2026-11-01", phase: "proposed", receivers: ["example.org/a"], sample: true, pillar: "corridor", contributors: [{ party: "example.org/a", name: { en: "A" }, pledged: "1000000.50", committed: "0" }] });
  });

  test.each([
    ["title", { title: { en: "  " } }], ["currency", { currency: "dollars" }], ["rateDate", { rateDate: "" }], ["receivers", { receivers: [] }], ["contributors", { contributors: [] }],
    ["sum", { contributors: [{ ...whole.contributors[0]!, pledged: "1,000" }] }], ["sum", { contributors: [{ ...whole.contributors[0]!, committed: "0.123" }] }], ["sum", { contributors: [{ ...whole.contributors[0]!, pledged: "-1" }] }],
  ] as const)("%s is named where it is wrong", (problem, change) => {
    expect(problemsOf({ ...whole, ...change })).toEqual([problem]);
  });
});
