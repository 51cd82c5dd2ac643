import { LedgerError, canonicalBytes, encodeHex, leafHash, parseCanonical, type Cryptography } from "@mithaq/ledger";
import { AccordError } from "../errors.ts";
import { actShape, intentOf, type Act, type ActId, type Hand, type Intent } from "./act.ts";
import { asJson, handMessage } from "./intent.ts";
import { firstIssue } from "./issue.ts";

/** An entry as it stands in a log. A malformed one that a signed tree proves is stored with its reason and judged invalid; replication goes on. */
export type Arrival =
  | { readonly kind: "charter"; readonly id: ActId; readonly bytes: Uint8Array }
  | {
      readonly kind: "act";
      readonly id: ActId;
      readonly bytes: Uint8Array;
      readonly act: Act;
      /** What the hand signs ({@link handMessage} of the act's intent). */
      readonly message: Uint8Array;
      /** SHA-256 of that: {@link intentHash}. */
      readonly intent: Uint8Array;
    }
  | { readonly kind: "malformed"; readonly id: ActId; readonly bytes: Uint8Array; readonly reason: string };

/** Reads an entry strictly: canonical JSON of the shape of an act. Index 0 is the charter, whose bytes the caller compares. Never throws. */
export function readEntry(cryptography: Cryptography, bytes: Uint8Array, index: number): Arrival {
  const id = encodeHex(leafHash(cryptography, bytes));
  if (index === 0) return { kind: "charter", id, bytes };
  try {
    const act = parseAct(bytes);
    const message = handMessage(intentOf(act));
    return { kind: "act", id, bytes, act, message, intent: cryptography.sha256(message) };
  } catch (error) {
    if (error instanceof LedgerError || error instanceof AccordError) return { kind: "malformed", id, bytes, reason: error.message };
    throw error;
  }
}

/** An act from its entry. Throws LedgerError (not canonical) or AccordError `malformed` (not an act). */
export function parseAct(bytes: Uint8Array): Act {
  const value = parseCanonical(bytes);
  const checked = actShape.safeParse(value);
  if (!checked.success) {
    const { field, message } = firstIssue(checked.error, "act");
    throw new AccordError("malformed", field, `Not an act: ${field}: ${message}`);
  }
  // What is kept is what was received, not what the schema library made of it.
  return value as unknown as Act;
}

/** The entry's bytes: the intent with what its node sets. Throws LedgerError `act-size` above 65,535 bytes. */
export function formatEntry(intent: Intent, set: { readonly seen: Act["seen"]; readonly at: number; readonly hand: Hand | null }): Uint8Array {
  return canonicalBytes(asJson({ ...intent, seen: set.seen, at: set.at, hand: set.hand }));
}
