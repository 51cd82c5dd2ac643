/**
 * What this package refuses, by literal code; `field` names the part that is wrong.
 * - `shape`: not of the form expected. `no-such-day`: the form is right, the day does not exist. `range`: outside the days that are known.
 * - `calendar`: a calendar or RSCALE that is not known. `announced`: announced month starts that contradict each other or the calendar.
 * - `rule`: a recurrence or deadline that cannot mean anything. `unsupported`: a part of RFC 5545 that dates alone cannot carry.
 * - `weekday`: a written weekday that is not the date's. `working-days`: no working day can be found.
 */
export type CalendarErrorCode = "shape" | "no-such-day" | "range" | "calendar" | "announced" | "rule" | "unsupported" | "weekday" | "working-days";

/** The one error class of the calendar. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;
  readonly field: string;

  constructor(code: CalendarErrorCode, field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CalendarError";
    this.code = code;
    this.field = field;
  }
}
