import fc from "fast-check";
import type { CommitmentContent } from "@mithaq/accord";
import { formatDate, LANGUAGES } from "@mithaq/calendar";
import { describe, expect, test } from "vitest";
import { anyCommitment, anySetting, EARLIER_SEAL, PARTIES, PILLARS, rowsOf, SEAL } from "../testing/random-commitments.ts";
import { addressOf, type CellValue, type SheetModel, type WorkbookModel } from "../workbook/workbook-model.ts";
import { writeWorkbook } from "../workbook/workbook.ts";
import { WORDS } from "../words/words.ts";
import { columnOfHeader, headerOf } from "./fields.ts";
import { formatChange } from "./format-change.ts";
import { formatMatrix } from "./format-matrix.ts";
import type { MatrixMapping } from "./mapping.ts";
import type { MatrixRow, MatrixSetting, Provenance } from "./matrix-row.ts";
import { sayProblem } from "./problem.ts";
import { readMatrix, type MatrixRecord } from "./read-matrix.ts";

const [BAGHDAD, TEHRAN] = PARTIES.map((party) => party.origin) as [string, string];
const PROVENANCE: Provenance = { programme: { en: "A programme" }, node: TEHRAN, charter: "c".repeat(64), frontier: {}, at: 1, sample: false };
const FA: MatrixSetting = { language: "fa", calendar: "persian", parties: PARTIES, pillars: PILLARS };
const CONTENT: CommitmentContent = {
  title: { en: "Fibre to the border", fa: "فیبر تا مرز" }, deliverable: { en: "A ring of 200 km", fa: "حلقه‌ای به طول ۲۰۰ کیلومتر" }, obligors: [TEHRAN], owed: "one", standing: "active", sample: true, pillar: "trade",
  deadline: { rule: { rule: "date", date: "2027-03-20" }, words: { fa: "پایان سال ۱۴۰۵" }, due: "2027-03-20" },
};
const LONG = process.env["MITHAQ_LONG"] === undefined ? 1 : 10;

function recordOf(rows: readonly MatrixRow[], more: Partial<MatrixRecord> = {}): MatrixRecord {
  return { rows: new Map(rows.map((row) => [row.id, row])), parties: PARTIES, pillars: PILLARS, sample: false, party: TEHRAN, ...more };
}

/** The matrix as it was exported, with some of its cells written anew: by header (without the language's own words: by key) and row from 0. */
class Edited {
  readonly model: WorkbookModel;
  readonly setting: MatrixSetting;
  readonly #rows: CellValue[][];

