import type { CalendarName } from "../convert.ts";

/** When something is due, as the parties agreed it. */
export type DeadlineRule = (
  | { readonly rule: "date"; readonly date: string }
  | { readonly rule: "after"; readonly count: number; readonly unit: "day" | "working-day" | "week" | "month" | "year"; readonly event: string; readonly calendar?: CalendarName | undefined }
  | { readonly rule: "end-of-month"; readonly calendar: CalendarName; readonly month: number }
  | { readonly rule: "yearly"; readonly calendar: CalendarName; readonly month: number; readonly day: number }
  | { readonly rule: "weekday-after"; readonly nth: number; readonly weekday: number; readonly event: string }
  | { readonly rule: "recurrence"; readonly rrule: string; readonly dtstart: string }
) & { readonly move?: Move | undefined };

/** Where a due day goes that is not a working day of all parties. */
export type Move = "next-working-day" | "previous-working-day";
