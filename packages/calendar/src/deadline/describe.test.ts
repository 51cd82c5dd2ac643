import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../language/language.ts";
import { refusal } from "../testing/refusal.ts";
import { describeDeadline } from "./describe.ts";
import type { DeadlineRule } from "./rule.ts";

const EVENTS = { en: { entry: "entry into force" }, fa: { entry: "لازم‌الاجرا شدن" }, ar: { entry: "دخول حيز النفاذ" }, ckb: { entry: "چوونە بواری جێبەجێکردن" } };
const said = (rule: DeadlineRule): readonly string[] => LANGUAGES.map((language) => describeDeadline(rule, { language, events: EVENTS[language] }));

describe("deadlines in words", () => {
  test.each<[DeadlineRule, readonly string[]]>([
    [{ rule: "after", count: 60, unit: "day", event: "entry" }, ["60 days after entry into force", "۶۰ روز پس از لازم‌الاجرا شدن", "بعد ٦٠ يومًا من دخول حيز النفاذ", "٦٠ ڕۆژ دوای چوونە بواری جێبەجێکردن"]],
    [{ rule: "after", count: 2, unit: "working-day", event: "entry" }, ["2 working days after entry into force", "۲ روز کاری پس از لازم‌الاجرا شدن", "بعد يومي عمل من دخول حيز النفاذ", "٢ ڕۆژی کار دوای چوونە بواری جێبەجێکردن"]],
    [{ rule: "end-of-month", calendar: "persian", month: 8 }, ["at the end of Aban each year", "در پایان آبان هر سال", "في نهاية آبان من كل سنة", "لە کۆتایی ئابانی هەموو ساڵێکدا"]],
    [{ rule: "yearly", calendar: "islamic-umalqura", month: 2, day: 20 }, ["on 20 Safar each year", "در ۲۰ صفر هر سال", "في ٢٠ صفر من كل سنة", "لە ٢٠ی سەفەری هەموو ساڵێکدا"]],
    [{ rule: "weekday-after", nth: 2, weekday: 4, event: "entry" }, ["on the second Thursday after entry into force", "در دومین پنجشنبه پس از لازم‌الاجرا شدن", "في ثاني خميس بعد دخول حيز النفاذ", "لە دووەمین پێنجشەممەی دوای چوونە بواری جێبەجێکردن"]],
    [{ rule: "date", date: "2025-01-20" }, ["on 20 January 2025", "در ۲۰ ژانویه ۲۰۲۵", "في ٢٠ كانون الثاني ٢٠٢٥", "لە ٢٠ی کانوونی دووەمی ٢٠٢٥دا"]],
    [{ rule: "recurrence", rrule: "FREQ=MONTHLY;BYMONTHDAY=5", dtstart: "2027-01-05" }, ["on day 5 of every month from 5 January 2027", "در روز ۵ هر ماه میلادی، از ۵ ژانویه ۲۰۲۷", "في اليوم ٥ من كل شهر ابتداءً من ٥ كانون الثاني ٢٠٢٧", "لە ڕۆژی ٥ی هەموو مانگێکدا، لە ٥ی کانوونی دووەمی ٢٠٢٧ەوە"]],
    [{ rule: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", dtstart: "2027-01-01" }, ["on day 1 of the month, every 3 months from 1 January 2027", "در روز ۱ ماه میلادی، هر ۳ ماه یک بار، از ۱ ژانویه ۲۰۲۷", "في اليوم ١ من الشهر، كل ٣ أشهر، ابتداءً من ١ كانون الثاني ٢٠٢٧", "لە ڕۆژی ١ی مانگ، هەر ٣ مانگ جارێک، لە ١ی کانوونی دووەمی ٢٠٢٧ەوە"]],
  ])("%o", (rule, texts) => {
    expect(said(rule)).toEqual(texts);
  });

  test("the move, the calendar's name, the calendar of dates, digits, events without a name, places beyond ten", () => {
    expect(describeDeadline({ rule: "date", date: "2025-03-20", move: "next-working-day" }, { language: "fa", calendar: "persian", digits: "latin" })).toBe("در 30 اسفند 1403؛ اگر روز کاری نباشد، در نخستین روز کاری پس از آن");
    expect(describeDeadline({ rule: "yearly", calendar: "islamic-umalqura", month: 2, day: 20 }, { language: "en", calendarNames: true })).toBe("on 20 Safar each year (Islamic, Umm al-Qura)");
    expect(describeDeadline({ rule: "after", count: 3, unit: "day", event: "x" }, { language: "en", calendarNames: true })).toBe("3 days after “x”");
    const place = (nth: number) => LANGUAGES.map((language) => describeDeadline({ rule: "weekday-after", nth, weekday: 1, event: "x" }, { language }));
    expect(place(12)).toEqual(["on the 12th Monday after “x”", "در ۱۲\u200Cمین دوشنبه پس از «x»", "في الاثنين رقم ١٢ بعد «x»", "لە ١٢ەمین دووشەممەی دوای «x»"]);
    expect([21, 22, 23, 111].map((nth) => place(nth)[0])).toEqual(["on the 21st Monday after “x”", "on the 22nd Monday after “x”", "on the 23rd Monday after “x”", "on the 111th Monday after “x”"]);
  });

  test("a recurrence that one sentence does not say stands by its rule", () => {
    for (const rrule of ["FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=4", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=20", "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=1"]) {
      expect(describeDeadline({ rule: "recurrence", rrule, dtstart: "2027-01-01" }, { language: "en" })).toBe(`on the dates of the recurrence rule ${rrule} from 1 January 2027`);
    }
  });

  test("refused - what names no day", () => {
    expect(refusal(() => describeDeadline({ rule: "weekday-after", nth: 1, weekday: 9, event: "x" }, { language: "en" }))).toEqual(["shape", "weekday"]);
    expect(refusal(() => describeDeadline({ rule: "end-of-month", calendar: "persian", month: 13 }, { language: "en" }))).toEqual(["no-such-day", "month"]);
  });
});
