import { chronologyOf, type ChronologyName, fieldsAt } from "../chronology/chronology.ts";
import { plainDate, readDay } from "../chronology/day.ts";

/** A run of days that differ: first and last day, and the first day as "year-month-day" by this package (Temporal) and by ICU (Intl). */
export type Difference = readonly [from: string, to: string, temporal: string, icu: string];

const HEBREW = ["Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar", "Sivan", "Tamuz", "Av", "Elul"];
const ICU: { readonly [name in ChronologyName]: string } = {
  gregorian: "gregory", persian: "persian", "islamic-umalqura": "islamic-umalqura", "islamic-civil": "islamic-civil", "islamic-tbla": "islamic-tbla", hebrew: "hebrew", chinese: "chinese",
};

/**
 * Every day from `from` to `to` in a calendar, as the package has it, against ICU's through Intl.DateTimeFormat: the runs that differ.
 * @throws Error where the package differs from Temporal itself, which it never may
 */
export function icuDifferences(name: ChronologyName, from: string, to: string): readonly Difference[] {
  const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${ICU[name]}`, { timeZone: "UTC", year: "numeric", month: name === "hebrew" ? "long" : "numeric", day: "numeric" });
  const chronology = chronologyOf(name);
  const runs: [number, number, string, string][] = [];
  for (let day = readDay(from), last = readDay(to); day <= last; day++) {
    const at = fieldsAt(chronology, day);
    const ours = `${at.year.year}-${at.month.number}${at.month.leap ? "L" : ""}-${at.day}`;
    const temporal = plainDate(day).withCalendar(ICU[name]);
    if (at.year.year !== temporal.year || at.day !== temporal.day || at.month.number !== Number(temporal.monthCode.slice(1, 3)) || at.month.leap !== temporal.monthCode.endsWith("L")) {
      throw new Error(`${name} ${temporal.toString()}: ${ours} is not Temporal's day`);
    }
    const icu = named(format.formatToParts(day * 86_400_000));
    if (ours === icu) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day, ours, icu]);
  }
  return runs.map(([first, last, ours, icu]) => [plainDate(first).toString(), plainDate(last).toString(), ours, icu]);
}

function named(parts: readonly Intl.DateTimeFormatPart[]): string {
  let [year, month, day] = ["", "", ""];
  for (const { type, value } of parts as readonly { type: string; value: string }[]) {
    if (type === "year" || type === "relatedYear") year = value;
    else if (type === "month") month = value;
    else if (type === "day") day = value;
  }
  const hebrew = HEBREW.indexOf(month.replace(/ I+$/, "")) + 1;
  if (hebrew > 0) month = month === "Adar I" ? "5L" : String(hebrew);
  return `${year}-${month.replace("bis", "L")}-${day}`;
}
