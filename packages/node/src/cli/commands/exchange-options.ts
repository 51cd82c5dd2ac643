import { CALENDARS, LANGUAGES, type CalendarName, type Language } from "@mithaq/calendar";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../../node/refusal.ts";
import { optionalText } from "../options.ts";

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

/** Writes a file that the node answered, whole or not at all; nothing that stands is overwritten (EEXIST). */
export async function saveFile(file: File, to: string): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(to, { flags: "wx", flush: true }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(to, { force: true });
    throw error;
  }
}
