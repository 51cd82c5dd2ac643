import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftBody } from "../../../drafting/index.ts";
import { addParagraph, alignParagraphs, moveParagraph, removeParagraph } from "./blocks.ts";
import { moveCaret } from "./caret.ts";
import { arrived, beginSitting, decide, sending, taken, toSend, write, type Sitting } from "./sitting.ts";

const body = (narrative: Record<string, string>, texts: DraftBody["texts"] = null): DraftBody => ({ kind: "report", verb: "submit", objects: [["new", null]], content: { narrative }, texts, document: null, note: "" });
const narrate = (text: string) => (now: DraftBody): DraftBody => ({ ...now, content: { ...now.content, narrative: { ...(now.content["narrative"] as object), en: text } } });
const english = (now: DraftBody) => (now.content["narrative"] as Record<string, string>)["en"];

test("what is written while a save is under way is still to be sent, and is not a conflict with oneself", () => {
  const begun = write(beginSitting(1, body({})), narrate("One"));
  const sent = toSend(begun)!;
  const on = write(sending(begun, sent), narrate("One two"));
  const after = taken(on, 2, { ...sent, objects: [["new", null], ["x/1", "a".repeat(64)]] });
  expect(after.conflicts).toEqual([]);
  expect(english(toSend(after)!)).toBe("One two");
  expect(toSend(after)!.objects).toHaveLength(2);
});

test("an answer that was lost - the own text comes back as the node's newest and is known again", () => {
  const begun = write(beginSitting(1, body({ en: "Base" })), narrate("First"));
  const lost = write(sending(begun, toSend(begun)!), narrate("First and more"));
  const after = arrived(lost, 2, toSend(begun)!);
  expect(after.conflicts).toEqual([]);
  expect(english(after.mine)).toBe("First and more");
});

test("another officer's words for the same block - both stay until decided, other blocks are saved on", () => {
  const base = beginSitting(1, body({ en: "The cable is laid", fa: "کابل" }));
  const mine = write(base, narrate("The cable is laid in half"));
  const conflict = arrived(mine, 2, body({ en: "The cable is laid in full", fa: "کابل نوری" }));
  expect(conflict.conflicts).toMatchObject([{ path: ["content", "narrative", "en"], base: "The cable is laid", mine: "The cable is laid in half", theirs: "The cable is laid in full" }]);
  expect(english(conflict.mine)).toBe("The cable is laid in half");
  expect(toSend(conflict)).toBeNull();
  const onward = write(conflict, (now) => ({ ...now, note: "for the coordinator" }));
  expect(toSend(onward)).toMatchObject({ note: "for the coordinator", content: { narrative: { en: "The cable is laid in full" } } });
  // A third save by the other while it is undecided: their newest words stand beside mine.
  const later = arrived(onward, 3, body({ en: "The cable is laid in full and lit", fa: "کابل نوری" }));
  expect(later.conflicts).toMatchObject([{ mine: "The cable is laid in half", theirs: "The cable is laid in full and lit" }]);
  expect(english(toSend(decide(later, ["content", "narrative", "en"], "mine"))!)).toBe("The cable is laid in half");
  expect(english(decide(later, ["content", "narrative", "en"], "theirs").mine)).toBe("The cable is laid in full and lit");
  expect(english(decide(later, ["content", "narrative", "en"], "both").mine)).toBe("The cable is laid in full and lit\nThe cable is laid in half");
});

test("the other removes a paragraph about which the two disagree - my paragraph stays to be decided", () => {
  const texts = (first: string | null) => ({ fa: [...(first === null ? [] : [{ id: "1", text: first }]), { id: "2", text: "دو" }] });
  const mine = write(beginSitting(1, body({}, texts("یک"))), (now) => ({ ...now, texts: texts("یک من") }));
  const removed = arrived(arrived(mine, 2, body({}, texts("یک او"))), 3, body({}, texts(null)));
  expect(removed.conflicts).toMatchObject([{ path: ["texts", "fa", "1"], kind: "paragraph", mine: { text: "یک من" }, theirs: null }]);
  expect(removed.mine.texts).toEqual(texts("یک من"));
  expect(toSend(decide(removed, ["texts", "fa", "1"], "mine"))).toMatchObject({ texts: texts("یک من") });
  expect(decide(removed, ["texts", "fa", "1"], "theirs").mine.texts).toEqual(texts(null));
});

