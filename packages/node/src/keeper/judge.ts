import { AccordError, keysRowId, logKeys, newlySeen, readEntry, type Arrival } from "@mithaq/accord";
import { encodeHex, LedgerError, verifyNote, parseNote } from "@mithaq/ledger";
import { heedCut } from "./cut.ts";
import { clearFault, raiseFault } from "./fault.ts";
import { excessOf } from "./limits.ts";
import { enterRecovery, noteResumption } from "./recovery.ts";
import { keepBridge, loadKeysRow } from "./sign-head.ts";
import { getValue, putValue } from "./standing.ts";
import { cutOf, storedRoot, type Transaction } from "./transaction.ts";
import type { WorkingLog } from "./working-log.ts";
import { applyEntries } from "./write-transaction.ts";

/**
 * Judges what is stored, as far as the views allow, in every log, until nothing moves or `budget` entries are judged. An act whose view is not wholly judged
 * here waits, its log behind it (record.md section 4). Returns how many were judged.
 *
 * `arrivals` are entries already read, by log and index: the batch that has just come in.
 */
export async function judge(tx: Transaction, budget: number, arrivals: ReadonlyMap<string, ReadonlyMap<number, Arrival>> = new Map()): Promise<number> {
  let judged = 0;
  for (let moved = true; moved && judged < budget && tx.cut === undefined; ) {
    moved = false;
    for (const log of tx.logs.values()) {
      const before = log.judged;
      await judgeLog(tx, log, budget - judged, arrivals.get(log.origin));
      judged += log.judged - before;
      moved ||= log.judged > before;
    }
  }
  return judged;
}

/** Entries that are read from the store at once. */
const READ_AHEAD = 256;

async function judgeLog(tx: Transaction, log: WorkingLog, budget: number, fresh: ReadonlyMap<number, Arrival> | undefined): Promise<void> {
  const end = Math.min(log.size, log.judged + budget, cutOf(tx.context, log.origin));
  const began = log.judged;
  while (log.judged < end) {
    const arrivals = await nextArrivals(tx, log, Math.min(end, log.judged + READ_AHEAD), fresh);
    await tx.run.prepare(log, arrivals);
    const stop = await judgeRun(tx, log, arrivals);
    if (stop) break;
  }
  if (log.judged > began) await afterJudging(tx, log);
}

async function nextArrivals(tx: Transaction, log: WorkingLog, end: number, fresh: ReadonlyMap<number, Arrival> | undefined): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for (let index = log.judged; index < end; index += 1) {
    const arrival = fresh?.get(index);
    if (arrival === undefined) break;
    arrivals.push(arrival);
  }
  if (arrivals.length > 0) return arrivals;
  const entries = await tx.writer.entries(log.origin, log.judged, end);
  return entries.map((entry, at) => readEntry(tx.ground.cryptography, entry, log.judged + at));
}

/** Judges one after another; true where one has to wait. */
async function judgeRun(tx: Transaction, log: WorkingLog, arrivals: readonly Arrival[]): Promise<boolean> {
  for (const arrival of arrivals) {
    if ((await missingView(tx, log, arrival)) !== undefined) return true;
    try {
      const step = await tx.run.step(log, arrival, log.judged);
      tx.run.accept(log, arrival, step);
      if (arrival.kind === "act" && step.verdict === "valid") await heed(tx, log, arrival);
      if (tx.cut !== undefined) return true;
    } catch (error) {
      if (!(error instanceof AccordError) || error.code !== "rules-unknown") throw error;
      await raiseFault(tx.writer, log.origin, { reason: "rules-unknown", message: error.message, since: tx.now });
      return true;
    }
  }
  return false;
}

/**
 * What of an act's view is not judged here yet, in words; undefined where nothing is missing. A prefix whose root is not that of the copy held here is a fault
 * that holds the log; acts of the own log that are not here mean that this node has lost them.
 */
