import type { DayTable, TableDay, TableMonth, TableYear } from "./day-table.ts";

/** A rule as its text says it, nothing filled in: each part's values, and those that are numbers. */
type Parts = ReadonlyMap<string, { readonly text: string; readonly values: readonly string[]; readonly numbers: readonly number[] }>;

/**
 * A recurrence rule by brute force: every day of every period is asked whether the rule, read from the text of RFC 5545, 3.3.10 and
 * RFC 7529, 4, makes it. Slow on purpose; shares no code with the engine. Dates come from `dtstart` until `end`, both in the table.
 */
export function enumerate(rrule: string, dtstart: string, end: string, table: DayTable): readonly string[] {
  const parts: Parts = new Map(
    rrule.split(";").map((part) => {
      const [name = "", text = ""] = part.split("=");
      const values = text.split(",");
      return [name, { text, values, numbers: values.map(Number) }] as const;
    }),
  );
  const start = table.days[table.at.get(dtstart)!]!;
  const found = new Set<string>();
  for (const period of periodsOf(parts, start, end, table)) {
    const days = period.near.filter((day) => period.makes(day));
    for (const day of pick(parts, days)) if (day.iso >= dtstart && day.iso <= end) found.add(day.iso);
  }
  const until = parts.get("UNTIL")?.text.replace(/(....)(..)(..)/, "$1-$2-$3") ?? end;
  const all = [...found].sort().filter((iso) => iso <= until);
  return all.slice(0, Number(parts.get("COUNT")?.text ?? all.length));
}

interface Tried {
  /** The days that could belong to the period, in order. */
  readonly near: readonly TableDay[];
  makes(day: TableDay): boolean;
}

function* periodsOf(parts: Parts, start: TableDay, end: string, table: DayTable): Generator<Tried> {
  const interval = Number(parts.get("INTERVAL")?.text ?? 1);
  const stop = table.at.get(end)!;
  // Where each period counts, the one before DTSTART's may be moved into it by SKIP=FORWARD.
  const first = interval === 1 ? -1 : 0;
  const near = (from: number, days: number, slack: number): TableDay[] => table.days.slice(Math.max(0, from - slack), from + days + slack);
  const at = (day: number): TableDay => table.days[day]!;
  switch (parts.get("FREQ")?.text) {
    case "YEARLY": {
      const origin = parts.has("BYWEEKNO") ? weekOf(start, parts, table).year.year : start.year.year;
      for (let k = first; ; k++) {
        const year = table.years.get(origin + k * interval);
        if (year === undefined || year.first > stop + 10) return;
        yield { near: near(year.first, year.days, 31), makes: (day) => inYear(parts, start, day, year, table) };
      }
    }
    case "MONTHLY":
      for (let k = first; ; k++) {
        const month = table.months[start.month.index + k * interval];
        if (month === undefined || month.first > stop + 10) return;
        yield { near: near(month.first, month.days, 1), makes: (day) => inMonth(parts, start, day, month, table) };
      }
    case "WEEKLY": {
      const monday = start.at - ((start.weekday - weekdayNumber(parts.get("WKST")?.text ?? "MO") + 7) % 7);
      for (let day = monday; day <= stop; day += 7 * interval) yield { near: near(day, 7, 0), makes: (one) => limitedMonth(parts, one) && weekday(parts, one, start) };
      return;
    }
    default:
      for (let day = start.at; day <= stop; day += interval) yield { near: [at(day)], makes: (one) => limitedMonth(parts, one) && (!parts.has("BYMONTHDAY") || ownDay(parts, one)) && (!parts.has("BYDAY") || weekday(parts, one, start)) };
  }
}

function inYear(parts: Parts, start: TableDay, day: TableDay, year: TableYear, table: DayTable): boolean {
  const weeks = parts.has("BYWEEKNO");
  if (weeks && !inWeek(parts, day, year, table)) return false;
  const noDay = !parts.has("BYMONTHDAY") && !parts.has("BYYEARDAY") && !parts.has("BYDAY") && !weeks;
  const months = parts.get("BYMONTH")?.values ?? (noDay ? [codeOf(start.month)] : undefined);
  const monthDays = parts.get("BYMONTHDAY")?.numbers ?? (noDay ? [start.dayOfMonth] : undefined);
  const years = weeks ? [year.year - 1, year.year, year.year + 1] : [year.year];
  const meant = (month: TableMonth | undefined): boolean => month !== undefined && years.some((one) => (months === undefined ? month.year.year === one : months.some((code) => meansMonth(code, month, one, parts, table))));
  if (monthDays !== undefined) {
    const around = [-1, 0, 1].map((step) => table.months[day.month.index + step]);
    if (!around.some((base) => meant(base) && monthDays.some((n) => lands(n, base!, base!.days, day.at - base!.first, parts)))) return false;
  } else if (!meant(day.month)) {
    if (months !== undefined || (!weeks && !parts.has("BYYEARDAY"))) return false;
  }
  const yearDays = parts.get("BYYEARDAY")?.numbers;
  if (yearDays !== undefined && !years.some((one) => { const base = table.years.get(one); return base !== undefined && yearDays.some((n) => lands(n, base, base.days, day.at - base.first, parts)); })) return false;
  if (parts.has("BYDAY") || (weeks && monthDays === undefined && yearDays === undefined)) return weekday(parts, day, start, parts.has("BYMONTH"));
  return true;
}