/** Words are letters alone, so that each can be found again. */
const words = fc.array(fc.stringMatching(/^[a-z]{3,5}$/), { maxLength: 6 }).map((all) => all.join(" "));

test("two officers in any order - every word of either stands on the node, in an editor, or in a conflict, and both come to one text", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ who: fc.constantFrom(0, 1), does: fc.constantFrom("write", "save", "read", "decide"), words, place: fc.constantFrom("en", "fa") }), { maxLength: 25 }), (moves) => {
      let node = { version: 1, body: body({ en: "one two three", fa: "four five six" }) };
      const desks: [Sitting, Sitting] = [beginSitting(1, node.body), beginSitting(1, node.body)];
      const save = (who: number) => {
        const desk = (desks[who] = arrived(desks[who]!, node.version, node.body));
        const sent = toSend(desk);
        if (sent === null) return;
        node = { version: node.version + 1, body: sent };
        desks[who] = taken(sending(desk, sent), node.version, sent);
      };
      for (const { who, does, words: text, place } of moves) {
        if (does === "write") desks[who] = write(desks[who], (now) => ({ ...now, content: { narrative: { ...(now.content["narrative"] as object), [place]: text } } }));
        if (does === "read") desks[who] = arrived(desks[who], node.version, node.body);
        if (does === "save") save(who);
        if (does === "decide") for (const { path } of desks[who].conflicts) desks[who] = decide(desks[who], path, "both");
        for (const desk of desks) for (const conflict of desk.conflicts) expect(desk.mine.content["narrative"]).toMatchObject({ [conflict.path.at(-1)!]: conflict.mine ?? "" });
        // What was just written is still before the eyes of who wrote it.
        if (does === "write") expect((desks[who].mine.content["narrative"] as Record<string, string>)[place]).toBe(text);
      }
      for (let round = 0; round < 4; round += 1) for (const who of [0, 1]) {
        desks[who] = arrived(desks[who]!, node.version, node.body);
        for (const { path } of desks[who].conflicts) desks[who] = decide(desks[who], path, "mine");
        save(who);
      }
      desks[0] = arrived(desks[0], node.version, node.body);
      expect(desks[0].mine.content).toEqual(node.body.content);
      expect(desks[1].mine.content).toEqual(node.body.content);
    }),
    { numRuns: 300, seed: 20_261_124 },
  );
});

test("caret - stays behind the same words when another officer changes what is around it", () => {
  expect(moveCaret("one three", "one two three", 9)).toBe(13);
  expect(moveCaret("one two three", "one three", 13)).toBe(9);
  expect(moveCaret("one two three", "one two three four", 7)).toBe(7);
  expect(moveCaret("یک سه", "یک دو سه", 5)).toBe(8);
  fc.assert(fc.property(words, words, fc.nat(40), (before, after, at) => {
    const caret = moveCaret(before, after, Math.min(at, before.length));
    expect(caret).toBeGreaterThanOrEqual(0);
    expect(caret).toBeLessThanOrEqual(after.length);
    expect(moveCaret(before, before, Math.min(at, before.length))).toBe(Math.min(at, before.length));
  }), { seed: 7 });
});

test("paragraphs - aligned by id over the languages, added, moved and removed in all of them", () => {
  const start = body({}, { fa: [{ id: "1", text: "یک" }, { id: "2", text: "دو" }], ar: [{ id: "1", text: "واحد" }, { id: "x", text: "زائد" }, { id: "2", text: "اثنان" }] });
  expect(alignParagraphs(start.texts, ["fa", "ar"]).map((row) => row.id)).toEqual(["1", "x", "2"]);
  const { body: added, id } = addParagraph(start, ["fa", "ar"], "1");
  expect(added.texts!["fa"]!.map((one) => one.id)).toEqual(["1", id, "2"]);
  expect(moveParagraph(added, id, -1).texts!["ar"]!.map((one) => one.id)).toEqual([id, "1", "x", "2"]);
  expect(removeParagraph(added, id)).toEqual(start);
  expect(toSend({ ...beginSitting(1, start), mine: added })).toBeNull();
});
