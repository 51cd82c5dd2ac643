import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { mutated, someMutations } from "../testing/mutate.ts";
import { oddText } from "../testing/random-commitments.ts";
import { packParts, unpackParts } from "./parts.ts";
import { addressOf, fitsWorkbook, type CellValue, type WorkbookModel } from "./workbook-model.ts";
import { readWorkbook, writeWorkbook } from "./workbook.ts";

const LONG = process.env["MITHAQ_LONG"] === undefined ? 1 : 10;

function model(...rows: readonly CellValue[][]): WorkbookModel {
  return { title: "T", creator: "example.org/a", at: 1_700_000_000_000, sheets: [{ name: "Sheet1", rightToLeft: true, filter: true, frozenColumns: 1, columns: [{ header: "A", width: 20 }, { header: "B", width: 10, choices: ["x", "y"] }, { header: "C", width: 5, folded: true }], rows }] };
}
const written = writeWorkbook(model(["a text", 5, { date: "2027-03-20" }], ["=1+1", null, { date: "1900-03-01" }]));

/** The workbook with one of its files written anew. */
async function altered(name: string, change: (xml: string) => string): Promise<Buffer> {
  const parts = await unpackParts(await written, () => true);
  return packParts(new Map([...parts, [name, Buffer.from(change(parts.get(name)?.toString("utf8") ?? ""))]]));
}
const SHEET = "xl/worksheets/sheet1.xml";
const cells = async (bytes: Uint8Array) => (await readWorkbook(bytes)).flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => [cell.address, cell.value] as const)));
const valueAt = async (bytes: Uint8Array, address: string) => (await cells(bytes)).find(([at]) => at === address)?.[1];

