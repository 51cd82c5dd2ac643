import type { Command } from "commander";
import type { Draft } from "../../drafts/draft.ts";
import { Refusal } from "../../node/refusal.ts";
import { optionalText } from "../options.ts";

export function versionOption(command: Command): void {
  command.option("--version <number>", "the version that you have seen: refused where another step came in between (default: the newest)");
}

/** The version that a step builds on. */
export function versionSeen(options: Readonly<Record<string, unknown>>, { version }: Pick<Draft, "version">): number {
  const given = optionalText(options, "version");
  if (given === undefined) return version;
  if (!/^[1-9][0-9]{0,8}$/.test(given)) throw new Refusal("usage", { field: "--version", expected: "a version's number", remedy: "see: mithaq draft show" });
  return Number(given);
}
