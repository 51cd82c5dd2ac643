import { agreedObject, textOf, workingDaysOf, type SessionContent, type Texts } from "@mithaq/accord";
import type { WorkingDays } from "@mithaq/calendar";
import { listAgreements } from "../agreements/list-agreements.ts";
import { sessionBriefs } from "../meetings/list-sessions.ts";
import type { Reading } from "./reading.ts";

/** What a deadline can count from, and the days of the events that have happened; null: it has not, or nobody knows. */
export interface DeadlineEvents {
  readonly agreements: readonly { readonly id: string; readonly title: Texts; readonly signedOn: string | null; readonly inForceOn: string | null }[];
  /** `from`: the day for which it is fixed. `title`: null where it has only its number. */
  readonly sessions: readonly { readonly id: string; readonly title: Texts | null; readonly number: number; readonly from: string; readonly adjournedOn: string | null }[];
  /** The parties' weekends, holidays and announced months, in the charter's order: what days are moved by. */
  readonly parties: readonly WorkingDays[];
}

/** All of them, or of one object alone. The sessions are the newest first; of very many the first ones are answered. */
export async function readDeadlineEvents(reading: Reading, object?: string): Promise<DeadlineEvents> {
  const { agreements } = await listAgreements(reading, { limit: object === undefined ? MOST : Infinity });
  const chosen = agreements.filter(({ id, legal: { state } }) => (object === undefined ? state !== "text" : id === object));
  const briefs = (await sessionBriefs(reading)).filter(({ id, state }) => (object === undefined ? state !== "cancelled" : id === object)).slice(0, MOST);
  const titles = await titlesOf(reading, briefs.map(({ id }) => id));
  const { events = {} } = await reading.scheduleFor(briefs.filter(({ life }) => life === "adjourned").map(({ id }) => `session:${id}`));
  return {
    agreements: chosen.map(({ id, title, legal }) => ({ id, title, signedOn: legal.signedOn?.value ?? null, inForceOn: legal.inForceOn?.value ?? null })),
    sessions: briefs.map(({ id, number, from }) => ({ id, title: titles.get(id) ?? null, number, from, adjournedOn: events[`session:${id}`] ?? null })),
    parties: reading.profiles.map(workingDaysOf),
  };
}

/** So many of each are offered. */
const MOST = 500;

async function titlesOf(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, Texts>> {
  const rows = [...(await reading.reader.rows(ids)).values()];
  const horizon = await reading.horizonOf(rows);
  return new Map(rows.flatMap(({ id }) => {
    const title = textOf(agreedObject<SessionContent>(reading.context, horizon, id))?.content.title;
    return title === undefined ? [] : [[id, title] as const];
  }));
}
