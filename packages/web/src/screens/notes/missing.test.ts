import { expect, test } from "vitest";
import type { DraftBody } from "../../drafting/index.ts";
import { missing } from "./missing.ts";

const body: DraftBody = { kind: "note", verb: "submit", objects: [["new", null]], content: { number: " ", to: [], subject: { fa: " " } }, texts: { fa: [{ id: "1", text: " " }] }, document: null, note: "" };

test("everything that a note lacks, and nothing of a whole one", () => {
  expect(missing(body)).toEqual([["content", "number"], ["content", "to"], ["content", "subject"], ["texts"]]);
  expect(missing({ ...body, content: { number: "12/4", to: ["b"], subject: { fa: "موضوع" } }, texts: { fa: [{ id: "1", text: "متن" }] } })).toEqual([]);
});
