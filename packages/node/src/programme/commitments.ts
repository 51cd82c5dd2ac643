import { addCounts, agreedObject, commitmentFlaws, commitmentView, countPlaces, eventOf, languageFlaw, LATE_LIVES, NO_COUNTS, placeOf, sampleFlaw, deadlineDays, type CommitmentContent, type Counts, type Deadline, type Flaw } from "@mithaq/accord";
import { scheduleFor } from "./events.ts";
import { makeShelf, ofKind } from "./shelf.ts";
import type { Reading } from "./reading.ts";

/** What no column says of a commitment. */
export interface CommitmentOnShelf {
  readonly pillar: string | null;
  readonly life: string | null;
  /** As its column has it. */
  readonly due: string | null;
  /** A deadline that awaited its event when it was agreed. */
  readonly waits: Deadline["rule"] | null;
  readonly flaws: readonly Flaw[];
}

/** Every commitment, in short. */
export const COMMITMENTS = makeShelf<CommitmentOnShelf>(ofKind("commitment"), (reading, record, horizon) => {
  const content = agreedObject<CommitmentContent>(reading.context, horizon, record.id).newest?.content;
  const view = commitmentView(reading.context, horizon, record.id, { day: reading.day });
  if (content === undefined || view === undefined) return undefined;
  const waits = content.deadline !== undefined && content.deadline.due === null && eventOf(content.deadline.rule) !== null ? content.deadline.rule : null;
  const flaws = [...commitmentFlaws(view), ...languageFlaw(record.id, content.title, reading.context.charter.languages), ...sampleFlaw(record.id, content.sample)];
  return { pillar: record.pillar, life: record.life, due: record.due, waits, flaws };
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
  return new Map(waiting.flatMap(([id, on]) => {
    const due = deadlineDays(on.waits!, reading.day, schedule).first;
    return due === null ? [] : [[id, { due, on }] as const];
  }));
}

/** Counts of a pillar; null: commitments that name none. */
export interface PillarCounts {
  readonly pillar: string | null;
  readonly counts: Counts;
}

/** Commitments by pillar and place, each in exactly one: from the columns, and for deadlines that hang on an event from what that event came to. */
export async function countByPillar(reading: Reading): Promise<PillarCounts[]> {
  const { reader, day } = reading;
  const all = await reader.groupRows(["pillar", "life"], { kind: "commitment" });
  const late = await reader.groupRows(["pillar", "life"], { kind: "commitment", life: LATE_LIVES, dueBefore: day });
  const pillars = new Map<string | null, Counts>();
  const add = (pillar: string | null, counts: Counts): void => void pillars.set(pillar, addCounts(pillars.get(pillar) ?? NO_COUNTS, counts));
  for (const { pillar, life, count } of all) {
    const overdue = late.find((one) => one.pillar === pillar && one.life === life)?.count ?? 0;
    add(pillar, countPlaces([{ life, due: null, count: count - overdue }, { life, due: BEFORE_ALL, count: overdue }], day));
  }
  for (const { due, on } of (await resolvedDeadlines(reading)).values()) {
    const place = placeOf({ life: on.life, due }, day);
    if (place !== "overdue") continue;
    const before = placeOf({ life: on.life, due: null }, day)!;
    add(on.pillar, { ...NO_COUNTS, overdue: 1, [before]: -1 });
  }
  return [...pillars].map(([pillar, counts]) => ({ pillar, counts })).sort((a, b) => (a.pillar === null ? 1 : b.pillar === null ? -1 : a.pillar < b.pillar ? -1 : 1));
}

const BEFORE_ALL = "0001-01-01";
