import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { oddText } from "../testing/random-commitments.ts";
import type { FeedEvent } from "./feed-event.ts";
import { formatFeed } from "./format-feed.ts";

const LONG = process.env["MITHAQ_LONG"] === undefined ? 1 : 10;
const day = fc.date({ min: new Date("1700-01-01"), max: new Date("2399-12-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const anyEvent: fc.Arbitrary<FeedEvent> = fc
  .record({
    uid: fc.uuid().map((id) => `mithaq.example/tehran/${id}`), sequence: fc.nat(50), status: fc.constantFrom("CONFIRMED" as const, "TENTATIVE" as const, "CANCELLED" as const), from: day, length: fc.nat(9), summary: oddText, description: oddText,
    categories: fc.array(oddText.filter((text) => text.trim() !== ""), { maxLength: 1 }), times: fc.tuple(at, at), sample: fc.boolean(), busy: fc.boolean(),
  })
  .map(({ length, times, from, ...event }) => ({ ...event, from, to: new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10), created: Math.min(...times), changed: Math.max(...times) }));

/** The feed as an independent parser has it. */
function parsed(feed: string) {
  const calendar = new ICAL.Component(ICAL.parse(feed) as never);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((component) => ({ component, event: new ICAL.Event(component) })) };
}

/** What a text can hold of what was written: controls have no place in it. */
const readable = (text: string) => text.replaceAll(/\r\n?/g, "\n").replaceAll(/\p{Cc}/gu, (one) => ("\t\n".includes(one) || one >= "\u0080" ? one : "\uFFFD"));

describe("iCalendar", () => {
  test("an independent parser reads back the same days, and all that is said of them", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 5 }), oddText, (events, name) => {
        const { calendar, events: read } = parsed(formatFeed(name, "fa", events));
        expect(calendar.getFirstPropertyValue("x-wr-calname")).toEqual(expect.any(String));
        expect(
          read.map(({ component, event }) => ({
            uid: event.uid, sequence: event.sequence, from: event.startDate.toString(), after: event.endDate.toString(), wholeDay: event.startDate.isDate && event.endDate.isDate, summary: event.summary, description: event.description ?? "",
            status: component.getFirstPropertyValue("status"), changed: (component.getFirstPropertyValue("last-modified") as ICAL.Time).toUnixTime(), stamp: (component.getFirstPropertyValue("dtstamp") as ICAL.Time).toUnixTime(),
            categories: component.getAllProperties("categories").flatMap((property) => property.getValues()), transparent: component.getFirstPropertyValue("transp") === "TRANSPARENT", sample: component.getFirstPropertyValue("x-mithaq-sample") === "TRUE",
          })),
        ).toEqual(
          events.map((event) => ({
            uid: event.uid, sequence: event.sequence, from: event.from, after: new Date(Date.parse(event.to) + 86_400_000).toISOString().slice(0, 10), wholeDay: true, summary: readable(event.summary), description: readable(event.description),
            status: event.status, changed: Math.floor(event.changed / 1000), stamp: Math.floor(event.changed / 1000), categories: event.categories.map(readable), transparent: !event.busy, sample: event.sample,
          })),
        );
      }),
      { numRuns: 100 * LONG },
    );
  });

  test("lines of at most 75 octets, folded between letters, each with its CRLF; nothing of the clock", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 3 }), (events) => {
        const feed = formatFeed("میثاق", "fa", events);
        expect(feed.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of feed.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(/(?<!\r)\n/.test(feed)).toBe(false);
        expect(Buffer.from(feed).toString("utf8")).toBe(feed); // no letter was cut in two
        expect(formatFeed("میثاق", "fa", events)).toBe(feed);
      }),
      { numRuns: 60 * LONG },
    );
  });

  test("the name of the programme cannot begin a line of its own", () => {
    const { calendar } = parsed(formatFeed("A\r\nBEGIN:VEVENT\nb; c, d", "en", []));
    expect(calendar.getAllSubcomponents("vevent")).toEqual([]);
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toContain("BEGIN:VEVENT");
  });
});
