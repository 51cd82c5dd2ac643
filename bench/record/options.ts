import { parseArgs } from "node:util";

export const SECTIONS = ["limits", "store", "replicate", "seal", "peers", "million"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What a run is to measure, and with how much. */
export interface Options {
  readonly only: readonly SectionName[];
  /** A small slice, to see that everything works: its figures mean nothing, and the page is not written. */
  readonly quick: boolean;
  readonly json: boolean;
  /** Acts of the large node. */
  readonly acts: number;
  /** Records that are replicated, by us and by each peer, and appended at the store's door. */
  readonly records: number;
  /** Single acts whose latency is taken. */
  readonly singles: number;
  /** The page to write; undefined where the run is not a whole one in the usual sizes, and no page was named. */
  readonly page: string | undefined;
  /** Repetitions of what is compared, whose median counts. */
  readonly rounds: number;
  /** A folder on the disk to measure; the repository's .cache unless told. */
  readonly disk: string | undefined;
}

/** Throws Error that says what was not understood. */
export function parseOptions(args: readonly string[], defaultPage: string): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" }, quick: { type: "boolean" }, json: { type: "boolean" },
      acts: { type: "string" }, records: { type: "string" }, singles: { type: "string" }, page: { type: "string" }, disk: { type: "string" },
    },
  });
  const quick = values.quick ?? false;
  const size = (name: "acts" | "records" | "singles", usual: number, small: number) => readSize(`--${name}`, values[name], quick ? small : usual);
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

function readSize(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const value = Number(text.replaceAll(/[_,]/g, ""));
  if (!Number.isSafeInteger(value) || value < 10) throw new Error(`${name}: expected a whole number from 10 on, not "${text}"`);
  return value;
}
