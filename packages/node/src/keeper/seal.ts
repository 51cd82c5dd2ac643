import { AccordError, dueSeals, formatIntent, type Draft, type Intent } from "@mithaq/accord";
import { encodeHex } from "@mithaq/ledger";
import { appendAct, prepareActs } from "./append.ts";
import { whyNotAppend } from "./may-append.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Seals every own proposal that has its last assent, in the very transaction that took it in (record.md section 5). One whose assents do not all lie in
 * signed prefixes yet stays due. Seals nothing while the node may not append.
 */
export async function sealDue(tx: Transaction): Promise<void> {
  const { run, own, context } = tx;
  if ((await whyNotAppend(tx, "seal")) !== undefined) return;
  const tried = new Set<string>();
  for (;;) {
    const drafts = dueSeals(context, own.origin, run.withLinked(run.changed)).filter((draft) => !tried.has(keyOf(draft)));
    if (drafts.length === 0) return;
    for (const draft of drafts) {
      tried.add(keyOf(draft));
      await appendByNode(tx, draft);
    }
  }
}

/** Appends an act that the node forms by itself; false, and nothing changed, where it is not valid in the log's view yet. */
export async function appendByNode(tx: Transaction, draft: Draft): Promise<boolean> {
  const intent = formatOwnIntent(tx, draft);
  await prepareActs(tx, [{ intent, hand: null }]);
  try {
    await appendAct(tx, { intent, hand: null });
    return true;
  } catch (error) {
    if (error instanceof AccordError && error.code === "invalid") return false;
    throw error;
  }
}

function formatOwnIntent({ ground, own }: Transaction, draft: Draft): Intent {
  return formatIntent(draft, { charter: ground.charterId, origin: own.origin, nonce: encodeHex(ground.parts.random(NONCE_BYTES)) });
}

function keyOf(draft: Draft): string {
  return JSON.stringify([draft.objects, draft.body]);
}

const NONCE_BYTES = 16;
