import ExcelJS from "exceljs";
import { Refusal } from "../../node/refusal.ts";
import { capitalEscapes, toCellText, wholeLetters } from "./cell-text.ts";
import { packParts, unpackParts } from "./parts.ts";
import { checkSheetXml, columnOf, refuseEntities } from "./sheet-xml.ts";
import { addressOf, type CellValue, type ColumnModel, type ReadCell, type ReadSheet, type ReadValue, type SheetModel, type WorkbookModel } from "./workbook-model.ts";

/**
 * The one file that knows exceljs, which is little kept: it is given only parts of a workbook that were bounded, looked at and stripped here of what it expands without measure
 * (defined names, merged ranges, validations, drawings, tables), and what it writes is packed anew so that the same model makes the same bytes.
 */

/** The workbook as .xlsx (ECMA-376). Throws RangeError for a model that no workbook can hold: a text of more than 32,767 characters, a sheet's name. */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: model.creator, lastModifiedBy: model.creator, title: model.title, created: new Date(model.at), modified: new Date(model.at) });
  for (const sheet of model.sheets) addSheet(workbook, sheet);
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  const parts = await unpackParts(written, () => true);
  return packParts(new Map([...parts].map(([name, content]) => [name, TEXTS.test(name) ? Buffer.from(wholeLetters(content.toString("utf8"))) : content])));
}

/** The sheets of a workbook, in its order. Rejects with Refusal `input` or `too-large`; a cell that is not understood is refused by itself, with its place. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const parts = await unpackParts(bytes, (name) => UNDERSTOOD.test(name));
  const merged = new Map<string, string[]>();
  const kept = new Map<string, Buffer>();
  for (const [name, content] of parts) {
    const xml = content.toString("utf8");
    if (SHEET.test(name)) merged.set(name, checkSheetXml(name, xml));
    else refuseEntities(name, xml);
    kept.set(name, Buffer.from(strip(name, xml), "utf8"));
  }
  if (!kept.has("xl/workbook.xml") || merged.size === 0) throw notUnderstood("it has no sheets");
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares a Buffer of an older @types/node.
    await workbook.xlsx.load((await packParts(kept)) as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  } catch (error) {
    throw notUnderstood(error instanceof Error ? error.message : String(error), error);
  }
  const files = sheetFiles(kept.get("xl/workbook.xml")!.toString("utf8"), kept.get("xl/_rels/workbook.xml.rels")?.toString("utf8") ?? "");
  return workbook.worksheets.map((sheet) => readSheet(sheet, mergedPlaces(merged.get(files.get(sheet.id) ?? "") ?? [])));
}

const SHEET = /^xl\/worksheets\/sheet[0-9]{1,4}\.xml$/;
const TEXTS = /^xl\/(sharedStrings|worksheets\/sheet[0-9]+)\.xml$/;
const UNDERSTOOD = /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet[0-9]{1,4}\.xml)$/;
const IGNORED = ["mergeCells", "hyperlinks", "dataValidations", "conditionalFormatting", "drawing", "picture", "tableParts", "autoFilter", "sheetProtection", "extLst", "rowBreaks", "headerFooter", "pageSetup", "pageMargins", "printOptions"];

/** exceljs cuts XML into pieces without heed to surrogate pairs, and so loses a letter beyond the basic plane that stands on a cut: as references they are cut safely. */
function strip(name: string, xml: string): string {
  const known = name === "xl/workbook.xml" ? xml.replace(/<definedNames>[\s\S]*<\/definedNames>/, "").replace(/<externalReferences>[\s\S]*<\/externalReferences>/, "") : xml;
  return capitalEscapes(known).replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, (pair) => `&#x${pair.codePointAt(0)!.toString(16)};`);
}

