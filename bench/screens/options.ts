import { parseArgs } from "node:util";

export interface Options {
  /** Commitments in the record, at least. */
  readonly commitments: number;
  readonly rounds: number;
  /** Times slower than this machine. */
  readonly slower: number;
  readonly json: boolean;
  /** The page to write; undefined where the run is not one of the usual size, and no page was named. */
  readonly page: string | undefined;
  readonly disk: string | undefined;
}

const USUAL = 10_000;
export const USAGE = "npm run bench -- screens [--commitments N] [--rounds N] [--slower N] [--json] [--page FILE] [--disk DIR]";

/** Throws Error that says what was not understood. */
export function parseOptions(args: readonly string[], defaultPage: string): Options {
  const { values } = parseArgs({ args: [...args], options: { commitments: { type: "string" }, rounds: { type: "string" }, slower: { type: "string" }, json: { type: "boolean" }, page: { type: "string" }, disk: { type: "string" } } });
  const commitments = readCount("--commitments", values.commitments, USUAL, 50);
  const slower = readCount("--slower", values.slower, 4, 1);
  return { commitments, slower, rounds: readCount("--rounds", values.rounds, 5, 1), json: values.json ?? false, page: values.page ?? (commitments === USUAL && slower === 4 ? defaultPage : undefined), disk: values.disk };
}

function readCount(name: string, text: string | undefined, usual: number, least: number): number {
  if (text === undefined) return usual;
  const value = Number(text.replaceAll(/[_,]/g, ""));
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`${name}: expected a whole number from ${least} on, not "${text}"`);
  return value;
}
