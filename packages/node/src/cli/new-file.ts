import { stat } from "node:fs/promises";
import { writeFileAtomically } from "../folder/atomic-file.ts";
import { Refusal } from "../node/refusal.ts";

/** Writes a file that a command was asked for, whole or not at all. Nothing that stands is overwritten: Refusal `conflict`. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  await requireAbsent(path);
  await writeFileAtomically(path, content, 0o644);
}

export async function requireAbsent(path: string): Promise<void> {
  const held = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (held !== undefined) throw new Refusal("conflict", { field: "--to", expected: "a path where nothing stands", remedy: "name another file", message: `${path} is there already`, kept: "it is untouched" });
}
