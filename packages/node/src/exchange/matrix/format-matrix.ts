import { CALENDARS, calendarName } from "@mithaq/calendar";
import type { CellValue, ColumnModel, SheetModel, WorkbookModel } from "../workbook/workbook-model.ts";
import { fill, inLanguage, RIGHT_TO_LEFT, WORDS, type ExchangeWords } from "../words/words.ts";
import { cellsOf, headerOf, languagesOf } from "./fields.ts";
import type { MatrixRow, MatrixSetting, Provenance } from "./matrix-row.ts";
import { formatParties } from "./parties-cell.ts";

/**
 * The matrix as a workbook: commitments, sources, legend and provenance, in one language and calendar, with every text in every language that it has. `readMatrix` reads
 * it back without loss. Rows stay in the order given.
 */
export function formatMatrix(rows: readonly MatrixRow[], setting: MatrixSetting, provenance: Provenance): WorkbookModel {
  const words = WORDS[setting.language];
  const sheets = [matrixSheet(rows, setting), sourcesSheet(rows, setting), legendSheet(setting), provenanceSheet(rows, setting, provenance)];
  return {
    title: `${words.matrixTitle}: ${inLanguage(provenance.programme, setting.language)}`, creator: provenance.node, at: provenance.at,
    sheets: rows.some((row) => row.content.sample) || provenance.sample ? sheets.map((sheet) => ({ ...sheet, foot: words.foot })) : sheets,
  };
}

/** The keys of the matrix's columns, in order. */
export function matrixColumns(languages: readonly string[]): string[] {
  const [own, ...others] = languages;
  const texts = (language: string) => ["title", "deliverable", "condition", "deadlineWords"].map((column) => `${column}.${language}`);
  return [
    "number", `title.${own}`, `deliverable.${own}`, "obligors", "owed", "obligees", "due", "dueIn", "ruleWords", "rule", `deadlineWords.${own}`, `condition.${own}`, "pillar", "life", "assent", "awaits", "report", "standing", "sample",
    "follows", "clause", "parent", ...others.flatMap(texts), "id", "base", "acts",
  ];
}

/** In characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  number: 6, title: 38, deliverable: 46, condition: 28, obligors: 18, owed: 15, obligees: 18, due: 13, dueIn: 19, rule: 26, ruleWords: 28, deadlineWords: 26, standing: 13, pillar: 16, follows: 26,
  clause: 9, parent: 26, sample: 9, life: 20, assent: 20, awaits: 18, report: 20, id: 30, base: 30, acts: 34,
};
const TOLD: ReadonlySet<string> = new Set(["number", "ruleWords", "life", "assent", "awaits", "report", "acts"]);
/** What programs and careful hands need; folded away for readers. */
const FOLDED: ReadonlySet<string> = new Set(["rule", "follows", "clause", "parent", "id", "base", "acts"]);
const LATIN: ReadonlySet<string> = new Set(["due", "rule", "follows", "parent", "id", "base", "acts"]);

function matrixSheet(rows: readonly MatrixRow[], setting: MatrixSetting): SheetModel {
  const words = WORDS[setting.language];
  const languages = languagesOf(rows.map((row) => row.content), setting);
  const keys = matrixColumns(languages);
  const columns = keys.map((key): ColumnModel => {
    const [name, language] = key.split(".") as [string, string | undefined];
    const choices = choicesOf(name, words, setting);
    const written = language ?? (LATIN.has(name) ? "en" : setting.language);
    return {
      header: headerOf(key, setting), width: WIDTHS[name] ?? 20, direction: RIGHT_TO_LEFT.has(written) ? "rtl" : "ltr",
      ...(language !== undefined && language !== setting.language ? { folded: true } : {}), ...(FOLDED.has(name) ? { folded: true } : {}), ...(TOLD.has(name) ? { told: true } : {}), ...(choices === undefined ? {} : { choices }),
    };
  });
  const inOrder = (cells: Readonly<Record<string, CellValue>>) => keys.map((key) => cells[key] ?? null);
  return { name: words.sheets.matrix, rightToLeft: RIGHT_TO_LEFT.has(setting.language), columns, frozenColumns: 2, filter: true, rows: rows.map((row, at) => inOrder(rowCells(row, at, setting))) };
}

