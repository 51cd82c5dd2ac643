import { canonicalBytes, decodeUtf8, LedgerError, parseCanonical } from "@mithaq/ledger";
import { z } from "zod";
import { KeeperError } from "../keeper/keeper.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const entryShape = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/public-item"),
  charter: hash,
  /** The seal of the release: all parties' consent. */
  release: hash,
  object: z.string().min(3).max(300),
  /** The seal of the text that is released. */
  text: hash,
  /** SHA-256("mithaq/payload/v1\n" ‖ salt ‖ document), as of every payload of the record. */
  digest: hash,
  bytes: z.int().min(1),
  mediaType: z.literal("application/json"),
});

/** One entry of a party's public log: that this party's node released this document about this object, under that seal. */
export type PublicEntry = Readonly<z.infer<typeof entryShape>>;

/** An entry holds hashes and one id, no text: what is longer is none. */
export const MAX_PUBLIC_ENTRY_BYTES = 2_048;

/** The canonical text of an entry (RFC 8785): its bytes are the leaf. */
export function formatPublicEntry(entry: PublicEntry): string {
  return decodeUtf8(canonicalBytes(entry), "entry");
}

/** Reads an entry strictly. Throws KeeperError `garbage` where it is not one of this charter in canonical form. */
export function parsePublicEntry(bytes: Uint8Array, charter: string, log: string): PublicEntry {
  const read = entryShape.safeParse(bytes.length > MAX_PUBLIC_ENTRY_BYTES ? undefined : canonicalValue(bytes));
  if (!read.success) throw new KeeperError("garbage", log, `An entry of ${log} is no public item in canonical form.`);
  if (read.data.charter !== charter) throw new KeeperError("other-charter", log, `An entry of ${log} is of another charter, ${read.data.charter}.`);
  return read.data;
}

function canonicalValue(bytes: Uint8Array): unknown {
  try {
    return parseCanonical(bytes);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
