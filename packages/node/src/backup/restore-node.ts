import { mkdir } from "node:fs/promises";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { dataFolder } from "../folder/data-folder.ts";
import { openFileGuard } from "../guard/file-guard.ts";
import { openFilePayloadStore } from "../payload/file-payload-store.ts";
import { openStore } from "../store/open-store.ts";
import type { BackupHeader } from "./backup-header.ts";
import { restoreInto } from "./restore-into.ts";

/**
 * Restores a backup into a party's data folder, as {@link restoreInto} does: its database (or, with `databaseUrl`, PostgreSQL) must be empty. The folder's keys and
 * settings are not touched: they are not in a backup. Nothing of the node may run meanwhile.
 */
export async function restoreNode(dataDirectory: string, file: string, options: { readonly databaseUrl?: string } = {}): Promise<BackupHeader> {
  const folder = dataFolder(dataDirectory);
  await mkdir(folder.path, { recursive: true, mode: 0o700 });
  const store = await openStore({ dataDirectory: folder.path, databaseUrl: options.databaseUrl });
  try {
    const payloads = await openFilePayloadStore({ directory: folder.payloads, cryptography: nodeCryptography });
    return await restoreInto({ store, payloads, guard: openFileGuard({ directory: folder.guard }), charter: folder.charter }, file);
  } finally {
    await store.close();
  }
}
