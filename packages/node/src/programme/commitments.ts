import {
  addCounts, agreedObject, commitmentFlaws, commitmentView, countPlaces, deadlineDays, eventOf, languageFlaw, NO_COUNTS, sampleFlaw, type CommitmentContent, type Counts, type Deadline, type Flaw,
} from "@mithaq/accord";
import { scheduleFor } from "./events.ts";
import { makeShelf, ofKind } from "./shelf.ts";
import type { Reading } from "./reading.ts";

/** A commitment in short: its columns, and what none of them says. */
export interface CommitmentOnShelf {
  readonly pillar: string | null;
  readonly life: string | null;
  readonly due: string | null;
  /** A deadline that awaited its event when it was agreed. */
  readonly waits: Deadline["rule"] | null;
  /** Those that do not depend on the day. */
  readonly flaws: readonly Flaw[];
}

/** Every commitment of which a text stands. */
export const COMMITMENTS = makeShelf<CommitmentOnShelf>(ofKind("commitment"), (reading, record, horizon) => {
  const { pillar, life, due } = record;
  if (life === null) return undefined;
  const content = agreedObject<CommitmentContent>(reading.context, horizon, record.id).newest?.content;
  if (content === undefined) return { pillar, life, due, waits: null, flaws: [] };
  const view = commitmentView(reading.context, horizon, record.id, { day: reading.day, lifeOf: () => life })!;
  const waits = content.deadline !== undefined && content.deadline.due === null && eventOf(content.deadline.rule) !== null ? content.deadline.rule : null;
  return { pillar, life, due, waits, flaws: [...commitmentFlaws(view), ...languageFlaw(record.id, content.title, reading.context.charter.languages), ...sampleFlaw(record.id, content.sample)] };
});

/** The commitments whose deadline awaited an event that has happened, with the day that it came to. */
export function resolvedDeadlines(reading: Reading): Promise<Resolved> {
  let days = resolved.get(reading);
  if (days === undefined) resolved.set(reading, (days = resolve(reading)));
  return days;
}

export type Resolved = ReadonlyMap<string, { readonly due: string; readonly on: CommitmentOnShelf }>;
const resolved = new WeakMap<Reading, Promise<Resolved>>();

async function resolve(reading: Reading): Promise<Resolved> {
  const waiting = [...(await COMMITMENTS.at(reading))].filter(([, one]) => one.waits !== null);
  const schedule = await scheduleFor(reading, waiting.map(([, { waits }]) => eventOf(waits!)));
  const parties = reading.profiles.map((profile) => profile.act).join();
  return new Map(waiting.flatMap(([id, on]) => {
    const event = schedule.events?.[eventOf(on.waits!)!];
    if (event === undefined) return [];
    // A rule comes to one day for an event's day and the parties' working days.
    const key = `${event} ${parties}`;
    const known = days.get(on.waits!);
    const due = known?.key === key ? known.due : deadlineDays(on.waits!, reading.day, schedule).first;
    days.set(on.waits!, { key, due });
    return due === null ? [] : [[id, { due, on }] as const];
  }));
}

const days = new WeakMap<Deadline["rule"], { readonly key: string; readonly due: string | null }>();

/** Counts of a pillar; null: commitments that name none. */
export interface PillarCounts {
  readonly pillar: string | null;
  readonly counts: Counts;
}

/** Commitments by pillar and place, each in exactly one; those whose deadline hangs on an event by the day that the event came to. */
export async function countByPillar(reading: Reading): Promise<PillarCounts[]> {
  const commitments = await COMMITMENTS.at(reading);
  const late = await resolvedDeadlines(reading);
  const { counts, waiting } = countedOn(commitments, reading.day);
  const all = new Map(counts);
  for (const [id, { pillar, life }] of waiting) all.set(pillar, addCounts(all.get(pillar) ?? NO_COUNTS, countPlaces([{ life, due: late.get(id)?.due ?? null }], reading.day)));
  const counted = [...all].map(([pillar, counts]) => ({ pillar, counts }));
  return counted.sort((a, b) => (a.pillar === null ? 1 : b.pillar === null ? -1 : a.pillar < b.pillar ? -1 : 1));
}

interface Counted {
  readonly day: string;
  /** Of those whose day stands in the text, or that have none. */
  readonly counts: ReadonlyMap<string | null, Counts>;
  /** Those that awaited an event when they were agreed: what it came to is asked each time. */
  readonly waiting: readonly (readonly [string, CommitmentOnShelf])[];
}

/** Remembered for a day, until a commitment changes. */
function countedOn(commitments: ReadonlyMap<string, CommitmentOnShelf>, day: string): Counted {
  const known = counts.get(commitments);
  if (known?.day === day) return known;
  const pillars = Map.groupBy([...commitments].filter(([, { waits }]) => waits === null), ([, { pillar }]) => pillar);
  const found = { day, counts: new Map([...pillars].map(([pillar, all]) => [pillar, countPlaces(all.map(([, { life, due }]) => ({ life, due })), day)])), waiting: [...commitments].filter(([, { waits }]) => waits !== null) };
  counts.set(commitments, found);
  return found;
}
const counts = new WeakMap<ReadonlyMap<string, CommitmentOnShelf>, Counted>();
