import { domainOf, verbOf } from "@mithaq/accord";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readJsonFile } from "../../cli/read-json.ts";
import { Refusal } from "../../node/refusal.ts";
import { problemOf } from "./check-act.ts";
import { namesIn } from "./names.ts";
import { sampleFileSchema, type SampleAct } from "./sample-file.ts";

/** What the officers of both sides do in the demonstration, in the order of the files. Every name in it is one of its own keys, or of the programme's. */
export interface Sample {
  readonly directory: string;
  readonly acts: readonly SampleAct[];
  readonly byKey: ReadonlyMap<string, SampleAct>;
}

const MOST_FILES = 32;

/** Reads and checks a folder of sample files. `items`: the keys of the programme. Rejects with Refusal `input` that names the file and the act. */
export async function readSample(directory: string, items: ReadonlySet<string>): Promise<Sample> {
  const files = (await readdir(directory)).filter((name) => name.endsWith(".json")).sort();
  if (files.length > MOST_FILES) throw wrong(directory, `at most ${MOST_FILES} files`, `${files.length} files`);
  const acts = (await Promise.all(files.map((file) => readActs(join(directory, file))))).flat();
  const byKey = new Map<string, SampleAct>();
  for (const act of acts) {
    if (byKey.has(act.key) || items.has(act.key)) throw wrong(act.key, "a key of its own", "a key that stands twice");
    byKey.set(act.key, act);
  }
  for (const act of acts) {
    const problem = problemOf(act);
    if (problem !== undefined) throw wrong(act.key, problem.expected, problem.found);
  }
  for (const act of acts) for (const name of namesIn(act)) if (!byKey.has(name) && !items.has(name)) throw wrong(act.key, "names of acts of the sample, or of items of the programme", `the name ${name}`);
  return { directory, acts, byKey };
}

async function readActs(path: string): Promise<SampleAct[]> {
  const checked = sampleFileSchema.safeParse(await readJsonFile(path, path));
  if (checked.success) return checked.data.acts.flatMap(withAssent);
  const issue = checked.error.issues[0];
  throw wrong(`${path}: ${issue?.path.join(".") ?? ""}`, issue?.message ?? "another shape", "another shape");
}

/** A proposal, and the other side's assent to it. */
function withAssent(act: SampleAct): SampleAct[] {
  if (verbOf(act.act) !== "propose" || act.assent === false) return [act];
  const kind = domainOf(act.act);
  return [act, { key: assentKey(act.key), by: act.by === "a" ? "b" : "a", as: act.assent ?? (kind === "agreement" ? "national-coordinator" : "joint-secretary"), act: `${kind}.assent`, on: act.key }];
}

export function assentKey(key: string): string {
  return `${key}-assent`;
}

function wrong(field: string, expected: string, found: string): Refusal {
  return new Refusal("input", { field, expected, remedy: "correct the sample's files", message: `the sample has, at ${field}, ${found}; expected ${expected}`, kept: "nothing was submitted" });
}
