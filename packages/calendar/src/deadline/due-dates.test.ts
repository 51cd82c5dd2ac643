import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdayOf, readDay } from "../chronology/day.ts";
import { toCalendar, toIso } from "../convert.ts";
import { occurrences } from "../recurrence/occurrences.ts";
import { arbitraryAnnounced, syntheticMonths } from "../testing/announced-months.ts";
import { refusal } from "../testing/refusal.ts";
import { dueDates, type DueGiven } from "./due-dates.ts";
import type { DeadlineRule, Move } from "./rule.ts";
import { isWorkingDay, type WorkingDays } from "./working-days.ts";

// Synthetic parties: weekends as in the two States, holidays only as far as the tests need them.
const tehran: WorkingDays = { weekend: [4, 5], holidays: [{ calendar: "persian", month: 1, day: 1 }, { calendar: "persian", month: 1, day: 2 }, { calendar: "islamic-umalqura", month: 2, day: 20 }], timeZone: "Asia/Tehran" };
const baghdad: WorkingDays = { weekend: [5, 6], holidays: [{ calendar: "islamic-umalqura", month: 2, day: 20 }, { date: "2025-10-03" }], timeZone: "Asia/Baghdad" };

const given = (more: Partial<DueGiven> = {}): DueGiven => ({ events: {}, from: "2025-01-01", parties: [tehran, baghdad], limit: 3, ...more });
const due = (rule: DeadlineRule, more: Partial<DueGiven> = {}): readonly string[] => {
  const answer = dueDates(rule, given(more));
  if ("awaits" in answer) throw new Error(`awaits ${answer.awaits}`);
  return answer.due;
};

