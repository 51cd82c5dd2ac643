import { CALENDARS, calendarName, LANGUAGES, type DateStyle, type Language } from "@mithaq/calendar";
import type { ReactElement } from "react";
import { useWords } from "../words/words.tsx";
import { formatDayText, formatMomentText, formatNumberText, useReader } from "./reader-context.tsx";
import type { Reader } from "./reader-settings.ts";
import { directionOf, textIn, type Texts as PerLanguage } from "./texts.ts";

/** A day in the reader's calendar; its title says it in the three calendars. */
export function Day({ on, style = "long" }: { readonly on: string; readonly style?: DateStyle }) {
  return dayReading(useReader(), on, style);
}

/** The same for those who write very many days and keep each. */
export function dayReading(reader: Reader, on: string, style: DateStyle): ReactElement {
  const title = CALENDARS.slice(0, 3).map((calendar) => `${formatDayText({ ...reader, calendar }, on, "full")} (${calendarName(calendar, reader.language)})`).join("\n");
  return <time dateTime={on} title={title}>{formatDayText(reader, on, style)}</time>;
}

/** An instant (Unix milliseconds) as day and time of day, in UTC as the record has it: the two capitals' clocks differ. */
export function Moment({ at }: { readonly at: number }) {
  const reader = useReader();
  return <time dateTime={new Date(at).toISOString()}>{formatMomentText(reader, at)}</time>;
}

/** So many days, in words: "3 days", "۳ روز". */
export function Days({ count }: { readonly count: number }) {
  return <>{formatNumberText(useReader(), count, { unit: "day" })}</>;
}

/** A number in the reader's digits. A string is an exact decimal. */
export function Num({ value, decimals, unit }: { readonly value: number | string; readonly decimals?: number; readonly unit?: string }) {
  return <bdi>{formatNumberText(useReader(), value, { decimals, unit })}</bdi>;
}

/** A text of the record in the reader's language; another language, where it lacks that one, is marked and named. */
export function Texts({ of }: { readonly of: PerLanguage }) {
  const reader = useReader();
  const words = useWords("common");
  const { text, language, own } = textIn(of, reader);
  if (own) return <>{text}</>;
  return <span lang={language} dir={directionOf(language)} title={words("inLanguage", { language: isLanguage(language) ? words(`languages.${language}`) : language })}>{text}</span>;
}

function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}
