import { expect, test } from "vitest";
import type { DraftBody } from "../../drafting/index.ts";
import { missing, UNWRITTEN } from "./minutes-missing.ts";

const body = (texts: DraftBody["texts"], title = { fa: "صورت‌جلسه" }): DraftBody => ({ kind: "minutes", verb: "propose", objects: [["new", null]], content: { title, language: "fa" }, texts, document: null, note: "" });

test("what was begun and not written is missing; what is written is not", () => {
  expect(missing(body({ fa: [{ id: "1", text: "گشایش" }, { id: "2", text: ` ${UNWRITTEN} ` }] }))).toEqual([["texts", "fa", "2"]]);
  expect(missing(body({ fa: [{ id: "1", text: "گشایش" }] }))).toEqual([]);
  expect(missing(body(null, { fa: " " }))).toEqual([["content", "title"], ["texts"]]);
});
