import fc from "fast-check";
import { KINDS, type CommitmentContent } from "@mithaq/accord";
import { describe, expect, test } from "vitest";
import { mutated, someMutations } from "../testing/mutate.ts";
import { anyCommitment, anySetting, PARTIES, PILLARS, rowsOf } from "../testing/random-commitments.ts";
import { packParts, unpackParts } from "../workbook/parts.ts";
import { readWorkbook, writeWorkbook } from "../workbook/workbook.ts";
import { formatMatrix } from "./format-matrix.ts";
import type { MatrixRow, Provenance } from "./matrix-row.ts";
import { sayProblem } from "./problem.ts";
import { readMatrix, type MatrixRecord } from "./read-matrix.ts";

const PROVENANCE: Provenance = { programme: { en: "A programme", fa: "یک برنامه" }, node: "mithaq.example/tehran", charter: "c".repeat(64), frontier: { "mithaq.example/tehran": 12, "mithaq.example/baghdad": 9 }, at: 1_800_000_000_000, sample: false };
const LONG = process.env["MITHAQ_LONG"] === undefined ? 1 : 10;

function recordOf(rows: readonly MatrixRow[]): MatrixRecord {
  return { rows: new Map(rows.map((row) => [row.id, row])), parties: PARTIES, pillars: PILLARS, sample: false, party: "mithaq.example/tehran" };
}
/** A record that knows the commitments by their ids and their first version alone: everything must come out of the cells. */
function blankRecord(rows: readonly MatrixRow[]): MatrixRecord {
  const record = recordOf(rows.map((row) => ({ ...row, content: { title: {}, deliverable: {}, obligors: ["mithaq.example/baghdad"], owed: "joint", standing: "lapsed", sample: !row.content.sample } as unknown as CommitmentContent })));
  return { ...record, pillars: { ...PILLARS, space: {} } };
}

describe("matrix through XLSX", () => {
  test("random commitments are what the record may hold", () => {
    fc.assert(fc.property(anyCommitment, (content) => {
      expect(KINDS.get("commitment")!.content.safeParse(content).error).toBeUndefined();
    }), { numRuns: 300 });
  });

  test("out and in - no change at all, in any language and calendar", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommitment, { maxLength: 6 }), anySetting, async (contents, setting) => {
        const rows = rowsOf(contents);
        const read = await readMatrix(await writeWorkbook(formatMatrix(rows, setting, PROVENANCE)), {}, recordOf(rows));
        expect(read.problems.map(sayProblem)).toEqual([]);
        expect(read.changes).toEqual([]);
        expect(read.rows).toBe(rows.length);
      }),
      { numRuns: 40 * LONG },
    );
  });

  test("nothing is lost - every member comes back from the cells alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommitment.filter(isSound), { minLength: 1, maxLength: 4 }), anySetting, async (contents, setting) => {
        const rows = rowsOf(contents);
        const read = await readMatrix(await writeWorkbook(formatMatrix(rows, setting, PROVENANCE)), {}, blankRecord(rows));
        expect(read.problems.map(sayProblem)).toEqual([]);
        expect(read.changes.map(({ content }) => content)).toEqual(contents.map(withoutEmpties));
      }),
      { numRuns: 40 * LONG },
    );
  });

  test("the same rows make the same bytes", async () => {
    const rows = rowsOf(fc.sample(anyCommitment, { numRuns: 5, seed: 7 }));
    const make = () => writeWorkbook(formatMatrix(rows, { language: "fa", calendar: "persian", parties: PARTIES, pillars: PILLARS }, PROVENANCE));
    const first = await make();
    expect(Buffer.compare(first, await make())).toBe(0);
  });

  test("mutated matrices - a refusal, problems at cells, or changes; never another error", async () => {
    const rows = rowsOf(fc.sample(anyCommitment, { numRuns: 4, seed: 11 }));
    const parts = await unpackParts(await writeWorkbook(formatMatrix(rows, { language: "fa", calendar: "persian", parties: PARTIES, pillars: PILLARS }, PROVENANCE)), () => true);
    const names = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), someMutations, async (name, changes) => {
        const file = await packParts(new Map([...parts, [name, mutated(parts.get(name)!, changes)]]));
        const outcome = await readMatrix(file, {}, recordOf(rows)).then((read) => read.problems.every((problem) => sayProblem(problem).length > 20 && /^[A-Z]+[0-9]+$/.test(problem.cell)), (error: unknown) => (error as Error).name === "Refusal");
        expect(outcome).toBe(true);
      }),
      { numRuns: 100 * LONG },
    );
  });

  test("a text stays text, whatever it begins with", async () => {
    const content: CommitmentContent = { title: { en: '=HYPERLINK("http://x")' }, deliverable: { en: "@x" }, obligors: [PARTIES[0]!.origin], owed: "one", standing: "active", sample: true };
    const [sheet] = await readWorkbook(await writeWorkbook(formatMatrix(rowsOf([content]), { language: "en", calendar: "gregorian", parties: PARTIES, pillars: {} }, PROVENANCE)));
    expect(sheet!.rows[1]!.cells.map(({ value }) => value)).toEqual(expect.arrayContaining([{ is: "text", text: '=HYPERLINK("http://x")' }, { is: "text", text: "@x" }]));
  });
});

/** Days that exist, no plain date beside another due day, no day missing where no event is awaited, one obligor where one owes: what a changed row is held to. */
function isSound({ deadline, owed, obligors }: CommitmentContent): boolean {
  if (owed === "one" && obligors.length > 1) return false;
  if (deadline === undefined) return true;
  const exists = (iso: string) => !["2023-02-31", "0001-01-01", "9999-12-31"].includes(iso);
  const { rule, due } = deadline;
  if (due !== null && !exists(due)) return false;
  if (rule.rule === "date" && rule.move === undefined) return due === rule.date;
  return due !== null || "event" in rule;
}

/** What is empty is as good as absent. */
function withoutEmpties(content: CommitmentContent): object {
  const empty = (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0;
  const { deadline, ...rest } = content;
  return Object.fromEntries(Object.entries({ ...rest, ...(deadline === undefined ? {} : { deadline: Object.fromEntries(Object.entries(deadline).filter(([, value]) => !empty(value))) }) }).filter(([, value]) => !empty(value)));
}
