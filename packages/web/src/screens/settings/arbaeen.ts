import { CalendarError, checkAnnounced, toCalendar, toIso, type AnnouncedMonths } from "@mithaq/calendar";

/** What a party counts by: the calendar that lies below, and the month starts that it announced. A party that has announced nothing counts by Umm al-Qura. */
export type Announced = AnnouncedMonths;
export const NOTHING: Announced = { over: "islamic-umalqura", starts: {} };

/** A day of the pilgrimage, 20 Safar, as a party's calendar has it. */
export interface Arbaeen {
  /** Islamic year. */
  readonly year: number;
  /** ISO 8601. */
  readonly on: string;
}

/** The next 20 Safar from a day on, and the one before it, by a party's calendar; by the one below, where what was announced does not fit. */
export function arbaeenAround(day: string, said: Announced): readonly Arbaeen[] {
  const announced = wrongMonth(said) === null ? said : { ...said, starts: {} };
  const { year } = toCalendar(day, announced.over, announced);
  return [year - 1, year, year + 1].map((one) => ({ year: one, on: toIso({ calendar: announced.over, year: one, month: 2, day: 20 }, announced) })).filter(({ on }, at, all) => on >= day || (all[at + 1]?.on ?? "") >= day).slice(0, 2);
}

/** Where an ordinary month of the calendar below begins: what an announcement replaces. */
export function computedStart(over: Announced["over"], yearMonth: string): string | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(yearMonth);
  if (match === null) return undefined;
  try {
    return toIso({ calendar: over, year: Number(match[1]), month: Number(match[2]), day: 1 });
  } catch (error) {
    if (error instanceof CalendarError) return undefined;
    throw error;
  }
}

/** The month whose announcement does not fit (a month would not have 29 or 30 days, or begins more than three days from the computed one); null where all fit. */
export function wrongMonth(announced: Announced): string | null {
  try {
    checkAnnounced(announced);
    return null;
  } catch (error) {
    if (error instanceof CalendarError) return error.field.split(".").at(-1)!;
    throw error;
  }
}

/** The table with a month added, changed or (null) taken out, its months in order. */
export function withStart({ over, starts }: Announced, yearMonth: string, on: string | null): Announced {
  const all = Object.entries(starts).filter(([month]) => month !== yearMonth);
  return { over, starts: Object.fromEntries([...all, ...(on === null ? [] : [[yearMonth, on] as const])].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
