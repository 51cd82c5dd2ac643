import { describe, expect, test } from "vitest";
import { EMPTY_OFFER, issueInput, offerFaults } from "./offer.ts";

const OFFER = { ...EMPTY_OFFER, role: { ...EMPTY_OFFER.role, fa: " بازبین " }, groups: ["examine"] } as const;

describe("what the head fills in", () => {
  test("an empty one - a role and acts are missing", () => {
    expect(offerFaults(EMPTY_OFFER, "2026-11-24")).toEqual({ role: true, groups: true, to: false });
    expect(offerFaults(OFFER, "2026-11-24")).toEqual({ role: false, groups: false, to: false });
  });

  test("the last day is not before the first, nor before today where no first is given", () => {
    expect(offerFaults({ ...OFFER, to: "2026-11-23" }, "2026-11-24").to).toBe(true);
    expect(offerFaults({ ...OFFER, to: "2026-11-24" }, "2026-11-24").to).toBe(false);
    expect(offerFaults({ ...OFFER, from: "2027-01-01", to: "2026-12-31" }, "2026-11-24").to).toBe(true);
  });

  test("given to the node - texts trimmed, empty languages left out, the last day whole", () => {
    expect(issueInput({ ...OFFER, pillars: ["trade"], from: "2027-01-01", to: "2027-01-01" })).toEqual({
      role: { fa: "بازبین" }, acts: ["evidence.admit", "evidence.challenge", "evidence.recompute"], scope: { pillars: ["trade"] }, from: Date.UTC(2027, 0, 1), to: Date.UTC(2027, 0, 2),
    });
    expect(issueInput(OFFER)).toMatchObject({ scope: null, from: null, to: null });
  });
});
