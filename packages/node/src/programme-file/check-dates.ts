import type { Problem } from "./problem.ts";

/** Days that no calendar has, and periods that end before they begin, anywhere in a file. The schema knows the form of a day alone. */
export function checkDates(file: string, value: unknown, path = ""): Problem[] {
  if (typeof value === "string") return DAY.test(value) && !isDay(value) ? [{ file, path, expected: `a day that exists; ${value} does not` }] : [];
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([member, one]) => checkDates(file, one, path === "" ? member : `${path}.${member}`));
  const { from, to } = value as { from?: unknown; to?: unknown };
  if (typeof from === "string" && typeof to === "string" && DAY.test(from) && DAY.test(to) && from > to) below.push({ file, path, expected: `a period that ends on or after ${from}` });
  return below;
}

export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
