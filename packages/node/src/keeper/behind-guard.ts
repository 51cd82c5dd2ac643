import { encodeHex } from "@mithaq/ledger";
import type { GuardedHead } from "../guard/guard.ts";
import { storedRoot, type Transaction } from "./transaction.ts";

/** Why this database must not sign: it is behind the guard, or the guard is gone. Undefined where it stands at or beyond its guard (record.md section 6). */
export async function whyBehindGuard(tx: Transaction, guarded: GuardedHead | undefined): Promise<string | undefined> {
  const { own } = tx;
  if (guarded === undefined) return own.size === 0 ? undefined : "the guard file is missing: this database may be an old backup.";
  if (guarded.origin !== own.origin) return undefined;
  if (guarded.size > own.size) return `this node signed a head of size ${guarded.size}; its database holds ${own.size} acts.`;
  const root = encodeHex(await storedRoot(tx.ground, tx.writer, own.origin, guarded.size));
  return root === guarded.root ? undefined : `this node signed another head of size ${guarded.size} than its database holds.`;
}
