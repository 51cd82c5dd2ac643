import type { JsonValue } from "@mithaq/ledger";
import { readFile, stat } from "node:fs/promises";
import { Refusal } from "../node/refusal.ts";

/** A content never passes an entry's size; a generous bound before it is parsed. */
const MAX_BYTES = 1024 * 1024;

/** A small JSON file that an option names. Rejects with Refusal `input` naming the option. */
export async function readJsonFile(path: string, flag: string): Promise<JsonValue> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Refusal("input", { field: flag, expected: `at most ${MAX_BYTES} bytes`, remedy: "put what is large into a document beside the log: --document FILE", message: `${path} has ${size} bytes` });
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new Refusal("input", { field: flag, expected: "a JSON file", remedy: `correct ${path}`, message: `${path} is not JSON: ${(error as Error).message}` });
  }
}
