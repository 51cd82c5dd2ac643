import { parseArgs } from "node:util";
import { readCount, SHARED } from "../suite/options.ts";
import type { SharedOptions } from "../suite/run-suite.ts";

export interface Options extends SharedOptions {
  /** About so many acts are made, seals and receipts among them. */
  readonly acts: number;
  readonly rounds: number;
}

export const USUAL_ACTS = 100_000;
export const USAGE = "npm run bench -- accord [--acts N] [--rounds N] [--json] [--page FILE] [--disk DIR]";

/** Throws Error that says what was not understood. */
export function parseOptions(args: readonly string[], defaultPage: string): Options {
  const { values } = parseArgs({ args: [...args], options: { ...SHARED, acts: { type: "string" }, rounds: { type: "string" } } });
  const acts = readCount("--acts", values.acts, USUAL_ACTS, 1000);
  return { acts, json: values.json ?? false, rounds: readCount("--rounds", values.rounds, 40, 3), page: values.page ?? (acts === USUAL_ACTS ? defaultPage : undefined), disk: values.disk };
}
