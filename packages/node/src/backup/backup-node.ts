import { charterId } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { Keeper } from "../keeper/keeper.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import { encodePayload } from "../peer/payload-body.ts";
import { writeContainer, type ContainerFile } from "../pouch/container-writer.ts";
import type { DumpedRecord, Store } from "../store/store.ts";
import { BACKUP_CHARTER, BACKUP_DUMP, formatBackupHeader, NOT_INSIDE, type BackupHeader } from "./backup-header.ts";
import { formatDumpLines } from "./dump-lines.ts";

/** What a backup is taken of. */
export interface BackupSource {
  readonly keeper: Pick<Keeper, "origin">;
  readonly store: Pick<Store, "dump">;
  readonly payloads: PayloadStore;
  readonly charter: Uint8Array;
}

/**
 * Backs a node up, running or not, into one new zip: the store's dump of one snapshot as JSON lines, the payloads, the charter, and a manifest with the digests of all.
 * Private keys and the guard are not in it ({@link NOT_INSIDE}). Streaming: memory does not grow with the record. Written whole or not at all. Any kind of
 * store takes the dump. Rejects with ArchiveError `target-exists`, and with what store and disk reject with.
 */
export async function backupNode(node: BackupSource, file: string): Promise<BackupHeader & { readonly bytes: number }> {
  const logs: { origin: string; size: number }[] = [];
  const counts = { records: 0, payloads: 0 };
  const saw = ({ table, record }: DumpedRecord) => {
    counts.records += 1;
    if (table === "log") logs.push({ origin: String(record["origin"]), size: Number(record["size"]) });
  };
  const header = (): BackupHeader => ({ charter: charterId(nodeCryptography, node.charter), origin: node.keeper.origin, logs, ...counts, notInside: NOT_INSIDE });
  const { bytes } = await writeContainer("backup", file, backupFiles(node, saw, () => (counts.payloads += 1)), () => formatBackupHeader(header()));
  return { ...header(), bytes };
}

async function* backupFiles({ store, payloads, charter }: BackupSource, saw: (record: DumpedRecord) => void, counted: () => void): AsyncGenerator<ContainerFile> {
  yield { name: BACKUP_CHARTER, content: charter };
  yield { name: BACKUP_DUMP, content: formatDumpLines(store.dump(), saw), compress: true };
  for await (const digest of payloads.list()) {
    const payload = await payloads.get(digest);
    if (payload === undefined) continue; // erased since it was listed
    counted();
    yield { name: `payloads/${digest}`, content: encodePayload(payload) };
  }
}
