/**
 * Splits a bundle as far as it goes: its entries as views of `bytes` with the offset of each one's length field, and in words why it is not exactly `width`
 * entries. (The ledger's `decodeBundle` refuses such a bundle whole; here it is to be said where it breaks.)
 */
export function splitBundle(bytes: Uint8Array, width: number): { entries: Uint8Array[]; offsets: number[]; problem?: string } {
  const entries: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  while (entries.length < width) {
    offsets.push(at);
    const start = at + LENGTH_BYTES;
    const end = start > bytes.length ? Infinity : start + bytes[at]! * 256 + bytes[at + 1]!;
    if (end > bytes.length) return { entries, offsets, problem: `ends within or before its entry ${entries.length + 1} of ${width}` };
    entries.push(bytes.subarray(start, end));
    at = end;
  }
  return at === bytes.length ? { entries, offsets } : { entries, offsets, problem: `goes on for ${bytes.length - at} bytes after its last entry` };
}

const LENGTH_BYTES = 2;