function inMonth(parts: Parts, start: TableDay, day: TableDay, month: TableMonth, _table: DayTable): boolean {
  if (!limitedTo(parts, month)) return false;
  const monthDays = parts.get("BYMONTHDAY")?.numbers ?? (parts.has("BYDAY") ? undefined : [start.dayOfMonth]);
  if (monthDays === undefined ? day.month !== month : !monthDays.some((n) => lands(n, month, month.days, day.at - month.first, parts))) return false;
  return !parts.has("BYDAY") || weekday(parts, day, start, true);
}

/** Does the n-th day of a span, SKIP applied, land `offset` days after the span's first day? */
function lands(n: number, _span: unknown, days: number, offset: number, parts: Parts): boolean {
  const wanted = n > 0 ? n - 1 : days + n;
  if (wanted >= 0 && wanted < days) return offset === wanted;
  const skip = parts.get("SKIP")?.text ?? "OMIT";
  if (skip === "OMIT") return false;
  const next = wanted < 0 ? 0 : days;
  return offset === (skip === "FORWARD" ? next : next - 1);
}

/** Does a BYMONTH value of a year mean this month, SKIP applied to a leap month that the year lacks? */
function meansMonth(code: string, month: TableMonth, year: number, parts: Parts, table: DayTable): boolean {
  if (month.year.year === year && codeOf(month) === code) return true;
  const number = Number.parseInt(code, 10);
  const lacking = code.endsWith("L") && table.years.get(year)?.codes.includes(code.padStart(3, "0")) === false;
  if (!lacking || month.leap) return false;
  if (parts.get("SKIP")?.text === "BACKWARD") return month.year.year === year && month.number === number;
  if (parts.get("SKIP")?.text !== "FORWARD") return false;
  return number === 12 ? month.year.year === year + 1 && month.number === 1 : month.year.year === year && month.number === number + 1;
}

/** The year that holds the fourth day, and so most, of the day's week; and that fourth day. */
function weekOf(day: TableDay, parts: Parts, table: DayTable): { readonly year: TableYear; readonly middle: TableDay } {
  const into = (day.weekday - weekdayNumber(parts.get("WKST")?.text ?? "MO") + 7) % 7;
  const middle = table.days[day.at - into + 3] ?? day;
  return { year: middle.year, middle };
}

function inWeek(parts: Parts, day: TableDay, year: TableYear, table: DayTable): boolean {
  const week = weekOf(day, parts, table);
  if (week.year !== year) return false;
  const fromStart = Math.ceil(week.middle.dayOfYear / 7);
  const fromEnd = -Math.ceil((year.days - week.middle.dayOfYear + 1) / 7);
  return parts.get("BYWEEKNO")!.numbers.some((n) => n === fromStart || n === fromEnd);
}

function weekday(parts: Parts, day: TableDay, start: TableDay, byMonth = false): boolean {
  const wanted = parts.get("BYDAY")?.values;
  if (wanted === undefined) return day.weekday === start.weekday;
  return wanted.some((code) => {
    if (weekdayNumber(code.slice(-2)) !== day.weekday) return false;
    const nth = Number(code.slice(0, -2) || 0);
    const [place, days] = byMonth ? [day.dayOfMonth, day.month.days] : [day.dayOfYear, day.year.days];
    return nth === 0 || Math.ceil(place / 7) === nth || -Math.ceil((days - place + 1) / 7) === nth;
  });
}

function limitedMonth(parts: Parts, day: TableDay): boolean {
  return limitedTo(parts, day.month);
}

function limitedTo(parts: Parts, month: TableMonth): boolean {
  return parts.get("BYMONTH")?.values.includes(codeOf(month)) ?? true;
}

function ownDay(parts: Parts, day: TableDay): boolean {
  return parts.get("BYMONTHDAY")!.numbers.some((n) => n === day.dayOfMonth || n === day.dayOfMonth - day.month.days - 1);
}

function pick(parts: Parts, days: readonly TableDay[]): readonly TableDay[] {
  const positions = parts.get("BYSETPOS")?.numbers;
  return positions === undefined ? days : days.filter((_, at) => positions.includes(at + 1) || positions.includes(at - days.length));
}

function codeOf(month: TableMonth): string {
  return `${month.number}${month.leap ? "L" : ""}`;
}

function weekdayNumber(code: string): number {
  return ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].indexOf(code) + 1;
}
