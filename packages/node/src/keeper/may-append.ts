import { keysRowId, logKeys } from "@mithaq/accord";
import { faultOf, isForked } from "./fault.ts";
import { KeeperError } from "./keeper.ts";
import { hasSigner, loadKeysRow } from "./sign-head.ts";
import type { Transaction } from "./transaction.ts";

/** Why the node may not append to its own log now, as the refusal that an act meets; undefined where it may. `log.resume` alone is what a loss waits for. */
export async function whyNotAppend(tx: Transaction, act: string): Promise<KeeperError | undefined> {
  const { own, standing, context, ground } = tx;
  if (standing.mode === "recovery") return new KeeperError("recovering", own.origin, `This node signs nothing until its peers have shown what they hold of its log: ${standing.why}`);
  if (standing.mode === "resume" && act !== "log.resume") return new KeeperError("held", own.origin, `The first act after a loss is log.resume under the root hand: ${standing.why}`);
  if (tx.cut !== undefined) return new KeeperError("held", own.origin, `The log ${tx.cut.origin} was cut; everything is being judged anew.`);
  if (own.judged < own.size) return new KeeperError("held", own.origin, `Acts of this node's own log wait to be judged (${own.judged} of ${own.size}); nothing can follow them yet.`);
  const fault = await faultOf(tx.writer, own.origin);
  if (isForked(fault) && act !== "origin.cut") return new KeeperError("held", own.origin, `This node's own log is forked; all parties must cut it: ${fault!.message}`);
  const keysRow = await loadKeysRow(tx, own.origin);
  const missing = logKeys(context, own.origin, keysRow, own.size + 1).find((key) => !hasSigner(ground.parts.keys, key));
  if (missing !== undefined) return new KeeperError("held", keysRowId(own.origin), `This node does not have the private key of ${own.origin} that the record has in force; restore its keys.json, or take its next keys into use.`);
  return undefined;
}
