import { canonicalBytes, decodeUtf8, LedgerError, parsePublicEntry as parseEntry, type JsonValue, type PublicEntry } from "@mithaq/ledger";
import { KeeperError } from "../keeper/keeper.ts";

export { MAX_PUBLIC_ENTRY_BYTES, type PublicEntry } from "@mithaq/ledger";

/** The canonical text of an entry (RFC 8785): its bytes are the leaf. */
export function formatPublicEntry(entry: PublicEntry): string {
  return decodeUtf8(canonicalBytes(entry as unknown as JsonValue), "entry");
}

/** Reads an entry strictly. Throws KeeperError `garbage` where it is not one of this charter in canonical form. */
export function parsePublicEntry(bytes: Uint8Array, charter: string, log: string): PublicEntry {
  const entry = read(bytes, log);
  if (entry.charter !== charter) throw new KeeperError("other-charter", log, `An entry of ${log} is of another charter, ${entry.charter}.`);
  return entry;
}

function read(bytes: Uint8Array, log: string): PublicEntry {
  try {
    return parseEntry(bytes);
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause;
    throw new KeeperError("garbage", log, `An entry of ${log} is no public item in canonical form.`, { cause });
  }
}
