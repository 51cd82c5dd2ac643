import canonicalize from "canonicalize";
import { decodeUtf8, encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { MAX_ENTRY_BYTES } from "../tile/bundle.ts";
import { requireActValue, type JsonValue } from "./json-value.ts";

/**
 * The canonical bytes of a value (RFC 8785), at most 65,535 of them, narrowed to what an act may hold: safe integers, no −0, no lone surrogate,
 * 32 levels.
 *
 * Throws `act-json`, `act-number`, `act-surrogate`, `act-depth`, `act-size`.
 */
export function canonicalBytes(value: JsonValue): Uint8Array {
  const bytes = encodeUtf8(canonicalText(value));
  requireSize(bytes);
  return bytes;
}

/** The canonical bytes of a document beside the log: as {@link canonicalBytes}, of any length. The caller bounds what it is given. Throws as that does, but never `act-size`. */
export function canonicalDocument(value: JsonValue): Uint8Array {
  return encodeUtf8(canonicalText(value));
}

/**
 * The value of bytes that must be exactly what {@link canonicalBytes} writes for it. Comparing the two catches white space, order, repeated
 * keys, other spellings of numbers and strings.
 *
 * Throws `act-size`, `utf8`, `act-json`, `act-number`, `act-surrogate`, `act-depth`, `act-not-canonical`.
 */
export function parseCanonical(bytes: Uint8Array): JsonValue {
  requireSize(bytes);
  const text = decodeUtf8(bytes, "act");
  const value = parseJson(text);
  if (canonicalText(value) !== text) throw new LedgerError("act-not-canonical", "act", "is not in canonical form");
  return value;
}

function canonicalText(value: JsonValue): string {
  const sorted = requireActValue(value);
  if (!sorted) return sortedText(value);
  // RFC 8785 writes what JSON.stringify writes, in its own order. What arrives is in that order already, so that nearly all come here.
  const text = JSON.stringify(value);
  if (hasLoneSurrogate(text)) throw new LedgerError("act-surrogate", "act", "has a lone surrogate");
  return text;
}

function sortedText(value: JsonValue): string {
  try {
    return canonicalize(value)!;
  } catch {
    // Of all that it refuses, this alone is left after the walk.
    throw new LedgerError("act-surrogate", "act", "has a lone surrogate");
  }
}

function parseJson(text: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    throw new LedgerError("act-json", "act", "is not JSON");
  }
}

/** JSON.stringify escapes a surrogate only where it is alone: \ud800 to \udfff, after an even number of backslashes. */
function hasLoneSurrogate(json: string): boolean {
  return json.includes(String.raw`\ud`) && ESCAPED_SURROGATE.test(json);
}

const ESCAPED_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function requireSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_ENTRY_BYTES) throw new LedgerError("act-size", "act", `is over ${MAX_ENTRY_BYTES} bytes`);
}
