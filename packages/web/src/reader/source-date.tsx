import { formatDate, monthName } from "@mithaq/calendar";
import { formatDigitsText, useReader } from "./reader-context.tsx";
import type { Reader } from "./reader-settings.ts";

/** The date of a published page, as the record has it: a day, or only the month or the year of which the page speaks ("2023-11"). */
export function SourceDate({ on }: { readonly on: string }) {
  return <time dateTime={on}>{formatSourceDate(useReader(), on)}</time>;
}

/** A whole day in the reader's calendar; a month or a year alone stays Gregorian, for in another calendar it is no month and no year. What is no date at all is shown as it stands. */
export function formatSourceDate(reader: Reader, on: string): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(on) ?? [];
  if (day !== undefined) return formatDate(on, { ...reader, style: "medium" });
  const digits = formatDigitsText(reader, year);
  if (month === undefined) return digits === "" ? on : digits;
  // Kurdish joins the year to the month with ی, as in a whole date.
  return `${monthName("gregorian", Number(month), reader.language)}${reader.language === "ckb" ? "ی" : ""} ${digits}`;
}
