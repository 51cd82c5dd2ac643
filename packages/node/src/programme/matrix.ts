import { commitmentView, eventOf, LATE_LIVES, type CommitmentView, type Horizon, type Place, type Sourced, type Texts } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import type { RowFilter, RowRecord } from "../store/store.ts";
import { resolvedDeadlines } from "./commitments.ts";
import type { Reading } from "./reading.ts";

/** One line of the matrix of commitments. */
export interface MatrixLine {
  readonly id: string;
  readonly title: Texts;
  readonly deliverable: Texts;
  readonly pillar: string | null;
  readonly sample: boolean;
  readonly agreed: boolean;
  /** The assent axis, as its row has it. */
  readonly status: string;
  /** The published pages that it follows from. */
  readonly sources: CommitmentView["sources"];
  readonly evidence: CommitmentView["evidence"];
  /** The seal that made the text agreed. */
  readonly act: string;
  readonly follows: CommitmentView["follows"];
  readonly obligors: readonly string[];
  readonly obligees: readonly string[] | null;
  readonly owed: CommitmentView["owed"];
  readonly due: Sourced | null;
  readonly dueWords: Texts | null;
  readonly rule: NonNullable<CommitmentView["deadline"]>["rule"] | null;
  readonly awaitsEvent: string | null;
  readonly life: string | null;
  readonly place: Place | null;
  readonly overdue: boolean;
  readonly awaits: readonly string[];
  /** The newest report, and how it stands. */
  readonly report: { readonly id: string; readonly act: string; readonly party: string; readonly at: number; readonly claims: string; readonly state: string } | null;
  /** Reported figures beside the counter-figures. */
  readonly figures: CommitmentView["figures"];
}
export interface MatrixPage {
  readonly lines: readonly MatrixLine[];
  /** What to ask with for the following page; null: this was the last. */
  readonly next: string | null;
}

/** Which commitments; every filter must hold. */
export interface MatrixFilter {
  readonly pillar?: string;
  readonly life?: string;
  readonly obligor?: string;
  readonly overdue?: boolean;
  /** Words that a title or a deliverable holds, in any language. */
  readonly text?: string;
  readonly after?: string;
  readonly limit: number;
}

/**
 * A page of the matrix: in order of id, or of the due day where only what is overdue is asked for. `obligor` and `text` are no columns: rows are read until the page is full or
 * {@link MOST_TRIED} were tried; a page may therefore be short, and still have a next one. Rejects with Refusal `input` for an `after` that no page gave.
 */
export async function readMatrix(reading: Reading, filter: MatrixFilter): Promise<MatrixPage> {
  const lines: MatrixLine[] = [];
  if (filter.overdue === true && filter.after === undefined) lines.push(...(await lateByEvent(reading, filter)));
  let after = filter.after;
  for (let tried = 0; ; ) {
    const limit = Math.min(500, Math.max(1, filter.limit - lines.length));
    const page = await reading.reader.listRows(rowsAsked(reading, filter, after, limit));
    const found = await linesOf(reading, page);
    lines.push(...found.filter((line) => fits(line, filter)));
    tried += page.length;
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return { lines, next: null };
    after = filter.overdue === true ? `${last.due!} ${last.id}` : last.id;
    if (lines.length >= filter.limit || tried >= MOST_TRIED) return { lines, next: after };
  }
}

const MOST_TRIED = 2000;

/** The lines that are overdue for longest, whether their day stands in the text or hung on an event; at most so many, the longest first. */
export async function longestOverdue(reading: Reading, limit: number): Promise<readonly MatrixLine[]> {
  const rows = await reading.reader.listRows(rowsAsked(reading, { overdue: true, limit }, undefined, limit));
  const late = [...(await resolvedDeadlines(reading))].filter(([, { due, on }]) => due < reading.day && LATE_LIVES.includes(on.life ?? ""));
  const all = [...rows.map((row) => ({ id: row.id, due: row.due! })), ...late.map(([id, { due }]) => ({ id, due }))];
  const first = all.sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1)).slice(0, limit);
  const held = new Map([...rows.map((row): [string, RowRecord] => [row.id, row]), ...(await reading.reader.rows(first.map(({ id }) => id).filter((id) => !rows.some((row) => row.id === id))))]);
  const lines = new Map((await linesOf(reading, first.map(({ id }) => held.get(id)!))).map((line) => [line.id, line]));
  return first.flatMap(({ id }) => lines.get(id) ?? []);
}