  constructor(rows: readonly MatrixRow[], setting: MatrixSetting) {
    const model = formatMatrix(rows, setting, PROVENANCE);
    this.setting = setting;
    this.#rows = model.sheets[0]!.rows.map((row) => [...row]);
    this.model = { ...model, sheets: [{ ...model.sheets[0]!, rows: this.#rows }, ...model.sheets.slice(1)] };
  }

  column(key: string): number {
    return this.model.sheets[0]!.columns.findIndex(({ header }) => header === headerOf(key, this.setting));
  }

  cell(key: string, row = 0): string {
    return addressOf(this.column(key) + 1, row + 2);
  }

  set(key: string, value: CellValue, row = 0): this {
    this.#rows[row] ??= [];
    for (let at = this.#rows[row].length; at < this.column(key); at += 1) this.#rows[row][at] = null;
    this.#rows[row][this.column(key)] = value;
    return this;
  }

  async read(record: MatrixRecord, mapping: MatrixMapping = {}) {
    return readMatrix(await writeWorkbook(this.model), mapping, record);
  }
}

describe("a cell that was changed", () => {
  const rows = rowsOf([CONTENT, { ...CONTENT, title: { en: "Another" } }]);

  test("exactly that change, at its cell, on the newest seal", async () => {
    const edited = new Edited(rows, FA).set("title.fa", "فیبر نوری تا مرز", 1);
    const read = await edited.read(recordOf(rows));
    expect(read.problems).toEqual([]);
    expect(read.changes).toMatchObject([{ object: rows[1]!.id, base: SEAL, row: 3, members: [{ member: "title", cell: edited.cell("title.fa", 1), before: { en: "Another" }, after: { en: "Another", fa: "فیبر نوری تا مرز" } }] }]);
    expect(read.changes[0]!.content).toEqual({ ...CONTENT, title: { en: "Another", fa: "فیبر نوری تا مرز" } });
    expect(formatChange(read.changes[0]!)).toMatchObject({ act: "commitment.propose", objects: [[rows[1]!.id, SEAL]], body: { adReferendum: false, content: read.changes[0]!.content } });
  });

  test("of random commitments: a new title is the one change", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommitment, { minLength: 1, maxLength: 4 }), anySetting, fc.nat(3), async (contents, setting, pick) => {
        const all = rowsOf(contents);
        const at = pick % all.length;
        const read = await new Edited(all, setting).set(`title.${setting.language}`, "A new title, not made before", at).read(recordOf(all));
        expect(read.problems.map(sayProblem)).toEqual([]);
        expect(read.changes.map(({ object, content }) => ({ object, content }))).toEqual([{ object: all[at]!.id, content: { ...contents[at], title: { ...contents[at]!.title, [setting.language]: "A new title, not made before" } } }]);
      }),
      { numRuns: 25 * LONG },
    );
  });

  test("the day - in either column; the changed one counts; Persian digits and Arabic letters are read", async () => {
    const on = (content: CommitmentContent) => content.deadline;
    const iso = await new Edited(rows, FA).set("due", "۲۰۲۷-۰۴-۰۱").read(recordOf(rows));
    expect(iso.changes.map(({ content }) => on(content))).toEqual([{ ...CONTENT.deadline, rule: { rule: "date", date: "2027-04-01" }, due: "2027-04-01" }]);
    const native = await new Edited(rows, FA).set("due", { date: "2027-04-01" }).read(recordOf(rows));
    expect(native.changes[0]!.content.deadline!.due).toBe("2027-04-01");
    const persian = await new Edited(rows, FA).set("dueIn", "1406/1/12").read(recordOf(rows));
    expect(persian.changes[0]!.content.deadline!.due).toBe("2027-04-01");
    const both = new Edited(rows, FA).set("due", "2027-04-02").set("dueIn", "1406/1/12");
    expect((await both.read(recordOf(rows))).problems).toMatchObject([{ cell: both.cell("dueIn"), column: "dueIn" }]);
  });

  test("words and names in any language, parties by name, a pillar by its title, an empty cell takes away", async () => {
    const edited = new Edited(rows, FA).set("obligors", "Baghdad; تهران").set("owed", "jointly").set("standing", "معلّق").set("pillar", "ئەربەعین").set("deadlineWords.fa", null).set("sample", "لا");
    const read = await edited.read(recordOf(rows));
    expect(read.problems).toEqual([]);
    expect(read.changes[0]!.content).toEqual({ ...CONTENT, obligors: [BAGHDAD, TEHRAN], owed: "joint", standing: "suspended", pillar: "arbaeen", sample: false, deadline: { rule: CONTENT.deadline!.rule, due: CONTENT.deadline!.due } });
  });

  test("sources have their own sheet", async () => {
    const withSource = rowsOf([{ ...CONTENT, sources: [{ date: "2023-11-20", page: "example.org/a", fact: "A memorandum." }] }]);
    const { model } = new Edited(withSource, FA);
    const [matrix, sources, ...rest] = model.sheets as [SheetModel, SheetModel, ...SheetModel[]];
    const more = { ...sources, rows: [...sources.rows, [null, { date: "2025-01-30" }, "example.org/b", "A meeting.", withSource[0]!.id]] };
    const read = await readMatrix(await writeWorkbook({ ...model, sheets: [matrix, more, ...rest] }), {}, recordOf(withSource));
    expect(read.problems).toEqual([]);
    expect(read.changes).toMatchObject([{ members: [{ member: "sources" }], content: { sources: [{ page: "example.org/a" }, { date: "2025-01-30", page: "example.org/b", fact: "A meeting." }] } }]);
  });

  test("a new row is a new commitment", async () => {
    const read = await new Edited(rows, FA).set("title.fa", "نو", 2).set("deliverable.fa", "سامانه", 2).set("obligors", "بغداد", 2).set("dueIn", "۲۹ آبان ۱۴۰۶", 2).read(recordOf(rows, { sample: true }));
    expect(read.problems).toEqual([]);
    expect(read.changes).toEqual([{
      object: null, base: null, members: [], sheet: "ماتریس", row: 4,
      content: { title: { fa: "نو" }, deliverable: { fa: "سامانه" }, obligors: [BAGHDAD], owed: "one", standing: "active", sample: true, deadline: { rule: { rule: "date", date: "2027-11-20" }, due: "2027-11-20" } },
    }]);
  });
});