function choicesOf(name: string, words: ExchangeWords, setting: MatrixSetting): readonly string[] | undefined {
  if (name === "owed") return Object.values(words.owed);
  if (name === "standing") return Object.values(words.standing);
  if (name === "sample") return Object.values(words.truth);
  if (name === "pillar") return Object.keys(setting.pillars).length === 0 ? undefined : Object.entries(setting.pillars).map(([pillar, title]) => title[setting.language] ?? pillar);
  return undefined;
}

function rowCells(row: MatrixRow, at: number, setting: MatrixSetting): Readonly<Record<string, CellValue>> {
  const words = WORDS[setting.language];
  const said = (word: string | null, book: Readonly<Record<string, string>>) => (word === null ? null : (book[word] ?? word));
  return {
    ...cellsOf(row.content, setting),
    number: at + 1, life: said(row.life, words.life), assent: said(row.status, words.assent), awaits: row.awaits.length === 0 ? null : formatParties(row.awaits, setting),
    report: row.report === null ? null : said(row.report.state, words.report), id: row.id, base: row.base, acts: row.acts.join("\n"),
  };
}

function sourcesSheet(rows: readonly MatrixRow[], { language }: MatrixSetting): SheetModel {
  const { columns, sheets } = WORDS[language];
  const right = RIGHT_TO_LEFT.has(language);
  return {
    name: sheets.sources, rightToLeft: right, filter: true,
    columns: [
      { header: columns.title, width: 38, told: true }, { header: columns.sourceDate, width: 16, direction: "ltr" }, { header: columns.sourcePage, width: 44, direction: "ltr" }, { header: columns.sourceFact, width: 70 }, { header: columns.id, width: 30, direction: "ltr" },
    ],
    rows: rows.flatMap((row) => (row.content.sources ?? []).map((source) => [inLanguage(row.content.title, language), source.date, source.page, source.fact, row.id])),
  };
}

function legendSheet({ language }: MatrixSetting): SheetModel {
  const { legend, columns, sheets, life, separator } = WORDS[language];
  const name = (key: string) => (key === "reports" ? [columns.life, columns.assent, columns.awaits, columns.report].join(separator) : columns[key as keyof typeof columns]);
  return {
    name: sheets.legend, rightToLeft: RIGHT_TO_LEFT.has(language),
    columns: [{ header: legend.head[0]!, width: 26 }, { header: legend.head[1]!, width: 90 }, { header: legend.head[2]!, width: 26 }],
    rows: [
      ...Object.entries(legend.about).map(([key, about]) => [name(key), about, key === "reports" ? legend.told : legend.read]),
      [columns.life, Object.values(life).join(separator), legend.told],
      [columns.dueIn, CALENDARS.map((calendar) => `${calendar}: ${calendarName(calendar, language)}`).join(separator), legend.read],
    ],
  };
}

function provenanceSheet(rows: readonly MatrixRow[], { language }: MatrixSetting, provenance: Provenance): SheetModel {
  const { provenance: words, sheets, truth } = WORDS[language];
  const acts = [...new Set(rows.flatMap((row) => row.acts))].sort();
  return {
    name: sheets.provenance, rightToLeft: RIGHT_TO_LEFT.has(language), columns: [{ header: words.head[0]!, width: 44 }, { header: words.head[1]!, width: 72, direction: "ltr" }],
    rows: [
      [words.programme, inLanguage(provenance.programme, language)],
      [words.node, provenance.node],
      [words.charter, provenance.charter],
      ...Object.entries(provenance.frontier).sort(([a], [b]) => (a < b ? -1 : 1)).map(([origin, size]) => [fill(words.frontier, { origin }), size]),
      [words.asOf, provenance.at === 0 ? null : new Date(provenance.at).toISOString()],
      [words.rows, rows.length],
      [words.samples, rows.filter((row) => row.content.sample).length],
      [words.charterSample, provenance.sample ? truth.yes : truth.no],
      ...acts.map((act) => [words.act, act]),
    ],
  };
}
