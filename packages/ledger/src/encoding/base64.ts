/// <reference lib="esnext.typedarrays" />
import { LedgerError } from "../ledger-error.ts";

/** Standard base64 with padding (RFC 4648, section 4), the one alphabet of the C2SP texts. */
export function encodeBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

/**
 * The bytes of `text`, which must be exactly what {@link encodeBase64} writes. JavaScript's decoders skip white space, so what was read is
 * written again and compared: two texts never name the same bytes.
 *
 * Throws `base64`.
 */
export function decodeBase64(text: string, field: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.fromBase64(text, { lastChunkHandling: "strict" });
  } catch {
    throw new LedgerError("base64", field, "is not base64");
  }
  if (encodeBase64(bytes) !== text) throw new LedgerError("base64", field, "is not canonical base64");
  return bytes;
}
