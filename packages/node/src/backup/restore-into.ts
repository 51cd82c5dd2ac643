import { charterId } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { ArchiveError } from "../export/archive-error.ts";
import { crashPoint } from "../faults/crash-point.ts";
import type { Guard } from "../guard/guard.ts";
import type { Standing } from "../keeper/standing.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import { decodePayload } from "../peer/payload-body.ts";
import { BACKUP_BOUNDS } from "../pouch/container-bounds.ts";
import { openContainer, type Container } from "../pouch/container-reader.ts";
import type { DumpedRecord, Store } from "../store/store.ts";
import { BACKUP_CHARTER, BACKUP_DUMP, BACKUP_PAYLOAD, parseBackupHeader, type BackupHeader } from "./backup-header.ts";
import { parseDumpLines } from "./dump-lines.ts";

/** What a backup is restored into: an empty store, and the places beside it. */
export interface RestoreTarget {
  readonly store: Store;
  readonly payloads: PayloadStore;
  readonly guard: Guard;
  /** The charter's place in the data folder. */
  readonly charter: { readIfThere(): Promise<Uint8Array | undefined>; write(bytes: Uint8Array): Promise<void> };
}

/**
 * Restores a backup into an empty store of any kind. All of the backup is checked before anything is written: the zip, every digest, the charter. The store's content
 * and the node's being in *recovery* come in one transaction, and the guard is removed: whatever is interrupted, the node signs nothing until its peers have shown what
 * they hold of its log (record.md section 6). A crash leaves nothing in the store, or all of it; then the same restore can be run again, or the node started.
 *
 * Rejects with ArchiveError `target-exists` (the store is not empty), `not-for-us` (another charter stands in the folder), `unreadable`, `zip-malformed`,
 * `zip-bounds`, `manifest`, and with what store and disk reject with.
 */
export async function restoreInto(target: RestoreTarget, file: string): Promise<BackupHeader> {
  const container = await openContainer("backup", file, BACKUP_BOUNDS);
  try {
    const header = parseBackupHeader(container.header);
    const charter = await requireCharter(container, header, target);
    await requireEmpty(target.store);
    await restorePayloads(container, target.payloads);
    if ((await target.charter.readIfThere()) === undefined) await target.charter.write(charter);
    crashPoint("restore.load.before");
    await target.store.load(inRecovery(parseDumpLines(await container.stream(BACKUP_DUMP)), header));
    crashPoint("restore.load.after");
    await target.guard.remove();
    crashPoint("restore.guard.after");
    return header;
  } finally {
    container.close();
  }
}

async function requireCharter(container: Container, header: BackupHeader, target: RestoreTarget): Promise<Uint8Array> {
  const charter = await container.read(BACKUP_CHARTER);
  if (charter === undefined || !container.files.has(BACKUP_DUMP)) throw new ArchiveError("zip-malformed", charter === undefined ? BACKUP_CHARTER : BACKUP_DUMP, "is missing from the backup");
  if (charterId(nodeCryptography, charter) !== header.charter) throw new ArchiveError("manifest", "header.charter", "is not that of the charter in the backup");
  const held = await target.charter.readIfThere();
  if (held !== undefined && Buffer.compare(held, charter) !== 0) {
    throw new ArchiveError("not-for-us", BACKUP_CHARTER, "the data folder holds another charter than the backup. Restore into this node's own folder, or into a new one");
  }
  return charter;
}

async function requireEmpty(store: Store): Promise<void> {
  const logs = await store.read((reader) => reader.logs());
  const held = logs.find(({ size }) => size > 0);
  if (held !== undefined) throw new ArchiveError("target-exists", "store", `holds ${held.size} acts of ${held.origin} already. Restore into an empty store: a node's record is never overwritten`);
}

async function restorePayloads(container: Container, payloads: PayloadStore): Promise<void> {
  for (const name of container.files.keys()) {
    const digest = BACKUP_PAYLOAD.exec(name)?.[1];
    if (digest === undefined) {
      if (name === BACKUP_CHARTER || name === BACKUP_DUMP) continue;
      throw new ArchiveError("zip-malformed", name, "does not belong in a backup");
    }
    const payload = decodePayload(nodeCryptography, digest, (await container.read(name))!);
    if (payload === undefined) throw new ArchiveError("zip-malformed", name, "does not have the digest that it is named after");
    crashPoint("restore.payload.before");
    await payloads.put(payload);
  }
}

/** The dump with the node's standing replaced: recovery comes in with the data, in their transaction, and not by a later step that a crash could skip. */
async function* inRecovery(records: AsyncIterable<DumpedRecord>, { logs }: BackupHeader): AsyncGenerator<DumpedRecord> {
  for await (const dumped of records) {
    if (dumped.table === "value" && dumped.record["table"] === STANDING.table && dumped.record["key"] === STANDING.key) continue;
    yield dumped;
  }
  if (logs.every(({ size }) => size === 0)) return;
  const standing: Standing = { mode: "recovery", why: "this database was restored from a backup.", answered: [], lost: false };
  yield { table: "value", record: { ...STANDING, value: JSON.stringify(standing) } };
}

const STANDING = { table: "keeper.standing", key: "mode" } as const;