describe("workbook", () => {
  test("texts, numbers and days come back as they are; the same model makes the same bytes", async () => {
    const bytes = await written;
    expect(Object.fromEntries(await cells(bytes))).toMatchObject({ A2: { is: "text", text: "a text" }, B2: { is: "number", number: 5 }, C2: { is: "date", date: "2027-03-20" }, A3: { is: "text", text: "=1+1" }, C3: { is: "date", date: "1900-03-01" } });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2031-05-06T07:08:09Z") });
    try {
      expect(Buffer.compare(bytes, await writeWorkbook(model(["a text", 5, { date: "2027-03-20" }], ["=1+1", null, { date: "1900-03-01" }])))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("any text comes back, also where the XML is cut into pieces", async () => {
    const texts = (list: readonly string[]) => list.filter((text) => text !== "");
    await fc.assert(fc.asyncProperty(fc.array(oddText, { maxLength: 12 }), async (list) => {
      expect((await cells(await writeWorkbook(model(...list.map((text) => [text]))))).slice(3).map(([, value]) => value)).toEqual(texts(list).map((text) => ({ is: "text", text })));
    }), { numRuns: 25 * LONG });
    const astral = Array.from({ length: 20 }, (_, at) => "\u{1F469}".repeat(997 + at));
    expect((await cells(await writeWorkbook(model(...astral.map((text) => [text]))))).slice(3).map(([, value]) => value)).toEqual(astral.map((text) => ({ is: "text", text })));
  });

  test("right to left, frozen head, choices, folded columns and a filter stand in the XML", async () => {
    const xml = (await unpackParts(await written, (name) => name === SHEET)).get(SHEET)!.toString("utf8");
    for (const part of ['rightToLeft="1"', 'state="frozen"', 'xSplit="1" ySplit="1"', "&quot;x,y&quot;", 'outlineLevel="1"', "<autoFilter"]) expect(xml).toContain(part);
  });

  test("which days a workbook can hold, and where a cell stands", () => {
    expect(["1900-02-28", "1900-03-01", "2027-02-30", "9999-12-31", "0001-01-01"].filter(fitsWorkbook)).toEqual(["1900-03-01", "9999-12-31"]);
    expect([1, 26, 27, 256].map((column) => addressOf(column, 3))).toEqual(["A3", "Z3", "AA3", "IV3"]);
  });
});

describe("a cell that is not understood is refused at its place", () => {
  const inCell = (xml: string) => altered(SHEET, (sheet) => sheet.replace(/<c r="B2"[^>]*><v>5<\/v><\/c>/, xml));

  test.each([
    ["a formula", "a formula", '<c r="B2"><f>SUM(A1:A9)</f><v>5</v></c>'],
    ["a formula of another workbook", "a formula", '<c r="B2"><f>[1]Sheet1!A1</f><v>5</v></c>'],
    ["an error", "the error #REF!", '<c r="B2" t="e"><v>#REF!</v></c>'],
  ])("%s", async (_name, found, xml) => {
    expect(await valueAt(await inCell(xml), "B2")).toMatchObject({ is: "refused", found, remedy: expect.stringMatching(/value/) });
  });

  test("a day with a time, a merged cell", async () => {
    expect(await valueAt(await altered(SHEET, (sheet) => sheet.replace("<v>46466</v>", "<v>46466.5</v>")), "C2")).toMatchObject({ is: "refused", found: "a date with a time of day" });
    expect(await valueAt(await altered(SHEET, (sheet) => sheet.replace("<pageMargins", '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells><pageMargins')), "A2")).toMatchObject({ is: "refused", found: "a merged cell" });
  });
});

describe("a file that is not what it should be", () => {
  const [INPUT, TOO_LARGE] = [{ name: "Refusal", code: "input" }, { name: "Refusal", code: "too-large" }];

  test("no zip, an old workbook, an OpenDocument, nothing, too much", async () => {
    await expect(readWorkbook(Buffer.from("title;due\n"))).rejects.toMatchObject(INPUT);
    await expect(readWorkbook(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).rejects.toMatchObject(INPUT);
    await expect(readWorkbook(await packParts(new Map([["mimetype", Buffer.from("application/vnd.oasis.opendocument.spreadsheet")]])))).rejects.toMatchObject(INPUT);
    await expect(readWorkbook(Buffer.alloc(0))).rejects.toMatchObject(INPUT);
    await expect(readWorkbook(Buffer.alloc(8 * 1024 * 1024 + 1))).rejects.toMatchObject(TOO_LARGE);
  });

  test("a bomb - before it is unpacked", async () => {
    await expect(readWorkbook(await altered(SHEET, (sheet) => sheet.replace("</sheetData>", `${" ".repeat(20_000_000)}</sheetData>`)))).rejects.toMatchObject(TOO_LARGE);
    await expect(readWorkbook(await altered("xl/sharedStrings.xml", () => "x".repeat(33 * 1024 * 1024)))).rejects.toMatchObject(TOO_LARGE);
  });

  test("a cell beyond the bounds, a range merged over the whole sheet, names and validations without end: no work is made of them", async () => {
    await expect(readWorkbook(await altered(SHEET, (sheet) => sheet.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')))).rejects.toMatchObject(TOO_LARGE);
    await expect(readWorkbook(await altered(SHEET, (sheet) => sheet.replace("</sheetData>", `${'<row r="9"><c r="A9"><v>1</v></c></row>'.repeat(151_000)}</sheetData>`)))).rejects.toMatchObject(TOO_LARGE);
    const huge = await altered(SHEET, (sheet) => sheet.replace("<pageMargins", '<mergeCells count="1"><mergeCell ref="B5:XFD1048576"/></mergeCells><pageMargins').replace(/sqref="[^"]*"/, 'sqref="A1:XFD1048576"'));
    expect((await cells(huge)).length).toBeGreaterThan(3);
    const named = await altered("xl/workbook.xml", (xml) => xml.replace("</sheets>", '</sheets><definedNames><definedName name="x">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>'));
    expect((await cells(named)).length).toBeGreaterThan(3);
  });

  test("links to other workbooks, macros, a document type", async () => {
    await expect(readWorkbook(await altered("xl/externalLinks/externalLink1.xml", () => "<externalLink/>"))).rejects.toMatchObject(INPUT);
    await expect(readWorkbook(await altered("xl/vbaProject.bin", () => "x"))).rejects.toMatchObject(INPUT);
    await expect(readWorkbook(await altered(SHEET, (sheet) => sheet.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')))).rejects.toMatchObject(INPUT);
  });

  test("mutated files - a refusal or a reading, never another error", async () => {
    const parts = await unpackParts(await written, () => true);
    const names = [...parts.keys()];
    await fc.assert(
      fc.asyncProperty(fc.nat(), someMutations, fc.boolean(), async (pick, changes, whole) => {
        const name = names[pick % names.length]!;
        const bytes = mutated(whole ? Buffer.from(await written) : parts.get(name)!, changes);
        const file = whole ? bytes : await packParts(new Map([...parts, [name, bytes]]));
        const outcome = await readWorkbook(file).then(() => "read", (error: unknown) => (error as Error).name);
        expect(["read", "Refusal"]).toContain(outcome);
      }),
      { numRuns: 200 * LONG },
    );
  });
});
