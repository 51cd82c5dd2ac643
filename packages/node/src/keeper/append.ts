import { AccordError, formatEntry, intentHash, readEntry, type Act, type Arrival, type FoldContext, type FoldStep, type Hand, type Intent, type Seen } from "@mithaq/accord";
import { appendLeaves, decodeHex, encodeHex } from "@mithaq/ledger";
import type { Appended } from "./keeper.ts";
import { requireWithinLimits } from "./limits.ts";
import type { Transaction } from "./transaction.ts";
import { settledHead, type WorkingLog } from "./working-log.ts";

/** An intent with the hand that signed it; null for what the node appends by itself: seals and receipts. */
export interface SignedIntent {
  readonly intent: Intent;
  readonly hand: Hand | null;
}

/** Prepares the fold for a run of own acts; call it once before {@link appendAct}. */
export async function prepareActs(tx: Transaction, acts: readonly SignedIntent[]): Promise<void> {
  const { own, run, ground } = tx;
  const hashes = acts.map(({ intent }) => intentHash(ground.cryptography, intent));
  for (const [hash, index] of await tx.writer.intents(own.origin, hashes)) run.noteIntent(own.origin, hash, index);
}

/**
 * Appends an act to the own log, in memory: `seen` and `at` are set here, and the act is judged where it will stand. The caller has asked `whyNotAppend`. Throws, with
 * nothing changed: AccordError `invalid` (field = the rule), `malformed`, `rules-unknown`; KeeperError `over-limits`.
 */
export async function appendAct(tx: Transaction, { intent, hand }: SignedIntent): Promise<Appended> {
  const { own, run, ground } = tx;
  const at = Math.max(own.state.at, tx.now);
  const arrival = readEntry(ground.cryptography, formatEntry(intent, { seen: newViews(tx), at, hand }), own.size);
  if (arrival.kind !== "act") throw new AccordError("malformed", "act", arrival.kind === "malformed" ? arrival.reason : "An act stands behind the charter.");
  const step = await run.step(own, arrival, own.size);
  if (step.verdict !== "valid") throw new AccordError("invalid", step.verdict, step.reason);
  if (hand !== null) requireWithinLimits(tx.context, step.log);
  const index = own.size;
  takeEntry(tx, arrival, step);
  return { id: arrival.id, index, repeated: false, at };
}

/** Appends entry 0: the charter itself. */
export async function appendCharter(tx: Transaction): Promise<void> {
  const arrival = readEntry(tx.ground.cryptography, tx.ground.parts.charter, 0);
  takeEntry(tx, arrival, await tx.run.step(tx.own, arrival, 0));
}

/** Puts a judged entry at the end of the own log. */
export function takeEntry(tx: Transaction, arrival: Arrival, step: FoldStep): void {
  const { own, run, ground } = tx;
  const leaf = decodeHex(arrival.id, "id");
  own.entries.push({ entry: arrival.bytes, id: leaf, intent: arrival.kind === "act" ? arrival.intent : null });
  own.leaves.push(leaf);
  own.frontier = appendLeaves(ground.cryptography, own.frontier, [leaf]);
  own.size += 1;
  run.accept(own, arrival, step);
}

/** What the next own act newly sees: of each other log the largest signed prefix that is wholly judged here, where it has grown (record.md section 3). */
export function newViews({ own, logs, context }: Pick<Transaction, "own" | "logs" | "context">): Act["seen"] {
  const seen: Record<string, Seen> = {};
  for (const log of logs.values()) {
    if (log === own) continue;
    const head = cutHead(context, log) ?? settledHead(log);
    if (head !== undefined && head.size > (own.state.seen[log.origin]?.size ?? 0)) seen[log.origin] = { size: head.size, root: head.root };
  }
  return seen;
}

/** Where a log was cut, and is judged so far: a size and root that all root hands have signed. */
function cutHead(context: FoldContext, log: WorkingLog): Seen | undefined {
  const cut = context.cuts?.find((one) => one.origin === log.origin);
  return cut !== undefined && log.judged >= cut.size ? { size: cut.size, root: cut.root } : undefined;
}

/** Where the intent stands in the own log already, counting what this transaction has appended; undefined where it does not. */
export function indexOfIntent({ own, run, ground }: Transaction, intent: Intent): number | undefined {
  return run.intentIndex(own.origin, encodeHex(intentHash(ground.cryptography, intent)));
}

