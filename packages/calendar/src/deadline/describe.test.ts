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

  test("refused - what names no day", () => {
    expect(refusal(() => describeDeadline({ rule: "weekday-after", nth: 1, weekday: 9, event: "x" }, { language: "en" }))).toEqual(["shape", "weekday"]);
    expect(refusal(() => describeDeadline({ rule: "end-of-month", calendar: "persian", month: 13 }, { language: "en" }))).toEqual(["no-such-day", "month"]);
  });
});