/** Which file holds the sheet of an id: the workbook names a relationship, and that the file. */
function sheetFiles(workbook: string, relationships: string): Map<number, string> {
  const attribute = (element: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? "";
  const targets = new Map([...relationships.matchAll(/<Relationship\s[^>]*>/g)].map(([element]) => [attribute(element, "Id"), `xl/${attribute(element, "Target").replace(/^\/?(xl\/)?/, "")}`]));
  return new Map([...workbook.matchAll(/<sheet\s[^>]*>/g)].map(([element]) => [Number(attribute(element, "sheetId")), targets.get(attribute(element, "r:id")) ?? ""]));
}

function notUnderstood(why: string, cause?: unknown): Refusal {
  return new Refusal("input", { field: "file", expected: "a workbook as spreadsheet programs write it", remedy: "open it in a spreadsheet program and save it anew as .xlsx", message: `the workbook is not understood: ${why}` }, { cause });
}

function addSheet(workbook: ExcelJS.Workbook, model: SheetModel): void {
  const { columns, rows, frozenColumns = 0 } = model;
  const mark = model.rightToLeft ? RIGHT_TO_LEFT_MARK : "";
  const sheet = workbook.addWorksheet(model.name, {
    views: [{ state: "frozen", xSplit: frozenColumns, ySplit: 1, rightToLeft: model.rightToLeft, showGridLines: true }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: widthOf(columns) > WIDE ? A3 : A4, printTitlesRow: "1:1" },
    headerFooter: model.foot === undefined ? {} : { oddFooter: `${mark}${model.foot.replaceAll("&", "&&")}${mark}` },
  });
  sheet.columns = columns.map((column) => ({ width: column.width, outlineLevel: column.folded === true ? 1 : 0, hidden: column.folded === true, style: styleOf(column, model) }));
  sheet.addRow(columns.map((column) => toCellText(column.header)));
  for (const row of rows) sheet.addRow(row.map(writtenValue)).height = heightOf(row, columns);
  for (const [at, column] of columns.entries()) {
    const head = sheet.getCell(1, at + 1);
    head.style = { font: { ...FONT, bold: true, color: { argb: column.told === true ? "FF55606E" : "FF1D2A5B" } }, alignment: { ...headAlignment(model), vertical: "middle" }, fill: HEAD_FILL, border: { bottom: { style: "thin", color: { argb: "FF7A6652" } } }, numFmt: "@" };
    for (let row = 0; row < rows.length; row += 1) {
      const value = rows[row]![at];
      if (typeof value === "object" && value !== null) sheet.getCell(row + 2, at + 1).numFmt = "yyyy-mm-dd";
    }
    if (column.choices !== undefined) addChoices(sheet, addressOf(at + 1, 2), addressOf(at + 1, rows.length + SPARE_ROWS), column.choices);
  }
  sheet.getRow(1).height = 30;
  if (model.filter === true) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

/** Paper by the codes of ECMA-376 part 1, 18.3.1.63. */
const [A3, A4] = [8, 9];
/** Characters that A4 across still holds at a size that can be read. */
const WIDE = 200;
const RIGHT_TO_LEFT_MARK = "\u200F";

function widthOf(columns: readonly ColumnModel[]): number {
  return columns.reduce((sum, column) => sum + (column.folded === true ? 0 : column.width), 0);
}

/** The height of a row in points: not every program fits rows to wrapped text when it opens a workbook. At most what the format allows. */
function heightOf(row: readonly CellValue[], columns: readonly ColumnModel[]): number {
  const lines = row.map((value, at) => (typeof value !== "string" || columns[at]?.folded === true ? 1 : value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, columns[at]!.width - 1))), 0)));
  return Math.min(409, 4 + LINE_HEIGHT * Math.max(1, ...lines));
}

const LINE_HEIGHT = 14;

/** New rows below the last are offered the same choices. */
const SPARE_ROWS = 500;
/** Found with every office program, and whole in Arabic, Persian and Kurdish letters. */
const FONT = { name: "Arial", size: 10 } as const;
const HEAD_FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF3ECDD" } } as const;

function styleOf(column: ColumnModel, { rightToLeft }: SheetModel): Partial<ExcelJS.Style> {
  const direction = column.direction ?? (rightToLeft ? "rtl" : "ltr");
  return {
    // The format "text" keeps what an officer types as it is typed: no formula, no date made of 3/4.
    numFmt: "@",
    font: { ...FONT, color: { argb: column.told === true ? "FF55606E" : "FF111827" } },
    alignment: { vertical: "top", wrapText: true, readingOrder: direction, horizontal: column.width <= NARROW ? "center" : direction === "rtl" ? "right" : "left" },
  };
}

