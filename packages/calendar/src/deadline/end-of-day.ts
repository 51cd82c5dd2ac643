import { isoOf, readDay, shown } from "../chronology/day.ts";
import { CalendarError } from "../errors.ts";

/**
 * The instant at which a day ends in a time zone: the first one of the next day there, as `2025-08-14T20:30:00Z`. What is done before it is in time.
 * The rules of the zone are Temporal's (the IANA time zone database): Iran has had no summer time since 2022.
 * @throws CalendarError `shape`, `no-such-day`, `range`
 */
export function endOfDay(iso: string, timeZone: string): string {
  const day = readDay(iso);
  try {
    return Temporal.PlainDate.from(isoOf(day)).add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant().toString();
  } catch (error) {
    throw new CalendarError("shape", "timeZone", `timeZone: a zone such as Asia/Tehran is expected, not ${shown(timeZone)}.`, { cause: error });
  }
}
