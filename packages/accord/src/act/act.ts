import { decodeHex, encodeHex, type Cryptography, type JsonValue } from "@mithaq/ledger";
import { z } from "zod";

/** The leaf hash of an act's entry, lower-case hex, 64 characters. */
export type ActId = string;
/** `<origin>/<nonce>` of the act that made the object; well-known are `<origin>/root`, `<origin>/keys`, `<origin>/log` and `charter/rules`. */
export type ObjectId = string;
/** An object and the seal (its act id) that a new version builds on; base null for what has no seal yet. */
export type Pair = readonly [object: ObjectId, base: ActId | null];
/** The largest checkpoint-signed prefix of another log that this node has judged. */
export interface Seen {
  readonly size: number;
  /** Root hash, lower-case hex. */
  readonly root: string;
}
/** What lies beside the log: digest = SHA-256("mithaq/payload/v1\n" ‖ salt[32] ‖ bytes), hex. */
export interface PayloadReference {
  readonly digest: string;
  readonly bytes: number;
  readonly mediaType: string;
}
export type Content = { readonly [key: string]: JsonValue };

/** What an officer's hand signs (record.md section 3): the act without `seen`, `at`, `hand`, which the node sets when it appends. */
export interface Intent {
  readonly v: 1;
  /** Id of entry 0. */
  readonly charter: ActId;
  /** Whose log. */
  readonly origin: string;
  /** 16 random bytes, 32 hex characters. */
  readonly nonce: string;
  /** `domain.verb`. */
  readonly act: string;
  /** Sorted by object; no object twice. */
  readonly objects: readonly Pair[];
  readonly body: Content;
  readonly payload: PayloadReference | null;
}

/** An officer's signature: Ed25519 over {@link handMessage} (`key`), or a WebAuthn assertion over its SHA-256. Byte strings in base64. */
export type Hand =
  | { readonly mandate: ObjectId; readonly type: "key"; readonly signature: string }
  | { readonly mandate: ObjectId; readonly type: "webauthn"; readonly authenticatorData: string; readonly clientDataJSON: string; readonly signature: string };

/** One entry of a log from index 1 on. */
export interface Act extends Intent {
  /** Per peer whose judged prefix grew since this log's previous act. */
  readonly seen: { readonly [origin: string]: Seen };
  /** Unix milliseconds: max(previous `at`, the node's clock); a claim. */
  readonly at: number;
  readonly hand: Hand | null;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);
export const originShape: z.ZodType<string> = z.string().min(1).max(255).regex(/^[a-z0-9.:-]+(\/[A-Za-z0-9._~:-]+)*$/);
const objectShape = z.string().min(3).max(300).regex(/^[A-Za-z0-9._~:/-]+$/);
const pairShape = z.tuple([objectShape, hash.nullable()]);
const payloadShape = z.strictObject({ digest: hash, bytes: size, mediaType: z.string().min(3).max(127).regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/) });
const base64Shape = z.string().max(4096).regex(/^[A-Za-z0-9+/]+={0,2}$/);
const handShape = z.discriminatedUnion("type", [
  z.strictObject({ mandate: objectShape, type: z.literal("key"), signature: base64Shape }),
  z.strictObject({ mandate: objectShape, type: z.literal("webauthn"), authenticatorData: base64Shape, clientDataJSON: base64Shape, signature: base64Shape }),
]);

export const intentShape = z.strictObject({
  v: z.literal(1),
  charter: hash,
  origin: originShape,
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  act: z.string().max(64).regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/),
  objects: z.array(pairShape).min(1).max(64),
  // Any object: it was read from canonical JSON, and its shape is the verb's to judge.
  body: z.custom<Content>((value) => typeof value === "object" && value !== null && !Array.isArray(value), "expected an object"),
  payload: payloadShape.nullable(),
});
/** Compiled: every entry that arrives is checked against it. */
export const actShape = z.compile(
  intentShape.extend({
    seen: z.record(originShape, z.strictObject({ size: size.min(1), root: hash })),
    at: size,
    hand: handShape.nullable(),
  }),
);

/** The part of an act that the hand signs; its members in the order in which JCS writes them, which saves sorting. */
export function intentOf(act: Intent): Intent {
  const { act: verb, body, charter, nonce, objects, origin, payload, v } = act;
  return { act: verb, body, charter, nonce, objects, origin, payload, v };
}

/** Digest of a text that people compare or quote, hex. */
export function sha256Hex(cryptography: Cryptography, ...parts: readonly Uint8Array[]): string {
  return encodeHex(cryptography.sha256(...parts));
}

/** An id as bytes; AccordError never: ids here have passed {@link actShape}. */
export function idBytes(id: ActId): Uint8Array {
  return decodeHex(id, "id", 32);
}
