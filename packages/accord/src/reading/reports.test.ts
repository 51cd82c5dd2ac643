import { describe, expect, test } from "vitest";
import { submissionOf } from "../submission/submission.ts";
import { allOf } from "../fold/horizon.ts";
import { A, B, C, commitment, report, ZERO } from "../testing/programme.ts";
import { madeBy, Stage, type Told, type Who } from "../testing/stage.ts";
import { reportView, type ReportView } from "./reports.ts";

/** A report of the first party on a commitment, known to all. */
function reported(parties: 2 | 3 = 2, obligees?: readonly string[]) {
  const stage = new Stage(parties);
  const owed = stage.agree("b", "commitment", commitment(obligees === undefined ? {} : { obligees: [...obligees] }));
  const told = stage.submit("a", "report", report(), [owed]);
  stage.settle();
  const read = (who: Who): ReportView => {
    const horizon = allOf(stage.side(who).rows);
    return reportView(stage.world.context, horizon, submissionOf(horizon, madeBy(told))!);
  };
  /** As all sides read it alike. */
  const view = () => {
    const [first, ...others] = stage.everyone.map(read);
    for (const other of others) expect(other).toEqual(first);
    return first!;
  };
  const life = () => [stage.agreedSummary(madeBy(told)).life, stage.agreedSummary(owed.object).life, view().awaiting];
  return { stage, owed, told, view, life };
}

const dispute = (version: string, value = "9") => ({ version, ground: "wrong-figure", reasons: { en: "We measured." }, counter: [{ name: { en: "Paved" }, value, unit: { en: "km" } }] });
const why = { reasons: { en: "The figure is right." } };

