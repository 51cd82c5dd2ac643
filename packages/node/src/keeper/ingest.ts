import type { Arrival } from "@mithaq/accord";
import { decodeHex, encodeHex, equalBytes, frontierRoot, type Frontier } from "@mithaq/ledger";
import { applyCut } from "./cut.ts";
import { faultOf, isForked } from "./fault.ts";
import { judge } from "./judge.ts";
import { KeeperError, type Ingested, type LogBatch } from "./keeper.ts";
import { enterRecovery } from "./recovery.ts";
import { sealDue } from "./seal.ts";
import { loadKeysRow, signHead } from "./sign-head.ts";
import { cutOf, storedRoot, type Transaction } from "./transaction.ts";
import { openLogNote, proveExtension, type OpenedNote } from "./verify-batch.ts";
import type { WorkingLog } from "./working-log.ts";
import { applyEntries, writeTransaction } from "./write-transaction.ts";

/** Entries judged in one transaction: what waits beyond it is judged by `settle`. */
export const JUDGED_AT_ONCE = 4096;

/**
 * Takes a batch of a log in, wholly or not at all: verified, stored, judged as far as the views allow, and sealed where a last assent came in (record.md
 * sections 1, 4 and 5). `arrivals` are its entries, read. Throws KeeperError with the reason.
 */
export async function ingestBatch(tx: Transaction, batch: LogBatch, arrivals: readonly Arrival[]): Promise<Ingested> {
  const log = requireLog(tx, batch);
  const fault = await faultOf(tx.writer, log.origin);
  if (isForked(fault)) throw new KeeperError("fork", log.origin, `Nothing more is taken in of a forked log: ${fault!.message}`);
  const opened = openLogNote(tx, log.origin, batch.note, await loadKeysRow(tx, log.origin));
  requireSameCharter(tx, batch);
  requireBeforeCut(tx, batch);
  await requireGrowth(tx, log, opened);
  await requireHeldAlike(tx, log, batch);
  const fresh = arrivals.slice(log.size - batch.from);
  const before = { size: log.size, judged: log.judged };
  const { frontier, leaves } = proveExtension(tx, log, fresh, opened.checkpoint, batch);
  requireCutRoot(tx, log, frontier);
  if (log === tx.own && fresh.length > 0) await enterRecovery(tx, `a peer holds ${opened.checkpoint.size} acts of this node's log; ${log.size} were here.`);

  log.entries.push(...fresh.map((arrival) => ({ entry: arrival.bytes, id: decodeHex(arrival.id, "id"), intent: arrival.kind === "act" ? arrival.intent : null })));
  log.leaves.push(...leaves);
  log.frontier = frontier;
  log.size = frontier.size;
  log.changed ||= fresh.length > 0;
  if (fresh.length > 0) await applyEntries(tx, log);
  takeHead(log, batch.note, opened);

  const read = new Map(arrivals.map((arrival, at) => [batch.from + at, arrival]));
  await judge(tx, JUDGED_AT_ONCE, new Map([[log.origin, read]]));
  if (log !== tx.own) {
    await sealDue(tx);
    await signHead(tx);
  }
  await writeTransaction(tx);
  await applyCut(tx);
  return { added: log.size - before.size, size: log.size, judged: log.judged };
}

function requireLog(tx: Transaction, batch: LogBatch): WorkingLog {
  const log = tx.logs.get(batch.origin);
  if (log === undefined) throw new KeeperError("unknown-log", batch.origin, "No party of the charter has this log.");
  if (batch.from > log.size) throw new KeeperError("missing-acts", batch.origin, `The batch begins at ${batch.from}; acts ${log.size} to ${batch.from - 1} are missing.`);
  return log;
}

/** Entry 0 of every log is the charter, byte for byte. */
function requireSameCharter({ ground }: Transaction, { origin, from, entries }: LogBatch): void {
  const first = from === 0 ? entries[0] : undefined;
  if (first !== undefined && !equalBytes(first, ground.parts.charter)) throw new KeeperError("other-charter", origin, `${origin} was founded by another charter; compare its SHA-256 with the other party.`);
}

/** Of a log that was cut nothing is taken in beyond the cut … */
function requireBeforeCut(tx: Transaction, { origin, from, entries }: LogBatch): void {
  const cut = cutOf(tx.context, origin);
  if (cut < Infinity && from + entries.length > cut) throw new KeeperError("cut", origin, `${origin} was cut at size ${cut}: later acts are void.`);
}

/** … and what is taken in must lead to it. */
function requireCutRoot({ ground, context }: Transaction, log: WorkingLog, frontier: Frontier): void {
  const cut = context.cuts?.find((one) => one.origin === log.origin);
  if (cut?.size === frontier.size && encodeHex(frontierRoot(ground.cryptography, frontier)) !== cut.root) {
    throw new KeeperError("root-differs", log.origin, `These are not the acts that ${log.origin} was cut after: its root at size ${cut.size} is ${cut.root}.`);
  }
}

/** A checkpoint of what is held already must have the root that is held; an older one brings nothing. */
async function requireGrowth(tx: Transaction, log: WorkingLog, { checkpoint }: OpenedNote): Promise<void> {
  if (checkpoint.size > log.size) return;
  const held = await storedRoot(tx.ground, tx.writer, log.origin, checkpoint.size);
  if (!equalBytes(held, checkpoint.root)) {
    throw new KeeperError("fork", log.origin, `Two signed heads contradict each other: at size ${checkpoint.size} the new note has the root ${encodeHex(checkpoint.root)}, the log held here ${encodeHex(held)}.`);
  }
  if (checkpoint.size < log.size) throw new KeeperError("rolled-back", log.origin, `The checkpoint covers ${checkpoint.size} acts; ${log.size} are held.`);
}

async function requireHeldAlike(tx: Transaction, log: WorkingLog, { origin, from, entries }: LogBatch): Promise<void> {
  const end = Math.min(log.size, from + entries.length);
  for (let at = from; at < end; ) {
    const held = await tx.writer.entries(origin, at, end);
    for (const entry of held) {
      if (!equalBytes(entry, entries[at - from]!)) throw new KeeperError("entries-differ", origin, `Entry ${at} is not the one that is held.`);
      at += 1;
    }
  }
}

/** Remembers a checkpoint that is reached exactly: `seen` and cosignatures name such sizes alone. */
function takeHead(log: WorkingLog, note: string, { checkpoint }: OpenedNote): void {
  if (checkpoint.size !== log.size || log.size === 0 || log.heads.at(-1)?.size === log.size) return;
  log.checkpoint = note;
  log.changed = true;
  log.heads = [...log.heads, { size: log.size, root: encodeHex(checkpoint.root), note }];
}
