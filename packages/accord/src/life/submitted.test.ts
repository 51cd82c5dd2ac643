import { describe, expect, test } from "vitest";
import { A, B, C, computed, evidence, note, ZERO } from "../testing/programme.ts";
import { madeBy, Stage, type Told } from "../testing/stage.ts";

const OUTPUT = "33".repeat(32);
const of = (stage: Stage, told: Told) => stage.agreedSummary(madeBy(told));

function submitted(kind: string, content: object, parties: 2 | 3 = 2) {
  const stage = new Stage(parties);
  const told = stage.submit("a", kind, content);
  stage.settle();
  expect(told.verdict).toBe("valid");
  return { stage, told };
}

describe("evidence", () => {
  const recompute = (version: string, output = OUTPUT) => ({ version, engine: "series", engineVersion: "1", output });

  test("submitted, admitted by another, challenged, withdrawn", () => {
    const { stage, told } = submitted("evidence", evidence());
    expect(of(stage, told)).toMatchObject({ kind: "evidence", life: "submitted", awaits: [], status: "given" });
    expect(stage.say("a", "admit", told, { version: told.id }).verdict).toBe("judge-other");
    expect(stage.say("b", "admit", told, { version: ZERO }).verdict).toBe("judge-newest");
    stage.say("b", "admit", told, { version: told.id });
    expect(of(stage, told).life).toBe("admitted");
    stage.say("b", "challenge", told, { version: told.id, reasons: { en: "A copy." } });
    expect(of(stage, told).life).toBe("challenged");
    expect(stage.say("b", "recompute", told, recompute(told.id)).verdict).toBe("recompute-computed");
    stage.say("a", "retract", told, { reason: { en: "Sent in error." } });
    expect(of(stage, told).life).toBe("withdrawn");
    expect(stage.say("b", "admit", told, { version: told.id }).verdict).toBe("not-retracted");
  });

  test("computed - recomputed once every other node came to the same bytes", () => {
    const { stage, told } = submitted("evidence", computed(OUTPUT), 3);
    expect(of(stage, told)).toMatchObject({ life: "submitted", awaits: [B, C] });
    stage.say("b", "recompute", told, recompute(told.id));
    expect(of(stage, told)).toMatchObject({ life: "submitted", awaits: [C] });
    stage.say("c", "recompute", told, recompute(told.id));
    expect(of(stage, told)).toMatchObject({ life: "recomputed", awaits: [] });
  });

  test("computed - differs where one node came to other bytes, whatever the others say", () => {
    const { stage, told } = submitted("evidence", computed(OUTPUT), 3);
    stage.say("b", "recompute", told, recompute(told.id, ZERO));
    stage.say("b", "admit", told, { version: told.id });
    expect(of(stage, told)).toMatchObject({ life: "differs", awaits: [C] });
    stage.say("c", "recompute", told, recompute(told.id));
    expect(of(stage, told)).toMatchObject({ life: "differs", awaits: [] });
  });
});

describe("note", () => {
  test("sent, received, answered by a note of its addressee", () => {
    const { stage, told } = submitted("note", note({ replyDue: "2026-12-20" }));
    expect(of(stage, told)).toMatchObject({ kind: "note", life: "sent", due: "2026-12-20", awaits: [B], status: "given" });
    stage.receiptDue("b");
    stage.settle();
    expect(of(stage, told)).toMatchObject({ life: "received", due: "2026-12-20", awaits: [B], status: "received" });
    // Its sender's own further note is no answer.
    stage.submit("a", "note", note({ number: "2/2026" }), [told]);
    stage.settle();
    expect(of(stage, told).life).toBe("received");
    const reply = stage.submit("b", "note", note({ number: "9", to: [A], replyTo: madeBy(told) }), [told]);
    stage.settle();
    expect([reply.verdict, of(stage, told)]).toEqual(["valid", expect.objectContaining({ life: "answered", due: null, awaits: [] })]);
    // The reply is a note of its own, not yet received.
    expect(of(stage, reply)).toMatchObject({ kind: "note", life: "sent", status: "given" });
  });

  test("to two - answered when both have", () => {
    const { stage, told } = submitted("note", note({ to: [B, C], replyDue: "2026-12-20" }), 3);
    stage.submit("c", "note", note({ to: [A] }), [told]);
    stage.settle();
    expect(of(stage, told)).toMatchObject({ life: "sent", awaits: [B] });
    stage.submit("b", "note", note({ to: [A] }), [told]);
    stage.settle();
    expect(of(stage, told)).toMatchObject({ life: "answered", awaits: [] });
  });
});

describe("remark", () => {
  test("open, answered, settled; by anybody, and it moves nothing else", () => {
    const { stage, told } = submitted("remark", { on: { object: "a.example/log/text", part: "2" }, text: { en: "Which road?" }, sample: true });
    expect(of(stage, told).life).toBe("open");
    stage.say("b", "reply", told, { text: { en: "The northern one." } });
    expect(of(stage, told).life).toBe("answered");
    stage.say("b", "settle", told, {});
    expect(of(stage, told)).toMatchObject({ life: "settled", awaits: [] });
  });
});

describe("profile", () => {
  test("stands as last said, and is its party's to say", () => {
    const content = { state: { en: "A" }, ministry: { en: "Of roads" }, languages: ["en"], timeZone: "Asia/Tehran", weekend: [5], holidays: [], sample: true };
    const { stage, told } = submitted("profile", content);
    expect(stage.say("b", "correct", told, { content, reason: { en: "." } }).verdict).toBe("correct-own");
    expect([stage.say("a", "correct", told, { content: { ...content, weekend: [4, 5] }, reason: { en: "A new law." } }).verdict, of(stage, told).life]).toEqual(["valid", "standing"]);
  });
});
