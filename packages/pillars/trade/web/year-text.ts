import { toDigits } from "@mithaq/calendar";
import type { Reader } from "@mithaq/web/reader/reader.tsx";

/** A year in the reader's digits, without the marks that group thousands. */
export function yearText({ digits, language }: Pick<Reader, "digits" | "language">, year: number): string {
  return digits === "native" ? toDigits(String(year), language) : String(year);
}
