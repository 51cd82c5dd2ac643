import { readFile, stat } from "node:fs/promises";
import { Refusal } from "../node/refusal.ts";

/** A file of at most so many bytes, looked at before it is read. Rejects with Refusal `input` naming the field. */
export async function readBoundedFile(path: string, maxBytes: number, field: string, remedy: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > maxBytes) throw new Refusal("input", { field, expected: `at most ${maxBytes} bytes`, remedy, message: `${path} has ${size} bytes` });
  return readFile(path);
}
