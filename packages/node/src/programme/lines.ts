import { commitmentView, placeOf, type CommitmentView, type Place } from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import { resolvedDeadlines } from "./commitments.ts";
import { makeShelf, ofKind } from "./shelf.ts";
import type { Reading } from "./reading.ts";

/** One commitment as the matrix on the screen needs it: all of them are held by the browser, which narrows and orders them itself. */
export interface Line extends Pick<CommitmentView, "id" | "title" | "deliverable" | "pillar" | "sample" | "act" | "obligors" | "obligees" | "owed" | "life" | "follows"> {
  /** The assent axis, as its row has it. */
  readonly status: string;
  readonly place: Place | null;
  /** ISO 8601; null where there is no day, or none yet. */
  readonly due: string | null;
  /** A deadline that awaits its event. */
  readonly waits: boolean;
  readonly awaits: readonly string[];
  /** The newest report, how it stands, and its first figure beside the newest counter-figure. */
  readonly report: { readonly id: string; readonly party: string; readonly at: number; readonly state: string } | null;
  readonly figure: { readonly unit: CommitmentView["figures"][number]["unit"]; readonly reported: CommitmentView["figures"][number]["reported"]; readonly counter: CommitmentView["figures"][number]["reported"] | null } | null;
  /** How many pieces of evidence its reports name, and how many published pages it follows from. */
  readonly evidence: number;
  readonly sources: number;
  /** This node's mark of its last change. */
  readonly changed: number;
}

export interface LinesAsked {
  /** The mark and the day of an earlier answer: only what is otherwise since is answered, where that can be told. */
  readonly since?: { readonly mark: number; readonly day: string };
  readonly after?: string;
  readonly limit: number;
}
export interface LinesPage {
  readonly day: string;
  readonly mark: number;
  /** All commitments of which a text stands. */
  readonly total: number;
  /** Whether these lines are added to what the asker holds (`since`); else they begin anew. */
  readonly added: boolean;
  readonly lines: readonly Line[];
  /** Held since, and no longer there: every proposal of them is gone. */
  readonly gone: readonly string[];
  readonly next: string | null;
}

/**
 * The commitments in short, in order of id, a page at a time. With `since`, those that changed since that mark of this node, those that are gone, and those whose day hangs on an event; another day than
 * the one that the asker holds, or a mark that this node never gave (it was restored from a backup), begins anew.
 */
export async function readLines(reading: Reading, { since, after = "", limit }: LinesAsked): Promise<LinesPage> {
  const shelf = await LINES.at(reading);
  const mark = await reading.mark();
  const late = await resolvedDeadlines(reading);
  const added = since !== undefined && since.day === reading.day && since.mark <= mark;
  const wanted = orderOf(shelf).filter((id) => !added || isNews(shelf.get(id)!, since.mark));
  const from = after === "" ? 0 : firstAfter(wanted, after);
  const ids = wanted.slice(from, from + limit);
  const [held, gone] = [ids.filter((id) => "line" in shelf.get(id)!), added ? ids.filter((id) => !("line" in shelf.get(id)!)) : []];
  return {
    day: reading.day, mark, total: totalOf(shelf), added, gone, next: from + limit < wanted.length ? ids.at(-1)! : null,
    lines: held.map((id) => onDay(shelf.get(id) as Held, late.get(id)?.due ?? null, reading.day)),
  };
}

interface Held {
  readonly line: Omit<Line, "place">;
}
/** A commitment whose proposals are all gone keeps its mark, so that who held it learns of it. */
type OnShelf = Held | { readonly changed: number };

export const LINES = makeShelf<OnShelf>(ofKind("commitment"), (reading, record, horizon) => {
  const view = commitmentView(reading.context, horizon, record.id, { day: reading.day, lifeOf: () => record.life });
  return view === undefined ? { changed: record.changed } : { line: inShort(record, view) };
});

function inShort({ status, awaits, changed }: RowRecord, view: CommitmentView): Omit<Line, "place"> {
  const { id, title, deliverable, pillar, sample, act, obligors, obligees, owed, life, follows, deadline, evidence, sources, reports, figures } = view;
  const last = reports.at(-1);
  const figure = last === undefined ? undefined : figures.find((one) => one.report === last.id);
  const counter = figure?.counters.at(-1);
  return {
    id, title, deliverable, pillar, sample, act, obligors, obligees, owed, life, follows, status, awaits, changed, due: deadline?.due?.value ?? null, waits: deadline?.awaitsEvent != null, evidence: evidence.length, sources: sources.length,
    report: last === undefined ? null : { id: last.id, party: last.reporter, at: last.newest.at, state: last.state },
    figure: figure === undefined ? null : { unit: figure.unit, reported: figure.reported, counter: counter === undefined ? null : { value: counter.value, act: counter.act } },
  };
}

/** What hangs on the day, and on events of other objects, is said when it is asked for. */
function onDay({ line }: Held, event: string | null, day: string): Line {
  const due = line.due ?? event;
  return { ...line, due, waits: line.waits && due === null, place: placeOf({ life: line.life, due }, day) ?? null };
}

function isNews(one: OnShelf, mark: number): boolean {
  return "line" in one ? one.line.changed > mark || one.line.waits : one.changed > mark;
}

function orderOf(shelf: ReadonlyMap<string, OnShelf>): readonly string[] {
  let known = orders.get(shelf);
  if (known === undefined) orders.set(shelf, (known = [...shelf.keys()].sort()));
  return known;
}
const orders = new WeakMap<ReadonlyMap<string, OnShelf>, readonly string[]>();

function totalOf(shelf: ReadonlyMap<string, OnShelf>): number {
  let count = 0;
  for (const one of shelf.values()) if ("line" in one) count += 1;
  return count;
}

/** By halving: ids are in order. */
function firstAfter(ids: readonly string[], after: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
