import type { EventEmitter } from "node:events";
import { mkdirSync } from "node:fs";
import { canonicalBytes, type JsonValue } from "@mithaq/ledger";
import { join } from "node:path";
import { contend, flushFiles } from "./contender.ts";
import { loadPeer, versionOf } from "./load-peer.ts";

/** What is used of PouchDB 9. */
interface Database {
  bulkDocs(documents: readonly object[]): Promise<readonly { readonly error?: boolean }[]>;
  info(): Promise<{ readonly doc_count: number }>;
  compact(): Promise<unknown>;
  close(): Promise<void>;
}
interface Replication extends EventEmitter, PromiseLike<{ readonly docs_written: number }> {}
interface PouchDBModule {
  readonly default: {
    new (name: string, options: { adapter: "leveldb" }): Database;
    plugin(plugin: unknown): unknown;
    replicate(source: Database, target: Database, options: { batch_size: number; batches_limit: number }): Replication;
  };
}

/** Ten times the default: larger ones were no faster. */
const BATCH = 1000;

await contend(async ({ records, sourceFolder, targetFolder, task, start, checkHands, finish }) => {
  const { default: PouchDB } = await loadPeer<PouchDBModule>("pouchdb-core");
  PouchDB.plugin((await loadPeer<{ default: unknown }>("pouchdb-adapter-leveldb")).default);
  PouchDB.plugin((await loadPeer<{ default: unknown }>("pouchdb-replication")).default);
  for (const folder of [sourceFolder, targetFolder]) mkdirSync(folder);
  const source = new PouchDB(join(sourceFolder, "db"), { adapter: "leveldb" });
  const target = new PouchDB(join(targetFolder, "db"), { adapter: "leveldb" });
  for (let at = 0; at < records.length; at += BATCH) {
    const answers = await source.bulkDocs(records.slice(at, at + BATCH).map((record, offset) => ({ _id: String(at + offset).padStart(12, "0"), ...(JSON.parse(Buffer.from(record).toString()) as object) })));
    if (answers.some(({ error }) => error)) throw new Error("a document was refused");
  }

  start();
  const replication = PouchDB.replicate(source, target, { batch_size: BATCH, batches_limit: 10 });
  if (task.hands) replication.on("change", ({ docs }: { docs: readonly Record<string, JsonValue>[] }) => checkHands(docs.map(actBytes)));
  const { docs_written: written } = await replication;
  flushFiles(targetFolder);
  await finish();

  if (written !== records.length || (await target.info()).doc_count !== records.length) throw new Error(`${written} of ${records.length} documents arrived`);
  await target.compact();
  await target.close();
  await source.close();
  return {
    version: `PouchDB ${await versionOf("pouchdb-core")} (LevelDB)`,
    verifies: "nothing: revision ids are compared, not computed",
    durability: "LevelDB without fsync; the bench flushes its files once at the end",
  };
});

/** The act as its hand signed it. */
function actBytes({ _id, _rev, _revisions, ...act }: Record<string, JsonValue>): Uint8Array {
  return canonicalBytes(act);
}