describe("deadline rules", () => {
  test("60 days after entry into force; before that it awaits the event", () => {
    const rule: DeadlineRule = { rule: "after", count: 60, unit: "day", event: "entry-into-force" };
    expect(dueDates(rule, given())).toEqual({ awaits: "entry-into-force" });
    expect(dueDates(rule, given({ events: { "entry-into-force": undefined } }))).toEqual({ awaits: "entry-into-force" });
    expect(due(rule, { events: { "entry-into-force": "2025-01-10" } })).toEqual(["2025-03-11"]);
    expect(due(rule, { events: { "entry-into-force": "2024-10-10" } })).toEqual([]);
  });

  test("months and years after an event count in the calendar agreed", () => {
    const after = (unit: "month" | "year", calendar?: "persian" | "gregorian") => due({ rule: "after", count: 6, unit, event: "e", calendar }, { events: { e: "2025-03-21" } });
    expect(after("month")).toEqual(["2025-09-21"]);
    expect(after("month", "persian")).toEqual(["2025-09-23"]); // 1 Farvardin → 1 Mehr
    expect(after("year", "persian")).toEqual(["2031-03-21"]);
    expect(due({ rule: "after", count: 2, unit: "week", event: "e" }, { events: { e: "2025-03-21" } })).toEqual(["2025-04-04"]);
  });

  test("working days after an event are those of all parties", () => {
    // Tuesday; Wednesday counts, Thursday to Saturday are one or the other weekend, Sunday counts.
    expect(due({ rule: "after", count: 2, unit: "working-day", event: "e" }, { events: { e: "2025-01-07" } })).toEqual(["2025-01-12"]);
    expect(due({ rule: "after", count: 2, unit: "working-day", event: "e" }, { events: { e: "2025-01-07" }, parties: [baghdad] })).toEqual(["2025-01-09"]);
  });

  test("the end of each Aban, and of each Esfand", () => {
    expect(due({ rule: "end-of-month", calendar: "persian", month: 8 })).toEqual(["2025-11-21", "2026-11-21", "2027-11-21"]);
    expect(due({ rule: "end-of-month", calendar: "persian", month: 12 }, { limit: 6 })).toEqual(["2025-03-20", "2026-03-20", "2027-03-20", "2028-03-19", "2029-03-19", "2030-03-20"]);
  });

  test("20 Safar each year; a day that a year lacks is its month's last", () => {
    expect(due({ rule: "yearly", calendar: "islamic-umalqura", month: 2, day: 20 })).toEqual(["2025-08-14", "2026-08-03", "2027-07-24"]);
    expect(due({ rule: "yearly", calendar: "persian", month: 12, day: 30 })).toEqual(["2025-03-20", "2026-03-20", "2027-03-20"]);
    expect(due({ rule: "yearly", calendar: "gregorian", month: 2, day: 29 })).toEqual(["2025-02-28", "2026-02-28", "2027-02-28"]);
  });

  test("the second Thursday after the session: the session's own day is not counted", () => {
    const second = (session: string) => due({ rule: "weekday-after", nth: 2, weekday: 4, event: "session" }, { events: { session } });
    expect([second("2025-01-08"), second("2025-01-09"), second("2025-01-10")]).toEqual([["2025-01-16"], ["2025-01-23"], ["2025-01-23"]]);
  });

  test("a recurrence, a date", () => {
    expect(due({ rule: "recurrence", rrule: "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=-1", dtstart: "2024-03-20" })).toEqual(["2025-01-19", "2025-02-18", "2025-03-20"]);
    expect([due({ rule: "date", date: "2025-05-05" }), due({ rule: "date", date: "2024-05-05" })]).toEqual([["2025-05-05"], []]);
  });

  test("moved to a working day of all parties, forwards or back", () => {
    const at = (move: Move, parties: readonly WorkingDays[]) => due({ rule: "date", date: "2025-01-10", move }, { parties });
    expect([at("next-working-day", [tehran]), at("next-working-day", [baghdad]), at("next-working-day", [tehran, baghdad])]).toEqual([["2025-01-11"], ["2025-01-12"], ["2025-01-12"]]);
    expect([at("previous-working-day", [tehran]), at("previous-working-day", [baghdad]), at("previous-working-day", [tehran, baghdad])]).toEqual([["2025-01-08"], ["2025-01-09"], ["2025-01-08"]]);
    // Nowruz 2025: Friday 21 March, Saturday the 22nd a weekend day in Baghdad and a holiday in Tehran.
    expect(due({ rule: "yearly", calendar: "persian", month: 1, day: 1, move: "next-working-day" }, { limit: 1 })).toEqual(["2025-03-23"]);
  });

  test("moving brings a day over `from`, and two days onto one", () => {
    expect(due({ rule: "yearly", calendar: "gregorian", month: 1, day: 10, move: "next-working-day" }, { from: "2025-01-12", limit: 1 })).toEqual(["2025-01-12"]);
    expect(due({ rule: "recurrence", rrule: "FREQ=DAILY", dtstart: "2025-01-01", move: "next-working-day" }, { from: "2025-01-08", limit: 3 })).toEqual(["2025-01-08", "2025-01-12", "2025-01-13"]);
  });

  test("refused - what cannot be", () => {
    const of = (rule: DeadlineRule, more: Partial<DueGiven> = {}) => refusal(() => dueDates(rule, given({ events: { e: "2025-01-01" }, ...more })));
    expect(of({ rule: "after", count: 1.5, unit: "day", event: "e" })).toEqual(["shape", "count"]);
    expect(of({ rule: "after", count: -1, unit: "day", event: "e" })).toEqual(["shape", "count"]);
    expect(of({ rule: "after", count: 1, unit: "decade" as "day", event: "e" })).toEqual(["rule", "unit"]);
    expect(of({ rule: "yearly", calendar: "persian", month: 7, day: 31 })).toEqual(["no-such-day", "day"]);
    expect(of({ rule: "end-of-month", calendar: "persian", month: 0 })).toEqual(["no-such-day", "month"]);
    expect(of({ rule: "weekday-after", nth: 0, weekday: 4, event: "e" })).toEqual(["shape", "nth"]);
    expect(of({ rule: "weekday-after", nth: 1, weekday: 8, event: "e" })).toEqual(["shape", "weekday"]);
    expect(of({ rule: "recurrence", rrule: "FREQ=HOURLY", dtstart: "2025-01-01" })).toEqual(["unsupported", "FREQ"]);
    expect(of({ rule: "someday" } as unknown as DeadlineRule)).toEqual(["rule", "rule"]);
    expect(of({ rule: "date", date: "2025-01-01" }, { limit: -1 })).toEqual(["shape", "limit"]);
    expect(of({ rule: "date", date: "2025-01-01", move: "next-working-day" }, { parties: [{ ...tehran, weekend: [1, 2, 3, 4] }, { ...tehran, weekend: [5, 6, 7] }] })).toEqual(["working-days", "holidays"]);
  });
});

