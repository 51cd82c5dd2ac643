/** Entries one after another in one buffer, each behind its length (u32, big-endian): how they travel between threads, processes and files of the bench. */
export function frame(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(entries.reduce((sum, entry) => sum + PREFIX + entry.length, 0));
  const view = new DataView(framed.buffer);
  let at = 0;
  for (const entry of entries) {
    view.setUint32(at, entry.length);
    framed.set(entry, at + PREFIX);
    at += PREFIX + entry.length;
  }
  return framed;
}

/** Throws RangeError where the last entry is cut short. */
export function unframe(framed: Uint8Array): Uint8Array[] {
  const view = new DataView(framed.buffer, framed.byteOffset, framed.length);
  const entries: Uint8Array[] = [];
  for (let at = 0; at < framed.length; ) {
    const end = at + PREFIX + view.getUint32(at);
    if (end > framed.length) throw new RangeError(`the entry at byte ${at} is cut short`);
    entries.push(framed.subarray(at + PREFIX, end));
    at = end;
  }
  return entries;
}

const PREFIX = 4;
