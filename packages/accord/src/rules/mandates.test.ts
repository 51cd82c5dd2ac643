import { describe, expect, test } from "vitest";
import { NEW_OBJECT } from "../act/intent.ts";
import { formatAssent, formatMandateRecall, formatMandateReinstatement, formatMandateSuspension } from "../assent/format.ts";
import { signIntent } from "../hand/hand.ts";
import { Stage } from "../testing/stage.ts";
import { covers } from "./hands.ts";

describe("mandate", () => {
  test.each([
    ["*.*", "agreement.propose", true],
    ["agreement.*", "agreement.propose", true],
    ["*.assent", "agreement.assent", true],
    ["agreement.assent", "agreement.assent", true],
    ["agreement.assent", "agreement.assents", false],
    ["agreement.*", "rules.propose", false],
    ["*.assent", "agreement.yield", false],
    ["payload.*", "payload.erase", true],
    // A pillar's own kinds have a domain of two parts.
    ["trade.series.*", "trade.series.submit", true],
    ["trade.series.submit", "trade.series.submit", true],
    ["*.submit", "trade.series.submit", true],
    ["trade.*", "trade.series.submit", false],
    ["trade.series.*", "trade.submit", false],
    ["series.*", "trade.series.submit", false],
  ] as const)("%s covers %s: %s", (pattern, act, expected) => {
    expect(covers(pattern, act)).toBe(expected);
  });

  test("its dates - from the first millisecond up to, not including, the last", () => {
    const stage = new Stage(2);
    const [from, to] = [stage.time + 10_000, stage.time + 20_000];
    stage.accredit("a", { from, to });
    const at = (time: number) => stage.tell("a", { act: "agreement.propose", objects: [[NEW_OBJECT, null]], body: { content: { type: "joint-note", title: { en: "x" }, languages: ["en"], sample: true }, adReferendum: false }, payload: null }, { at: time }).verdict;
    expect([from - 1, from, to - 1, to].map(at)).toEqual(["mandate-dated", "valid", "valid", "mandate-dated"]);
  });

  test("its acts and its scope", () => {
    const stage = new Stage(2);
    const content = (pillar?: string) => ({ type: "joint-note", title: { en: "x" }, languages: ["en"], sample: true, ...(pillar === undefined ? {} : { pillar }) });
    const theirs = stage.propose("b", { content: content("trade") });
    stage.settle();
    stage.accredit("a", { acts: ["agreement.propose"] });
    expect([stage.propose("a").verdict, stage.assent("a", theirs).verdict]).toEqual(["valid", "mandate-scope"]);
    stage.accredit("a", { scope: { pillars: ["arbaeen"] } });
    expect(["arbaeen", "trade", undefined].map((pillar) => stage.propose("a", { content: content(pillar) }).verdict)).toEqual(["valid", "mandate-scope", "mandate-scope"]);
    // The object's pillar is what its first act said.
    expect(stage.assent("a", theirs).verdict).toBe("mandate-scope");
    stage.accredit("a", { scope: { pillars: ["trade"] } });
    expect(stage.assent("a", theirs).verdict).toBe("valid");
    stage.accredit("a", { scope: { objects: [theirs.pairs[0]![0]] } });
    expect([stage.propose("a").verdict, stage.object("a", theirs).verdict]).toEqual(["mandate-scope", "assent-or-object"]);
  });

  test("is the acting party's own, in view, and not recalled", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    const draft = formatAssent("agreement", proposal);
    expect(stage.tell("b", draft, { hand: (intent) => signIntent(intent, stage.mandate("a"), stage.officer("a")) }).verdict).toBe("mandate-held");
    expect(stage.tell("b", draft, { hand: (intent) => signIntent(intent, "b.example/log/none", stage.officer("b")) }).verdict).toBe("mandate-held");
    expect(stage.tell("b", formatMandateRecall(stage.mandate("a"), "Not ours.")).verdict).toBe("recall-own");
    const signed = stage.assent("b", proposal);
    expect(stage.tell("b", formatMandateRecall(stage.mandate("b"), "End of service.")).verdict).toBe("valid");
    expect(stage.object("b", proposal).verdict).toBe("mandate-held");
    // What was signed before stands.
    stage.settle();
    expect(stage.view("a", proposal).assents.map((one) => one.id)).toEqual([signed.id]);
    expect(stage.sealDue("a")).toHaveLength(1);
  });

  test("suspended, it signs nothing until it is reinstated; recalled, it is not reinstated", () => {
    const stage = new Stage(2);
    const mandate = stage.mandate("a");
    const suspend = () => stage.tell("a", formatMandateSuspension(mandate, "On leave.")).verdict;
    const reinstate = () => stage.tell("a", formatMandateReinstatement(mandate)).verdict;
    const status = () => {
      stage.settle();
      return stage.agreedSummary(mandate).status;
    };
    expect([reinstate(), stage.propose("a").verdict, status()]).toEqual(["valid", "valid", "accredited"]);
    expect([suspend(), suspend(), stage.propose("a").verdict, status()]).toEqual(["valid", "valid", "mandate-held", "suspended"]);
    expect([reinstate(), stage.propose("a").verdict, status()]).toEqual(["valid", "valid", "accredited"]);
    // The other party's word moves nothing.
    expect(stage.tell("b", formatMandateSuspension(mandate, "Not ours.")).verdict).toBe("recall-own");
    expect(stage.tell("b", formatMandateReinstatement(mandate)).verdict).toBe("recall-own");
    expect([stage.tell("a", formatMandateRecall(mandate, "End of service.")).verdict, reinstate(), stage.propose("a").verdict, status()]).toEqual(["valid", "valid", "mandate-held", "recalled"]);
  });

  test("suspension counts from where it stands in the log: what was signed before stands, and what another has in view later", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("b");
    stage.settle();
    const signed = stage.assent("a", proposal);
    expect(stage.tell("a", formatMandateSuspension(stage.mandate("a"), "On leave.")).verdict).toBe("valid");
    stage.settle();
    expect([signed.verdict, stage.sealDue("b").map((seal) => seal.verdict)]).toEqual(["valid", ["valid"]]);
  });

  test("an officer does not suspend: the root hand does", () => {
    const stage = new Stage(2);
    const told = stage.tell("a", formatMandateSuspension(stage.mandate("a"), "On leave."), { hand: (intent) => signIntent(intent, stage.mandate("a"), stage.officer("a")) });
    expect(told.verdict).toBe("hand-of-its-kind");
  });
});
