import type { Command } from "commander";
import { PLACES, type Counts, type Texts } from "@mithaq/accord";
import { z } from "zod";
import { Refusal } from "../../node/refusal.ts";
import { optionalText } from "../options.ts";

/** How the commands that read the programme write it as lines. */

export function titleOf(title: Texts | null): string {
  return title?.["en"] ?? Object.values(title ?? {})[0] ?? "(no title)";
}

/** `3 confirmed, 1 overdue`: only what there is. */
export function countsLine(counts: Counts): string {
  const said = PLACES.filter((place) => counts[place] > 0).map((place) => `${counts[place]} ${WORDS[place] ?? place}`);
  return said.length === 0 ? "none" : said.join(", ");
}

const WORDS: Readonly<Record<string, string>> = { inProgress: "in progress", notStarted: "not started", notMet: "not met", reported: "reported, not confirmed" };

export function dayOption(command: Command): void {
  command.option("--day <day>", "as of the due days of this day, YYYY-MM-DD (else today in UTC)");
}

export function dayGiven(options: Readonly<Record<string, unknown>>): { readonly day?: string } {
  const day = optionalText(options, "day");
  if (day === undefined) return {};
  if (z.iso.date().safeParse(day).success) return { day };
  throw new Refusal("usage", { field: "--day", expected: "a day, YYYY-MM-DD", remedy: "for instance: --day 2026-11-23" });
}

/** A heading and what stands under it; nothing where there is nothing. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}
