import { parseCanonical } from "../act/canonical.ts";
import { LedgerError } from "../ledger-error.ts";
import { is, isHash, isRecordOf, isText } from "./shape.ts";

/** One entry of a party's public log: that this party's node released this document about this object, under that seal. */
export interface PublicEntry {
  readonly v: 1;
  readonly kind: "mithaq/public-item";
  readonly charter: string;
  /** The seal of the release: all parties' consent. */
  readonly release: string;
  readonly object: string;
  /** The seal of the text that is released. */
  readonly text: string;
  /** Of the document and its salt: `payloadDigest`. */
  readonly digest: string;
  readonly bytes: number;
  readonly mediaType: "application/json";
}

/** An entry holds hashes and one id, no text: what is longer is none. */
export const MAX_PUBLIC_ENTRY_BYTES = 2_048;

/** Reads an entry strictly, in canonical form. Throws LedgerError `public-entry`. */
export function parsePublicEntry(bytes: Uint8Array): PublicEntry {
  const value = bytes.length > MAX_PUBLIC_ENTRY_BYTES ? undefined : valueOf(bytes);
  if (!isRecordOf(value, SHAPE)) throw new LedgerError("public-entry", "entry", "is no public item in canonical form");
  return value as unknown as PublicEntry;
}

const SHAPE = {
  v: is(1), kind: is("mithaq/public-item"), charter: isHash, release: isHash, object: isText(3, 300), text: isHash, digest: isHash,
  bytes: (member: unknown) => Number.isSafeInteger(member) && (member as number) >= 1, mediaType: is("application/json"),
};

function valueOf(bytes: Uint8Array): unknown {
  try {
    return parseCanonical(bytes);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
