import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { OpenedNode } from "../../node/opened-node.ts";
import { writeTable, type TableRequest } from "./write-table.ts";

/** Long enough to send it over a slow line. */
const KEPT = 30 * 60_000;
const FOLDER = "exports";

/** A table as a file, by way of one in the node's folder: it may be larger than memory. Rejects as `writeTable`. */
export async function tableFile(node: OpenedNode, request: TableRequest): Promise<File> {
  const folder = join(node.folder.path, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeOld(folder);
  const path = join(folder, `${randomBytes(8).toString("hex")}.${request.format}`);
  const type = request.format === "csv" ? "text/csv" : "application/json";
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await writeTable(node, request, async (piece) => void (await file.write(piece)));
    } finally {
      await file.close();
    }
    setTimeout(() => void rm(path, { force: true }), KEPT).unref();
    return new File([await openAsBlob(path, { type })], `${request.kind}.${request.format}`, { type });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** What this process, or one before it, has left. */
async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined; // another request has just removed it
      throw error;
    });
    if (found !== undefined && Date.now() - found.mtimeMs > KEPT) await rm(path, { force: true });
  }
}