describe("problems", () => {
  const rows = rowsOf([CONTENT, CONTENT, CONTENT]);

  test("every one, at its cell, and no change beside them", async () => {
    const edited = new Edited(rows, FA)
      .set("due", "soon").set("obligors", "Basra").set("standing", "perhaps").set("rule", "whenever")
      .set("due", 46466, 1).set("pillar", "spce", 1).set("sample", "maybe", 1).set("deliverable.fa", null, 1).set("deliverable.en", null, 1)
      .set("id", "mithaq.example/nowhere/1", 2).set("title.en", "New without anything", 3);
    const read = await edited.read(recordOf(rows));
    expect(read.changes).toEqual([]);
    expect(read.problems.map(({ cell }) => cell).sort()).toEqual(
      [
        edited.cell("due"), edited.cell("rule"), edited.cell("obligors"), edited.cell("standing"),
        edited.cell("due", 1), edited.cell("pillar", 1), edited.cell("sample", 1), edited.cell("deliverable.fa", 1),
        edited.cell("id", 2),
        edited.cell("deliverable.fa", 3), edited.cell("obligors", 3),
      ].sort(),
    );
    expect(sayProblem(read.problems.find(({ cell }) => cell === edited.cell("due"))!)).toBe(`ماتریس!${edited.cell("due")}: due: expected a day of the Gregorian calendar as YYYY-MM-DD, found "soon"; write for instance 2027-03-20`);
    expect(sayProblem(read.problems.find(({ cell }) => cell === edited.cell("due", 1))!)).toContain("found the number 46466; write for instance 2027-03-20, or format the cell as a date");
  });

  test.each([
    ["rule", "after soon days", "rule"],
    ["rule", "date 2027-05-01", "due"],
    ["rule", "weekday-after 2 9 from session:x", "rule"],
    ["owed", "", "owed"],
    ["follows", "x", "follows"],
    ["base", EARLIER_SEAL, "base"],
  ])("%s: %s", async (key, value, at) => {
    const edited = new Edited(rows, FA).set(key, value).set("obligors", "Tehran; Baghdad");
    const read = await edited.read(recordOf(rows));
    expect(read.problems.map(({ cell }) => cell)).toContain(edited.cell(at));
    expect(read.changes).toEqual([]);
  });

  test("a day that does not exist, a yearly rule without its day, several obligors where one owes", async () => {
    for (const [key, value, at] of [["due", "2027-02-30", "due"], ["dueIn", "۳۱ مهر ۱۴۰۶", "dueIn"], ["obligors", "Tehran; Baghdad", "owed"]] as const) {
      const edited = new Edited(rows, FA).set(key, value);
      expect((await edited.read(recordOf(rows))).problems.map(({ cell }) => cell)).toEqual([edited.cell(at)]);
    }
    const yearly = new Edited(rows, FA).set("rule", "yearly islamic-umalqura 2-20").set("due", null).set("dueIn", null);
    expect((await yearly.read(recordOf(rows))).problems.map(({ cell }) => cell)).toEqual([yearly.cell("due")]);
  });

  test("one commitment twice; a version that is no longer the newest; what is only proposed; an own proposal that stands", async () => {
    const twice = new Edited(rows, FA).set("id", rows[0]!.id, 1);
    expect((await twice.read(recordOf(rows))).problems).toMatchObject([{ cell: twice.cell("id", 1), column: "id" }]);

    const older = { ...CONTENT, title: { en: "Older" } };
    const agreed = [{ ...rows[0]!, earlier: new Map([[EARLIER_SEAL, older]]) }];
    const exported = [{ ...rows[0]!, base: EARLIER_SEAL, content: older }];
    expect(await new Edited(exported, FA).read(recordOf(agreed))).toMatchObject({ problems: [], changes: [] }); // nobody changed that row
    const stale = new Edited(exported, FA).set("clause", null).set("title.en", "Changed");
    expect((await stale.read(recordOf(agreed))).problems).toMatchObject([{ cell: stale.cell("base"), column: "base" }]);

    const only = [{ ...rows[0]!, base: null }];
    expect((await new Edited(only, FA).set("title.en", "Changed").read(recordOf(only))).problems).toMatchObject([{ column: "id" }]);

    const changed = { ...CONTENT, title: { ...CONTENT.title, en: "Changed" } };
    const proposed = [{ ...rows[0]!, standing: [{ party: TEHRAN, content: changed }] }];
    expect(await new Edited(proposed, FA).set("title.en", "Changed").read(recordOf(proposed))).toMatchObject({ problems: [], changes: [], proposed: 1 });
    expect((await new Edited(proposed, FA).set("title.en", "Otherwise").read(recordOf(proposed))).problems).toMatchObject([{ column: "id" }]);
    expect(await new Edited(proposed, FA).set("title.en", "Otherwise").read(recordOf(proposed, { party: BAGHDAD }))).toMatchObject({ problems: [], changes: [{ object: rows[0]!.id }] });
  });
});

