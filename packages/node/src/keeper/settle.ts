import { JUDGED_AT_ONCE } from "./ingest.ts";
import type { FoldContext } from "@mithaq/accord";
import type { StoreReader } from "../store/store.ts";
import { applyCut } from "./cut.ts";
import { judge } from "./judge.ts";
import { appendDues } from "./receipt.ts";
import { sealDue } from "./seal.ts";
import { signHead } from "./sign-head.ts";
import { cutOf, type Transaction } from "./transaction.ts";
import { writeTransaction } from "./write-transaction.ts";

/** Dues answered in one transaction. */
export const ANSWERED_AT_ONCE = 256;

/** Whether anything is stored that is not judged; asked first, so that an idle round takes no lock. */
export async function hasBacklog(context: FoldContext, reader: StoreReader): Promise<boolean> {
  return (await reader.logs()).some((log) => log.judged < Math.min(log.size, cutOf(context, log.origin)));
}

/** Whether there are acts and none is judged: another release wrote the rows, which are then made anew before anything else, or a crash came between a cut and its fold. */
export async function isFoldCleared(reader: StoreReader): Promise<boolean> {
  const logs = await reader.logs();
  return logs.some((log) => log.size > 0) && logs.every((log) => log.judged === 0);
}

/** The first part of `settle`, in a transaction of its own: judges what waits, and seals; true where there may be more to judge. */
export async function settleJudging(tx: Transaction): Promise<boolean> {
  if (![...tx.logs.values()].some((log) => log.judged < Math.min(log.size, cutOf(tx.context, log.origin)))) return false;
  const judged = await judge(tx, JUDGED_AT_ONCE);
  if (judged === 0) return false;
  await sealDue(tx);
  await signHead(tx);
  await writeTransaction(tx);
  await applyCut(tx);
  return true;
}

/**
 * The second part, in transactions after the first: appends overdue seals and the receipts that are due, of these dues. Receipts vouch for what an earlier
 * transaction made durable.
 */
export async function settleAnswering(tx: Transaction, dues: readonly string[]): Promise<void> {
  await appendDues(tx, dues);
  await signHead(tx);
  await writeTransaction(tx);
}
