import { canonicalBytes, concatBytes, decodeBase64, encodeBase64, encodeHex, encodeUtf8 } from "@mithaq/ledger";
import { startAuthentication } from "@simplewebauthn/browser";
import { ask } from "../node/client.ts";

/** What `acting.prepare` answered: the act as the node formed it. */
export type Ready = Awaited<ReturnType<typeof ask.acting.prepare>>;
export type PrepareInput = Parameters<typeof ask.acting.prepare>[0];
type Hand = NonNullable<Parameters<typeof ask.acting.submit>[0]["hand"]>;

/** The document that goes with the act, as it will be read for ever: its texts per language where it has them. */
export interface SignedDocument {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly texts: Readonly<Record<string, readonly { readonly id: string; readonly heading?: string; readonly text: string }[]>> | null;
}

/** Why the sheet refuses to let this be signed: what the node prepared is not what its hashes say. */
export class NotTheSame extends Error {
  readonly what: "challenge" | "document";
  constructor(what: "challenge" | "document") {
    super(`The ${what} is not of what was shown.`);
    this.name = "NotTheSame";
    this.what = what;
  }
}

/**
 * Checks in this browser that the challenge is the hash of the very intent that is shown: SHA-256("mithaq/hand/v1\n" ‖ JCS(intent)), record.md section 3. Rejects with NotTheSame.
 */
export async function checkChallenge(ready: Pick<Ready, "intent" | "challenge">): Promise<void> {
  const digest = await sha256(encodeUtf8("mithaq/hand/v1\n"), canonicalBytes(ready.intent));
  if (toBase64Url(digest) !== ready.challenge) throw new NotTheSame("challenge");
}

/** Fetches the document that the act points to and checks that it has the digest which is signed: SHA-256("mithaq/payload/v1\n" ‖ salt ‖ bytes). Rejects with NotTheSame. */
export async function readSignedDocument(document: NonNullable<Ready["document"]>): Promise<SignedDocument> {
  const held = await ask.payloads.get({ digest: document.digest });
  const bytes = decodeBase64(held.bytes, "document");
  const digest = await sha256(encodeUtf8("mithaq/payload/v1\n"), decodeBase64(held.salt, "salt"), bytes);
  if (encodeHex(digest) !== document.digest) throw new NotTheSame("document");
  const texts = document.mediaType === "application/json" ? (JSON.parse(new TextDecoder().decode(bytes)) as { readonly texts?: NonNullable<SignedDocument["texts"]> }).texts ?? null : null;
  return { digest: document.digest, mediaType: document.mediaType, bytes: bytes.length, texts };
}

/** The officer's hand over the act: asks the authenticator. Null in the demonstration, where the node holds a software key. Rejects as the browser does where the officer declines. */
export async function askHand(ready: Ready): Promise<Hand | null> {
  if (ready.sign.type === "demonstration") return null;
  const { response } = await startAuthentication({ optionsJSON: ready.sign.options });
  return { type: "webauthn", mandate: ready.mandate, authenticatorData: padded(response.authenticatorData), clientDataJSON: padded(response.clientDataJSON), signature: padded(response.signature) };
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", concatBytes(...parts) as Uint8Array<ArrayBuffer>));
}

function toBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Base64url as WebAuthn gives it, in base64 with padding as the record has it. */
function padded(base64url: string): string {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
}
