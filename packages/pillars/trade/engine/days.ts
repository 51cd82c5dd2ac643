/**
 * The running number of a Gregorian day (1970-01-01 is 0), in whole numbers alone: years begin in March, so that the leap day is the last of its year and the months' lengths
 * follow (153 m + 2) / 5. `iso` is YYYY-MM-DD.
 */
export function dayNumber(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const marchYear = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 - DAYS_TO_1970;
}

/** The day of a number of {@link dayNumber}, as YYYY-MM-DD; years 0 to 9999. */
export function isoOfDay(number: number): string {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && isoOfDay(dayNumber(text)) === text;
}

/** From 1 March of year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;