describe("another's sheet", () => {
  const sheet = (columns: readonly string[], ...rows: readonly CellValue[][]): WorkbookModel => ({ title: "t", creator: "c", at: 0, sheets: [{ name: "Plan", rightToLeft: false, columns: columns.map((header) => ({ header, width: 10 })), rows }] });

  test("by a mapping: headers, letters, a calendar and defaults", async () => {
    const model = sheet(["شرح كار", "b", "موعد"], ["ساخت سامانه", "خروجي", "1406/8/29"], ["کار دوم", "سند", null]);
    const mapping: MatrixMapping = { sheet: "Plan", headerRow: 1, columns: { "title.fa": "شرح کار", "deliverable.fa": "B", dueIn: "موعد" }, calendar: "persian", defaults: { obligors: "Tehran" } };
    const read = await readMatrix(await writeWorkbook(model), mapping, recordOf([]));
    expect(read.problems).toEqual([]);
    expect(read.changes.map(({ content }) => content)).toEqual([
      { title: { fa: "ساخت سامانه" }, deliverable: { fa: "خروجي" }, obligors: [TEHRAN], owed: "one", standing: "active", sample: false, deadline: { rule: { rule: "date", date: "2027-11-20" }, due: "2027-11-20" } },
      { title: { fa: "کار دوم" }, deliverable: { fa: "سند" }, obligors: [TEHRAN], owed: "one", standing: "active", sample: false },
    ]);
  });

  test("a header that the mapping names and the sheet lacks; no headers at all; no such sheet", async () => {
    const bytes = await writeWorkbook(sheet(["A thing"], ["x"]));
    expect((await readMatrix(bytes, { columns: { "title.en": "A thing", due: "When" } }, recordOf([]))).problems[0]).toMatchObject({ cell: "A1", column: "due", expected: 'a header "When" in row 1' });
    await expect(readMatrix(bytes, {}, recordOf([]))).rejects.toMatchObject({ name: "Refusal", code: "input", field: "headers" });
    await expect(readMatrix(bytes, { sheet: "Nowhere" }, recordOf([]))).rejects.toMatchObject({ name: "Refusal", code: "input", field: "sheet" });
  });
});

describe("headers", () => {
  test("every header of every language names its own column", () => {
    for (const language of LANGUAGES) {
      for (const key of Object.keys(WORDS[language].columns)) {
        if (["title", "deliverable", "condition", "deadlineWords"].includes(key)) expect(columnOfHeader(headerOf(`${key}.ckb`, { language, calendar: "persian" }))).toEqual({ key: `${key}.ckb` });
        else expect(columnOfHeader(headerOf(key, { language, calendar: "islamic-civil" }))).toEqual(key === "dueIn" ? { key, calendar: "islamic-civil" } : { key });
      }
    }
  });

  test("a day is written in the calendar that the header names", () => {
    const model = formatMatrix(rowsOf([CONTENT]), FA, PROVENANCE);
    const at = model.sheets[0]!.columns.findIndex(({ header }) => header.includes("هجری خورشیدی"));
    expect(model.sheets[0]!.rows[0]![at]).toBe(formatDate("2027-03-20", { language: "fa", calendar: "persian" }));
    expect(model.sheets.every((one) => one.rightToLeft && one.foot !== undefined)).toBe(true);
  });
});
