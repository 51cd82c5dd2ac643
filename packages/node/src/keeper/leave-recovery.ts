import { newlySeen, readEntry } from "@mithaq/accord";
import { encodeHex } from "@mithaq/ledger";
import type { GuardedHead } from "../guard/guard.ts";
import { KeeperError } from "./keeper.ts";
import { setStanding, unanswered } from "./recovery.ts";
import { putValue } from "./standing.ts";
import { storedRoot, type Transaction } from "./transaction.ts";

/**
 * Ends a recovery: the own log goes on from the longest head that is held here. Where acts may be lost for good (the guard knows of more than any party could
 * show, another party was in recovery as well, or the root hand cut the waiting short) the first own act must be `log.resume` (record.md section 6).
 * Throws KeeperError `recovering` while a peer has not answered.
 */
export async function endRecovery(tx: Transaction, by: "peers-answered" | "root-hand", guarded: GuardedHead | undefined): Promise<void> {
  const { standing } = tx;
  if (standing.mode !== "recovery") return;
  const silent = unanswered(tx);
  if (by === "peers-answered" && silent.length > 0) throw new KeeperError("recovering", silent.join(", "), `${silent.join(", ")} has not yet shown what it holds of this node's log.`);
  await noteUnproven(tx);
  const lost = await lossOf(tx, guarded, silent, standing.lost);
  await setStanding(tx, lost === undefined ? { mode: "normal" } : { mode: "resume", why: lost });
}

async function lossOf(tx: Transaction, guarded: GuardedHead | undefined, silent: readonly string[], lost: boolean): Promise<string | undefined> {
  const { own } = tx;
  if (guarded !== undefined && guarded.origin === own.origin && !(await holds(tx, guarded))) {
    return `this node signed a head of size ${guarded.size} that no party could show; the log goes on at ${own.size}.`;
  }
  // Before its signature of the charter a log holds nothing that could be lost.
  if (own.size < 2) return undefined;
  if (lost) return "another party lost its own head too, so that acts which only both held may be lost.";
  return silent.length > 0 ? `the root hand did not wait for ${silent.join(", ")}.` : undefined;
}

async function holds(tx: Transaction, guarded: GuardedHead): Promise<boolean> {
  if (guarded.size > tx.own.size) return false;
  return encodeHex(await storedRoot(tx.ground, tx.writer, tx.own.origin, guarded.size)) === guarded.root;
}

/** What others have seen of the own log and no party could show is not waited for again: from now on it is a fault of the log that names it. */
async function noteUnproven(tx: Transaction): Promise<void> {
  for (const log of tx.logs.values()) {
    const [entry] = log.judged < log.size ? await tx.writer.entries(log.origin, log.judged, log.judged + 1) : [];
    if (entry === undefined) continue;
    const seen = newlySeen(tx.context, readEntry(tx.ground.cryptography, entry, log.judged), log.state).find((prefix) => prefix.origin === tx.own.origin);
    if (seen !== undefined && seen.size > tx.own.size) await putValue(tx.writer, "unproven", log.origin, seen.size);
  }
}
