import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { expectationOf, Refusal } from "../node/refusal.ts";
import { removeFileDurably, writeFileAtomically } from "./atomic-file.ts";

/** One JSON document of the data folder. Reading checks it whole; writing replaces it atomically. */
export interface TypedFile<T> {
  readonly path: string;
  /** Rejects with a Refusal: `not-found` (with `remedy`), or `input` naming the field that is wrong. */
  read(): Promise<T>;
  readIfThere(): Promise<T | undefined>;
  write(value: T): Promise<void>;
  remove(): Promise<void>;
}

/** How a file is kept: `private` ones are 0600, and refused on reading where others may read them. `missing` says how the file comes to be. */
export interface Keeping {
  readonly secrecy: "private" | "public";
  readonly missing: string;
}

const MAX_BYTES = 4 * 1024 * 1024;

export function typedFile<T>(path: string, schema: z.ZodType<T>, keeping: Keeping): TypedFile<T> {
  const readIfThere = async (): Promise<T | undefined> => {
    const bytes = await readBounded(path, keeping);
    return bytes === undefined ? undefined : parse(path, schema, bytes);
  };
  return {
    path,
    readIfThere,
    read: async () => (await readIfThere()) ?? missing(path, keeping),
    write: (value) => writeFileAtomically(path, `${JSON.stringify(schema.parse(value), null, 2)}\n`, keeping.secrecy === "private" ? 0o600 : 0o644),
    remove: () => removeFileDurably(path),
  };
}

/** A file kept byte for byte: the party file and the charter, whose hash people compare. */
export function bytesFile(path: string, keeping: Keeping): TypedFile<Uint8Array> {
  const readIfThere = () => readBounded(path, keeping);
  return {
    path,
    readIfThere,
    read: async () => (await readIfThere()) ?? missing(path, keeping),
    write: (value) => writeFileAtomically(path, value, keeping.secrecy === "private" ? 0o600 : 0o644),
    remove: () => removeFileDurably(path),
  };
}

/** A file of one line: what people and scripts take as it stands. */
export function lineFile(path: string, form: RegExp, expected: string, keeping: Keeping): TypedFile<string> {
  const bytes = bytesFile(path, keeping);
  const check = (held: Uint8Array): string => {
    const line = Buffer.from(held).toString("latin1").trimEnd();
    if (!form.test(line)) throw new Refusal("input", { field: path, expected, remedy: `remove ${path}: it is made anew` });
    return line;
  };
  const readIfThere = async (): Promise<string | undefined> => {
    const held = await bytes.readIfThere();
    return held === undefined ? undefined : check(held);
  };
  return { path, readIfThere, read: async () => check(await bytes.read()), write: (line) => bytes.write(Buffer.from(`${line}\n`)), remove: () => bytes.remove() };
}

function missing(path: string, keeping: Keeping): never {
  throw new Refusal("not-found", { field: path, expected: "a file", remedy: keeping.missing, message: `${path} is not there` });
}

async function readBounded(path: string, keeping: Keeping): Promise<Uint8Array | undefined> {
  try {
    const { size, mode } = await stat(path);
    if (size > MAX_BYTES) throw new Refusal("input", { field: path, expected: `at most ${MAX_BYTES} bytes`, remedy: "check that this is the file you mean" });
    if (keeping.secrecy === "private" && process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new Refusal("input", {
        field: path, expected: "a private file, mode 0600", remedy: `if nobody else has read it: chmod 600 ${path}`, message: `${path} holds private keys and others on this machine may read it`,
      });
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function parse<T>(path: string, schema: z.ZodType<T>, bytes: Uint8Array): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refusal("input", { field: path, expected: "a JSON document", remedy: "restore the file from a backup of the folder, or correct it by hand", message: `${path} is not JSON: ${(error as Error).message}` });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue === undefined || issue.path.length === 0 ? path : `${path}: ${issue.path.join(".")}`;
  throw new Refusal("input", { field, expected: expectationOf(issue?.message), remedy: "correct the file, or restore it from a backup of the folder" });
}
