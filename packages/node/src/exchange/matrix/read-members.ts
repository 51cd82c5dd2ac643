import type { CommitmentContent } from "@mithaq/accord";
import { CalendarError, LANGUAGES, parseDate, readDigits, toCalendar, type CalendarName, type DeadlineRule, type Language } from "@mithaq/calendar";
import type { ReadValue } from "../workbook/workbook-model.ts";
import { plainWord, WORDS, type ExchangeWords } from "../words/words.ts";
import { parseRule } from "./deadline-cell.ts";
import { dayIn, type Member } from "./fields.ts";
import type { MatrixSetting, Texts } from "./matrix-row.ts";
import { parseParties } from "./parties-cell.ts";
import type { RowCells } from "./row-cells.ts";

/** What reading needs besides the row. */
export interface Reading {
  readonly parties: MatrixSetting["parties"];
  /** Languages that the sheet has columns of, or the record texts in. */
  readonly languages: readonly string[];
  /** In which the headers are. */
  readonly language: Language;
  /** Of the column `dueIn`. */
  readonly calendar: CalendarName | undefined;
  readonly announced?: MatrixSetting["announced"];
  /** Names of pillars, each with what it is called. */
  readonly pillars: Readonly<Record<string, Texts>>;
  /** The whole programme is a sample: so is every new row. */
  readonly sample: boolean;
}

/** The value of a member as the row's cells say it; undefined where they say none. What is wrong is told to the row. */
export function readMember(member: Member, row: RowCells, reading: Reading): CommitmentContent[Member] {
  switch (member) {
    case "title":
    case "deliverable":
      return readTexts(member, row, reading) ?? {};
    case "condition":
      return readTexts(member, row, reading);
    case "obligors":
      return readParties("obligors", row, reading) ?? [];
    case "obligees":
      return readParties("obligees", row, reading);
    case "owed":
      return row.value("owed") === undefined ? unsaidOwed(row) : oneOf("owed", row, (words) => words.owed);
    case "standing":
      return row.value("standing") !== undefined ? oneOf("standing", row, (words) => words.standing) : row.known ? required("standing", row, "its standing", Object.values(WORDS.en.standing)) : "active";
    case "pillar":
      return readPillar(row, reading);
    case "parent":
      return row.text("parent");
    case "follows":
      return readFollows(row);
    case "sample":
      return readSample(row, reading);
    case "deadline":
      return readDeadline(row, reading);
  }
}

function readTexts(column: string, row: RowCells, { languages }: Reading): Texts | undefined {
  const texts = Object.fromEntries(languages.flatMap((language) => { const text = row.text(`${column}.${language}`); return text === undefined ? [] : [[language, text]]; }));
  return Object.keys(texts).length === 0 ? undefined : texts;
}

function readParties(key: string, row: RowCells, reading: Reading): string[] | undefined {
  const text = row.text(key);
  if (text === undefined) return undefined;
  const parsed = parseParties(text, reading);
  if ("origins" in parsed) return [...parsed.origins];
  row.refuse(key, `parties of the programme (${reading.parties.map(({ origin, name }) => name["en"] ?? origin).join(", ")}), separated by ";"`, "write a party's name or its origin", JSON.stringify(parsed.unknown.slice(0, 80)));
  return undefined;
}

/** One obligor owes alone; of several it must be said how. */
function unsaidOwed(row: RowCells): CommitmentContent["owed"] {
  const several = /[;؛\n]/.test(row.text("obligors") ?? "");
  return row.known || several ? required("owed", row, "how it is owed", Object.values(WORDS.en.owed)) : "one";
}

/** A word of the matrix in any of the four languages, or as the record writes it. */
function oneOf<K extends string>(key: string, row: RowCells, book: (words: ExchangeWords) => Readonly<Record<K, string>>): K | undefined {
  const text = row.text(key);
  if (text === undefined) return undefined;
  for (const language of LANGUAGES) for (const [value, word] of Object.entries<string>(book(WORDS[language]))) if (plainWord(text) === plainWord(word) || text.trim() === value) return value as K;
  const choices = Object.values<string>(book(WORDS.en));
  return required(key, row, `one of ${choices.join(", ")}`, choices);
}

function required(key: string, row: RowCells, expected: string, choices: readonly string[]): never {
  row.refuse(key, expected, `write one of: ${choices.join(", ")} (or the same in Persian, Arabic or Kurdish)`);
  return undefined as never;
}

function readPillar(row: RowCells, { pillars }: Reading): string | undefined {
  const text = row.text("pillar");
  if (text === undefined || text in pillars) return text;
  const named = Object.entries(pillars).filter(([, title]) => Object.values(title).some((one) => plainWord(one) === plainWord(text)));
  if (named.length === 1) return named[0]![0];
  row.refuse("pillar", `a pillar of the programme (${Object.keys(pillars).join(", ")})`, "write one of these names");
  return undefined;
}

function readFollows(row: RowCells): CommitmentContent["follows"] {
  const [object, clause] = [row.text("follows"), row.text("clause")];
  if (object === undefined && clause !== undefined) row.refuse("follows", "the object that the clause is of", "write its id, or remove the clause");
  return object === undefined ? undefined : { object, ...(clause === undefined ? {} : { clause }) };
}

function readSample(row: RowCells, { sample }: Reading): boolean {
  const value = row.value("sample");
  const said = value?.is === "truth" ? (value.truth ? "yes" : "no") : value === undefined ? undefined : oneOf("sample", row, (words) => words.truth);
  if (said === "no" && sample && !row.known) row.refuse("sample", "yes, for the whole programme is a sample", "write yes, or leave the cell empty");
  return said === undefined ? sample : said === "yes";
}

function readDeadline(row: RowCells, reading: Reading): CommitmentContent["deadline"] {
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

function readRule(row: RowCells): DeadlineRule | "refused" {
  const rule = parseRule(row.text("rule")!);
  if (rule === undefined) row.refuse("rule", "a deadline rule", "write for instance: date · date 2027-03-20 · after 60 working-day from EVENT · end-of-month persian 8 · yearly islamic-umalqura 2-20 · weekday-after 2 4 from EVENT · recurrence from 2027-01-01 by RRULE (see the legend)");
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

