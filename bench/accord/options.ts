import { parseArgs } from "node:util";

export interface Options {
  /** About so many acts are made, seals and receipts among them. */
  readonly acts: number;
  readonly json: boolean;
  readonly rounds: number;
  /** The page to write; undefined where the run is not one of the usual size, and no page was named. */
  readonly page: string | undefined;
  readonly disk: string | undefined;
}

export const USUAL_ACTS = 100_000;
export const USAGE = "npm run bench -- accord [--acts N] [--rounds N] [--json] [--page FILE] [--disk DIR]";

/** Throws Error that says what was not understood. */
export function parseOptions(args: readonly string[], defaultPage: string): Options {
  const { values } = parseArgs({ args: [...args], options: { acts: { type: "string" }, rounds: { type: "string" }, json: { type: "boolean" }, page: { type: "string" }, disk: { type: "string" } } });
  const acts = readCount("--acts", values.acts, USUAL_ACTS, 1000);
  return { acts, json: values.json ?? false, rounds: readCount("--rounds", values.rounds, 40, 3), page: values.page ?? (acts === USUAL_ACTS ? defaultPage : undefined), disk: values.disk };
}

function readCount(name: string, text: string | undefined, usual: number, least: number): number {
  if (text === undefined) return usual;
  const value = Number(text.replaceAll(/[_,]/g, ""));
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`${name}: expected a whole number from ${least} on, not "${text}"`);
  return value;
}
