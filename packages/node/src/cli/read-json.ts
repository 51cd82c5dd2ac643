import type { JsonValue } from "@mithaq/ledger";
import { Refusal } from "../node/refusal.ts";
import { readBoundedFile } from "./bounded-file.ts";

/** A content never passes an entry's size; a generous bound before it is parsed. */
const MAX_BYTES = 1024 * 1024;

/** A small JSON file that an option names. Rejects with Refusal `input` naming the option. */
export async function readJsonFile(path: string, flag: string): Promise<JsonValue> {
  const text = (await readBoundedFile(path, MAX_BYTES, flag, "put what is large into a document beside the log: --document FILE")).toString("utf8");
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new Refusal("input", { field: flag, expected: "a JSON file", remedy: `correct ${path}`, message: `${path} is not JSON: ${(error as Error).message}` });
  }
}