describe("report", () => {
  test("the whole ladder - dispute, defence, working group, joint committee, register, correction, confirmation", () => {
    const { stage, told, view, life } = reported();
    expect([told.verdict, life()]).toEqual(["valid", ["submitted", "reported", [B]]]);
    const disputed = stage.say("b", "dispute", told, dispute(told.id));
    expect([disputed.verdict, life()]).toEqual(["valid", ["disputed", "disputed", [A]]]);
    expect(view()).toMatchObject({ newest: { id: told.id, content: { values: [{ value: "12.5" }] } }, disputes: [{ id: disputed.id, party: B, version: told.id, ground: "wrong-figure", counter: [{ value: "9" }], response: "none", referred: [], recorded: null }] });
    const about = { dispute: disputed.id };
    expect(stage.say("b", "maintain", told, { ...about, ...why }).verdict).toBe("correct-own");
    expect([stage.say("a", "maintain", told, { ...about, ...why }).verdict, life()]).toEqual(["valid", ["disputed", "disputed", [A, B]]]);
    expect(view().disputes[0]!.response).toBe("maintained");
    // Not over the working group's head, and not into the register before the committee has had it.
    expect(stage.say("a", "refer", told, { ...about, to: "joint-committee" }).verdict).toBe("refer-in-turn");
    expect(stage.say("a", "record", told, { ...about, statement: { en: "They differ." } }).verdict).toBe("refer-in-turn");
    const first = stage.say("b", "refer", told, { ...about, to: "working-group" });
    expect([first.verdict, life()]).toEqual(["valid", ["referred", "disputed", [A, B]]]);
    expect(stage.say("b", "record", told, { ...about, statement: { en: "They differ." } }).verdict).toBe("refer-in-turn");
    const second = stage.say("a", "refer", told, { ...about, to: "joint-committee" });
    expect(stage.say("a", "refer", told, { ...about, to: "working-group" }).verdict).toBe("refer-in-turn");
    const recorded = stage.say("b", "record", told, { ...about, statement: { en: "They differ." } });
    expect([second.verdict, recorded.verdict, life()]).toEqual(["valid", "valid", ["recorded-disagreement", "disputed", []]]);
    // Both figures stay.
    expect(view()).toMatchObject({
      newest: { id: told.id, content: { values: [{ value: "12.5" }] } },
      disputes: [{ counter: [{ value: "9" }], referred: [{ id: first.id, party: B, to: "working-group" }, { id: second.id, party: A, to: "joint-committee" }], recorded: { id: recorded.id, origin: B } }],
    });
    const corrected = stage.say("a", "correct", told, { content: report({ values: [{ name: { en: "Paved" }, value: "10" }] }), reason: { en: "Measured anew." } });
    expect([corrected.verdict, life()]).toEqual(["valid", ["corrected", "reported", [B]]]);
    expect(view().disputes[0]!.response).toBe("corrected");
    // What was first said stays to be read, and is judged no more.
    expect(view().versions.map((one) => [one.id, one.content.values[0]!.value])).toEqual([[told.id, "12.5"], [corrected.id, "10"]]);
    expect(stage.say("b", "confirm", told, { version: told.id }).verdict).toBe("judge-newest");
    expect([stage.say("b", "confirm", told, { version: corrected.id }).verdict, life()]).toEqual(["valid", ["confirmed", "fulfilled", []]]);
  });

  test("an accepted counter-figure becomes the reporter's own version", () => {
    const { stage, told, view, life } = reported();
    const disputed = stage.say("b", "dispute", told, dispute(told.id));
    const content = report({ values: [{ name: { en: "Paved" }, value: "9", unit: { en: "km" } }] });
    expect(stage.say("b", "accept", told, { dispute: disputed.id, content }).verdict).toBe("correct-own");
    expect(stage.say("a", "accept", told, { dispute: ZERO, content }).verdict).toBe("answer-asked");
    const accepted = stage.say("a", "accept", told, { dispute: disputed.id, content });
    expect([view().newest.id, view().disputes[0]!.response, life()]).toEqual([accepted.id, "accepted", ["corrected", "reported", [B]]]);
    stage.say("b", "confirm", told, { version: accepted.id });
    expect(life()).toEqual(["confirmed", "fulfilled", []]);
  });

  test("a question stops the judge's clock until it is answered", () => {
    const { stage, told, view, life } = reported();
    const asked = stage.say("b", "clarify", told, { version: told.id, question: { en: "Which road?" } });
    expect([view().openQuestions, life()]).toEqual([[asked.id], ["clarification", "reported", [A]]]);
    expect(stage.say("a", "answer", told, { clarification: told.id, text: { en: "?" } }).verdict).toBe("answer-asked");
    expect(stage.say("b", "answer", told, { clarification: asked.id, text: { en: "?" } }).verdict).toBe("correct-own");
    stage.say("a", "answer", told, { clarification: asked.id, text: { en: "The northern one." } });
    expect([view().openQuestions, life()]).toEqual([[], ["submitted", "reported", [B]]]);
    // A correction leaves no question of the old version open.
    stage.say("b", "clarify", told, { version: told.id, question: { en: "Since when?" } });
    stage.say("a", "correct", told, { content: report(), reason: { en: "Said more." } });
    expect(life()).toEqual(["corrected", "reported", [B]]);
  });

  test("confirmed with observations - counts as confirmed, and says so", () => {
    const { stage, told, life } = reported();
    stage.say("b", "observe", told, { version: told.id, observations: { en: "But late." } });
    expect(life()).toEqual(["confirmed-with-observations", "fulfilled", []]);
    // Its last word counts.
    stage.say("b", "dispute", told, dispute(told.id));
    expect(life()).toEqual(["disputed", "disputed", [A]]);
  });

  test("nobody judges its own, and the reporter's confirmation would count for nothing", () => {
    const { stage, told, life } = reported();
    for (const verb of ["confirm", "observe", "dispute", "clarify"]) {
      const body = { confirm: { version: told.id }, observe: { version: told.id, observations: { en: "." } }, dispute: dispute(told.id), clarify: { version: told.id, question: { en: "?" } } }[verb]!;
      expect([verb, stage.say("a", verb, told, body).verdict]).toEqual([verb, "judge-other"]);
    }
    expect(life()).toEqual(["submitted", "reported", [B]]);
  });

  test("three parties - all others judge, unless the commitment names to whom it is owed", () => {
    const all = reported(3);
    all.stage.say("b", "confirm", all.told, { version: all.told.id });
    expect(all.life()).toEqual(["submitted", "reported", [C]]);
    all.stage.say("c", "dispute", all.told, dispute(all.told.id));
    // One party's confirmation does not outvote the other's dispute.
    expect(all.life()).toEqual(["disputed", "disputed", [A]]);
    all.stage.say("c", "confirm", all.told, { version: all.told.id });
    expect(all.life()).toEqual(["confirmed", "fulfilled", []]);
    const one = reported(3, [C]);
    expect(one.life()).toEqual(["submitted", "reported", [C]]);
    expect(one.stage.say("b", "confirm", one.told, { version: one.told.id }).verdict).toBe("judge-obligee");
    one.stage.say("c", "confirm", one.told, { version: one.told.id });
    expect(one.life()).toEqual(["confirmed", "fulfilled", []]);
  });

  test("a report names the newest agreed version: an older one would choose its judges", () => {
    const { stage, owed } = reported(3, [B]);
    const newer = stage.agree("b", "commitment", commitment({ obligees: [C] }), owed);
    expect(stage.submit("a", "report", report(), [owed]).verdict).toBe("submit-new");
    const told = stage.submit("a", "report", report(), [newer]);
    stage.settle();
    expect([told.verdict, stage.agreedSummary(madeBy(told)).awaits]).toEqual(["valid", [C]]);
  });

  test("a withdrawn report counts for nothing, and nothing more is said of it", () => {
    const { stage, told, life } = reported();
    expect(stage.say("b", "retract", told, { reason: { en: "Not ours." } }).verdict).toBe("correct-own");
    stage.say("a", "retract", told, { reason: { en: "Sent in error." } });
    expect(life()).toEqual(["retracted", "agreed", []]);
    expect(stage.say("b", "confirm", told, { version: told.id }).verdict).toBe("not-retracted");
    expect(stage.say("a", "correct", told, { content: report(), reason: { en: "Again." } }).verdict).toBe("not-retracted");
  });

  test("what is said names the report and all that it is about", () => {
    const { stage, told, owed } = reported();
    const part = (pairs: Told["pairs"]) => stage.tell("b", { act: "report.confirm", objects: pairs, body: { version: told.id }, payload: null }).verdict;
    expect([part([[madeBy(told), null]]), part([[owed.object, owed.seal]]), part(told.pairs)]).toEqual(["act-whole", "act-whole", "valid"]);
  });
});

describe("submission", () => {
  test.each([
    ["about nothing", "report", () => [], "submit-new"],
    ["about a report", "report", (told: Told) => [told], "submit-new"],
    ["evidence about something", "evidence", (told: Told) => [told], "object-known"],
  ] as const)("%s", (_name, kind, about, verdict) => {
    const { stage, told } = reported();
    const content = kind === "report" ? report() : { title: { en: "A paper" }, kind: "document", custodian: { en: "Us" }, date: "2026-11-01", languages: [], plane: "shared", sample: true };
    expect(stage.submit("a", kind, content, about(told)).verdict).toBe(verdict);
  });

  test("nothing of the national plane, and no stranger as a party", () => {
    const { stage, owed, told } = reported();
    expect(stage.submit("a", "report", report({ plane: "national" }), [owed]).verdict).toBe("plane-shared");
    expect(stage.say("a", "correct", told, { content: report({ plane: "national" }), reason: { en: "." } }).verdict).toBe("plane-shared");
    expect(stage.submit("a", "note", { number: "1", subject: { en: "x" }, to: ["d.example/log"], plane: "shared", sample: true }).verdict).toBe("parties-named");
  });
});
