import { dueReceipts, dueSeals, formatReceipt, type DueReceipt, type ObjectId } from "@mithaq/accord";
import { cosignSettled } from "./cosign.ts";
import { whyNotAppend } from "./may-append.ts";
import { appendByNode } from "./seal.ts";
import { getValue, putValue, type Due, type KeptNote } from "./standing.ts";
import type { Transaction } from "./transaction.ts";
import type { WorkingLog } from "./working-log.ts";

/**
 * Appends what the node still owes of these dues: seals that had to wait, and the receipts of others' seals and notices whose payloads are held. A receipt carries the
 * author's signed checkpoint that the log's `seen` names, with the node's own two cosignatures (record.md section 5). The transaction must judge nothing, so
 * that all a receipt vouches for is durable already.
 */
export async function appendDues(tx: Transaction, keys: readonly string[]): Promise<void> {
  const { run, own, context, writer } = tx;
  if ((await whyNotAppend(tx, "receipt")) !== undefined) return;
  const dues = new Map<string, Due>();
  for (const key of keys) {
    const due = await getValue(writer, "due", key);
    if (due !== undefined) dues.set(key, due);
  }
  const objects = new Set<ObjectId>([...dues.values()].flatMap((due) => due.objects));
  await run.load(objects);
  for (const draft of dueSeals(context, own.origin, run.withLinked(objects))) await appendByNode(tx, draft);
  await forgetSettled(tx, dues, objects);
  const cosigned = new Map<string, KeptNote | undefined>();
  for (const due of dueReceipts(context, own.origin, run.withLinked(objects))) {
    const author = tx.logs.get(due.author);
    if (author === undefined || !dues.has(`receipt ${due.of}`) || !(await holdsAll(tx, due.payloads))) continue;
    if (!cosigned.has(author.origin)) cosigned.set(author.origin, await cosignSettled(tx, author));
    await appendReceipt(tx, due, author, cosigned.get(author.origin));
  }
}

async function appendReceipt(tx: Transaction, due: DueReceipt, author: WorkingLog, cosigned: KeptNote | undefined): Promise<void> {
  if (cosigned === undefined || cosigned.size <= due.index || cosigned.size < (tx.own.state.seen[author.origin]?.size ?? 0)) return;
  if (await appendByNode(tx, formatReceipt(due, cosigned.note))) await putValue(tx.writer, "due", `receipt ${due.of}`, null);
}

async function holdsAll(tx: Transaction, digests: readonly string[]): Promise<boolean> {
  for (const digest of digests) if (!(await tx.ground.parts.payloads.has(digest))) return false;
  return true;
}

/** Strikes out what is no longer due: sealed just now, or ended by another act. */
async function forgetSettled(tx: Transaction, dues: ReadonlyMap<string, Due>, objects: ReadonlySet<ObjectId>): Promise<void> {
  const { run, own, context, writer } = tx;
  const rows = run.withLinked(objects);
  const still = new Set([
    ...dueSeals(context, own.origin, rows).map((draft) => `seal ${JSON.stringify(draft.objects)}`),
    ...dueReceipts(context, own.origin, rows).map((due) => `receipt ${due.of}`),
  ]);
  for (const [key, due] of dues) {
    if (!still.has(key)) await putValue(writer, "due", key, null);
    else if (due.waits === "mode") await putValue(writer, "due", key, { ...due, waits: "view" });
  }
}
