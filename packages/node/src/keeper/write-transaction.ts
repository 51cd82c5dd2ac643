import { dueReceipts, dueSeals, linkedRows, summarise, type ObjectId, type Row } from "@mithaq/accord";
import { growTiles, partialTiles } from "@mithaq/ledger";
import type { RowWrite } from "../store/store.ts";
import { formatRow, sameColumns } from "./held-row.ts";
import { getValue, putValue, type Due } from "./standing.ts";
import type { Transaction } from "./transaction.ts";
import { formatLogRecord, pruneHeads, type WorkingLog } from "./working-log.ts";

/** Writes everything that the transaction has changed: once, at its end, before the commit. */
export async function writeTransaction(tx: Transaction): Promise<void> {
  const rows = await formatRows(tx);
  if (rows.length > 0) await tx.writer.putRows(rows);
  await applyDues(tx);
  for (const log of tx.logs.values()) if (log.changed) await applyLog(tx, log);
}

/** Stores the entries and tiles that a log has gained so far, so that its tree can be read in the same transaction. */
export async function applyEntries(tx: Transaction, log: WorkingLog): Promise<void> {
  if (log.entries.length === 0) return;
  const { writer, ground } = tx;
  await writer.putEntries(log.origin, log.writtenTo, log.entries);
  const partial = new Map<string, Uint8Array>();
  for (const { level, index } of partialTiles(log.writtenTo)) {
    const bytes = await writer.tile(log.origin, level, index);
    if (bytes !== undefined) partial.set(`${level}/${index}`, bytes);
  }
  const leaves = log.entries.map((entry) => entry.id);
  await writer.putTiles(log.origin, growTiles(ground.cryptography, log.writtenTo, leaves, (level, index) => partial.get(`${level}/${index}`)));
  log.writtenTo += log.entries.length;
  log.entries = [];
}

async function applyLog(tx: Transaction, log: WorkingLog): Promise<void> {
  await applyEntries(tx, log);
  if (log.clocks.length > 0) await tx.writer.putClocks(log.origin, log.clocks);
  await tx.writer.putLog(formatLogRecord(log), log.storedSize);
  if (log.heads.length > 0) await putValue(tx.writer, "head", log.origin, pruneHeads(log));
}

/** Rows with a new fact, and those of their linked rows whose columns follow from it: a proposal on several objects can be overtaken on one of them. */
async function formatRows(tx: Transaction): Promise<RowWrite[]> {
  const { run, context } = tx;
  if (run.changed.size === 0) return [];
  const changed = presentRows(tx, run.changed);
  const affected = new Set<ObjectId>([...run.changed, ...linkedRows(changed)]);
  await run.load(affected);
  const writes: RowWrite[] = [];
  for (const row of presentRows(tx, affected)) {
    const columns = summarise(context, row, run.withLinked([row.id]));
    const stored = run.held(row.id)?.columns;
    if (run.changed.has(row.id) || stored === undefined || !sameColumns(stored, columns)) writes.push(formatRow(row, columns));
  }
  return writes;
}

/**
 * Remembers what the node itself must still append for the rows that changed, so that neither a crash nor a recovery forgets it. Receipts are always
 * written in a later transaction than the act that they answer: what they vouch for must be durable.
 */
async function applyDues(tx: Transaction): Promise<void> {
  const { run, context, own } = tx;
  if (run.changed.size === 0) return;
  const rows = run.withLinked(run.changed);
  const waits = tx.standing.mode === "normal" ? "view" : "mode";
  for (const draft of dueSeals(context, own.origin, rows)) await putDue(tx, `seal ${JSON.stringify(draft.objects)}`, { objects: draft.objects.map(([object]) => object), waits });
  for (const due of dueReceipts(context, own.origin, rows)) await putDue(tx, `receipt ${due.of}`, { objects: due.pairs.map(([object]) => object), waits: "receipt" });
}

async function putDue(tx: Transaction, key: string, due: Due): Promise<void> {
  const known = await getValue(tx.writer, "due", key);
  if (known?.waits !== due.waits) await putValue(tx.writer, "due", key, due);
}

function presentRows(tx: Transaction, ids: Iterable<ObjectId>): Row[] {
  return [...ids].flatMap((id) => tx.run.row(id) ?? []);
}
