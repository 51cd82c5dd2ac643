import { partyId, proposalsOf, type ObjectId, type Row } from "@mithaq/accord";
import { rowOf } from "./held-row.ts";
import { KeeperError } from "./keeper.ts";
import type { Transaction } from "./transaction.ts";

/** Throws KeeperError `over-limits` where the party has as many open proposals as the charter allows. */
export async function requireRoom(tx: Transaction): Promise<void> {
  const { openProposals } = tx.context.charter.limits;
  const stored = await storedProposals(tx);
  // However many of this transaction's acts are proposals, and whatever they withdraw: far from the limit nothing needs to be counted.
  const atMost = [...stored.values()].reduce((sum, proposals) => sum + proposals.length, tx.own.leaves.length);
  if (atMost < openProposals) return;
  const open = new Set<string>();
  for (const [id, proposals] of stored) if (!tx.run.changed.has(id)) for (const proposal of proposals) open.add(proposal);
  for (const id of tx.run.changed) {
    const rows = tx.run.withLinked([id]);
    for (const proposal of standingOn(tx, rows.get(id), rows)) open.add(proposal);
  }
  if (open.size < openProposals) return;
  throw new KeeperError("over-limits", "openProposals", `The charter allows a party ${openProposals} open proposals; withdraw one first.`);
}

/** Statuses of rows on which a proposal stands (accord's summary). */
const STANDING = ["proposed", "decided+proposed", "countersigned+proposed"];
const PAGE = 200;
const known = new WeakMap<Transaction, Map<ObjectId, string[]>>();

/** Own standing proposals as the store has them, by row; read once a transaction. */
async function storedProposals(tx: Transaction): Promise<Map<ObjectId, string[]>> {
  const remembered = known.get(tx);
  if (remembered !== undefined) return remembered;
  const found = new Map<ObjectId, string[]>();
  for (const status of STANDING) {
    for (let after: string | undefined, more = true; more; ) {
      const page = await tx.writer.listRows({ status, limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const record of page) found.set(record.id, standingOn(tx, rowOf(record), new Map()));
      after = page.at(-1)?.id;
      more = page.length === PAGE;
    }
  }
  known.set(tx, found);
  return found;
}

function standingOn({ context, ground }: Transaction, row: Row | undefined, rows: ReadonlyMap<ObjectId, Row>): string[] {
  if (row === undefined) return [];
  const own = proposalsOf(context, row, rows).filter((one) => one.state === "standing" && partyId(context, one.origin) === ground.party);
  return own.map((one) => one.id);
}
