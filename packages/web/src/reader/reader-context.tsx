import { createContext, use, type ReactNode } from "react";
import { formatDate, formatNumber, toDigits, type DateStyle } from "@mithaq/calendar";
import type { Reader } from "./reader-settings.ts";

const ReaderContext = createContext<Reader | undefined>(undefined);

export function ReaderProvider({ reader, children }: { readonly reader: Reader; readonly children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (reader === undefined) throw new Error("A screen stands outside of ReaderProvider.");
  return reader;
}

/** A day (ISO 8601) in the reader's language, calendar and digits. */
export function formatDayText(reader: Reader, on: string, style: DateStyle = "long"): string {
  return formatDate(on, { ...reader, style });
}

/** A number, or an exact decimal string, in the reader's language and digits. `unit`: one of the calendar package's units. */
export function formatNumberText(reader: Reader, value: number | string, options: { readonly decimals?: number | undefined; readonly unit?: string | undefined } = {}): string {
  return formatNumber(value, { language: reader.language, digits: reader.digits, fraction: options.decimals, unit: options.unit });
}

/** A text that is no number but has digits ("1/5", "00:39"), with them in the reader's digits. */
export function formatDigitsText(reader: Pick<Reader, "language" | "digits">, text: string): string {
  return reader.digits === "native" ? toDigits(text, reader.language) : text;
}

/** An instant (Unix milliseconds) as day and time of day in UTC. In right-to-left text the time keeps its own direction. */
export function formatMomentText(reader: Reader, at: number): string {
  const iso = new Date(at).toISOString();
  const time = iso.slice(11, 16);
  return `${formatDayText(reader, iso.slice(0, 10))}${reader.language === "en" ? "," : "،"} \u2066${formatDigitsText(reader, time)}\u2069 UTC`;
}
