import { describe, expect, test } from "vitest";
import type { Content } from "../act/act.ts";
import { formatNotice, formatPropose } from "../assent/format.ts";
import { NEW_OBJECT } from "../act/intent.ts";
import { formatSignature } from "../submission/format.ts";
import { A, B, C, instrument } from "../testing/programme.ts";
import { madeBy, Stage, type Agreed, type Who } from "../testing/stage.ts";

const capacity = { capacity: { en: "Minister" } };

/** Signs, and everybody hears of it. */
function sign(stage: Stage, who: Who, { object, seal }: Agreed, kind: "agreement" | "minutes" = "agreement"): string {
  const { verdict } = stage.tell(who, formatSignature(kind, object, seal, { on: "2026-11-23", ...capacity }));
  stage.settle();
  return verdict;
}

function notify(stage: Stage, who: Who, { object, seal }: Agreed, content: Content, verb: "notify" | "denounce" = "notify"): string {
  const { verdict } = stage.tell(who, formatNotice("agreement", verb, { pairs: [[object, seal]], content: { on: "2027-01-01", ...content }, payload: null }));
  stage.settle();
  return verdict;
}

describe("agreement", () => {
  const of = (stage: Stage, { object }: Agreed) => {
    const { life, awaits } = stage.agreedSummary(object);
    return [life, awaits];
  };

  test("drafting, initialled, signed, notified, entered, suspended, resumed, denounced", () => {
    const stage = new Stage(2);
    const content = instrument({ on: "notifications", days: 30 });
    const draft = stage.tell("a", formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content, payload: null }));
    stage.settle();
    expect(of(stage, { object: madeBy(draft), seal: "" })).toEqual(["drafting", [B]]);
    stage.assent("b", draft);
    stage.settle();
    const [seal] = stage.sealDue("a");
    stage.settle();
    const text = { object: madeBy(draft), seal: seal!.id };
    expect(of(stage, text)).toEqual(["initialled", [A, B]]);
    expect([sign(stage, "b", text), of(stage, text)]).toEqual(["valid", ["signing", [A]]]);
    expect(sign(stage, "b", text)).toBe("sign-once");
    expect([sign(stage, "a", text), of(stage, text)]).toEqual(["valid", ["signed", [A, B]]]);
    expect([notify(stage, "a", text, { purpose: "requirements-met" }), of(stage, text)]).toEqual(["valid", ["notifying", [B]]]);
    // A ratification is not what this clause asks for.
    expect([notify(stage, "b", text, { purpose: "ratified" }), of(stage, text)]).toEqual(["valid", ["notifying", [B]]]);
    expect([notify(stage, "b", text, { purpose: "requirements-met" }), of(stage, text)]).toEqual(["valid", ["entered", []]]);
    expect([notify(stage, "a", text, { purpose: "suspension", parts: ["2"] }), of(stage, text)]).toEqual(["valid", ["suspended", []]]);
    expect([notify(stage, "a", text, { purpose: "resumption" }), of(stage, text)]).toEqual(["valid", ["entered", []]]);
    expect([notify(stage, "b", text, { purpose: "denunciation" }, "denounce"), of(stage, text)]).toEqual(["valid", ["denounced", []]]);
  });

  test("a denunciation is one by whichever verb it is notified", () => {
    const stage = new Stage(2);
    const text = stage.agree("a", "agreement", instrument({ on: "signature" }));
    for (const who of stage.everyone) sign(stage, who, text);
    expect(of(stage, text)).toEqual(["entered", []]);
    notify(stage, "a", text, { purpose: "denunciation" });
    expect(of(stage, text)).toEqual(["denounced", []]);
  });

  test.each([
    [{ on: "signature" }, "entered"],
    [{ on: "date", date: "2027-03-20" }, "entered"],
    [{ on: "ratification", days: 60 }, "signed"],
    [{ on: "unknown" }, "signed"],
  ])("signed under the clause %j: %s", (clause, expected) => {
    const stage = new Stage(3);
    const text = stage.agree("a", "agreement", instrument(clause));
    sign(stage, "c", text);
    sign(stage, "a", text);
    expect(of(stage, text)).toEqual(["signing", [B]]);
    sign(stage, "b", text);
    expect(of(stage, text)).toEqual([expected, clause.on === "ratification" ? [A, B, C] : []]);
  });

  test("the newest text is signed; a newer one asks for new signatures", () => {
    const stage = new Stage(2);
    const first = stage.agree("a", "agreement", instrument({ on: "signature" }));
    sign(stage, "a", first);
    sign(stage, "b", first);
    const second = stage.agree("b", "agreement", instrument({ on: "signature" }), first);
    expect([of(stage, second), sign(stage, "a", first), sign(stage, "a", { ...first, seal: "ab".repeat(32) })]).toEqual([["initialled", [A, B]], "sign-newest", "base-sealed"]);
    expect([sign(stage, "a", second), of(stage, second)]).toEqual(["valid", ["signing", [B]]]);
  });

  test("a text without terms is agreed, and has no legal life", () => {
    const stage = new Stage(2);
    const { terms: _terms, ...content } = instrument({ on: "signature" });
    expect(of(stage, stage.agree("a", "agreement", content))).toEqual(["agreed", []]);
  });
});

describe("minutes", () => {
  test("drafted, agreed in one language, signed by both", () => {
    const stage = new Stage(2);
    const content = { language: "en", title: { en: "Minutes" }, sample: true };
    const draft = stage.tell("b", formatPropose("minutes", { pairs: [[NEW_OBJECT, null]], content, payload: null }));
    stage.settle();
    expect(stage.agreedSummary(madeBy(draft))).toMatchObject({ kind: "minutes", life: "drafted", awaits: [A] });
    const text = stage.agree("a", "minutes", content);
    expect(stage.agreedSummary(text.object)).toMatchObject({ life: "agreed", awaits: [A, B] });
    expect([sign(stage, "a", text, "minutes"), stage.agreedSummary(text.object).awaits]).toEqual(["valid", [B]]);
    sign(stage, "b", text, "minutes");
    expect(stage.agreedSummary(text.object)).toMatchObject({ life: "signed", awaits: [] });
  });
});
