import { parseArgs } from "node:util";
import { readCount, SHARED } from "../suite/options.ts";
import type { SharedOptions } from "../suite/run-suite.ts";

export interface Options extends SharedOptions {
  /** Commitments in the record, at least. */
  readonly commitments: number;
  readonly rounds: number;
  /** Times slower than this machine. */
  readonly slower: number;
}

const USUAL = 10_000;
export const USAGE = "npm run bench -- screens [--commitments N] [--rounds N] [--slower N] [--json] [--page FILE] [--disk DIR]";

/** Throws Error that says what was not understood. */
export function parseOptions(args: readonly string[], defaultPage: string): Options {
  const { values } = parseArgs({ args: [...args], options: { ...SHARED, commitments: { type: "string" }, rounds: { type: "string" }, slower: { type: "string" } } });
  const commitments = readCount("--commitments", values.commitments, USUAL, 50);
  const slower = readCount("--slower", values.slower, 4, 1);
  return { commitments, slower, rounds: readCount("--rounds", values.rounds, 5, 1), json: values.json ?? false, page: values.page ?? (commitments === USUAL && slower === 4 ? defaultPage : undefined), disk: values.disk };
}
