import type { CommitmentContent } from "@mithaq/accord";
import { CalendarError, parseDate, readDigits, toCalendar, type DeadlineRule } from "@mithaq/calendar";
import type { ReadValue } from "../workbook/workbook-model.ts";
import { plainWord } from "../words/words.ts";
import { parseRule } from "./deadline-cell.ts";
import { dayIn } from "./fields.ts";
import { readTexts } from "./read-texts.ts";
import type { Reading } from "./reading.ts";
import type { RowCells } from "./row-cells.ts";

/** The deadline of a row: its rule, its words, and its day, which stands in two columns. */
export function readDeadline(row: RowCells, reading: Reading): CommitmentContent["deadline"] {
  const ruleText = row.text("rule")?.trim();
  const words = readTexts("deadlineWords", row, reading);
  const due = readDue(row, reading);
  const rule = plainWord(ruleText ?? "") === "" || plainWord(ruleText ?? "") === "date" ? undefined : readRule(row);
  if (due === false || rule === "refused") return undefined;
  const said = words === undefined ? {} : { words };
  if (rule === undefined) {
    if (due !== undefined) return { rule: { rule: "date", date: due }, ...said, due };
    if (ruleText !== undefined && ruleText !== "") row.refuse("due", "the day", "write the day, or remove the rule");
    else if (words !== undefined) row.refuse("due", "the day or the rule of the deadline that is in words", "write one, or remove the words");
    return undefined;
  }
  if (row.changed("rule") || row.changed("due") || row.changed("dueIn")) checkDue(rule, due, row);
  return { rule: rule as NonNullable<CommitmentContent["deadline"]>["rule"], ...said, due: due ?? (rule.rule === "date" && rule.move === undefined ? rule.date : null) };
}

const EXAMPLES = ["date", "date 2027-03-20", "after 60 working-day from EVENT", "end-of-month persian 8", "yearly islamic-umalqura 2-20", "weekday-after 2 4 from EVENT", "recurrence from 2027-01-01 by RRULE"];

function readRule(row: RowCells): DeadlineRule | "refused" {
  const rule = parseRule(row.text("rule")!);
  if (rule === undefined) row.refuse("rule", "a deadline rule", `write for instance: ${EXAMPLES.join(" · ")} (see the legend)`);
  return rule ?? "refused";
}

/** Only a rule that waits for an event has no day; a plain date has its own. */
function checkDue(rule: DeadlineRule, due: string | undefined, row: RowCells): void {
  const plain = rule.rule === "date" && rule.move === undefined ? rule.date : undefined;
  if (plain !== undefined && !isDay(plain)) row.refuse("rule", "a day that exists", "correct the date of the rule");
  if (plain !== undefined && due !== undefined && plain !== due) row.refuse("due", `the day of the rule, ${plain}`, 'write the same day in both, or write "date" alone as the rule', due);
  if (plain === undefined && due === undefined && !("event" in rule)) row.refuse("due", "the day that the rule comes to", "write the first day on which it falls due");
}

/** The day of the deadline: of its two columns, the one that was changed counts; where both were, they must be one day. */
function readDue(row: RowCells, reading: Reading): string | undefined | false {
  const before = row.problems.length;
  const inIso = row.changed("due") || !row.changed("dueIn");
  const inReader = row.changed("dueIn") || (!row.known && row.value("due") === undefined);
  const iso = inIso ? isoDay(row) : undefined;
  // What the record writes beside a day says that day, also where no reader of dates would take it (before 1600, say).
  const echo = iso !== undefined && row.value("dueIn")?.is === "text" && row.text("dueIn") === dayIn(iso, { language: reading.language, calendar: reading.calendar ?? "gregorian", ...(reading.announced === undefined ? {} : { announced: reading.announced }) });
  const told = echo ? iso : inReader ? readerDay(row, reading) : undefined;
  if (row.problems.length > before) return false;
  if (row.changed("due") && row.changed("dueIn") && iso !== told) {
    const bothOfNewRow = iso !== undefined && told !== undefined;
    if (row.known || bothOfNewRow) {
      row.refuse("dueIn", iso === undefined ? "nothing, for the day beside it was removed" : `the same day as in ${row.address("due")} (${inReaderCalendar(iso, reading) ?? iso})`, "write one day in both cells, or change only one of them");
      return false;
    }
  }
  return iso ?? told;
}

function isoDay(row: RowCells): string | undefined {
  const value = row.value("due");
  if (value === undefined) return undefined;
  // What the record holds stands, be it a day or not; a day that is new must exist.
  if (value.is === "date") return value.date;
  const text = value.is === "text" ? readDigits(value.text).trim().replaceAll("/", "-") : "";
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && (isDay(text) || !row.changed("due"))) return text;
  row.refuse("due", "a day of the Gregorian calendar as YYYY-MM-DD", remedyOf(value, "write for instance 2027-03-20"));
  return undefined;
}

function readerDay(row: RowCells, reading: Reading): string | undefined {
  const value = row.value("dueIn");
  if (value === undefined) return undefined;
  if (value.is === "date") return value.date;
  if (value.is !== "text") {
    row.refuse("dueIn", "a day in the calendar of the column", remedyOf(value, "write for instance 29 Aban 1402 or 1402/08/29"));
    return undefined;
  }
  if (reading.calendar === undefined) {
    row.refuse("dueIn", "a column whose header names its calendar", 'name it in the header, for instance "Due (Solar Hijri)", or in the mapping: "calendar": "persian"');
    return undefined;
  }
  try {
    return parseDate(value.text, { calendar: reading.calendar, ...(reading.announced === undefined ? {} : { announced: reading.announced }) });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    row.refuse("dueIn", `a day in the calendar ${reading.calendar}`, `write for instance ${inReaderCalendar("2027-03-20", reading) ?? "2027-03-20"} (${error.message})`);
    return undefined;
  }
}

function remedyOf(value: ReadValue, otherwise: string): string {
  if (value.is === "refused") return value.remedy;
  return value.is === "number" ? `${otherwise}, or format the cell as a date: a bare number could be any day` : otherwise;
}

function inReaderCalendar(iso: string, { calendar, announced }: Reading): string | null {
  return calendar === undefined ? null : dayIn(iso, { language: "en", calendar, ...(announced === undefined ? {} : { announced }) });
}

function isDay(iso: string): boolean {
  try {
    toCalendar(iso, "gregorian");
    return true;
  } catch (error) {
    if (error instanceof CalendarError) return false;
    throw error;
  }
}

