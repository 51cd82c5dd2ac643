import { describe, expect, test } from "vitest";
import { toIso } from "../convert.ts";
import { syntheticMonths } from "../testing/announced-months.ts";
import { refusal } from "../testing/refusal.ts";
import { occurrences } from "./occurrences.ts";

const first = (rrule: string, dtstart: string, limit: number): readonly string[] => [...occurrences(rrule, dtstart, { limit })];

describe("recurrence in the calendars of the parties", () => {
  test("20 Safar of each year, Umm al-Qura", () => {
    const rule = "RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=20";
    expect(first(rule, "2025-08-14", 3)).toEqual([1447, 1448, 1449].map((year) => toIso({ calendar: "islamic-umalqura", year, month: 2, day: 20 })));
    expect(first(rule.replace("UMALQURA", "CIVIL"), "2025-08-14", 1)).toEqual(["2025-08-15"]);
  });

  test("the last day of each Aban, and 30 Esfand with and without SKIP", () => {
    expect(first("RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1", "2023-01-01", 2)).toEqual(["2023-11-21", "2024-11-20"]);
    expect(first("RSCALE=PERSIAN;FREQ=YEARLY", "2025-03-20", 2)).toEqual(["2025-03-20", "2030-03-20"]);
    expect(first("RSCALE=PERSIAN;FREQ=YEARLY;SKIP=BACKWARD", "2025-03-20", 3)).toEqual(["2025-03-20", "2026-03-20", "2027-03-20"]);
    expect(first("RSCALE=PERSIAN;FREQ=YEARLY;SKIP=FORWARD", "2025-03-20", 3)).toEqual(["2025-03-20", "2026-03-21", "2027-03-21"]);
  });

  test("announced months count for their calendar, and for no other", () => {
    const announced = syntheticMonths("islamic-umalqura", 1447, 48, new Set([0, 2]));
    const days = (scale: string, given = {}) => [...occurrences(`RSCALE=${scale};FREQ=MONTHLY;BYMONTHDAY=1`, "2025-07-01", { limit: 6, ...given })];
    expect(days("ISLAMIC-UMALQURA", { announced })).not.toEqual(days("ISLAMIC-UMALQURA"));
    expect(days("ISLAMIC-UMALQURA", { announced })[0]).toBe(announced.starts["1447-02"]);
    expect(days("ISLAMIC-CIVIL", { announced })).toEqual(days("ISLAMIC-CIVIL"));
    expect(days("PERSIAN", { announced })).toEqual(days("PERSIAN"));
  });

  test("leap months: 5L comes in seven of nineteen Hebrew years, and is moved where it is missing", () => {
    const adar = (skip: string) => [...occurrences(`RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=1;SKIP=${skip}`, "2000-01-01", { until: "2018-12-31" })];
    expect(adar("OMIT")).toHaveLength(7);
    for (const skip of ["FORWARD", "BACKWARD"]) expect(adar(skip)).toHaveLength(19);
  });
});

describe("bounds", () => {
  test("lazy - the first date of an endless rule is had without the others, and a set can be gone through again", () => {
    const days = occurrences("FREQ=DAILY", "2025-01-01");
    const [one, two] = days as Iterable<string> & string[];
    expect([one, two]).toEqual(["2025-01-01", "2025-01-02"]);
    expect([...occurrences("FREQ=DAILY", "2999-12-30")]).toEqual(["2999-12-30", "2999-12-31"]);
    expect(first("FREQ=DAILY;COUNT=3", "2025-01-01", 0)).toEqual([]);
  });

  test.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
    "RSCALE=PERSIAN;FREQ=DAILY;BYMONTH=12;BYMONTHDAY=31",
    "RSCALE=ISLAMIC-UMALQURA;FREQ=MONTHLY;BYMONTHDAY=31",
    "RSCALE=HEBREW;FREQ=YEARLY;BYDAY=56MO",
    "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12L;BYMONTHDAY=1;UNTIL=21001231",
    "FREQ=WEEKLY;INTERVAL=100000;BYDAY=MO;BYSETPOS=2",
    "FREQ=MONTHLY;INTERVAL=100000;BYMONTHDAY=31;BYDAY=5MO;BYMONTH=2",
    "RSCALE=PERSIAN;FREQ=YEARLY;INTERVAL=100000;BYMONTH=12;BYMONTHDAY=31",
  ])("a rule that never makes a date ends - %s", (rrule) => {
    expect([...occurrences(rrule, "2025-01-01")]).toEqual([]);
  });

  test("a date that comes once in centuries is still found", () => {
    expect(first("FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29", "1900-01-01", 2)).toEqual(["2000-02-29", "2400-02-29"]);
    const leapMondays = ["YEARLY", "MONTHLY", "DAILY"].map((frequency) => first(`FREQ=${frequency};BYMONTH=2;BYMONTHDAY=29;BYDAY=MO`, "2073-01-01", 3).join());
    expect(leapMondays).toEqual(Array.from({ length: 3 }, () => "2112-02-29,2140-02-29,2168-02-29"));
  });

  test("CHINESE beyond the years that are known is refused, not guessed", () => {
    expect(refusal(() => first("RSCALE=CHINESE;FREQ=YEARLY", "1899-01-01", 1))).toEqual(["range", "dtstart"]);
    expect(refusal(() => first("RSCALE=CHINESE;FREQ=YEARLY", "2099-01-01", 9))).toEqual(["range", "RSCALE"]);
    expect(refusal(() => [...occurrences("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12L", "2025-01-01", { until: "2500-01-01" })])).toEqual(["range", "RSCALE"]);
  });
});

