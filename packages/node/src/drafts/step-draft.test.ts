import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../node/refusal.ts";
import type { Draft, DraftContent } from "./draft.ts";
import { beginDraft, preparedIn, stepDraft, type DraftStep } from "./step-draft.ts";
import { changedMembers, conflictOf, editionAt } from "./what-changed.ts";

const content = (title: string): DraftContent => ({ kind: "agreement", verb: "propose", objects: [["new", null]], content: { title: { en: title } }, texts: null, document: null, note: "" });
const ACTS = ["a".repeat(64), "b".repeat(64)];
const by = { mandate: "example.org/a/1", role: { en: "Desk officer" } };

const step: fc.Arbitrary<DraftStep> = fc.oneof(
  fc.record({ do: fc.constant("edit" as const), content: fc.string().map(content) }),
  fc.constantFrom<DraftStep>({ do: "clear" }, { do: "reject" }, { do: "abandon" }),
  fc.nat(9).map((n): DraftStep => ({ do: "prepare", submission: { nonce: String(n).repeat(32), salt: Buffer.alloc(32).toString("base64"), intent: String(n).repeat(64) } })),
  fc.constantFrom(...ACTS).map((act): DraftStep => ({ do: "submitted", act })),
);

test("any steps in any order - the trail tells every one, clearance is of one edition, and what is submitted stays", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let draft = beginDraft("0".repeat(32), content("begun"), { by, at: 0, remark: "" });
      const contents = [draft.content];
      for (const [at, one] of steps.entries()) {
        const before = structuredClone(draft);
        let after: Draft;
        try {
          after = stepDraft(draft, one, { by, at, remark: "because" });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(draft).toEqual(before);
          continue;
        }
        expect(draft).toEqual(before);
        if (one.do === "edit") contents.push(one.content);
        expect(after.trail).toHaveLength(after.version);
        expect(after.trail.slice(0, before.version)).toEqual(before.trail);
        expect(after.edition).toBe(contents.length);
        expect(after.content).toEqual(contents.at(-1));
        if (before.state === "submitted" || (before.state === "abandoned" && one.do !== "submitted")) expect(after).toEqual(before);
        if (after.state === "submitted" && before.state !== "submitted") expect(before.trail.some(({ what }) => what === "prepared")).toBe(true);
        // What was prepared once is looked for ever after.
        expect(preparedIn(after)).toEqual(expect.arrayContaining([...preparedIn(before)]));
        if (after.state === "cleared") expect(after.trail.findLast(({ what }) => what === "cleared")?.edition).toBe(after.edition);
        if (one.do === "edit" || one.do === "reject") expect(after.state).toBe("draft");
        if (before.submission !== null && after.submission !== null) expect(after.submission).toEqual(before.submission);
        expect(after.act === null).toBe(after.state !== "submitted");
        draft = after;
      }
    }),
    { seed: 20_260_102, numRuns: 300 },
  );
});

test("the way to an act - drafted, cleared, prepared, submitted; and each refusal says what was expected", () => {
  const at = { by, at: 1, remark: "" };
  const begun = beginDraft("0".repeat(32), content("one"), at);
  const submission = { nonce: "1".repeat(32), salt: "", intent: "2".repeat(64) };
  const refused = (draft: Draft, one: DraftStep) => {
    try {
      stepDraft(draft, one, at);
    } catch (error) {
      return error instanceof Refusal ? [error.code, error.field] : error;
    }
    return "taken";
  };
  expect(refused(begun, { do: "prepare", submission })).toEqual(["conflict", "state"]);
  expect(refused(begun, { do: "submitted", act: ACTS[0]! })).toEqual(["conflict", "state"]);
  expect(refused(begun, { do: "reject" })).toEqual(["input", "remark"]);
  const cleared = stepDraft(begun, { do: "clear" }, at);
  expect(refused(cleared, { do: "clear" })).toEqual(["conflict", "state"]);
  const ready = stepDraft(cleared, { do: "prepare", submission }, at);
  expect(refused(ready, { do: "edit", content: content("two") })).toEqual(["conflict", "submission"]);
  expect(stepDraft(ready, { do: "prepare", submission: { ...submission, nonce: "3".repeat(32) } }, at)).toBe(ready);
  const submitted = stepDraft(ready, { do: "submitted", act: ACTS[0]! }, at);
  expect(submitted.trail.map(({ what }) => what)).toEqual(["made", "cleared", "prepared", "submitted"]);
  expect(stepDraft(submitted, { do: "submitted", act: ACTS[0]! }, at)).toBe(submitted);
  expect(refused(submitted, { do: "submitted", act: ACTS[1]! })).toEqual(["conflict", "state"]);
});

test("a conflict names who did what since, and which members they changed", () => {
  const at = { by, at: 1, remark: "" };
  const begun = beginDraft("0".repeat(32), { ...content("one"), texts: { en: [{ id: "1", text: "x" }], fa: [{ id: "1", text: "y" }] } }, at);
  const edited = stepDraft(begun, { do: "edit", content: { ...begun.content, content: { title: { en: "two" }, sample: true }, texts: { en: [{ id: "1", text: "x" }] }, note: "see" } }, at);
  expect(changedMembers(begun.content, edited.content)).toEqual(["content.sample", "content.title", "note", "texts.fa"]);
  expect(editionAt(edited, 1)).toBe(1);
  expect(editionAt(edited, 9)).toBeUndefined();
  const { message, kept } = conflictOf(edited, 1, begun.content);
  expect(message).toMatch(/at version 2, not 1; since then it was edited by Desk officer \(1970-.*\); changed: content.sample, content.title, note, texts.fa/);
  expect(kept).toContain("not taken");
});

test("saved while one writes - one officer's sitting is one edition; a pause, another officer or a clearance begins the next", () => {
  const at = (minute: number, mandate = by.mandate) => ({ by: { ...by, mandate }, at: minute * 60_000, remark: "" });
  const write = (draft: Draft, title: string, minute: number, mandate?: string) => stepDraft(draft, { do: "edit", content: content(title), continues: true }, at(minute, mandate));
  const begun = write(beginDraft("0".repeat(32), content("one"), at(0)), "one and", 1);
  const paused = write(write(begun, "one and two", 2), "three", 60);
  const others = write(paused, "four", 61, "example.org/a/2");
  const cleared = stepDraft(others, { do: "clear" }, at(62, "example.org/a/2"));
  const after = write(cleared, "five", 63, "example.org/a/2");
  expect([begun, paused, others, cleared, after].map(({ edition, version }) => [edition, version])).toEqual([[1, 2], [2, 4], [3, 5], [3, 6], [4, 7]]);
  expect(after.trail.map(({ edition }) => edition)).toEqual([1, 1, 1, 2, 3, 3, 4]);
  expect(stepDraft(begun, { do: "edit", content: content("six") }, at(2)).edition).toBe(2);
});
