/**
 * Payloads: the documents that acts point to, content-addressed beside the database. digest = SHA-256("mithaq/payload/v1\n" ‖ salt[32] ‖ bytes) in hex; the
 * salt lives and dies with the payload, so that erasing both leaves a tombstone (the digest in the log) and an intact tree.
 */
export interface PayloadStore {
  /**
   * Durable when it resolves (file and folder fsynced, renamed into place). Putting what is held already changes nothing; it mends what is held
   * damaged. Rejects with code `payload-corrupt` where salt and bytes do not make the digest, `payload-too-large` beyond the store's bound.
   */
  put(payload: Payload): Promise<void>;
  /** The payload, verified against its digest; undefined where it is not held. Rejects with code `payload-corrupt` where the stored bytes do not match. */
  get(digest: string): Promise<Payload | undefined>;
  has(digest: string): Promise<boolean>;
  /** Erases bytes and salt for good. */
  erase(digest: string): Promise<void>;
  /** Digests held, in order. */
  list(): AsyncIterable<string>;
}

export interface Payload {
  /** Lower-case hex, 64 characters. */
  readonly digest: string;
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}

export type PayloadErrorCode = "payload-corrupt" | "payload-too-large";

/** The one error class of the payload stores. */
export class PayloadError extends Error {
  readonly code: PayloadErrorCode;
  constructor(code: PayloadErrorCode, message: string) {
    super(message);
    this.name = "PayloadError";
    this.code = code;
  }
}
