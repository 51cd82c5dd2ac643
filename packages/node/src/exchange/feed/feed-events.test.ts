import ICAL from "ical.js";
import { LANGUAGES } from "@mithaq/calendar";
import { describe, expect, test } from "vitest";
import { agreedRow, CONTEXT, horizonOf, submittedRow } from "../testing/facts.ts";
import { feedEvents, type FeedKind, type FeedReading } from "./feed-events.ts";
import { formatFeed } from "./format-feed.ts";

const PARTIES = CONTEXT.charter.parties.map(({ origin, name }) => ({ origin, name }));
const reading = (more: Partial<FeedReading["setting"]> = {}, schedule: FeedReading["schedule"] = {}): FeedReading => ({ context: CONTEXT, day: "2026-11-23", schedule, setting: { language: "en", calendar: "gregorian", parties: PARTIES, pillars: { trade: { en: "Trade", fa: "تجارت" } }, ...more } });
const SESSION = { number: 3, host: "example.org/b", site: { en: "Baghdad", fa: "بغداد" }, dates: { from: "2027-01-30", to: "2027-02-01", calendar: "gregorian" }, delegations: [], agenda: [{ id: "1", title: { en: "Trade figures" }, papers: [] }], minutesIn: ["en"], state: "fixed", sample: true };
const COMMITMENT = { title: { en: "Fibre", fa: "فیبر" }, deliverable: { en: "A ring" }, obligors: ["example.org/a"], owed: "one", standing: "active", sample: false, pillar: "trade" };
const id = "example.org/a/1";
const of = (kind: FeedKind, versions: readonly object[], given = reading(), sealed = true) => feedEvents(kind, id, horizonOf(agreedRow(kind, id, versions, sealed)), given);
const owing = (rule: object, due: string | null, more: object = {}) => ({ ...COMMITMENT, ...more, deadline: { rule, due } });

describe("the feed's entries", () => {
  test("a session - whole days, its status by what is agreed, its number of version", () => {
    expect(of("session", [SESSION])).toMatchObject([{ uid: id, sequence: 1, status: "CONFIRMED", from: "2027-01-30", to: "2027-02-01", summary: "[sample] Session 3", place: "Baghdad", sample: true, busy: true }]);
    expect(of("session", [SESSION])[0]!.description).toContain("Host: Beta\nAgenda:\n1. Trade figures\nDate: 30 January – 1 February 2027; 10–12 Bahman 1405");
    expect(of("session", [SESSION, { ...SESSION, state: "postponed" }])).toMatchObject([{ sequence: 2, status: "TENTATIVE" }]);
    expect(of("session", [SESSION, { ...SESSION, state: "cancelled" }])).toMatchObject([{ sequence: 2, status: "CANCELLED" }]);
    expect(of("session", [SESSION], reading(), false)).toMatchObject([{ sequence: 0, status: "TENTATIVE" }]);
  });

  test("a deadline - on its day, with the rule in words and who owes it; what is released is taken away", () => {
    const [entry] = of("commitment", [owing({ rule: "date", date: "2027-03-20" }, "2027-03-20")]);
    expect(entry).toMatchObject({ uid: id, sequence: 1, status: "CONFIRMED", from: "2027-03-20", to: "2027-03-20", summary: "Due: Fibre", categories: ["Trade"], busy: false });
    expect(entry!.description).toContain("A ring\nOwed by: Alpha\n");
    expect(entry!.description).toContain("20 March 2027; 29 Esfand 1405; 12 Shawwal 1448");
    expect(of("commitment", [owing({ rule: "date", date: "2027-03-20" }, "2027-03-20"), owing({ rule: "date", date: "2027-03-20" }, "2027-03-20", { standing: "released" })])).toMatchObject([{ sequence: 2, status: "CANCELLED" }]);
    expect(of("commitment", [COMMITMENT])).toEqual([]);
  });

  test("20 Safar each year - its own day, and the next three by the calendar of the rule", () => {
    const entries = of("commitment", [owing({ rule: "yearly", calendar: "islamic-umalqura", month: 2, day: 20 }, "2025-08-14")]);
    expect(entries.map(({ uid, from }) => [uid, from])).toEqual([[id, "2025-08-14"], ...["2027-07-24", "2028-07-13", "2029-07-02"].map((day) => [`${id}#${day}`, day])].map((entry) => [entry[0], entry[1]]));
    expect(entries[1]!.description).toContain("the day of the record is 2025-08-14");
    expect(entries.every(({ rrule }) => rrule === "RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;SKIP=BACKWARD;BYMONTH=2;BYMONTHDAY=20")).toBe(true);
  });

  test("a rule that counts from an event has its day once the event has one", () => {
    const content = owing({ rule: "after", count: 60, unit: "day", event: "entry-into-force:example.org/a/9" }, null);
    expect(of("commitment", [content])).toEqual([]);
    expect(of("commitment", [content], reading({}, { events: { "entry-into-force:example.org/a/9": "2027-01-01" }, parties: [] }))).toMatchObject([{ uid: id, from: "2027-03-02" }]);
  });

  test("milestones, action items, and notes that ask for a reply", () => {
    const deadline = { rule: { rule: "date", date: "2027-05-01" }, due: "2027-05-01" };
    expect(of("milestone", [{ title: { en: "Half" }, baseline: "2027-05-01", deadline, weight: 1, sample: false }])).toMatchObject([{ summary: "Milestone: Half", from: "2027-05-01" }]);
    expect(of("action-item", [{ title: { en: "Write" }, owner: ["example.org/b"], deadline, state: "open", sample: false }])[0]!.description).toContain("Owed by: Beta");
    const note = submittedRow("note", id, { number: "12/4", subject: { en: "Fibre" }, to: ["example.org/b"], replyDue: "2027-06-01", plane: "shared", sample: false });
    expect(feedEvents("note", id, horizonOf(note), reading())).toMatchObject([{ summary: "Reply due: note 12/4, Fibre", from: "2027-06-01", status: "CONFIRMED" }]);
  });

  test("a day that no calendar has gives no entry; a rule that means nothing leaves the agreed day", () => {
    expect(of("commitment", [owing({ rule: "date", date: "2027-02-31" }, "2027-02-31")])).toEqual([]);
    expect(of("commitment", [owing({ rule: "recurrence", rrule: "FREQ=NEVER", dtstart: "2027-01-01" }, "2027-03-20")])).toMatchObject([{ from: "2027-03-20" }]);
  });

  test.each(LANGUAGES)("in %s - ical.js reads the same days", (language) => {
    const events = [...of("session", [SESSION], reading({ language })), ...of("commitment", [owing({ rule: "yearly", calendar: "persian", month: 8, day: 30 }, "2026-11-21")], reading({ language }))];
    const calendar = new ICAL.Component(ICAL.parse(formatFeed("x", language, events)) as never);
    expect(calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component)).map((event) => [event.uid, event.startDate.toString(), event.summary])).toEqual(events.map((event) => [event.uid, event.from, event.summary]));
    expect(events).toHaveLength(5);
    expect(new Set(events.map(({ summary }) => summary)).size).toBe(2);
  });
});
