import { concatBytes } from "../encoding/bytes.ts";

/** A signature with its time in unix seconds: `timestamped_signature` (tlog-cosignature, Format). */
export interface TimestampedSignature {
  readonly time: number;
  readonly signature: Uint8Array;
}

/** u64 big-endian time ‖ signature. */
export function encodeTimestamped({ time, signature }: TimestampedSignature): Uint8Array {
  return concatBytes(encodeU64(time), signature);
}

/**
 * The parts of what follows the key id, or undefined where it is not 8 + `signatureBytes` long or its time is beyond 2^53 − 1: the
 * specification lets a verifier refuse times in the future.
 */
export function decodeTimestamped(bytes: Uint8Array, signatureBytes: number): TimestampedSignature | undefined {
  if (bytes.length !== TIME_BYTES + signatureBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES);
  const time = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
  return Number.isSafeInteger(time) ? { time, signature: bytes.subarray(TIME_BYTES) } : undefined;
}

/** A safe integer as a big-endian 64-bit one (RFC 8446, section 3.3). */
export function encodeU64(value: number): Uint8Array {
  const bytes = new Uint8Array(TIME_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(value / 2 ** 32));
  view.setUint32(4, value % 2 ** 32);
  return bytes;
}

const TIME_BYTES = 8;
