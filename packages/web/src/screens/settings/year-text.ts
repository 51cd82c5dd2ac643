import { monthName, toDigits } from "@mithaq/calendar";
import type { Reader } from "../../reader/reader.tsx";

/** A year in the reader's digits, never grouped like a number. */
export function yearText(reader: Pick<Reader, "language" | "digits">, year: number): string {
  return reader.digits === "native" ? toDigits(String(year), reader.language) : String(year);
}

/** `1447-02` in the reader's words and digits. */
export function islamicMonth(reader: Pick<Reader, "language" | "digits">, yearMonth: string): string {
  const [year, month] = yearMonth.split("-").map(Number);
  return `${monthName("islamic-umalqura", month!, reader.language)} ${yearText(reader, year!)}`;
}