describe("ten years of 20 Safar under two parties' announced months (synthetic)", () => {
  // Where Safar 144x begins a day apart: month 13, 25 … from Muharram 1440 on, changing places with its neighbour.
  const first = syntheticMonths("islamic-umalqura", 1440, 144, new Set([0, 24, 49, 72, 84]));
  const second = syntheticMonths("islamic-umalqura", 1440, 144, new Set([12, 37, 60, 84]));
  const one: WorkingDays = { ...tehran, holidays: [], announced: first };
  const other: WorkingDays = { ...baghdad, holidays: [], announced: second };
  const years = Array.from({ length: 10 }, (_, at) => 1440 + at);
  const counted = (starts: Readonly<Record<string, string>>) => years.map((year) => Temporal.PlainDate.from(starts[`${year}-02`]!).add({ days: 19 }).toString());
  const rule: DeadlineRule = { rule: "yearly", calendar: "islamic-umalqura", month: 2, day: 20 };
  const from = "2018-01-01";

  test("each party's own days are 19 after the start that it announced; in some years they are a day apart", () => {
    const [mine, theirs] = [counted(first.starts), counted(second.starts)];
    expect(due(rule, { from, parties: [one], limit: 10 })).toEqual(mine);
    expect(due(rule, { from, parties: [other], limit: 10 })).toEqual(theirs);
    const apart = mine.map((iso, at) => Math.abs(readDay(iso) - readDay(theirs[at]!)));
    expect([Math.max(...apart), apart.filter((days) => days === 1).length > 2, apart.filter((days) => days === 0).length > 2]).toEqual([1, true, true]);
    for (const [at, year] of years.entries()) expect(toIso({ calendar: "islamic-umalqura", year, month: 2, day: 20 }, second)).toBe(theirs[at]);
  });

  test("for both it is due on the later day, by the yearly rule and by the recurrence, whoever is named first", () => {
    const later = counted(first.starts).map((iso, at) => (iso > counted(second.starts)[at]! ? iso : counted(second.starts)[at]!));
    const recurrence: DeadlineRule = { rule: "recurrence", rrule: "RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=20", dtstart: "2018-01-01" };
    for (const parties of [[one, other], [other, one]]) {
      expect(due(rule, { from, parties, limit: 10 })).toEqual(later);
      expect(due(recurrence, { from, parties, limit: 10 })).toEqual(later);
    }
    expect(due({ ...recurrence, rrule: "FREQ=WEEKLY;BYDAY=TH" }, { from, parties: [one, other], limit: 10 })).toEqual([...occurrences("FREQ=WEEKLY;BYDAY=TH", from, { limit: 10 })]);
  });

  test("a holiday of 20 Safar is each party's own day", () => {
    const holiday = [{ calendar: "islamic-umalqura", month: 2, day: 20 }] as const;
    for (const [party, starts] of [[one, first.starts], [other, second.starts]] as const) {
      for (const iso of counted(starts)) expect(isWorkingDay(iso, { ...party, weekend: [], holidays: holiday })).toBe(false);
    }
    const moved = due({ ...rule, move: "next-working-day" }, { from, parties: [{ ...one, holidays: holiday }, { ...other, holidays: holiday }], limit: 10 });
    for (const iso of moved) for (const party of [one, other]) expect(isWorkingDay(iso, { ...party, holidays: holiday })).toBe(true);
  });
});

