import { dayAt, daysBetween, turnsOf, type Step, type Turn } from "@mithaq/accord";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";
import { makeShelf } from "./shelf.ts";

/** It is this party's turn. */
export interface AwaitingItem extends Named {
  readonly step: Step;
  /** The act that made it this party's turn, the day since when, and the days since that one. */
  readonly act: string;
  readonly since: string;
  readonly age: number;
  /** Its day has passed. */
  readonly overdue: boolean;
}
export interface Awaiting {
  readonly party: string;
  /** How many turns of each kind of object it has; all of them. */
  readonly byKind: readonly { readonly kind: string; readonly count: number }[];
  readonly total: number;
  /** The longest awaited, the oldest first. */
  readonly items: readonly AwaitingItem[];
}

/**
 * What awaits a party. A commitment whose report is to be judged awaits it by that report's own row and is not told twice.
 */
export async function readAwaiting(reading: Reading, party: string, limit: number): Promise<Awaiting> {
  const { turns, byKind } = turnsOfParty(await TURNS.at(reading), party);
  return { party, byKind, total: turns.length, items: await nameTurns(reading, turns.slice(0, limit)) };
}

/** The objects of these turns, named, with their age on the day. */
export async function nameTurns(reading: Reading, turns: readonly { readonly object: string; readonly turn: Turn }[]): Promise<AwaitingItem[]> {
  const rows = await reading.reader.rows([...new Set(turns.map(({ object }) => object))]);
  const named = new Map((await nameAll(reading, [...rows.values()])).map((one) => [one.id, one]));
  return turns.flatMap(({ object, turn }): AwaitingItem[] => {
    const name = named.get(object);
    const since = dayAt(reading.at, turn.since, turn.party);
    return name === undefined ? [] : [{ ...name, step: turn.step, act: turn.act, since, age: Math.max(0, daysBetween(since, reading.day)), overdue: name.due !== null && name.due < reading.day }];
  });
}

export interface Turns {
  readonly kind: string;
  readonly pillar: string | null;
  readonly due: string | null;
  readonly turns: readonly Turn[];
}

/** A party's turns, the oldest first, with their counts; ordered once, until one of them changes. */
function turnsOfParty(all: ReadonlyMap<string, Turns>, party: string): OfParty {
  let known = ordered.get(all);
  if (known === undefined) ordered.set(all, (known = new Map()));
  const found = known.get(party) ?? order(all, party);
  known.set(party, found);
  return found;
}

function order(all: ReadonlyMap<string, Turns>, party: string): OfParty {
  const turns = [...all].flatMap(([object, { kind, turns: own }]) => {
    const turn = own.find((one) => one.party === party);
    return turn === undefined ? [] : [{ object, kind, turn }];
  });
  const byKind = [...Map.groupBy(turns, (one) => one.kind)].map(([kind, some]) => ({ kind, count: some.length }));
  return { turns: turns.sort((a, b) => a.turn.since - b.turn.since || (a.object < b.object ? -1 : 1)), byKind: byKind.sort((a, b) => (a.kind < b.kind ? -1 : 1)) };
}

interface OfParty {
  readonly turns: readonly { readonly object: string; readonly kind: string; readonly turn: Turn }[];
  readonly byKind: Awaiting["byKind"];
}
const ordered = new WeakMap<ReadonlyMap<string, Turns>, Map<string, OfParty>>();

/** The objects that await somebody, with the turns. No column holds since when. */
export const TURNS = makeShelf<Turns>(
  { rows: ({ context }) => context.charter.parties.map((party) => ({ awaits: party.origin })), changed: {} },
  ({ context }, record, horizon) => {
    const turns = record.awaits.length === 0 ? [] : turnsOf(context, horizon, record.kind, record.id);
    return turns.length === 0 ? undefined : { kind: record.kind, pillar: record.pillar, due: record.due, turns };
  },
);
