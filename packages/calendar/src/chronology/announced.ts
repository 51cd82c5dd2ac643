import { CalendarError } from "../errors.ts";
import { type Chronology, chronologyFrom, chronologyOf, type ChronologyName } from "./chronology.ts";
import { isoOf, readDay, shown } from "./day.ts";

/**
 * Month starts that a party announced, over which calendar: `{ over: "islamic-umalqura", starts: { "1447-02": "2025-07-27" } }`,
 * Islamic year-month → ISO date of day 1. Months that are not listed start as in the calendar below.
 * They change that one calendar; every other calendar is as it was.
 */
export interface AnnouncedMonths {
  readonly over: "islamic-umalqura" | "islamic-civil" | "islamic-tbla";
  readonly starts: { readonly [yearMonth: string]: string };
}

const OVER: readonly string[] = ["islamic-umalqura", "islamic-civil", "islamic-tbla"];
const MOST_MONTHS = 6000;

const checked = new WeakMap<AnnouncedMonths, Chronology>();

/**
 * Refuses announced month starts that do not fit: a month must have 29 or 30 days, those before and after an announced one too, and
 * may start at most three days from the calendar below. A month announced late shortens itself: then the next month is to be announced as well.
 * @throws CalendarError `announced` with the month as `field`; `shape`, `calendar`
 */
export function checkAnnounced(announced: AnnouncedMonths): void {
  overlay(announced);
}

/** The calendar with the announced months laid over it, where they lie over this one; otherwise the calendar itself. @throws as `checkAnnounced` */
export function chronologyUnder(name: ChronologyName, announced: AnnouncedMonths | undefined, field = "calendar"): Chronology {
  if (announced === undefined) return chronologyOf(name, field);
  const laid = overlay(announced);
  return laid.name === name ? laid : chronologyOf(name, field);
}

// The check runs once for an object; announced months are data that nobody changes in place (the fields are readonly).
function overlay(announced: AnnouncedMonths): Chronology {
  const kept = checked.get(announced);
  if (kept !== undefined) return kept;
  const made = lay(announced);
  checked.set(announced, made);
  return made;
}

function lay(announced: AnnouncedMonths): Chronology {
  if (typeof announced !== "object" || announced === null || !OVER.includes(announced.over)) throw new CalendarError("calendar", "announced.over", `announced.over: month starts can be announced over ${OVER.join(", ")}.`);
  const entries = Object.entries(announced.starts ?? {});
  if (entries.length > MOST_MONTHS) throw new CalendarError("announced", "announced.starts", `announced.starts: at most ${MOST_MONTHS} months are taken.`);
  const below = chronologyOf(announced.over);
  const starts = new Map<number, number>();
  for (const [yearMonth, iso] of entries) {
    const field = `announced.starts.${yearMonth}`;
    const match = /^(\d{3,4})-(0[1-9]|1[0-2])$/.exec(yearMonth);
    if (match === null) throw new CalendarError("shape", field, `announced.starts: an Islamic year and month such as 1447-02 is expected, not ${shown(yearMonth)}.`);
    const [year, month] = [Number(match[1]), Number(match[2])];
    const start = readDay(iso, field);
    const expected = below.year(year).months[month - 1]!.start;
    if (Math.abs(start - expected) > 3) throw new CalendarError("announced", field, `${field}: ${iso} is ${Math.abs(start - expected)} days from ${isoOf(expected)}, where ${announced.over} begins this month; at most 3 are taken.`);
    starts.set(year * 12 + month - 1, start);
  }
  const made = chronologyFrom(
    announced.over,
    (year) => below.year(year).months.map((month, at) => ({ number: month.number, leap: false, start: starts.get(year * 12 + at) ?? month.start })),
    (day) => below.yearAt(day).year,
  );
  for (const key of starts.keys()) {
    for (const at of [key - 1, key]) {
      const month = made.year(Math.floor(at / 12)).months[at % 12]!;
      if (month.length === 29 || month.length === 30) continue;
      const name = yearMonthOf(at);
      throw new CalendarError("announced", `announced.starts.${name}`, `${name} would have ${month.length} days; a month has 29 or 30. Announce the start of ${starts.has(at + 1) ? name : yearMonthOf(at + 1)} as well, or correct it.`);
    }
  }
  return made;
}

function yearMonthOf(key: number): string {
  return `${Math.floor(key / 12)}-${String((key % 12) + 1).padStart(2, "0")}`;
}
