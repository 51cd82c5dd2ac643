import { dayAt, daysBetween, turnsOf, type Step } from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";

/** It is this party's turn. */
export interface AwaitingItem extends Named {
  readonly step: Step;
  /** The act that made it this party's turn, and the day since when; `age` in days. */
  readonly act: string;
  readonly since: string;
  readonly age: number;
  /** The kind of each thing that waits longer than the due day is known by `overdue`. */
  readonly overdue: boolean;
}
export interface Awaiting {
  readonly party: string;
  /** How many objects await it, of each kind; all of them. */
  readonly byKind: readonly { readonly kind: string; readonly count: number }[];
  readonly total: number;
  /** The longest awaited of those read ({@link MOST_READ} of a kind), the oldest first. */
  readonly items: readonly AwaitingItem[];
}

/** Of a kind, so many rows are read at most to find the oldest; a programme at work has fewer open. */
export const MOST_READ = 60;

/**
 * What awaits a party. A commitment whose report is to be judged awaits it by that report's own row and is not told twice: of what is owed, only what has a proposal on it counts.
 */
export async function readAwaiting(reading: Reading, party: string, limit: number): Promise<Awaiting> {
  const groups = (await reading.reader.groupRows(["kind", "status"], { awaits: party })).filter(({ kind, status }) => !OWED.has(kind) || /(^|\+)proposed$/.test(status));
  const rows: RowRecord[] = [];
  for (const { kind, status } of groups) rows.push(...(await reading.reader.listRows({ kind, status, awaits: party, order: "changed", limit: MOST_READ })));
  const horizon = await reading.horizonOf(rows);
  const turns = rows.flatMap((record) => {
    const turn = turnsOf(reading.context, horizon, record.kind, record.id).find((one) => one.party === party);
    return turn === undefined ? [] : [{ record, turn }];
  });
  const oldest = turns.sort((a, b) => a.turn.since - b.turn.since || (a.record.id < b.record.id ? -1 : 1)).slice(0, limit);
  const names = await nameAll(reading, oldest.map(({ record }) => record));
  const items = oldest.map(({ turn }, at): AwaitingItem => {
    const since = dayAt(reading.at, turn.since, party);
    const named = names[at]!;
    return { ...named, step: turn.step, act: turn.act, since, age: Math.max(0, daysBetween(since, reading.day)), overdue: named.due !== null && named.due < reading.day };
  });
  const byKind = [...Map.groupBy(groups, (group) => group.kind)].map(([kind, all]) => ({ kind, count: all.reduce((sum, one) => sum + one.count, 0) }));
  return { party, byKind, total: byKind.reduce((sum, one) => sum + one.count, 0), items };
}

const OWED: ReadonlySet<string> = new Set(["commitment", "milestone", "action-item", "investment", "initiative"]);
