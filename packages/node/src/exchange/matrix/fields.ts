import type { CommitmentContent } from "@mithaq/accord";
import { CalendarError, calendarName, CALENDARS, describeDeadline, formatDate, LANGUAGES, type DeadlineRule, type Language } from "@mithaq/calendar";
import { fitsWorkbook, type CellValue } from "../workbook/workbook-model.ts";
import { plainWord, WORDS } from "../words/words.ts";
import { formatRule } from "./deadline-cell.ts";
import type { MatrixSetting, Texts } from "./matrix-row.ts";
import { formatParties } from "./parties-cell.ts";

/** Cells by the key of their column: `title.fa`, `obligors`, `due`. */
export type Cells = Readonly<Record<string, CellValue>>;

/** The members of a commitment that the matrix carries, in the order of its columns; the sources have a sheet of their own. */
export const MEMBERS = ["title", "deliverable", "obligors", "owed", "obligees", "deadline", "condition", "standing", "pillar", "follows", "parent", "sample"] as const;
export type Member = (typeof MEMBERS)[number];

/** The texts of which every language has a column, by the member that holds them. */
export const TEXT_COLUMNS = { title: "title", deliverable: "deliverable", condition: "condition", deadlineWords: "deadline" } as const;
export type TextColumn = keyof typeof TEXT_COLUMNS;

/** The keys of the columns that a member is read from. */
export function keysOf(member: Member, languages: readonly string[]): string[] {
  const inAll = (column: string) => languages.map((language) => `${column}.${language}`);
  if (member === "title" || member === "deliverable" || member === "condition") return inAll(member);
  if (member === "deadline") return ["rule", "due", "dueIn", ...inAll("deadlineWords")];
  return member === "follows" ? ["follows", "clause"] : [member];
}

/** What a commitment's cells are. Texts stand as they are; of dates, those that a workbook's calendar knows are dates, others texts. */
export function cellsOf(content: CommitmentContent, setting: MatrixSetting): Cells {
  const words = WORDS[setting.language];
  const { deadline } = content;
  return {
    ...texts("title", content.title), ...texts("deliverable", content.deliverable), ...texts("condition", content.condition), ...texts("deadlineWords", deadline?.words),
    obligors: formatParties(content.obligors, setting),
    owed: words.owed[content.owed],
    obligees: content.obligees === undefined ? null : formatParties(content.obligees, setting),
    rule: deadline === undefined ? null : ruleCell(deadline.rule, deadline.due),
    ruleWords: deadline === undefined ? null : ruleWords(deadline.rule, setting),
    due: deadline?.due == null ? null : fitsWorkbook(deadline.due) ? { date: deadline.due } : deadline.due,
    dueIn: deadline?.due == null ? null : dayIn(deadline.due, setting),
    standing: words.standing[content.standing],
    pillar: content.pillar === undefined ? null : pillarCell(content.pillar, setting),
    follows: content.follows?.object ?? null,
    clause: content.follows?.clause ?? null,
    parent: content.parent ?? null,
    sample: content.sample ? words.truth.yes : words.truth.no,
  };
}

/** The languages of which a matrix has columns: the reader's first, then the other three, then any others that a commitment is written in. */
export function languagesOf(contents: Iterable<CommitmentContent>, setting: Pick<MatrixSetting, "language">): string[] {
  const found = new Set<string>([setting.language, ...LANGUAGES]);
  const others = new Set<string>();
  for (const { title, deliverable, condition, deadline } of contents) for (const one of [title, deliverable, condition, deadline?.words]) for (const language of Object.keys(one ?? {})) if (!found.has(language)) others.add(language);
  return [...found, ...[...others].sort()];
}

/** `تعهد (fa)`, `Due (Solar Hijri)`, `Pillar`: the header of a column. */
export function headerOf(key: string, setting: Pick<MatrixSetting, "language" | "calendar">): string {
  const { columns } = WORDS[setting.language];
  const [name, language] = key.split(".") as [keyof typeof columns, string | undefined];
  if (name === "dueIn") return `${columns.dueIn} (${calendarName(setting.calendar, setting.language)})`;
  return language === undefined ? columns[name] : `${columns[name]} (${language})`;
}

/** The column that a header names, in any of the four languages; for `dueIn` with its calendar. A text column without a language is of the language that its header is in. */
export function columnOfHeader(header: string): { readonly key: string; readonly calendar?: MatrixSetting["calendar"] } | undefined {
  const whole = HEADERS.get(plainWord(header));
  if (whole !== undefined && whole.key !== "dueIn") return { key: whole.key in TEXT_COLUMNS ? `${whole.key}.${whole.language}` : whole.key };
  const bracketed = /^([^(]*)\((.*)\)\s*$/s.exec(header.trim());
  const named = bracketed === null ? undefined : HEADERS.get(plainWord(bracketed[1]!));
  if (bracketed === null || named === undefined) return undefined;
  const inner = bracketed[2]!.trim();
  if (named.key in TEXT_COLUMNS) return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(inner) ? { key: `${named.key}.${inner}` } : undefined;
  const calendar = CALENDARS.find((one) => CALENDAR_NAMES.get(plainWord(inner)) === one);
  return calendar === undefined || (named.key !== "dueIn" && named.key !== "due") ? undefined : { key: "dueIn", calendar };
}

const HEADERS: ReadonlyMap<string, { readonly key: string; readonly language: Language }> = new Map(LANGUAGES.flatMap((language) => Object.entries(WORDS[language].columns).map(([key, word]) => [plainWord(word), { key, language }] as const)).toReversed());
const CALENDAR_NAMES = new Map(LANGUAGES.flatMap((language) => CALENDARS.map((calendar) => [plainWord(calendarName(calendar, language)), calendar] as const)));

/** A day in the reader's calendar; null where no calendar knows it (before 1000, or no day at all). */
export function dayIn(iso: string, { language, calendar, announced }: Pick<MatrixSetting, "language" | "calendar" | "announced">): string | null {
  try {
    return formatDate(iso, { language, calendar, ...(announced === undefined ? {} : { announced }) });
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}

/** A rule in words; null for one that cannot mean anything. */
export function ruleWords(rule: DeadlineRule, { language, calendar }: Pick<MatrixSetting, "language" | "calendar">): string | null {
  try {
    return describeDeadline(rule, { language, calendar, calendarNames: true });
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}

function texts(column: TextColumn, value: Texts | undefined): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(value ?? {}).map(([language, text]) => [`${column}.${language}`, text]));
}

/** A day that the column Due says too is not said twice: whoever moves the day changes one cell. */
function ruleCell(rule: DeadlineRule, due: string | null): string {
  return rule.rule === "date" && rule.date === due && rule.move === undefined ? "date" : formatRule(rule);
}

function pillarCell(pillar: string, { pillars, language }: MatrixSetting): string {
  const title = pillars[pillar]?.[language];
  return title === undefined ? pillar : title;
}

