import type { PayloadReference } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import { extname } from "node:path";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { makePayload } from "../payload/make-payload.ts";
import { looksLike, MEDIA_TYPES, recognised } from "./media-types.ts";

/** Keeps a file beside the log with a new salt. Rejects with Refusal `input` where its name is of no kind that is taken, or its bytes are not what the name says. */
export async function putDocument(node: OpenedNode, file: File): Promise<PayloadReference> {
  const mediaType = MEDIA_TYPES[extname(file.name).toLowerCase()];
  const told = `one of ${Object.keys(MEDIA_TYPES).join(", ")}`;
  if (mediaType === undefined) throw new Refusal("input", { field: "file", expected: told, remedy: "save it in one of these formats", message: "a file of this kind is not kept beside the log" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new Refusal("input", { field: "file", expected: "a file that is not empty", remedy: "choose another" });
  if (!looksLike(mediaType, bytes)) throw new Refusal("input", { field: "file", expected: `what its name says: ${mediaType}`, remedy: "save it anew in that format", message: "the file is not what its name says" });
  const payload = makePayload(nodeCryptography, randomBytes(32), bytes);
  await node.payloads.put(payload);
  return { digest: payload.digest, bytes: bytes.length, mediaType };
}

/**
 * A document as a file to be saved. The other party names media types as it likes: only those that are taken here are told to the browser, and only where the bytes are of that kind; anything else (a
 * page, a picture with script) is bytes. How it is served (attachment, sandbox, nosniff) is for api/headers.ts.
 */
export async function getDocument(node: OpenedNode, { digest, mediaType, name }: { readonly digest: string; readonly mediaType?: string | undefined; readonly name?: string | undefined }): Promise<File> {
  const payload = await node.payloads.get(digest);
  if (payload === undefined) throw new Refusal("not-found", { field: "digest", expected: "a document held here", remedy: "it has not arrived from its party yet, or it was erased" });
  const bytes = Uint8Array.from(payload.bytes);
  const known = mediaType !== undefined && Object.values(MEDIA_TYPES).includes(mediaType) && looksLike(mediaType, bytes);
  const type = known ? mediaType : recognised(bytes);
  return new File([bytes], fileName(name, type, digest), { type });
}

/** Without what could name a folder or hide the end of the name; the end is the media type's. */
function fileName(name: string | undefined, type: string, digest: string): string {
  const end = Object.entries(MEDIA_TYPES).find(([, one]) => one === type)?.[0] ?? ".bin";
  const plain = (name ?? "").normalize("NFC").replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, "").replace(/^\.+/, "").trim();
  return plain === "" ? `${digest.slice(0, 16)}${end}` : plain.toLowerCase().endsWith(end) ? plain : `${plain}${end}`;
}
