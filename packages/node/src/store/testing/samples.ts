import { createHash } from "node:crypto";
import { leafHash } from "../leaf-hash.ts";
import type { LogRecord, RowWrite, Store, StoredEntry, StoreWriter } from "../store.ts";

export const TEHRAN = "tehran.example/log";
export const BAGHDAD = "baghdad.example/log";

/** The entry `seed` of so many bytes, with its true leaf hash and an intent of its own. */
export function entryOf(seed: number, bytes = 40): StoredEntry {
  const entry = new Uint8Array(bytes);
  entry.set(new TextEncoder().encode(`entry ${seed} `).subarray(0, bytes));
  return { entry, id: new Uint8Array(leafHash(entry)), intent: hashOf(`intent ${seed}`) };
}

/** Entries `from … from + count − 1` of one numbering. */
export function entriesOf(from: number, count: number, bytes?: number): StoredEntry[] {
  return Array.from({ length: count }, (_, place) => entryOf(from + place, bytes));
}

export function logOf(origin: string, size: number, rest: Partial<LogRecord> = {}): LogRecord {
  return { origin, size, judged: size, frontier: hashOf(`${origin} ${size}`), checkpoint: `${origin}\n${size}\n`, state: { at: size }, ...rest };
}

export function rowOf(id: string, rest: Partial<RowWrite> = {}): RowWrite {
  return { id, kind: "agreement", parent: null, pillar: null, status: "proposed", life: null, due: null, awaits: [], facts: [{ origin: TEHRAN, index: 0 }], ...rest };
}

/** Appends to the log of `origin`, which must have `size` entries, in a transaction of its own. */
export function append(store: Store, origin: string, size: number, entries: readonly StoredEntry[]): Promise<void> {
  return store.write((writer) => appendIn(writer, origin, size, entries));
}

export async function appendIn(writer: StoreWriter, origin: string, size: number, entries: readonly StoredEntry[]): Promise<void> {
  await writer.putEntries(origin, size, entries);
  await writer.putLog(logOf(origin, size + entries.length), size);
}

export function hashOf(text: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(text).digest());
}

/** Right-to-left marks, ZWNJ, a letter outside the basic plane, combining marks in both orders, noncharacters, and what looks like SQL. */
export const ODD_TEXTS = [
  "تفاهم‌نامهٔ همکاری",
  "ڕێککەوتننامە",
  "اتفاقية",
  "e\u0301 \u00e9",
  "a\u0323\u0302 a\u0302\u0323",
  "\u{1f600} \u{10ffff} \ufffe \uffff",
  "\ufb01",
  "\u202e\u200f\u061c",
  "'; DROP TABLE object; --",
  'back\\slash "quoted" {array,NULL}',
  "NULL",
  " ",
  "\u0001\t\n\u007f",
] as const;
