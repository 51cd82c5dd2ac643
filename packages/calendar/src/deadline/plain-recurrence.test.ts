import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToDate } from "../arithmetic.ts";
import { CALENDARS } from "../convert.ts";
import { LANGUAGES } from "../language/language.ts";
import { occurrences } from "../recurrence/occurrences.ts";
import { describeDeadline } from "./describe.ts";
import { formatRecurrence, type PlainRecurrence, readRecurrence } from "./plain-recurrence.ts";

const iso = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const unit = fc.constantFrom("day" as const, "week" as const, "month" as const, "year" as const);
const plain: fc.Arbitrary<PlainRecurrence> = fc
  .record({ every: fc.integer({ min: 1, max: 40 }), unit, calendar: fc.constantFrom(...CALENDARS), end: fc.oneof(fc.constant({}), fc.record({ until: iso }), fc.record({ times: fc.integer({ min: 1, max: 500 }) })) })
  .map(({ end, ...one }) => ({ ...one, calendar: one.unit === "day" || one.unit === "week" ? "gregorian" : one.calendar, ...end }));

describe("plain recurrences", () => {
  test("what is written is read again, from any first day", () => {
    fc.assert(fc.property(plain, iso, (one, dtstart) => {
      expect(readRecurrence(formatRecurrence(one, dtstart), dtstart)).toEqual(one);
    }));
  });

  test("they fall on their first day and every so many after it, a day that a month lacks on its last", () => {
    fc.assert(fc.property(plain, iso, ({ every, unit: of, calendar }, dtstart) => {
      const dates = [...occurrences(formatRecurrence({ every, unit: of, calendar }, dtstart), dtstart, { limit: 4 })];
      expect(dates).toEqual([0, 1, 2, 3].map((at) => addToDate(dtstart, { [`${of}s`]: at * every }, calendar)));
    }), { numRuns: 60 });
  });

  test.each(["FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=20", "RSCALE=HEBREW;FREQ=MONTHLY;SKIP=BACKWARD"])("%s from the 31st is none", (rrule) => expect(readRecurrence(rrule, "2027-01-31")).toBeUndefined());

  test("in words", () => {
    const said = (rrule: string, calendar: "gregorian" | "persian" = "gregorian") => LANGUAGES.map((language) => describeDeadline({ rule: "recurrence", rrule, dtstart: "2027-03-21" }, { language, calendar }));
    expect(said("FREQ=MONTHLY;INTERVAL=3;UNTIL=20290321")).toEqual([
      "every 3 months from 21 March 2027 until 21 March 2029", "هر ۳ ماه از ۲۱ مارس ۲۰۲۷ تا ۲۱ مارس ۲۰۲۹", "كل ٣ أشهر ابتداءً من ٢١ آذار ٢٠٢٧ حتى ٢١ آذار ٢٠٢٩", "هەر ٣ مانگ جارێک لە ٢١ی ئازاری ٢٠٢٧ەوە هەتا ٢١ی ئازاری ٢٠٢٩",
    ]);
    expect(said("FREQ=WEEKLY;COUNT=4")).toEqual(["every week from 21 March 2027, 4 times", "هر هفته از ۲۱ مارس ۲۰۲۷، ۴ نوبت", "كل أسبوع ابتداءً من ٢١ آذار ٢٠٢٧، ٤ مرات", "هەموو هەفتەیەک لە ٢١ی ئازاری ٢٠٢٧ەوە، ٤ جار"]);
    expect(said("FREQ=DAILY;INTERVAL=2")[2]).toBe("كل يومين ابتداءً من ٢١ آذار ٢٠٢٧");
    expect(said("RSCALE=PERSIAN;FREQ=YEARLY;SKIP=BACKWARD")[0]).toBe("every year (Solar Hijri) from 21 March 2027");
    expect(said("RSCALE=PERSIAN;FREQ=YEARLY;SKIP=BACKWARD", "persian").slice(0, 2)).toEqual(["every year from 1 Farvardin 1406", "هر سال از ۱ فروردین ۱۴۰۶"]);
    expect(said("FREQ=WEEKLY;BYDAY=TH")[0]).toContain("FREQ=WEEKLY;BYDAY=TH");
  });
});
