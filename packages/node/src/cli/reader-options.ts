import { CALENDARS, LANGUAGES, type CalendarName, type Language } from "@mithaq/calendar";
import { Refusal } from "../node/refusal.ts";
import { optionalText } from "./options.ts";

type Options = Readonly<Record<string, unknown>>;

/** --lang: one of the four; English where none is given. */
export function languageOption(options: Options): Language {
  const value = optionalText(options, "lang") ?? "en";
  const found = LANGUAGES.find((language) => language === value);
  if (found === undefined) throw new Refusal("usage", { field: "--lang", expected: `one of ${LANGUAGES.join(", ")}`, remedy: "for instance: --lang fa" });
  return found;
}

/** --calendar; undefined: that of the language. */
export function calendarOption(options: Options): CalendarName | undefined {
  const value = optionalText(options, "calendar");
  const found = CALENDARS.find((calendar) => calendar === value);
  if (value !== undefined && found === undefined) throw new Refusal("usage", { field: "--calendar", expected: `one of ${CALENDARS.join(", ")}`, remedy: "for instance: --calendar persian" });
  return found;
}
