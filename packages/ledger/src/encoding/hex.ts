/// <reference lib="esnext.typedarrays" />
import { LedgerError } from "../ledger-error.ts";

/** Lower-case hexadecimal, two digits a byte. */
export function encodeHex(bytes: Uint8Array): string {
  return bytes.toHex();
}

/** The bytes of lower-case hexadecimal; exactly `bytes` of them when that is given. Throws `hex`. */
export function decodeHex(text: string, field: string, bytes?: number): Uint8Array {
  if (bytes !== undefined && text.length !== bytes * 2) throw new LedgerError("hex", field, `is not ${bytes} bytes`);
  if (text.length % 2 !== 0 || !LOWER_CASE_HEX.test(text)) throw new LedgerError("hex", field, "is not lower-case hexadecimal");
  return Uint8Array.fromHex(text);
}

const LOWER_CASE_HEX = /^[0-9a-f]*$/;
