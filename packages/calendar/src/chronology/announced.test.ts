import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryAnnounced } from "../testing/announced-months.ts";
import { refusal } from "../testing/refusal.ts";
import { type AnnouncedMonths, checkAnnounced, chronologyUnder } from "./announced.ts";
import { toCalendar, toIso } from "../convert.ts";

const umalqura = (starts: AnnouncedMonths["starts"]): AnnouncedMonths => ({ over: "islamic-umalqura", starts });

describe("announced month starts (synthetic)", () => {
  test("a month announced a day early - its days and the end of the month before move, the rest stays", () => {
    // Umm al-Qura: Safar 1447 begins on 2025-07-26 after 30 days of Muharram; here it is 29, a day early.
    const announced = umalqura({ "1447-02": "2025-07-25" });
    expect(toCalendar("2025-07-25", "islamic-umalqura")).toMatchObject({ month: 1, day: 30 });
    expect(toCalendar("2025-07-25", "islamic-umalqura", announced)).toMatchObject({ year: 1447, month: 2, day: 1 });
    expect(toCalendar("2025-07-24", "islamic-umalqura", announced)).toMatchObject({ month: 1, day: 29 });
    expect(toCalendar("2025-08-24", "islamic-umalqura", announced)).toMatchObject(toCalendar("2025-08-24", "islamic-umalqura"));
    expect(refusal(() => toIso({ calendar: "islamic-umalqura", year: 1447, month: 1, day: 30 }, announced))).toEqual(["no-such-day", "day"]);
  });

  test("a new year announced a day early - the year changes with it", () => {
    // Umm al-Qura: Muharram 1444 begins on 2022-07-30 after 30 days of Dhu al-Hijja, and has 29 days.
    const announced = umalqura({ "1444-01": "2022-07-29" });
    expect(toCalendar("2022-07-29", "islamic-umalqura")).toMatchObject({ year: 1443, month: 12, day: 30 });
    expect(toCalendar("2022-07-29", "islamic-umalqura", announced)).toMatchObject({ year: 1444, month: 1, day: 1 });
    expect(toCalendar("2022-07-28", "islamic-umalqura", announced)).toMatchObject({ year: 1443, month: 12, day: 29 });
    expect(toCalendar("2022-08-27", "islamic-umalqura", announced)).toMatchObject({ year: 1444, month: 1, day: 30 });
    // A day later, the month would keep 28 days: the next month's start is wanted too.
    expect(refusal(() => checkAnnounced(umalqura({ "1444-01": "2022-07-31" })))).toEqual(["announced", "announced.starts.1443-12"]);
  });

  test("other calendars are as they were", () => {
    const announced = umalqura({ "1447-02": "2025-07-25" });
    for (const calendar of ["gregorian", "persian", "islamic-civil", "islamic-tbla"] as const) {
      expect(toCalendar("2025-07-25", calendar, announced)).toEqual(toCalendar("2025-07-25", calendar));
    }
  });

  test("refused - lengths other than 29 and 30, starts far away, and what is no month", () => {
    const codes = (starts: AnnouncedMonths["starts"]) => refusal(() => checkAnnounced(umalqura(starts)));
    expect(codes({ "1447-02": "2025-07-27" })).toEqual(["announced", "announced.starts.1447-01"]);
    expect(codes({ "1447-02": "2025-07-24" })).toEqual(["announced", "announced.starts.1447-01"]);
    expect(codes({ "1447-02": "2025-08-26" })).toEqual(["announced", "announced.starts.1447-02"]);
    expect(codes({ "1447-13": "2025-07-26" })).toEqual(["shape", "announced.starts.1447-13"]);
    expect(codes({ "1447-02": "2025-07-32" })).toEqual(["no-such-day", "announced.starts.1447-02"]);
    expect(refusal(() => checkAnnounced({ over: "persian" as "islamic-civil", starts: {} }))).toEqual(["calendar", "announced.over"]);
  });

  test("property - every month has 29 or 30 days, days follow each other, and there and back is the same day", () => {
    fc.assert(
      fc.property(arbitraryAnnounced, fc.integer({ min: 0, max: 7000 }), (announced, offset) => {
        const chronology = chronologyUnder(announced.over, announced);
        const first = Number(Object.keys(announced.starts)[0]!.slice(0, 4));
        const lengths = Array.from({ length: 22 }, (_, at) => chronology.year(first - 1 + at).months.map((month) => month.length)).flat();
        expect(lengths.filter((length) => length !== 29 && length !== 30)).toEqual([]);
        for (const [yearMonth, iso] of Object.entries(announced.starts)) {
          const [year, month] = yearMonth.split("-").map(Number) as [number, number];
          if (toIso({ calendar: announced.over, year, month, day: 1 }, announced) !== iso) expect.fail(`${yearMonth} does not begin on ${iso}`);
        }
        const iso = Temporal.PlainDate.from(Object.values(announced.starts)[0]!).add({ days: offset }).toString();
        const date = toCalendar(iso, announced.over, announced);
        expect(toIso(date, announced)).toBe(iso);
        const next = toCalendar(Temporal.PlainDate.from(iso).add({ days: 1 }).toString(), announced.over, announced);
        expect(next.day === date.day + 1 ? [next.year, next.month] : [next.day, next.month]).toEqual(next.day === date.day + 1 ? [date.year, date.month] : [1, (date.month % 12) + 1]);
      }),
      { numRuns: 50 },
    );
  });
});
