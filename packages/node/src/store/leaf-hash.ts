import { createHash } from "node:crypto";

/** The RFC 6962 leaf hash of an entry, SHA-256(0x00 ‖ entry): the act's id. SQLite keeps only the first bytes of it, and asks here for the rest. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash("sha256").update(LEAF).update(entry).digest();
}

/** Throws a TypeError where `id` is not the entry's leaf hash: no store indexes what its entries do not say. */
export function requireLeafHash(entry: Uint8Array, id: Uint8Array): void {
  if (!leafHash(entry).equals(id)) throw new TypeError("the id is not the entry's leaf hash");
}

const LEAF = Uint8Array.of(0);
