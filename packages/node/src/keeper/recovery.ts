import { partyId } from "@mithaq/accord";
import { putValue, type Standing } from "./standing.ts";
import type { Transaction } from "./transaction.ts";

/** From here on the node serves and pulls, and signs no head, until every peer has answered (record.md section 6). */
export async function enterRecovery(tx: Transaction, why: string): Promise<void> {
  if (tx.standing.mode === "recovery") return;
  await setStanding(tx, { mode: "recovery", why, answered: [], lost: tx.standing.mode === "resume" });
}

/** A peer has given all that it holds of the own log; `recovering`: it holds back its own head, so that it may have lost acts as well. */
export async function noteAnswer(tx: Transaction, origin: string, recovering: boolean): Promise<void> {
  const { standing } = tx;
  const peer = partyId(tx.context, origin);
  if (standing.mode !== "recovery" || (standing.answered.includes(peer) && (standing.lost || !recovering))) return;
  await setStanding(tx, { ...standing, answered: [...new Set([...standing.answered, peer])].sort(), lost: standing.lost || recovering });
}

/** A party resumed after a loss of its own, which this node had not seen: acts that only both held may be lost. */
export async function noteResumption(tx: Transaction): Promise<void> {
  if (tx.standing.mode === "recovery" && !tx.standing.lost) await setStanding(tx, { ...tx.standing, lost: true });
}

/** Parties that have not answered yet, by the charter's names. */
export function unanswered({ standing, context, ground }: Transaction): string[] {
  const peers = context.charter.parties.map((party) => party.origin).filter((origin) => origin !== ground.party);
  return standing.mode === "recovery" ? peers.filter((peer) => !standing.answered.includes(peer)) : [];
}

export async function setStanding(tx: Transaction, standing: Standing): Promise<void> {
  tx.standing = standing;
  await putValue(tx.writer, "standing", "mode", standing.mode === "normal" ? null : standing);
}