async function missingView(tx: Transaction, log: WorkingLog, arrival: Arrival): Promise<string | undefined> {
  for (const prefix of newlySeen(tx.context, arrival, log.state)) {
    const seen = tx.logs.get(prefix.origin);
    if (seen === undefined) continue; // a stranger's log: the fold judges that act invalid
    const cut = cutOf(tx.context, prefix.origin);
    if (seen === tx.own && prefix.size > seen.size) await missOwnActs(tx, log, prefix.size);
    if (prefix.size > seen.size && seen.size < cut) return `acts of ${prefix.origin} up to ${prefix.size}; ${seen.size} are held`;
    if (prefix.size > seen.writtenTo) await applyEntries(tx, seen);
    if (prefix.size <= cut) {
      const root = encodeHex(await storedRoot(tx.ground, tx.writer, prefix.origin, prefix.size));
      if (root !== prefix.root) {
        const message = `Entry ${log.judged} of ${log.origin} has seen another log of ${prefix.origin}: its root at size ${prefix.size} is ${prefix.root}, here ${root}.`;
        await raiseFault(tx.writer, log.origin, { reason: "seen-differs", message, since: tx.now });
        return message;
      }
    }
    if (Math.min(prefix.size, cut) > seen.judged) return `acts of ${prefix.origin} up to ${prefix.size}; ${seen.judged} are judged`;
  }
  return undefined;
}

/** A peer has judged own acts that are not here: a backup was restored. Sizes for which no party could show acts are not asked for again. */
async function missOwnActs(tx: Transaction, log: WorkingLog, size: number): Promise<void> {
  if (size <= ((await getValue(tx.writer, "unproven", log.origin)) ?? 0)) {
    const message = `Entry ${log.judged} of ${log.origin} has seen ${size} acts of this node's log; ${tx.own.size} are here, and no party holds the others.`;
    await raiseFault(tx.writer, log.origin, { reason: "seen-differs", message, since: tx.now });
    return;
  }
  await enterRecovery(tx, `${log.origin} has seen ${size} acts of this node's log; ${tx.own.size} are here.`);
}

async function afterJudging(tx: Transaction, log: WorkingLog): Promise<void> {
  await clearFault(tx.writer, log.origin, ["seen-differs", "rules-unknown"]);
  const excess = log === tx.own ? undefined : excessOf(tx.context, log.state);
  if (excess !== undefined) await raiseFault(tx.writer, log.origin, { reason: "over-limits", message: `${log.origin} is over its limits: ${excess}.`, since: tx.now });
  if (!tx.run.changed.has(keysRowId(log.origin))) return;
  const keysRow = await loadKeysRow(tx, log.origin);
  for (const head of log.heads) {
    const keys = logKeys(tx.context, log.origin, keysRow, head.size);
    if (keys.length === 2 && signedByAll(tx, head.note, keys)) await keepBridge(tx, log.origin, head);
  }
}

function signedByAll(tx: Transaction, note: string, keys: ReturnType<typeof logKeys>): boolean {
  try {
    return verifyNote(tx.ground.cryptography, parseNote(note), keys).length === keys.length;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}

/** What a valid act asks of the node itself, beyond its rows. */
async function heed(tx: Transaction, log: WorkingLog, arrival: Extract<Arrival, { kind: "act" }>): Promise<void> {
  if (log !== tx.own && arrival.act.act === "log.resume") await noteResumption(tx);
  await heedCut(tx, arrival);
  await noteDocuments(tx, log, arrival);
}

/** Payloads that an act names are fetched (those of own acts too, where a recovery brought the act back); those that their logger erases are erased here too. */
async function noteDocuments(tx: Transaction, log: WorkingLog, { id, act }: Extract<Arrival, { kind: "act" }>): Promise<void> {
  if (act.payload !== null) await putValue(tx.writer, "wanted", act.payload.digest, log.origin);
  const digest = act.act === "payload.erase" ? act.body["digest"] : undefined;
  if (typeof digest !== "string") return;
  await putValue(tx.writer, "wanted", digest, null);
  await putValue(tx.writer, "erase", digest, id);
}
