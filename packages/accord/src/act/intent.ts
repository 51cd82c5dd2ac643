import { canonicalBytes, concatBytes, encodeUtf8, LedgerError, type Cryptography, type JsonValue } from "@mithaq/ledger";
import { AccordError } from "../errors.ts";
import { firstIssue } from "./issue.ts";
import { intentShape, type ActId, type Content, type Intent, type ObjectId, type Pair, type PayloadReference } from "./act.ts";

/** Stands in a draft's pairs for the id of the object that the act makes: `<origin>/<nonce>`. */
export const NEW_OBJECT = "new";

/** An act before charter, origin and nonce are set: what every `format…` of this package returns. */
export interface Draft {
  readonly act: string;
  readonly objects: readonly Pair[];
  readonly body: Content;
  readonly payload: PayloadReference | null;
}

/** Makes the intent that a hand can sign. Throws AccordError `shape`, naming the field. */
export function formatIntent(draft: Draft, where: { readonly charter: ActId; readonly origin: string; readonly nonce: string }): Intent {
  const made = newObjectId(where.origin, where.nonce);
  const objects = sortPairs(draft.objects.map(([object, base]): Pair => [object === NEW_OBJECT ? made : object, base]));
  const intent: Intent = { v: 1, charter: where.charter, origin: where.origin, nonce: where.nonce, act: draft.act, objects, body: draft.body, payload: draft.payload };
  const checked = intentShape.safeParse(intent);
  if (!checked.success) {
    const { field, message } = firstIssue(checked.error, "intent");
    throw new AccordError("shape", field, `The act cannot be formed: ${field}: ${message}.`);
  }
  requireCanonical(intent);
  return intent;
}

/** Of all fields the body alone is free in what it holds: fractions, lone surrogates, depth, length. */
function requireCanonical(intent: Intent): void {
  try {
    canonicalBytes(asJson(intent));
  } catch (error) {
    if (error instanceof LedgerError) throw new AccordError("shape", "body", `The act cannot be formed: body: ${error.message}.`, { cause: error });
    throw error;
  }
}

export function newObjectId(origin: string, nonce: string): ObjectId {
  return `${origin}/${nonce}`;
}

/** Pairs in the order that acts carry them: by object, in byte order. */
export function sortPairs(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const HAND_PREFIX = encodeUtf8("mithaq/hand/v1\n");

/** The bytes that a hand signs (record.md section 3). */
export function handMessage(intent: Intent): Uint8Array {
  return concatBytes(HAND_PREFIX, canonicalBytes(asJson(intent)));
}

/** What WebAuthn carries as its challenge: SHA-256 of {@link handMessage}. */
export function webauthnChallenge(cryptography: Cryptography, intent: Intent): Uint8Array {
  return cryptography.sha256(handMessage(intent));
}

/** An intent counts once per log; this hash is its key for retries. */
export function intentHash(cryptography: Cryptography, intent: Intent): Uint8Array {
  return cryptography.sha256(handMessage(intent));
}

/** An intent is JSON by its shape; TypeScript's interfaces merely lack the index signature that says so. */
export function asJson(value: object): JsonValue {
  return value as unknown as JsonValue;
}
