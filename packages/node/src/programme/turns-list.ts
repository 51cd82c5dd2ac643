import { type Step, type Turn } from "@mithaq/accord";
import { nameTurns, TURNS, type AwaitingItem, type Turns } from "./awaiting.ts";
import type { Reading } from "./reading.ts";

/** One turn of a party, with whose turn it is. */
export interface TurnLine extends AwaitingItem {
  readonly party: string;
}
export interface TurnsPage {
  readonly lines: readonly TurnLine[];
  /** All that fit. */
  readonly total: number;
  readonly next: number | null;
  /** All turns by party, step, kind and field, whatever was asked for: what filters can be set to. */
  readonly counts: readonly { readonly party: string; readonly step: Step; readonly kind: string; readonly pillar: string | null; readonly overdue: boolean; readonly count: number }[];
}
export interface TurnsFilter {
  readonly party?: string;
  readonly step?: string;
  readonly kind?: string;
  /** "none": objects that name no field. */
  readonly pillar?: string;
  readonly overdue?: boolean;
  /** "age", the default: what has waited longest comes first; "due": the earliest day, and what has none last. */
  readonly order?: "age" | "due";
  /** How many lines stood on the pages before. */
  readonly after?: number;
  readonly limit: number;
}

/** Whose turn it is, of all parties alike. A page begins where the one before ended, by count: turns change hands, so a list that is read again may have moved. */
export async function listTurns(reading: Reading, { after = 0, limit, order = "age", ...filter }: TurnsFilter): Promise<TurnsPage> {
  const all = flatTurns(await TURNS.at(reading));
  const fitting = all.filter((one) => fits(one, filter, reading.day)).toSorted(order === "due" ? byDue : byAge);
  const page = fitting.slice(after, after + limit);
  const named = new Map((await nameTurns(reading, page)).map((item) => [`${item.id}/${item.act}`, item]));
  const lines = page.flatMap(({ object, turn }): TurnLine[] => {
    const item = named.get(`${object}/${turn.act}`);
    return item === undefined ? [] : [{ ...item, step: turn.step, party: turn.party }];
  });
  return { lines, total: fitting.length, next: after + limit < fitting.length ? after + limit : null, counts: countTurns(all, reading.day) };
}

interface FlatTurn extends Omit<Turns, "turns"> {
  readonly object: string;
  readonly turn: Turn;
}

function flatTurns(turns: ReadonlyMap<string, Turns>): readonly FlatTurn[] {
  let flat = flattened.get(turns);
  if (flat === undefined) flattened.set(turns, (flat = [...turns].flatMap(([object, { turns: own, ...rest }]) => firstOfEach(own).map((turn) => ({ object, ...rest, turn })))));
  return flat;
}
const flattened = new WeakMap<ReadonlyMap<string, Turns>, readonly FlatTurn[]>();

/** An object awaits a party once, by the first step that it can take. */
function firstOfEach(turns: readonly Turn[]): readonly Turn[] {
  return turns.filter((turn, at) => turns.findIndex((one) => one.party === turn.party) === at);
}

function fits({ kind, pillar, due, turn }: FlatTurn, asked: Omit<TurnsFilter, "after" | "limit" | "order">, day: string): boolean {
  return (asked.party === undefined || turn.party === asked.party) && (asked.step === undefined || turn.step === asked.step) && (asked.kind === undefined || kind === asked.kind)
    && (asked.pillar === undefined || (pillar ?? "none") === asked.pillar) && (asked.overdue === undefined || isLate(due, day) === asked.overdue);
}

const isLate = (due: string | null, day: string): boolean => due !== null && due < day;
const byAge = (a: FlatTurn, b: FlatTurn): number => a.turn.since - b.turn.since || (a.object < b.object ? -1 : a.object > b.object ? 1 : 0);
const byDue = (a: FlatTurn, b: FlatTurn): number => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : (a.due ?? "9999") > (b.due ?? "9999") ? 1 : byAge(a, b));

function countTurns(all: readonly FlatTurn[], day: string): TurnsPage["counts"] {
  const counts = new Map<string, TurnsPage["counts"][number]>();
  for (const { kind, pillar, due, turn: { party, step } } of all) {
    const overdue = isLate(due, day);
    const key = JSON.stringify([party, step, kind, pillar, overdue]);
    counts.set(key, { party, step, kind, pillar, overdue, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