/** All lines that fit, in order of id: the matrix as a report prints it. */
export async function* wholeMatrix(reading: Reading, filter: Omit<MatrixFilter, "after" | "limit" | "overdue"> = {}): AsyncGenerator<MatrixLine> {
  let next: string | null | undefined;
  do {
    const page = await readMatrix(reading, { ...filter, limit: 500, ...(next == null ? {} : { after: next }) });
    yield* page.lines;
    ({ next } = page);
  } while (next !== null);
}

function rowsAsked({ day }: Reading, { pillar, life, overdue, after: _first, ...rest }: MatrixFilter, after: string | undefined, limit: number): RowFilter {
  const base = { kind: "commitment", limit, ...(pillar === undefined ? {} : { pillar }), ...(life === undefined ? {} : { life }) };
  if (overdue !== true) return { ...base, ...(after === undefined ? {} : { after }) };
  const late = { ...base, life: life === undefined ? LATE_LIVES : life, dueBefore: day, order: "due" as const };
  if (after === undefined) return late;
  const cursor = /^([0-9]{4}-[0-9]{2}-[0-9]{2}) (.+)$/.exec(after);
  if (cursor === null) throw new Refusal("input", { field: "after", expected: "what the page before gave as next", remedy: `ask again without it, with the same filters (limit ${rest.limit})` });
  return { ...late, afterDue: { due: cursor[1]!, id: cursor[2]! } };
}

/** Overdue by a deadline that hangs on an event: its column holds no day. */
async function lateByEvent(reading: Reading, filter: MatrixFilter): Promise<MatrixLine[]> {
  const { life, pillar } = filter;
  const asked = (on: { readonly life: string | null; readonly pillar: string | null }) => LATE_LIVES.includes(on.life ?? "") && (life === undefined || on.life === life) && (pillar === undefined || on.pillar === pillar);
  const late = [...(await resolvedDeadlines(reading))].filter(([, { due, on }]) => due < reading.day && asked(on));
  const rows = await reading.reader.rows(late.map(([id]) => id));
  const lines = await linesOf(reading, [...rows.values()]);
  return lines.filter((line) => line.overdue && fits(line, filter)).sort((a, b) => (a.due!.value < b.due!.value ? -1 : 1));
}

function fits(line: MatrixLine, { obligor, text }: MatrixFilter): boolean {
  if (obligor !== undefined && !line.obligors.includes(obligor)) return false;
  if (text === undefined) return true;
  const wanted = text.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  return [line.title, line.deliverable].some((texts) => Object.values(texts).some((one) => wanted.every((word) => one.toLowerCase().includes(word))));
}

async function linesOf(reading: Reading, rows: readonly RowRecord[]): Promise<MatrixLine[]> {
  const horizon = await reading.horizonOf(rows);
  const views = await Promise.all(rows.map((row) => viewOf(reading, row, horizon)));
  return rows.flatMap((row, at) => (views[at] === undefined ? [] : [lineOf(row, views[at])]));
}

async function viewOf(reading: Reading, row: RowRecord, horizon: Horizon): Promise<CommitmentView | undefined> {
  const { context } = reading;
  const at = { ...reading.at, lifeOf: () => row.life };
  const view = commitmentView(context, horizon, row.id, at);
  const event = view?.deadline == null ? null : eventOf(view.deadline.rule);
  return event === null || view!.deadline!.due !== null ? view : commitmentView(context, horizon, row.id, at, await reading.scheduleFor([event]));
}

function lineOf(row: RowRecord, view: CommitmentView): MatrixLine {
  const { id, title, deliverable, pillar, sample, agreed, sources, evidence, act, follows, obligors, obligees, owed, deadline, life, place, overdue, figures } = view;
  const last = view.reports.at(-1);
  const report = last === undefined ? null : { id: last.id, act: last.newest.id, party: last.reporter, at: last.newest.at, claims: last.newest.content.claims, state: last.state };
  return { id, title, deliverable, pillar, sample, agreed, status: row.status, sources, evidence, act, follows, obligors, obligees, owed, due: deadline?.due ?? null, dueWords: deadline?.words ?? null, rule: deadline?.rule ?? null, awaitsEvent: deadline?.awaitsEvent ?? null, life, place, overdue, awaits: row.awaits, report, figures };
}
