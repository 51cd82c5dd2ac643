import { formatIntent, formatNotice, formatPropose, formatSaying, formatSubmission, intentHash, type Draft as ActDraft, type Intent, type PayloadReference } from "@mithaq/accord";
import { canonicalDocument, decodeBase64, encodeHex, type Cryptography, type JsonValue } from "@mithaq/ledger";
import { makePayload } from "../payload/make-payload.ts";
import type { Payload } from "../payload/payload-store.ts";
import type { DraftContent } from "./draft.ts";

/** The record that an act is written for. */
export interface Where {
  readonly charter: string;
  readonly origin: string;
}

/** An act ready to be signed, with the document that goes before it. */
export interface PreparedAct {
  readonly intent: Intent;
  /** SHA-256 in hex, by which the log knows the intent. */
  readonly hash: string;
  readonly payload: Payload | null;
}

/** The act that a draft becomes: always the same for the same content, nonce and salt (base64). Throws AccordError `shape` naming the field. */
export function actOfDraft(cryptography: Cryptography, content: DraftContent, where: Where, { nonce, salt }: { readonly nonce: string; readonly salt: string }): PreparedAct {
  const document = documentOf(content);
  const payload = document === null || "digest" in document ? null : makePayload(cryptography, decodeBase64(salt, "salt"), document.bytes);
  const intent = formatIntent(formatDraft(content, referenceTo(document, payload)), { ...where, nonce });
  return { intent, hash: encodeHex(intentHash(cryptography, intent)), payload };
}

function referenceTo(document: ReturnType<typeof documentOf>, payload: Payload | null): PayloadReference | null {
  if (document !== null && "digest" in document) return document;
  return document === null || payload === null ? null : { digest: payload.digest, bytes: payload.bytes.length, mediaType: document.mediaType };
}

/** Every verb: those that say something new have a content; of all others the content is the body as it is. */
function formatDraft({ kind, verb, objects, content, adReferendum }: DraftContent, payload: PayloadReference | null): ActDraft {
  if (verb === "propose") return formatPropose(kind, { pairs: objects, content, payload, adReferendum: adReferendum ?? false });
  if (verb === "declare" || verb === "notify" || verb === "denounce") return formatNotice(kind, verb, { pairs: objects, content, payload });
  // The object that a submission makes stands in it already.
  if (verb === "submit") return formatSubmission(kind, { about: objects.filter(([object]) => object !== "new"), content, payload });
  return formatSaying(kind, verb, objects, content, payload);
}

function documentOf({ texts, document }: DraftContent): { readonly bytes: Uint8Array; readonly mediaType: string } | PayloadReference | null {
  if (texts !== null) return { bytes: canonicalDocument({ texts } as unknown as JsonValue), mediaType: "application/json" };
  if (document === null || "digest" in document) return document;
  return { bytes: decodeBase64(document.bytes, "document.bytes"), mediaType: document.mediaType };
}
