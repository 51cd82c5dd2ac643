import type { ActId, CommitmentContent, ObjectId } from "@mithaq/accord";
import { canonicalBytes, equalBytes, type JsonValue } from "@mithaq/ledger";
import { readWorkbook } from "../workbook/workbook.ts";
import type { ReadCell } from "../workbook/workbook-model.ts";
import { checkContent } from "./check-content.ts";
import { cellsOf, keysOf, languagesOf, MEMBERS, type Member } from "./fields.ts";
import { findMatrix, findSources, type FoundTable } from "./find-columns.ts";
import type { MatrixMapping } from "./mapping.ts";
import type { MatrixRow, MatrixSetting } from "./matrix-row.ts";
import type { CellProblem } from "./problem.ts";
import { readMember } from "./read-members.ts";
import type { Reading } from "./reading.ts";
import { RowCells } from "./row-cells.ts";
import { readSources, sameSources, type SourceRow } from "./sources-cell.ts";

/** What a workbook is held against. */
export interface MatrixRecord {
  readonly rows: ReadonlyMap<ObjectId, MatrixRow>;
  readonly parties: MatrixSetting["parties"];
  readonly pillars: MatrixSetting["pillars"];
  readonly announced?: MatrixSetting["announced"];
  readonly sample: boolean;
  /** The party that imports: it has one proposal at a time on an object. */
  readonly party: string;
}

/** A new commitment, or a new version of one: what a workbook says otherwise than the record. */
export interface MatrixChange {
  /** Null: a new one. */
  readonly object: ObjectId | null;
  readonly base: ActId | null;
  readonly content: CommitmentContent;
  /** The members that differ, each at its cells; before: what the record says. */
  readonly members: readonly { readonly member: Member | "sources"; readonly cell: string; readonly before: JsonValue; readonly after: JsonValue }[];
  readonly sheet: string;
  readonly row: number;
}

export interface MatrixReading {
  readonly sheet: string;
  /** Rows read. */
  readonly rows: number;
  readonly changes: readonly MatrixChange[];
  /** Rows whose change this party has proposed already; that proposal stands. */
  readonly proposed: number;
  /** Every one, at its cell. Where there is any, nothing is to be proposed. */
  readonly problems: readonly CellProblem[];
}

/**
 * Reads a matrix against the record: new commitments and new versions alone; reports, judgements and assent are never made by import, and a commitment without a row stays as it
 * is. Rejects with Refusal `input` or `too-large` where the file as a whole is not understood; all else is told cell by cell.
 */
export async function readMatrix(bytes: Uint8Array, mapping: MatrixMapping, record: MatrixRecord): Promise<MatrixReading> {
  const sheets = await readWorkbook(bytes);
  const table = findMatrix(sheets, mapping);
  const sourceTable = findSources(sheets, table.sheet);
  const sources = sourceTable === undefined ? undefined : readSources(sourceTable);
  const reader = new MatrixReader(table, sources, mapping, record);
  for (const { row, cells } of table.sheet.rows) if (row > table.headerRow) reader.read(row, cells);
  return reader.finish();
}

class MatrixReader {
  readonly #changes: MatrixChange[] = [];
  readonly #problems: CellProblem[];
  readonly #seen = new Map<string, string>();
  readonly #table: FoundTable;
  readonly #sources: ReadonlyMap<string, readonly SourceRow[]> | undefined;
  readonly #mapping: MatrixMapping;
  readonly #record: MatrixRecord;
  readonly #setting: MatrixSetting;
  readonly #reading: Reading;
  #rows = 0;
  #proposed = 0;

  constructor(table: FoundTable, sources: ReadonlyMap<string, readonly SourceRow[]> | undefined, mapping: MatrixMapping, record: MatrixRecord) {
    this.#table = table;
    this.#sources = sources;
    this.#mapping = mapping;
    this.#record = record;
    this.#problems = [...table.problems];
    const { parties, announced } = record;
    const used = [...record.rows.values()].flatMap(({ content }) => content.pillar ?? []);
    const pillars = { ...Object.fromEntries(used.map((pillar) => [pillar, {}])), ...record.pillars };
    this.#setting = { language: table.language, calendar: table.calendar ?? "gregorian", parties, pillars, ...(announced === undefined ? {} : { announced }) };
    const contents = [...record.rows.values()].flatMap((row) => [row.content, ...row.earlier.values()]);
    const inSheet = [...table.columns.keys()].flatMap((key) => key.split(".")[1] ?? []);
    this.#reading = { parties, pillars, language: table.language, languages: [...new Set([...languagesOf(contents, this.#setting), ...inSheet])], calendar: table.calendar, sample: record.sample, ...(announced === undefined ? {} : { announced }) };
  }