describe("properties of deadlines", () => {
  const iso = fc.integer({ min: 0, max: 9000 }).map((days) => Temporal.PlainDate.from("2010-01-01").add({ days }).toString());
  const party = fc.record({ weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }), dates: fc.array(iso, { maxLength: 5 }), announced: fc.option(arbitraryAnnounced, { nil: undefined }) }).map(
    ({ weekend, dates, announced }): WorkingDays => ({ weekend, holidays: [...dates.map((date) => ({ date })), { calendar: "islamic-umalqura", month: 2, day: 20 }, { calendar: "persian", month: 11, day: 22 }], timeZone: "Asia/Tehran", announced }),
  );
  const move = fc.constantFrom<Move>("next-working-day", "previous-working-day");
  const rule: fc.Arbitrary<DeadlineRule> = fc.oneof(
    fc.record({ rule: fc.constant("date" as const), date: iso, move }),
    fc.record({ rule: fc.constant("after" as const), count: fc.nat(90), unit: fc.constantFrom("day", "working-day", "week", "month", "year"), event: fc.constant("e"), move }),
    fc.record({ rule: fc.constant("end-of-month" as const), calendar: fc.constantFrom("persian", "islamic-umalqura", "gregorian"), month: fc.integer({ min: 1, max: 12 }), move }),
    fc.record({ rule: fc.constant("yearly" as const), calendar: fc.constantFrom("persian", "islamic-umalqura", "gregorian"), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 29 }), move }),
    fc.record({ rule: fc.constant("weekday-after" as const), nth: fc.integer({ min: 1, max: 9 }), weekday: fc.integer({ min: 1, max: 7 }), event: fc.constant("e"), move }),
    fc.record({ rule: fc.constant("recurrence" as const), rrule: fc.constantFrom("FREQ=WEEKLY", "RSCALE=PERSIAN;FREQ=MONTHLY", "RSCALE=ISLAMIC-UMALQURA;FREQ=MONTHLY;BYMONTHDAY=15"), dtstart: iso, move }),
  );

  test("moved, a deadline is never on a day on which a party rests, never before `from`, in order, each once", () => {
    fc.assert(
      fc.property(rule, iso, iso, fc.array(party, { minLength: 1, maxLength: 2 }), (one, event, from, parties) => {
        let days: readonly string[];
        try {
          days = due(one, { events: { e: event }, from, parties, limit: 5 });
        } catch (error) {
          // Two weekends may leave no day in common; that is refused.
          if (new Set(parties.flatMap(({ weekend }) => weekend)).size === 7) return;
          throw error;
        }
        for (const day of days) for (const days of parties) expect(isWorkingDay(day, days)).toBe(true);
        expect([...new Set(days)].sort()).toEqual(days);
        expect(days.every((day) => day >= from)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("the nth weekday after is that weekday, n weeks on at most", () => {
    fc.assert(
      fc.property(iso, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }), (event, nth, weekday) => {
        const [day] = due({ rule: "weekday-after", nth, weekday, event: "e" }, { events: { e: event }, from: "2000-01-01" });
        const after = readDay(day!) - readDay(event);
        expect([weekdayOf(readDay(day!)), Math.ceil(after / 7)]).toEqual([weekday, nth]);
      }),
    );
  });

  test("the end of a month is followed by the first of the next", () => {
    fc.assert(
      fc.property(fc.constantFrom("persian" as const, "islamic-civil" as const, "gregorian" as const), fc.integer({ min: 1, max: 12 }), iso, (calendar, month, from) => {
        for (const day of due({ rule: "end-of-month", calendar, month }, { from })) {
          expect(toCalendar(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), calendar)).toMatchObject({ month: (month % 12) + 1, day: 1 });
        }
      }),
    );
  });
});
