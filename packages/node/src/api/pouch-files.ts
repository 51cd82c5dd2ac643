import { randomBytes } from "node:crypto";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { OpenedNode } from "../node/opened-node.ts";
import { exportPouch } from "../pouch/export-pouch.ts";
import { importPouch, type ImportedPouch } from "../pouch/import-pouch.ts";

/** Pouches that come and go over HTTP, by way of a file in the node's folder: they may be larger than memory. */

/** Long enough to send it over a slow line. */
const KEPT = 30 * 60_000;

export async function packPouch(node: OpenedNode, request: { readonly for: string; readonly whole: boolean }): Promise<File> {
  const path = await newPath(node);
  await exportPouch(node, { for: request.for, to: path, whole: request.whole });
  setTimeout(() => void rm(path, { force: true }), KEPT).unref();
  const name = `${node.origin}-to-${request.for}.pouch.zip`.replaceAll("/", "_");
  return new File([await openAsBlob(path, { type: "application/zip" })], name, { type: "application/zip" });
}

export async function takePouch(node: OpenedNode, pouch: File): Promise<ImportedPouch> {
  const path = await newPath(node);
  try {
    await pipeline(Readable.fromWeb(pouch.stream() as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path, { mode: 0o600, flags: "wx" }));
    return await importPouch(node, path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Forgets what an earlier process left. */
export async function clearPouchFiles(folder: { readonly path: string }): Promise<void> {
  await rm(join(folder.path, FOLDER), { recursive: true, force: true });
}

const FOLDER = "pouches";

async function newPath(node: OpenedNode): Promise<string> {
  const folder = join(node.folder.path, FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${randomBytes(8).toString("hex")}.zip`);
}
