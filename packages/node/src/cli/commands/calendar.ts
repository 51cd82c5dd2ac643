import { CalendarError, occurrences } from "@mithaq/calendar";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { optionalText, textOption } from "../options.ts";
import { dayOption } from "./act-sign.ts";

const MOST = 10_000;

/** Recurrence as law: RFC 5545 with RFC 7529, in the calendars of the programme. Needs no node. */
export const calendarOccurrences: CommandSpec = {
  usage: "occurrences",
  summary: "The days of a recurrence rule (RFC 5545, RFC 7529), one a line, ISO 8601",
  example: "mithaq calendar occurrences --rule \"RSCALE=ISLAMIC-UMALQURA;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=20;SKIP=OMIT\" --start 2025-08-14 --count 10",
  options: (command) => {
    command.option("--rule <rrule>", "the rule, with RSCALE where it is not Gregorian").option("--start <day>", "DTSTART, ISO 8601").option("--count <n>", `how many, at most ${MOST}`, "10").option("--until <day>", "not beyond this day");
  },
  run: async (_invocation, _args, options) => {
    const [rule, start, until] = [textOption(options, "rule", "--rule", "FREQ=YEARLY"), dayOption(options, "start", "--start"), optionalText(options, "until")];
    const count = Number(options["count"]);
    if (!Number.isInteger(count) || count < 1 || count > MOST) throw new Refusal("usage", { field: "--count", expected: `a whole number from 1 to ${MOST}`, remedy: "for instance: --count 10" });
    try {
      const days = [...occurrences(rule, start, { limit: count, ...(until === undefined ? {} : { until: dayOption(options, "until", "--until") }) })];
      return { json: { rule, start, occurrences: days }, text: days };
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      throw new Refusal("usage", { field: `--rule: ${error.field}`, expected: "a rule that is known; an unknown RSCALE is never taken as Gregorian", remedy: "see RFC 5545 section 3.3.10 and RFC 7529", message: error.message }, { cause: error });
    }
  },
};