/** Days, numbers and single words stand in the middle: at the edge a day written left to right would touch its neighbour in a right-to-left sheet. */
const NARROW = 13;

function headAlignment({ rightToLeft }: SheetModel): Partial<ExcelJS.Alignment> {
  return { wrapText: true, readingOrder: rightToLeft ? "rtl" : "ltr", horizontal: rightToLeft ? "right" : "left" };
}

/** Validation by list: the words themselves where they are few enough for the format (255 characters), else none. One range a column: exceljs takes ranges, which its types do not say. */
function addChoices(sheet: ExcelJS.Worksheet, from: string, to: string, choices: readonly string[]): void {
  const list = `"${choices.join(",")}"`;
  if (list.length > 255 || choices.some((choice) => /[",]/.test(choice))) return;
  (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }).dataValidations.add(`${from}:${to}`, { type: "list", allowBlank: true, showErrorMessage: true, formulae: [list] });
}

function writtenValue(value: CellValue): string | number | Date | null {
  if (typeof value === "string") {
    const text = toCellText(value);
    if (text.length > 32_767) throw new RangeError(`A cell holds at most 32,767 characters; this text has ${text.length}.`);
    return text === "" ? null : text;
  }
  return typeof value === "object" && value !== null ? new Date(`${value.date}T00:00:00Z`) : value;
}

function readSheet(sheet: ExcelJS.Worksheet, merged: ReadonlySet<string>): ReadSheet {
  const rows: { row: number; cells: ReadCell[] }[] = [];
  sheet.eachRow((row, number) => {
    const cells: ReadCell[] = [];
    row.eachCell((cell, column) => {
      const address = addressOf(column, number);
      const value: ReadValue | undefined = merged.has(address) ? { is: "refused", found: "a merged cell", remedy: "unmerge it, and write the value in each row" } : readValue(cell);
      if (value !== undefined) cells.push({ address, row: number, column, value });
    });
    if (cells.length > 0) rows.push({ row: number, cells });
  });
  return { name: sheet.name, rows };
}

function readValue(cell: ExcelJS.Cell): ReadValue | undefined {
  const { value } = cell;
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string") return { is: "text", text: value };
  if (typeof value === "number") return Number.isFinite(value) ? { is: "number", number: value } : { is: "refused", found: "a number that is none", remedy: "type it anew" };
  if (typeof value === "boolean") return { is: "truth", truth: value };
  if (value instanceof Date) return readDay(value);
  if ("richText" in value) return { is: "text", text: value.richText.map((run) => run.text ?? "").join("") };
  if ("formula" in value || "sharedFormula" in value) return { is: "refused", found: "a formula", remedy: "paste its value in its place (Paste Special, Values)" };
  if ("error" in value) return { is: "refused", found: `the error ${value.error.slice(0, 20)}`, remedy: "type the value" };
  if ("text" in value && typeof value.text === "string") return { is: "text", text: value.text };
  return { is: "refused", found: "something that is neither text nor number nor date", remedy: "type the value" };
}

function readDay(date: Date): ReadValue {
  if (Number.isNaN(date.getTime())) return { is: "refused", found: "a date that is none", remedy: "type it anew, for instance 2027-03-20" };
  const iso = date.toISOString();
  if (!iso.endsWith("T00:00:00.000Z") || iso.length !== 24) return { is: "refused", found: "a date with a time of day", remedy: "type the day alone, for instance 2027-03-20" };
  return { is: "date", date: iso.slice(0, 10) };
}

/** Every place of the merged ranges that a sheet within the bounds can have; a range across all of it is named by its first rows. */
function mergedPlaces(ranges: readonly string[]): Set<string> {
  const places = new Set<string>();
  for (const range of ranges) {
    const corners = /^\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(range);
    if (corners === null) continue;
    const [left, top, right, bottom] = [columnOf(corners[1]!), Number(corners[2]), Math.min(columnOf(corners[3]!), 256), Math.min(Number(corners[4]), 20_000)];
    for (let row = top; row <= bottom && places.size < MOST_MERGED; row += 1) for (let column = left; column <= right; column += 1) places.add(addressOf(column, row));
  }
  return places;
}

const MOST_MERGED = 100_000;