  read(at: number, cells: readonly ReadCell[]): void {
    const { sheet, columns } = this.#table;
    const bare = new RowCells({ sheet: sheet.name, row: at, columns }, cells, undefined);
    const id = bare.text("id")?.trim();
    if (bare.problems.length > 0) return this.#refused(bare);
    if (id === undefined && MEMBERS.every((member) => keysOf(member, this.#reading.languages).every((key) => bare.value(key) === undefined))) return;
    this.#rows += 1;
    if (id !== undefined && this.#seen.has(id)) bare.refuse("id", "each commitment once", "remove one of the two rows", `the id of ${this.#seen.get(id)} again`);
    if (id !== undefined) this.#seen.set(id, bare.address("id"));
    if (bare.problems.length > 0) return this.#refused(bare);
    if (id === undefined || NEW_ROW.test(id)) this.#readNew(new RowCells({ sheet: sheet.name, row: at, columns }, cells, undefined, this.#mapping.defaults), id, at);
    else this.#readKnown(id, bare, at, cells);
  }

  finish(): MatrixReading {
    for (const [id, rows] of this.#sources ?? []) {
      if (id !== "" && !this.#seen.has(id)) rows[0]!.row.refuse("id", "the id of a row of the matrix", "correct it, or remove the source");
      for (const { row } of rows) this.#problems.push(...row.problems);
    }
    return { sheet: this.#table.sheet.name, rows: this.#rows, changes: this.#changes, proposed: this.#proposed, problems: this.#problems };
  }

  #readNew(row: RowCells, id: string | undefined, at: number): void {
    const given = id === undefined ? [] : (this.#sources?.get(id) ?? []);
    const content = withoutEmpty({ ...Object.fromEntries(MEMBERS.map((member) => [member, readMember(member, row, this.#reading)])), ...(given.length === 0 ? {} : { sources: given.map(({ source }) => source) }) }) as CommitmentContent;
    checkContent(row, content, [...MEMBERS], given, this.#setting.language);
    if (row.problems.length > 0) return this.#refused(row);
    this.#changes.push({ object: null, base: null, content, members: [], sheet: this.#table.sheet.name, row: at });
  }

  #readKnown(id: string, bare: RowCells, at: number, cells: readonly ReadCell[]): void {
    const { sheet, columns } = this.#table;
    const known = this.#record.rows.get(id);
    if (known === undefined) {
      bare.refuse("id", "the id of a commitment of the record, or an empty cell for a new one", "export the matrix anew, and copy the id from there");
      return this.#refused(bare);
    }
    const base = columns.has("base") ? (bare.text("base")?.trim() ?? null) : known.base;
    const before = base === known.base ? known.content : base === null ? undefined : known.earlier.get(base);
    if (before === undefined) {
      bare.refuse("base", "the seal of a version of this commitment", "export the matrix anew, and make the change there");
      return this.#refused(bare);
    }
    const row = new RowCells({ sheet: sheet.name, row: at, columns }, cells, cellsOf(before, this.#setting));
    const changed = MEMBERS.filter((member) => keysOf(member, this.#reading.languages).some((key) => row.changed(key)));
    const values = new Map<Member | "sources", JsonValue | undefined>(changed.map((member) => [member, readMember(member, row, this.#reading) as JsonValue | undefined]));
    const given = this.#sources?.get(id) ?? [];
    if (this.#sources !== undefined && !sameSources(given, before.sources)) values.set("sources", given.length === 0 ? undefined : given.map(({ source }) => source));
    for (const [member, value] of values) if (sameJson(value, before[member] as JsonValue | undefined)) values.delete(member);
    if (values.size === 0 && row.problems.length === 0) return;
    const content = withoutEmpty({ ...before, ...Object.fromEntries(values) }) as CommitmentContent;
    const own = known.standing.filter((one) => one.party === this.#record.party);
    if (row.problems.length === 0 && own.some((one) => sameJson(one.content as unknown as JsonValue, content as unknown as JsonValue))) {
      this.#proposed += 1;
      return;
    }
    checkContent(row, content, [...values.keys()], given, this.#setting.language);
    this.#checkStanding(row, known, base);
    if (row.problems.length > 0) return this.#refused(row);
    const cellOf = (member: Member | "sources") => (member === "sources" ? (given[0]?.row.address("id") ?? row.address("id")) : row.address(keysOf(member, this.#reading.languages).find((key) => row.changed(key)) ?? member));
    const members = [...values].map(([member, after]) => ({ member, cell: cellOf(member), before: (before[member] as JsonValue | undefined) ?? null, after: after ?? null }));
    this.#changes.push({ object: id, base: known.base, content, members, sheet: sheet.name, row: at });
  }

  #checkStanding(row: RowCells, known: MatrixRow, base: ActId | null): void {
    if (known.base === null) row.refuse("id", "a commitment that is agreed", "it is only proposed yet: answer the proposal, or withdraw it and propose another", "a change to one that is proposed");
    else if (base !== known.base) row.refuse("base", `the newest version (${known.base})`, "another version was agreed since this workbook was exported: export it anew, and make the change there");
    else if (known.standing.some((one) => one.party === this.#record.party)) row.refuse("id", "a commitment without an own proposal that still stands", "withdraw that proposal first (mithaq act withdraw), or wait for the answer", "a change to one on which your own proposal stands");
  }

  #refused(row: RowCells): void {
    this.#problems.push(...row.problems);
  }
}

/** A new commitment that has sources is named so in both sheets. */
const NEW_ROW = /^new-[0-9]{1,6}$/;

function withoutEmpty(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}

function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return equalBytes(canonicalBytes([a ?? null]), canonicalBytes([b ?? null]));
}
