import { parseArgs } from "node:util";
import { readCount, SHARED } from "../suite/options.ts";
import type { SharedOptions } from "../suite/run-suite.ts";

export const SECTIONS = ["limits", "store", "replicate", "seal", "peers", "million"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What a run is to measure, and with how much. */
export interface Options extends SharedOptions {
  readonly only: readonly SectionName[];
  /** A small slice, to see that everything works: its figures mean nothing, and the page is not written. */
  readonly quick: boolean;
  /** Acts of the large node. */
  readonly acts: number;
  /** Records that are replicated, by us and by each peer, and appended at the store's door. */
  readonly records: number;
  /** Single acts whose latency is taken. */
  readonly singles: number;
  /** Repetitions of what is compared, whose median counts. */
  readonly rounds: number;
}

/** Throws Error that says what was not understood. */
export function parseOptions(args: readonly string[], defaultPage: string): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...SHARED, only: { type: "string" }, quick: { type: "boolean" }, acts: { type: "string" }, records: { type: "string" }, singles: { type: "string" },
    },
  });
  const quick = values.quick ?? false;
  const size = (name: "acts" | "records" | "singles", usual: number, small: number) => readCount(`--${name}`, values[name], quick ? small : usual, 10);
  const only = readSections(values.only);
  const usual = !quick && only.length === SECTIONS.length && values.acts === undefined && values.records === undefined && values.singles === undefined;
  return {
    only, quick, json: values.json ?? false,
    acts: size("acts", 1_000_000, 10_000), records: size("records", 20_000, 1_000), singles: size("singles", 500, 20), rounds: quick ? 1 : 3,
    page: values.page ?? (usual ? defaultPage : undefined), disk: values.disk,
  };
}

export const USAGE = `npm run bench -- record [--only ${SECTIONS.join(",")}] [--quick] [--json] [--acts N] [--records N] [--singles N] [--page FILE] [--disk DIR]`;

function readSections(text: string | undefined): readonly SectionName[] {
  if (text === undefined) return SECTIONS;
  const asked = text.split(",");
  const unknown = asked.find((name) => !SECTIONS.some((section) => section === name));
  if (unknown !== undefined) throw new Error(`--only: there is no section "${unknown}"; the sections are ${SECTIONS.join(", ")}`);
  return SECTIONS.filter((section) => asked.includes(section));
}
