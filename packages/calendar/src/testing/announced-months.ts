import fc from "fast-check";
import type { AnnouncedMonths } from "../chronology/announced.ts";

/**
 * Synthetic announced months, made up for tests: over a calendar, from a year on, neighbouring months of 29 and 30 days change places, so that
 * the later of the two starts a day earlier or later and every month keeps 29 or 30 days. `swaps`: indices of the first month of a pair.
 */
export function syntheticMonths(over: AnnouncedMonths["over"], year: number, months: number, swaps: ReadonlySet<number>): AnnouncedMonths {
  const starts: { [yearMonth: string]: string } = {};
  let date = Temporal.PlainDate.from({ calendar: over, year, month: 1, day: 1 });
  let moved = 0;
  for (let at = 0; at < months; at++) {
    const [length, next] = [date.daysInMonth, date.add({ months: 1 }).daysInMonth];
    starts[`${date.year}-${String(date.month).padStart(2, "0")}`] = date.withCalendar("iso8601").add({ days: moved }).toString();
    // A pair that was swapped just now is not swapped again with its neighbour.
    moved = moved === 0 && swaps.has(at) && at < months - 2 ? next - length : 0;
    date = date.add({ months: 1 });
  }
  return { over, starts };
}

/** Random synthetic announced months of twenty years. */
export const arbitraryAnnounced: fc.Arbitrary<AnnouncedMonths> = fc
  .record({ over: fc.constantFrom<AnnouncedMonths["over"]>("islamic-umalqura", "islamic-civil", "islamic-tbla"), year: fc.integer({ min: 1425, max: 1450 }), swaps: fc.uniqueArray(fc.nat(239), { maxLength: 80 }) })
  .map(({ over, year, swaps }) => syntheticMonths(over, year, 240, new Set(swaps)));