describe("refused", () => {
  test.each([
    ["", "rule", "rrule"],
    ["BYMONTH=2", "rule", "FREQ"],
    ["FREQ=HOURLY", "unsupported", "FREQ"],
    ["FREQ=OFTEN", "rule", "FREQ"],
    ["FREQ=DAILY;BYHOUR=9", "unsupported", "BYHOUR"],
    ["FREQ=DAILY;BYEASTER=1", "unsupported", "BYEASTER"],
    ["FREQ=DAILY;FREQ=DAILY", "rule", "FREQ"],
    ["FREQ=DAILY;COUNT", "rule", "rrule"],
    ["FREQ=DAILY;COUNT=0", "rule", "COUNT"],
    ["FREQ=DAILY;COUNT=3;UNTIL=20250101", "rule", "UNTIL"],
    ["FREQ=DAILY;UNTIL=20250101T000000Z", "rule", "UNTIL"],
    ["FREQ=DAILY;UNTIL=20250230", "no-such-day", "UNTIL"],
    ["FREQ=DAILY;INTERVAL=0", "rule", "INTERVAL"],
    ["FREQ=DAILY;SKIP=OMIT", "rule", "SKIP"],
    ["RSCALE=GREGORIAN;FREQ=DAILY;SKIP=ASIDE", "rule", "SKIP"],
    ["RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13", "calendar", "RSCALE"],
    ["RSCALE=ISLAMIC;FREQ=YEARLY", "calendar", "RSCALE"],
    ["RSCALE=TOSTRING;FREQ=YEARLY", "calendar", "RSCALE"],
    ["RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=5L", "rule", "BYMONTH"],
    ["RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=6L", "rule", "BYMONTH"],
    ["FREQ=YEARLY;BYMONTH=13", "rule", "BYMONTH"],
    ["FREQ=YEARLY;BYMONTHDAY=32", "rule", "BYMONTHDAY"],
    ["FREQ=YEARLY;BYMONTHDAY=0", "rule", "BYMONTHDAY"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "rule", "BYMONTHDAY"],
    ["FREQ=MONTHLY;BYYEARDAY=1", "rule", "BYYEARDAY"],
    ["FREQ=MONTHLY;BYWEEKNO=1", "rule", "BYWEEKNO"],
    ["FREQ=WEEKLY;BYDAY=1MO", "rule", "BYDAY"],
    ["FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", "rule", "BYDAY"],
    ["FREQ=MONTHLY;BYDAY=0MO", "rule", "BYDAY"],
    ["FREQ=MONTHLY;BYDAY=MONDAY", "rule", "BYDAY"],
    ["FREQ=MONTHLY;BYSETPOS=1", "rule", "BYSETPOS"],
    ["FREQ=MONTHLY;WKST=XX", "rule", "WKST"],
  ])("%s", (rrule, code, field) => {
    expect(refusal(() => occurrences(rrule, "2025-01-01"))).toEqual([code, field]);
  });

  test("DTSTART that is no date", () => {
    expect(refusal(() => occurrences("FREQ=DAILY", "20250101"))).toEqual(["shape", "dtstart"]);
  });
});
