import { type Cryptography, decodeBase64, encodeBase64, encodeHex, encodeUtf8, LedgerError, makeVerifierKey, SIGNATURE_TYPE, type Signer } from "@mithaq/ledger";
import { contentDigest } from "./content-digest.ts";
import type { NonceCache } from "./nonce-cache.ts";
import { SignatureError } from "./signature-error.ts";
import { asciiName, formatSignatureInput, parseSignatureInput, type RequestHead, requireComponents, signatureBase } from "./signature-input.ts";

/** How far, in seconds, `created` may lie from the receiver's clock, to either side; and the longest life of a signature. */
export const WINDOW_SECONDS = 60;

/** The key that a party signs its requests with: never its log or mirror key. */
export interface TransportKey {
  readonly keyId: string;
  readonly signer: Signer;
}

/** The transport key of `origin`: its key id is `<origin>/transport+<key id of the vkey in hex>`. */
export function transportKey(cryptography: Cryptography, origin: string, signer: Signer): TransportKey {
  return { keyId: transportKeyId(cryptography, origin, signer.publicKey), signer };
}

/** The `keyid` of a transport key: the name and key id of its vkey (signed-note), the name in ASCII. */
export function transportKeyId(cryptography: Cryptography, origin: string, publicKey: Uint8Array): string {
  const key = makeVerifierKey(cryptography, `${origin}/transport`, SIGNATURE_TYPE.ed25519, publicKey);
  return `${asciiName(key.name)}+${encodeHex(key.keyId)}`;
}

/**
 * The headers that sign a request (RFC 9421, section 3.1; RFC 9530) to the party `to`. Covered are "@method", "@path", "@query", `mithaq-to` and, of a
 * request with a body, `content-digest`. Not "@authority" nor "@target-uri": nodes reach each other by an address and port, or through a proxy, that the
 * receiver does not know as its own; `mithaq-to` binds the request to the party instead, so that it is worth nothing at another one.
 *
 * @param at `now` in unix milliseconds; `nonce` 16 random bytes.
 */
export function signRequest(
  cryptography: Cryptography,
  key: TransportKey,
  request: { readonly method: "GET" | "POST"; readonly url: URL; readonly to: string; readonly body?: Uint8Array },
  at: { readonly now: number; readonly nonce: Uint8Array },
): Record<string, string> {
  const covered: Record<string, string> = { "mithaq-to": asciiName(request.to) };
  if (request.body !== undefined) covered["content-digest"] = contentDigest(cryptography, request.body);
  const head: RequestHead = { method: request.method, path: request.url.pathname, query: request.url.search, header: (name) => covered[name] };
  const created = Math.floor(at.now / 1000);
  const input = formatSignatureInput({
    components: requireComponents(request.method), created, expires: created + WINDOW_SECONDS, nonce: encodeHex(at.nonce), keyid: key.keyId,
  });
  const signature = key.signer.sign(encodeUtf8(signatureBase(head, input)));
  return { ...covered, "signature-input": `${LABEL}=${input.value}`, signature: `${LABEL}=:${encodeBase64(signature)}:` };
}

export interface Verifier {
  readonly cryptography: Cryptography;
  /** This party's origins, one of which `mithaq-to` must name: the one in use, and those that were cut, under which others may still know it. */
  readonly origins: readonly string[];
  /** The party that holds this transport key, current or previous, and the key; undefined where no party of the charter does. */
  readonly findKey: FindTransportKey;
  readonly nonces: NonceCache;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

export type FindTransportKey = (keyId: string) => Promise<{ readonly origin: string; readonly publicKey: Uint8Array } | undefined>;

/** A request that a party signed: who, and the digest that its body must have (undefined: it has none). */
export interface SignedRequest {
  readonly origin: string;
  readonly digest: string | undefined;
}

/**
 * Who signed this request, by a checklist (RFC 9421, section 3.2): one signature in exactly the form of {@link signRequest}, made now, for this
 * party, by a known key, right, and not seen before. The nonce is spent last, so that only a party can fill the cache. The body is read by the caller, who
 * then compares {@link SignedRequest.digest}.
 *
 * Rejects with {@link SignatureError}.
 */
export async function verifyRequest(verifier: Verifier, head: RequestHead): Promise<SignedRequest> {
  const { label, input } = parseSignatureInput(head.header("signature-input"));
  if (!sameSet(input.components, requireComponents(head.method))) {
    throw new SignatureError("components", `covers ${input.components.join(" ")}; must cover ${requireComponents(head.method).join(" ")} and nothing else`);
  }
  const signature = readSignature(head.header("signature"), label);
  const to = head.header("mithaq-to");
  if (!verifier.origins.some((origin) => asciiName(origin) === to)) throw new SignatureError("wrong-recipient", `mithaq-to must be ${asciiName(verifier.origins[0] ?? "")}`);
  const now = verifier.clock();
  requireFresh(input.created, input.expires, Math.floor(now / 1000));
  const known = await verifier.findKey(input.keyid);
  if (known === undefined) throw new SignatureError("unknown-key", "keyid is no transport key of a party of the charter");
  if (!verifier.cryptography.verify("Ed25519", known.publicKey, encodeUtf8(signatureBase(head, input)), signature)) {
    throw new SignatureError("bad-signature", "the signature does not match the request");
  }
  const spent = verifier.nonces.spend(input.keyid, input.nonce, (input.created + WINDOW_SECONDS + 1) * 1000, now);
  if (spent === "seen") throw new SignatureError("replayed", "this nonce was used before");
  if (spent === "full") throw new SignatureError("too-many-requests", `more than this node remembers in ${2 * WINDOW_SECONDS} s`);
  return { origin: known.origin, digest: input.components.includes("content-digest") ? head.header("content-digest") : undefined };
}

/** Whether `body` is what was signed. Throws SignatureError `body-differs`. */
export function requireBody(cryptography: Cryptography, signed: SignedRequest, body: Uint8Array): void {
  if (signed.digest !== contentDigest(cryptography, body)) throw new SignatureError("body-differs", "content-digest is not sha-256=:…: of the body");
}

const LABEL = "sig";

function readSignature(header: string | undefined, label: string): Uint8Array {
  if (header === undefined) throw new SignatureError("unsigned", "there is no Signature header");
  const prefix = `${label}=:`;
  if (!header.startsWith(prefix) || !header.endsWith(":") || header.length > 256) throw new SignatureError("malformed", `Signature is not one byte sequence labelled ${label}`);
  try {
    return decodeBase64(header.slice(prefix.length, -1), "signature");
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause;
    throw new SignatureError("malformed", "Signature is not canonical base64", { cause });
  }
}

function requireFresh(created: number, expires: number, now: number): void {
  if (expires <= created || expires > created + WINDOW_SECONDS) throw new SignatureError("expired", `expires must lie 1 to ${WINDOW_SECONDS} s after created`);
  if (created > now + WINDOW_SECONDS) throw new SignatureError("expired", `created is ${created - now} s ahead of this node's clock`);
  if (expires < now) throw new SignatureError("expired", `created ${now - created} s ago by this node's clock, and expired`);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && b.every((component) => a.includes(component));
}
