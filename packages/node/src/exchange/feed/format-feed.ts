import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { addDays } from "@mithaq/accord";
import type { FeedEvent } from "./feed-event.ts";

/**
 * The feed as iCalendar (RFC 5545). Every entry is a VEVENT of whole days: programs that subscribe to calendars leave out to-dos (VTODO), deadlines most of all. What recurs stands as
 * single entries, the next ones each by itself, and not as RRULE with RSCALE (RFC 7529): a program that does not know RSCALE may count 20 Safar in Gregorian months, and a
 * wrong day is worse than none; the rule itself stands in `X-MITHAQ-RRULE`, and in words in the description. DTSTAMP is LAST-MODIFIED (RFC 5545, 3.8.7.2: a feed
 * without METHOD): nothing is of the clock, so that the same record makes the same bytes.
 */
export function formatFeed(name: string, language: string, events: readonly FeedEvent[]): string {
  const calendar = new ICalCalendar({ prodId: { company: "Mithaq", product: "Node", language: language.toUpperCase() }, scale: "GREGORIAN", name: escapedName(name), ttl: REFRESH_SECONDS });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid, sequence: event.sequence, status: ICalEventStatus[event.status], allDay: true,
      start: event.from, end: addDays(event.to, 1), // the end of whole days is the day after (RFC 5545, 3.6.1)
      summary: printable(event.summary), description: printable(event.description), ...(event.place === undefined ? {} : { location: printable(event.place) }),
      categories: event.categories.map((category) => ({ name: printable(category) })),
      stamp: new Date(event.changed), created: new Date(event.created), lastModified: new Date(event.changed),
      transparency: event.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      x: { ...(event.sample ? { "X-MITHAQ-SAMPLE": "TRUE" } : {}), ...(event.rrule === undefined ? {} : { "X-MITHAQ-RRULE": printable(event.rrule) }) },
    });
  }
  // The library ends without the line break that every line has.
  return `${calendar.toString()}\r\n`;
}

const REFRESH_SECONDS = 6 * 60 * 60;

/** TEXT holds no controls but tab and line break (RFC 5545, 3.3.11). */
function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/(?![\t\n\u0080-\u009F])\p{Cc}/gu, "\uFFFD");
}

/** The library escapes every text but the calendar's own name. */
function escapedName(name: string): string {
  return printable(name).replaceAll(/[\\;,]/g, (one) => `\\${one}`).replaceAll("\n", "\\n");
}
