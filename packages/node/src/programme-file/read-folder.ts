import { decodeUtf8 } from "@mithaq/ledger";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { Refusal } from "../node/refusal.ts";
import { checkProgramme, type ProgrammeFile } from "./check-programme.ts";
import { formatProblem } from "./problem.ts";
import type { Programme } from "./programme.ts";

/** Bounds before anything is parsed. */
const MOST_FILES = 64;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_SHOWN = 50;

/** A programme's folder, checked through. Rejects with Refusal `input` that lists every problem, file by file; nothing is ever half-read. */
export async function readProgramme(directory: string): Promise<Programme> {
  const folder = resolve(directory);
  const checked = checkProgramme(await readFiles(folder));
  if ("programme" in checked) return checked.programme;
  const { problems } = checked;
  const lines = problems.slice(0, MOST_SHOWN).map(formatProblem);
  throw new Refusal("input", {
    field: basename(folder), expected: "a programme whose files say all that a programme must", remedy: "correct the files; docs/programme-guide.md explains them", kept: "nothing was proposed",
    message: [`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${folder}`, ...lines, ...(problems.length > MOST_SHOWN ? [`and ${problems.length - MOST_SHOWN} more`] : [])].join("\n  "),
  });
}

async function readFiles(folder: string): Promise<ProgrammeFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const paths = names.map((name) => join(folder, name));
  if (names.length > MOST_FILES) throw tooMuch(folder, `at most ${MOST_FILES} files`, `${names.length} files`);
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MOST_BYTES) throw tooMuch(folder, `at most ${MOST_BYTES} bytes in all`, `${bytes} bytes`);
  return Promise.all(paths.map(async (path, at) => ({ name: names[at]!, text: readText(path, await readFile(path)) })));
}

function readText(path: string, bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes, path);
  } catch (error) {
    throw new Refusal("input", { field: path, expected: "UTF-8", remedy: "save the file as UTF-8 without a byte order mark", kept: "nothing was proposed" }, { cause: error });
  }
}

function tooMuch(folder: string, expected: string, found: string): Refusal {
  return new Refusal("too-large", { field: folder, expected, remedy: "leave out of the folder what is not the programme, or split the programme", message: `${folder} has ${found}`, kept: "nothing was read" });
}
