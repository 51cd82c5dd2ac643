import { describe, expect, test } from "vitest";
import { A, actionItem, B, C, commitment, deadline, milestone, report } from "../testing/programme.ts";
import { Stage, type Agreed, type Told, type Who } from "../testing/stage.ts";

const life = (stage: Stage, { object }: Agreed) => stage.agreedSummary(object).life;

/** A report of a party, known to all, confirmed by these. */
function reportOf(stage: Stage, who: Who, about: Agreed, claims: string, ...confirmed: readonly Who[]): Told {
  const told = stage.submit(who, "report", report({ claims }), [about]);
  stage.settle();
  expect(told.verdict).toBe("valid");
  for (const other of confirmed) expect(stage.say(other, "confirm", told, { version: told.id }).verdict).toBe("valid");
  return told;
}

describe("commitment", () => {
  test("owed by one - what counts is the obligor's newest report, once it is confirmed", () => {
    const stage = new Stage(2);
    const owed = stage.agree("b", "commitment", commitment({ deadline: deadline() }));
    expect(stage.agreedSummary(owed.object)).toMatchObject({ kind: "commitment", life: "agreed", due: "2027-03-20", awaits: [], status: "decided" });
    reportOf(stage, "a", owed, "in-progress");
    expect(life(stage, owed)).toBe("in-progress");
    const said = reportOf(stage, "a", owed, "partly");
    expect(life(stage, owed)).toBe("reported");
    stage.say("b", "confirm", said, { version: said.id });
    expect(life(stage, owed)).toBe("partly");
    reportOf(stage, "a", owed, "fulfilled", "b");
    expect(life(stage, owed)).toBe("fulfilled");
    // The other party's report of it is no obligor's: it neither fulfils nor reopens.
    reportOf(stage, "b", owed, "in-progress", "a");
    reportOf(stage, "b", owed, "not-met", "a");
    expect(life(stage, owed)).toBe("fulfilled");
    reportOf(stage, "a", owed, "not-met", "b");
    expect(life(stage, owed)).toBe("not-met");
  });

  test("owed by each - every obligor's part by itself", () => {
    const stage = new Stage(3);
    const owed = stage.agree("c", "commitment", commitment({ obligors: [A, B], obligees: [C], owed: "each" }));
    reportOf(stage, "a", owed, "fulfilled", "c");
    expect(life(stage, owed)).toBe("partly");
    const said = reportOf(stage, "b", owed, "fulfilled");
    expect(life(stage, owed)).toBe("reported");
    stage.say("c", "confirm", said, { version: said.id });
    expect(life(stage, owed)).toBe("fulfilled");
    const other = reportOf(stage, "b", owed, "fulfilled");
    stage.say("c", "dispute", other, { version: other.id, ground: "not-done", reasons: { en: "." }, counter: [] });
    expect(life(stage, owed)).toBe("disputed");
  });

  test("owed jointly - the newest report of any of them, which the other obligor judges too where no obligee is named", () => {
    const stage = new Stage(3);
    const owed = stage.agree("c", "commitment", commitment({ obligors: [A, B], owed: "joint" }));
    const said = reportOf(stage, "b", owed, "fulfilled", "a");
    expect([life(stage, owed), stage.agreedSummary(owed.object).awaits]).toEqual(["reported", [C]]);
    stage.say("c", "confirm", said, { version: said.id });
    expect(life(stage, owed)).toBe("fulfilled");
  });

  test("suspension, release and lapse are agreed, and stand above what is reported", () => {
    const stage = new Stage(2);
    let owed = stage.agree("b", "commitment", commitment());
    reportOf(stage, "a", owed, "fulfilled", "b");
    for (const standing of ["suspended", "lapsed", "released"]) {
      owed = stage.agree("a", "commitment", commitment({ standing }), owed);
      expect(life(stage, owed)).toBe(standing);
    }
    owed = stage.agree("a", "commitment", commitment(), owed);
    expect(life(stage, owed)).toBe("fulfilled");
  });

  test("whom it names must be a party of the programme", () => {
    const stage = new Stage(2);
    expect(() => stage.agree("a", "commitment", commitment({ obligors: ["d.example/log"] }))).toThrow("parties-named");
    expect(() => stage.agree("a", "commitment", commitment({ obligees: [C] }))).toThrow("parties-named");
    expect(() => stage.agree("a", "action-item", actionItem({ obligees: [C] }))).toThrow("parties-named");
  });
});

describe("milestone", () => {
  test("scheduled, reported, met; only those who owe it move it", () => {
    const stage = new Stage(2);
    const step = stage.agree("a", "milestone", milestone({ obligors: [A] }));
    expect(stage.agreedSummary(step.object)).toMatchObject({ life: "scheduled", due: "2026-09-22" });
    const said = reportOf(stage, "a", step, "fulfilled");
    expect(life(stage, step)).toBe("reported");
    stage.say("b", "confirm", said, { version: said.id });
    expect(life(stage, step)).toBe("met");
    reportOf(stage, "b", step, "not-met", "a");
    expect(life(stage, step)).toBe("met");
  });

  test("rescheduled by assent; its baseline stays, or the parties say why not", () => {
    const stage = new Stage(2);
    const step = stage.agree("a", "milestone", milestone());
    const later = stage.agree("b", "milestone", milestone({ deadline: deadline("2027-03-20") }), step);
    expect(stage.agreedSummary(step.object).due).toBe("2027-03-20");
    const moved = { baseline: "2027-03-20" };
    expect(() => stage.agree("a", "milestone", milestone(moved), later)).toThrow("baseline-frozen");
    expect(stage.agree("a", "milestone", milestone({ ...moved, rebaselined: { en: "The flood." } }), later).object).toBe(step.object);
  });
});

describe("action item", () => {
  test("open, reported, verified by the counterpart; its owner alone moves it; dropped by assent", () => {
    const stage = new Stage(2);
    const item = stage.agree("b", "action-item", actionItem());
    expect(life(stage, item)).toBe("open");
    reportOf(stage, "a", item, "fulfilled", "b");
    expect(life(stage, item)).toBe("verified");
    // Nobody reopens by a report what it has verified.
    reportOf(stage, "b", item, "in-progress", "a");
    expect(life(stage, item)).toBe("verified");
    const dropped = stage.agree("b", "action-item", actionItem({ state: "dropped" }), item);
    expect(life(stage, dropped)).toBe("dropped");
  });
});

describe("investment", () => {
  test("its phase is agreed; a report of disbursement is the receivers' to judge", () => {
    const stage = new Stage(3);
    const content = { title: { en: "A fund" }, contributors: [{ party: A, name: { en: "A" }, pledged: "10", committed: "5" }], receivers: [B], currency: "EUR", rateDate: "2026-01-01", phase: "disbursing", sample: true };
    const fund = stage.agree("a", "investment", content);
    expect(life(stage, fund)).toBe("disbursing");
    const said = reportOf(stage, "a", fund, "partly");
    expect(stage.agreedSummary(fund.object).awaits).toEqual([B]);
    expect(stage.say("c", "confirm", said, { version: said.id }).verdict).toBe("judge-obligee");
    stage.say("b", "dispute", said, { version: said.id, ground: "partly", reasons: { en: "Not all came." }, counter: [] });
    expect(life(stage, fund)).toBe("disputed");
  });
});
