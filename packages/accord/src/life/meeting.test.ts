import { describe, expect, test } from "vitest";
import { formatPropose } from "../assent/format.ts";
import { NEW_OBJECT } from "../act/intent.ts";
import { formatSessionTurn } from "../submission/format.ts";
import { A, B, session } from "../testing/programme.ts";
import { madeBy, Stage, type Agreed, type Who } from "../testing/stage.ts";

function turn(stage: Stage, who: Who, verb: "open" | "adjourn", { object, seal }: Agreed): string {
  const { verdict } = stage.tell(who, formatSessionTurn(verb, object, seal, "2026-12-01"));
  stage.settle();
  return verdict;
}

describe("session", () => {
  test("proposed, fixed, in session, adjourned, in turn", () => {
    const stage = new Stage(2);
    const proposed = stage.tell("a", formatPropose("session", { pairs: [[NEW_OBJECT, null]], content: session(), payload: null }));
    stage.settle();
    expect(stage.agreedSummary(madeBy(proposed))).toMatchObject({ life: "proposed", due: null, awaits: [B] });
    expect(turn(stage, "b", "open", { object: madeBy(proposed), seal: proposed.id })).toBe("base-sealed");
    const fixed = stage.agree("a", "session", session());
    expect(stage.agreedSummary(fixed.object)).toMatchObject({ life: "fixed", due: "2026-12-01", awaits: [] });
    expect(turn(stage, "b", "adjourn", fixed)).toBe("session-in-turn");
    expect([turn(stage, "b", "open", fixed), stage.agreedSummary(fixed.object).life]).toEqual(["valid", "in-session"]);
    expect(turn(stage, "a", "open", fixed)).toBe("session-in-turn");
    expect([turn(stage, "a", "adjourn", fixed), stage.agreedSummary(fixed.object).life]).toEqual(["valid", "adjourned"]);
    expect([turn(stage, "a", "adjourn", fixed), turn(stage, "b", "open", fixed)]).toEqual(["session-in-turn", "session-in-turn"]);
  });

  test("one that is postponed or cancelled is not opened, nor by an older version that fixed it", () => {
    const stage = new Stage(2);
    const fixed = stage.agree("a", "session", session());
    const postponed = stage.agree("b", "session", session({ state: "postponed" }), fixed);
    expect([stage.agreedSummary(fixed.object).life, turn(stage, "a", "open", postponed), turn(stage, "a", "open", fixed)]).toEqual(["postponed", "session-in-turn", "session-in-turn"]);
    const again = stage.agree("b", "session", session(), postponed);
    expect(turn(stage, "a", "open", again)).toBe("valid");
  });
});

describe("decision", () => {
  test("tabled ad referendum until its proposer assents too, then adopted", () => {
    const stage = new Stage(2);
    const content = { number: "1", title: { en: "A decision" }, text: { en: "So decided." }, sample: true };
    const tabled = stage.tell("a", formatPropose("decision", { pairs: [[NEW_OBJECT, null]], content, payload: null, adReferendum: true }));
    stage.settle();
    stage.tell("b", { act: "decision.assent", objects: tabled.pairs, body: { proposal: tabled.id, digest: null }, payload: null });
    stage.settle();
    expect([stage.sealDue("a"), stage.agreedSummary(madeBy(tabled))]).toEqual([[], expect.objectContaining({ kind: "decision", life: "tabled", awaits: [A] })]);
    stage.tell("a", { act: "decision.assent", objects: tabled.pairs, body: { proposal: tabled.id, digest: null }, payload: null });
    stage.sealDue("a");
    stage.settle();
    expect(stage.agreedSummary(madeBy(tabled))).toMatchObject({ life: "adopted", awaits: [] });
  });
});

test("whose phase is agreed, and who only stand", () => {
  const stage = new Stage(2);
  const role = [{ party: A, role: { en: "Co-chair" } }];
  const body = stage.agree("a", "body", { title: { en: "A committee" }, type: "joint-committee", terms: { en: "Terms." }, coChairs: role, secretaries: role, state: "dormant", sample: true });
  const initiative = stage.agree("a", "initiative", { title: { en: "Works" }, leads: [A, B], serves: [], phase: "implementation", sample: true });
  const release = stage.agree("a", "release", { objects: [body.object], sample: true });
  expect([body, initiative, release].map(({ object }) => stage.agreedSummary(object).life)).toEqual(["dormant", "implementation", "agreed"]);
});
