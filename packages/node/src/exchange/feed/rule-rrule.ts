import type { DeadlineRule } from "@mithaq/calendar";

/** A recurring deadline rule as RRULE (RFC 5545 with RFC 7529); undefined for one that names a single day. A day that a year lacks is the month's last. */
export function rruleOf(rule: DeadlineRule): string | undefined {
  switch (rule.rule) {
    case "yearly":
      return `RSCALE=${rule.calendar.toUpperCase()};FREQ=YEARLY;SKIP=BACKWARD;BYMONTH=${rule.month};BYMONTHDAY=${rule.day}`;
    case "end-of-month":
      return `RSCALE=${rule.calendar.toUpperCase()};FREQ=YEARLY;BYMONTH=${rule.month};BYMONTHDAY=-1`;
    case "recurrence":
      return rule.rrule.replace(/^RRULE:/i, "");
    case "date":
    case "after":
    case "weekday-after":
      return undefined;
  }
}
