import type { Draft, Hand, Intent, PayloadReference } from "@mithaq/accord";
import type { NodeClient } from "../api/client.ts";
import { fromWire } from "../api/errors.ts";
import { Refusal } from "../node/refusal.ts";
import { refusalOf } from "../node/refusal-of.ts";
import { formatItem } from "./format-items.ts";
import { itemNonce } from "./identity.ts";
import type { OpenedProgramme } from "./open-programme.ts";

export interface Proposed {
  readonly key: string;
  readonly kind: string;
  readonly object: string;
  readonly act: string;
}

/** What became of a load: what it proposed, and what the charter's limits left for another day. */
export interface Loaded {
  readonly proposed: readonly Proposed[];
  /** Keys of items that are this party's to propose and were not. */
  readonly remaining: readonly string[];
  /** Why some remain; null where none do. */
  readonly stopped: Refusal | null;
}

/** The officer's part. */
export interface Proposer {
  /** The draft as an act of this party with this nonce, under the officer's hand. */
  readonly sign: (draft: Draft, nonce: string) => Promise<{ readonly intent: Intent; readonly hand: Hand }>;
  /** Puts a document beside the log, with a new salt. */
  readonly put: (document: Uint8Array) => Promise<PayloadReference>;
}

/**
 * Proposes (or, of its own profile, submits) what does not stand yet and is this party's to propose, in the programme's order, each under the proposer's hand. What a load that was cut short
 * has proposed is there and is passed over the next time. Stops at the charter's limits; rejects with Refusal, naming the item, for anything else that is refused.
 */
export async function proposeItems(client: NodeClient, opened: OpenedProgramme, { sign, put }: Proposer): Promise<Loaded> {
  const due = opened.items.filter((item) => item.status === null && item.by === opened.own);
  const proposed: Proposed[] = [];
  for (const [at, one] of due.entries()) {
    const { item, object, document } = one;
    try {
      const payload = document === null ? null : await put(document);
      const { id } = await client.acts.submit(await sign(formatItem(one, payload), itemNonce(opened.programme.manifest.key, item.key, opened.own)));
      proposed.push({ key: item.key, kind: item.kind, object, act: id });
    } catch (error) {
      const refusal = fromWire(error) ?? refusalOf(error);
      if (LIMITS.has(refusal.field)) return { proposed, remaining: due.slice(at).map((left) => left.item.key), stopped: refusal };
      throw new Refusal(refusal.code, {
        field: item.key, expected: refusal.expected, remedy: refusal.remedy, message: `${item.key} (${item.file}: ${item.path}) was refused: ${refusal.message}`,
        kept: `${proposed.length} of ${due.length} were proposed and stand; the next load goes on from there`,
      }, { cause: error });
    }
  }
  return { proposed, remaining: [], stopped: null };
}

/** The charter's limits, as the node names them. */
const LIMITS: ReadonlySet<string> = new Set(["actsPerDay", "bytesPerDay", "openProposals"]);
