import type { Arrival, Cut } from "@mithaq/accord";
import { encodeHex } from "@mithaq/ledger";
import { raiseFault } from "./fault.ts";
import { KeeperError } from "./keeper.ts";
import { cutsOf, putValue } from "./standing.ts";
import { storedRoot, type Transaction } from "./transaction.ts";

/**
 * A valid act of all parties cuts a log: the fold begins anew once this transaction is written (record.md section 6). A copy that already differs below the cut cannot
 * follow: that is a fault which says so.
 */
export async function heedCut(tx: Transaction, { act }: Extract<Arrival, { kind: "act" }>): Promise<void> {
  if (act.act !== "origin.cut") return;
  const cut = act.body["cut"] as unknown as Cut;
  if (tx.context.cuts?.some((one) => one.origin === cut.origin) === true) return;
  const differs = await differenceFrom(tx, cut);
  if (differs === undefined) tx.cut = cut;
  else await raiseFault(tx.writer, cut.origin, { reason: "cut", message: differs, since: tx.now });
}

/** Throws KeeperError `cut` where an own act would cut a log at a root that is not held here. */
export async function requireKnownRoot(tx: Transaction, cut: Cut): Promise<void> {
  const log = tx.logs.get(cut.origin);
  const differs = log === undefined || log.size < cut.size ? `Only ${log?.size ?? 0} acts of ${cut.origin} are held here.` : await differenceFrom(tx, cut);
  if (differs !== undefined) throw new KeeperError("cut", cut.origin, differs);
}

/** Writes the cut, clears the fork that it settles, and forgets the fold: `settle` folds everything anew. */
export async function applyCut(tx: Transaction): Promise<void> {
  if (tx.cut === undefined) return;
  const { writer, cut } = tx;
  await putValue(writer, "standing", "cuts", [...(await cutsOf(writer)), cut]);
  await putValue(writer, "fault", cut.origin, null);
  await writer.clearFold();
}

async function differenceFrom(tx: Transaction, cut: Cut): Promise<string | undefined> {
  const log = tx.logs.get(cut.origin);
  if (log === undefined || log.size < cut.size) return undefined;
  const root = encodeHex(await storedRoot(tx.ground, tx.writer, cut.origin, cut.size));
  return root === cut.root ? undefined : `${cut.origin} is cut at size ${cut.size} with the root ${cut.root}; the copy held here has ${root}.`;
}
