import { JUDGED_AT_ONCE } from "./ingest.ts";
import { applyCut } from "./cut.ts";
import { judge } from "./judge.ts";
import { appendDues } from "./receipt.ts";
import { sealDue } from "./seal.ts";
import { signHead } from "./sign-head.ts";
import { cutOf, type Transaction } from "./transaction.ts";
import { writeTransaction } from "./write-transaction.ts";

/** What `settle` does, each in a transaction of its own: receipts vouch for what an earlier transaction made durable. */
export const settleOnce = {
  /** Judges what waits, and seals; true where there may be more to judge. */
  async judging(tx: Transaction): Promise<boolean> {
    if (![...tx.logs.values()].some((log) => log.judged < Math.min(log.size, cutOf(tx.context, log.origin)))) return false;
    const judged = await judge(tx, JUDGED_AT_ONCE);
    if (judged === 0) return false;
    await sealDue(tx);
    await signHead(tx);
    await writeTransaction(tx);
    await applyCut(tx);
    return true;
  },

  /** Appends overdue seals and the receipts that are due. */
  async answering(tx: Transaction): Promise<void> {
    await appendDues(tx);
    await signHead(tx);
    await writeTransaction(tx);
  },
};
