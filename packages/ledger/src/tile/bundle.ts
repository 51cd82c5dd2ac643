import { LedgerError } from "../ledger-error.ts";
import { TILE_WIDTH } from "./address.ts";

/** The largest entry that the 16-bit length of a bundle can carry (tlog-tiles, Log entries). */
export const MAX_ENTRY_BYTES = 65_535;

/** 1 to 256 entries, each led by its length as a big-endian 16-bit integer. Throws `entry-size`, `bundle-malformed`. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  requireWidth(entries.length);
  let length = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new LedgerError("entry-size", "entry", `is over ${MAX_ENTRY_BYTES} bytes`);
    length += LENGTH_BYTES + entry.length;
  }
  const bundle = new Uint8Array(length);
  let at = 0;
  for (const entry of entries) {
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length;
    bundle.set(entry, at + LENGTH_BYTES);
    at += LENGTH_BYTES + entry.length;
  }
  return bundle;
}

/** Exactly `width` entries and nothing after them, as views of `bytes`. Throws `bundle-malformed`. */
export function decodeBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  requireWidth(width);
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < width) {
    const start = at + LENGTH_BYTES;
    if (start > bytes.length) throw new LedgerError("bundle-malformed", "bundle", "ends before its last entry");
    at = start + bytes[at]! * 256 + bytes[at + 1]!;
    if (at > bytes.length) throw new LedgerError("bundle-malformed", "bundle", "ends within an entry");
    entries.push(bytes.subarray(start, at));
  }
  if (at !== bytes.length) throw new LedgerError("bundle-malformed", "bundle", "goes on after its last entry");
  return entries;
}

const LENGTH_BYTES = 2;

function requireWidth(width: number): void {
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) throw new LedgerError("bundle-malformed", "width", "is not from 1 to 256");
}
