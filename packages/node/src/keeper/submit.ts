import { AccordError, readEntry, verbOf, type Cut, type Intent } from "@mithaq/accord";
import { appendAct, appendCharter, indexOfIntent, prepareActs, type SignedIntent } from "./append.ts";
import { KeeperError, type Appended } from "./keeper.ts";
import { applyCut, requireKnownRoot } from "./cut.ts";
import { whyNotAppend } from "./may-append.ts";
import { requireRoom } from "./open-proposals.ts";
import { setStanding } from "./recovery.ts";
import { sealDue } from "./seal.ts";
import { signHead } from "./sign-head.ts";
import { putValue } from "./standing.ts";
import type { Transaction } from "./transaction.ts";
import { writeTransaction } from "./write-transaction.ts";

/** What became of one intent of a group: its place in the log, or why it is not there. */
export type Outcome = { readonly appended: Appended } | { readonly refused: unknown };

/**
 * Appends a group of officers' acts in one transaction: each is judged by itself, and one that is not valid leaves the others alone. Seals that become due are
 * appended, and the new head is signed, in the same transaction.
 */
export async function submitGroup(tx: Transaction, group: readonly SignedIntent[]): Promise<Outcome[]> {
  await prepareActs(tx, group);
  const outcomes: Outcome[] = [];
  for (const signed of group) outcomes.push(await submitOne(tx, signed));
  await sealDue(tx);
  await signHead(tx);
  await writeTransaction(tx);
  await applyCut(tx);
  return outcomes;
}

async function submitOne(tx: Transaction, signed: SignedIntent): Promise<Outcome> {
  const { intent } = signed;
  try {
    const known = indexOfIntent(tx, intent);
    if (known !== undefined) return { appended: await repeated(tx, known) };
    requireFormed(intent);
    const why = await whyNotAppend(tx, intent.act);
    if (why !== undefined) throw why;
    if (intent.act === "origin.cut") await requireKnownRoot(tx, intent.body["cut"] as unknown as Cut);
    if (tx.own.size === 0) {
      if (intent.act !== "charter.sign") throw new KeeperError("held", "charter", "The first act of a log is charter.sign under the root hand.");
      await appendCharter(tx);
    }
    if (verbOf(intent.act) === "propose") await requireRoom(tx);
    const appended = await appendAct(tx, signed);
    await afterOwnAct(tx, intent, appended);
    return { appended };
  } catch (error) {
    if (error instanceof AccordError || error instanceof KeeperError) return { refused: error };
    throw error;
  }
}

/** The node forms these itself: a hand has nothing to do with them. */
function requireFormed(intent: Intent): void {
  if (["seal", "receipt"].includes(verbOf(intent.act))) throw new KeeperError("refused", "act", `${intent.act} is appended by the node itself.`);
}

async function repeated(tx: Transaction, index: number): Promise<Appended> {
  const pending = tx.own.entries[index - tx.own.writtenTo]?.entry;
  const [entry] = pending === undefined ? await tx.writer.entries(tx.own.origin, index, index + 1) : [pending];
  const arrival = readEntry(tx.ground.cryptography, entry!, index);
  return { id: arrival.id, index, repeated: true, at: arrival.kind === "act" ? arrival.act.at : 0 };
}

async function afterOwnAct(tx: Transaction, intent: Intent, appended: Appended): Promise<void> {
  if (intent.act === "log.resume" && tx.standing.mode === "resume") {
    await setStanding(tx, { mode: "normal" });
    tx.resumed = true;
  }
  if (intent.act === "origin.cut") tx.cut = intent.body["cut"] as unknown as Cut;
  const digest = intent.act === "payload.erase" ? intent.body["digest"] : undefined;
  if (typeof digest === "string") await putValue(tx.writer, "erase", digest, appended.id);
}
