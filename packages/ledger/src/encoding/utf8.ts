import { LedgerError } from "../ledger-error.ts";

/** UTF-8 of a well-formed string. A lone surrogate would become U+FFFD: where that can happen, the caller looks first. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The string of strict UTF-8. A byte order mark is kept, as a character like any other. Throws `utf8`. */
export function decodeUtf8(bytes: Uint8Array, field: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new LedgerError("utf8", field, "is not UTF-8");
  }
}

// Every runtime has both; they belong to no ECMAScript library that TypeScript could be told to load.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
