import type { Draft } from "@mithaq/accord";
import { extname } from "node:path";
import { MEDIA_TYPES } from "../acting/media-types.ts";
import { MAX_PAYLOAD_BYTES } from "../api/contract.ts";
import { Refusal } from "../node/refusal.ts";
import { readBoundedFile } from "./bounded-file.ts";
import type { Invocation } from "./command.ts";
import { throughDoor, type NodeClient } from "./door.ts";
import { officerHand, signDraft } from "./hands.ts";
import { makeDocument, putDocument, type Document } from "./texts.ts";

/** An act that an officer's hand signed and the node took in. */
export interface SignedAct {
  readonly act: string;
  readonly index: number;
  readonly at: number;
  /** The first of its objects that it made, or the first it concerns. */
  readonly object: string;
  readonly objects: readonly string[];
  readonly name: string;
}

/** Forms an act through the node's door, signs it by the officer of --as, and submits it; its document goes first. */
export async function submitSigned(invocation: Invocation, officer: unknown, form: (client: NodeClient) => Promise<Draft>, document?: Document): Promise<SignedAct> {
  const folder = invocation.folder();
  const hand = await officerHand(folder, officer);
  return throughDoor(folder, async (client) => {
    const signed = await signDraft(folder, hand, await form(client));
    if (document !== undefined) await putDocument(client, document);
    const appended = await client.acts.submit(signed);
    const objects = signed.intent.objects.map(([object]) => object);
    const made = `${signed.intent.origin}/${signed.intent.nonce}`;
    return { act: appended.id, index: appended.index, at: appended.at, object: objects.includes(made) ? made : objects[0]!, objects, name: signed.intent.act };
  });
}

export function answerOf(signed: SignedAct) {
  return { json: signed, text: [`${signed.name}: act ${signed.act}`, ...signed.objects.map((object) => `  on ${object}`)] };
}

/** A file as a document beside the log. Rejects with Refusal `input` where it is too large, or of a kind that has no media type here. */
export async function documentFrom(path: string, flag: string): Promise<Document> {
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
  if (mediaType === undefined) throw new Refusal("input", { field: flag, expected: `a file of ${Object.keys(MEDIA_TYPES).join(", ")}`, remedy: "save it in one of these formats", message: `${path} is of no kind that can be kept beside the log` });
  return makeDocument(await readBoundedFile(path, MAX_PAYLOAD_BYTES, flag, "make it smaller, or split it"), mediaType);
}
