import { describe, expect, test } from "vitest";
import { allOf } from "../fold/horizon.ts";
import { figure, indicator, PERIOD } from "../testing/programme.ts";
import { madeBy, Stage } from "../testing/stage.ts";
import { actualsOf } from "./indicator.ts";

const EARLIER = { from: "2025-03-21", to: "2026-03-20", calendar: "persian" };

function measured(tolerance: { absolute: string } | { percent: string }, ...values: readonly [string, string]) {
  const stage = new Stage(2);
  const method = stage.agree("a", "indicator", indicator({ tolerance }));
  const told = (["a", "b"] as const).map((who, at) => stage.submit(who, "figure", figure(values[at]!), [method]));
  stage.settle();
  return { stage, method, told, life: () => stage.agreedSummary(method.object).life };
}

describe("indicator", () => {
  test("the method is agreed, then each party gives its own figure", () => {
    const stage = new Stage(2);
    const proposed = stage.tell("a", { act: "indicator.propose", objects: [["new", null]], body: { content: indicator(), adReferendum: false }, payload: null });
    stage.settle();
    expect(stage.agreedSummary(madeBy(proposed))).toMatchObject({ life: "proposed", awaits: ["b.example/log"] });
    const method = stage.agree("a", "indicator", indicator());
    expect(stage.agreedSummary(method.object)).toMatchObject({ life: "method-agreed", due: "2028-03-20" });
    stage.submit("a", "figure", figure("100"), [method]);
    stage.settle();
    expect(stage.agreedSummary(method.object).life).toBe("reporting");
    // Figures of different periods are not compared.
    stage.submit("b", "figure", figure("500", EARLIER), [method]);
    stage.settle();
    expect(stage.agreedSummary(method.object).life).toBe("reporting");
    stage.submit("b", "figure", figure("104"), [method]);
    stage.settle();
    expect(stage.agreedSummary(method.object).life).toBe("within-tolerance");
  });

  test.each([
    [{ absolute: "0.3" }, "0.1", "0.4", "within-tolerance"],
    [{ absolute: "0.3" }, "0.1", "0.400001", "apart"],
    [{ absolute: "0" }, "-5", "-5.0", "within-tolerance"],
    [{ absolute: "2" }, "-1", "1", "within-tolerance"],
    [{ percent: "5" }, "95", "100", "within-tolerance"],
    [{ percent: "5" }, "94.999999", "100", "apart"],
    [{ percent: "5" }, "0", "0", "within-tolerance"],
    [{ percent: "5" }, "0", "0.000001", "apart"],
    // Sixteen and more digits: to the last one.
    [{ percent: "0.1" }, "999999999999999", "998999999999999.001", "within-tolerance"],
    [{ percent: "0.1" }, "999999999999999", "998999999999999.000999", "apart"],
  ] as const)("%j: %s and %s are %s", (tolerance, a, b, life) => {
    expect(measured(tolerance, a, b).life()).toBe(life);
  });

  test("a party corrects and withdraws its own figure only", () => {
    const { stage, told, life, method } = measured({ percent: "5" }, "50", "100");
    const [own, other] = told as [(typeof told)[0], (typeof told)[0]];
    expect([life(), stage.say("a", "correct", other, { content: figure("50"), reason: { en: "." } }).verdict]).toEqual(["apart", "correct-own"]);
    const corrected = stage.say("a", "correct", own, { content: figure("98"), reason: { en: "A late return." } });
    expect([life(), stage.agreedSummary(madeBy(own)).life]).toEqual(["within-tolerance", "corrected"]);
    for (const who of stage.everyone) {
      expect(actualsOf(stage.world.context, allOf(stage.side(who).rows), method.object)).toEqual([
        { party: "a.example/log", object: madeBy(own), act: corrected.id, at: expect.any(Number), value: "98", period: PERIOD },
        { party: "b.example/log", object: madeBy(other), act: other.id, at: expect.any(Number), value: "100", period: PERIOD },
      ]);
    }
    stage.say("b", "retract", other, { reason: { en: "Not ours." } });
    expect([life(), stage.agreedSummary(madeBy(other)).life]).toEqual(["reporting", "withdrawn"]);
  });

  test("its baseline is frozen, to the letter", () => {
    const stage = new Stage(2);
    const method = stage.agree("a", "indicator", indicator());
    for (const baseline of [null, { value: "100.0", on: { date: "2026-03-20", calendar: "gregorian" } }, { value: "100", on: { date: "2026-03-21", calendar: "gregorian" } }]) expect(() => stage.agree("b", "indicator", indicator({ baseline }), method)).toThrow("baseline-frozen");
    expect(stage.agree("b", "indicator", indicator({ level: "outcome" }), method).object).toBe(method.object);
  });
});
