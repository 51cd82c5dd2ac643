import { eventDate, objectOfEvent, workingDaysOf, type Schedule } from "@mithaq/accord";
import { AGREEMENTS, legalLifeOn } from "./agreements.ts";
import type { Reading } from "./reading.ts";

/** The days of the events that deadlines count from, of these that have happened, with the parties' working days. */
export async function scheduleFor(reading: Reading, named: readonly (string | null)[]): Promise<Schedule> {
  let known = answered.get(reading);
  if (known === undefined) answered.set(reading, (known = new Map()));
  const events: Record<string, string> = {};
  for (const event of new Set(named)) {
    if (event === null) continue;
    if (!known.has(event)) known.set(event, await dateOf(reading, event));
    const date = known.get(event);
    if (date !== undefined) events[event] = date;
  }
  return { events, parties: reading.profiles.map(workingDaysOf) };
}

const answered = new WeakMap<Reading, Map<string, string | undefined>>();

async function dateOf(reading: Reading, event: string): Promise<string | undefined> {
  const object = objectOfEvent(event);
  if (object === undefined) return undefined;
  const agreement = (await AGREEMENTS.at(reading)).get(object);
  if (agreement !== undefined) {
    const { signedOn, inForceOn } = legalLifeOn(agreement, reading.day);
    return (event.startsWith("signature:") ? signedOn : inForceOn)?.value;
  }
  const record = (await reading.reader.rows([object])).get(object);
  return record === undefined ? undefined : eventDate(reading.context, await reading.horizonOf([record]), event, reading.at);
}
