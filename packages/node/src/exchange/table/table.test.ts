import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oddText } from "../testing/random-commitments.ts";
import { BYTE_ORDER_MARK, csvLine, withoutGuard } from "./csv.ts";
import { flatten } from "./flatten.ts";

describe("CSV", () => {
  test("any texts come back by an independent parser, and none is a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(oddText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = BYTE_ORDER_MARK + csvLine(["a", "b", "c"]) + rows.map(csvLine).join("");
        const read = parse(text, { bom: true, record_delimiter: "\r\n" });
        expect(read.slice(1).map((row) => row.map(withoutGuard))).toEqual(rows);
        for (const cell of read.flat()) expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?[0-9]+(\.[0-9]+)?$/.test(cell)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test("numbers stay numbers; an apostrophe is told from a guard; nothing is an empty cell", () => {
    expect(csvLine(["-12.5", -3, "'x", "=A1", null, true, 'say "a, b"'])).toBe("-12.5,-3,''x,'=A1,,true,\"say \"\"a, b\"\"\"\r\n");
    expect(["''x", "'=A1", "-12.5", "x'"].map(withoutGuard)).toEqual(["'x", "=A1", "-12.5", "x'"]);
  });
});

test("flatten - members by their paths, lists as JSON", () => {
  expect([...flatten({ id: "x", content: { title: { fa: "نام", en: "name" }, obligors: ["a", "b"], deadline: { due: null, words: {} } }, due: null })]).toEqual([
    ["id", "x"], ["content.title.fa", "نام"], ["content.title.en", "name"], ["content.obligors", '["a","b"]'], ["content.deadline.due", null], ["content.deadline.words", "{}"], ["due", null],
  ]);
});
