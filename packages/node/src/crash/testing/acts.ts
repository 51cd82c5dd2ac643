import { formatErasure, formatNotice, formatPropose, formatResume, formatCharterSign, NEW_OBJECT } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { SignedIntent } from "../../keeper/append.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { makePayload } from "../../payload/make-payload.ts";
import type { Payload } from "../../payload/payload-store.ts";
import { say } from "./acknowledgement.ts";
import { objectOf, signAct, signGrant } from "./party.ts";

/** The acts of the tests, by their names: the same name is always the same intent, so that whoever comes after a crash can submit it again. */
export async function signNamed(node: Pick<OpenedNode, "folder" | "origin">, name: string): Promise<SignedIntent> {
  const { folder, origin } = node;
  if (name === "charter") return signAct(folder, "root", formatCharterSign(origin), name);
  if (name === "grant") return signGrant(folder);
  if (name === "resume") return signAct(folder, "root", formatResume(origin, "the tests restored a backup"), name);
  const content = { type: "joint-note", title: { en: name }, languages: ["en"], sample: true };
  if (name.startsWith("proposal")) return signAct(folder, "officer", formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content, payload: referenceTo(documentOf(name)) }), name);
  return signAct(folder, "officer", formatNotice("agreement", "declare", { pairs: [[NEW_OBJECT, null]], content, payload: name.startsWith("document") ? referenceTo(documentOf(name)) : null }), name);
}

/** The document that the act of this name carries. */
export function documentOf(name: string): Payload {
  return makePayload(nodeCryptography, Buffer.alloc(32, name), Buffer.from(name.repeat(2000)));
}

/** Submits the act of this name, with its document put first; says what became of it, and the head that is published then. */
export async function submitNamed(node: OpenedNode, name: string): Promise<string> {
  if (/^(proposal|document)/.test(name)) {
    const payload = documentOf(name);
    await node.payloads.put(payload);
    say({ payload: payload.digest });
  }
  return submitSigned(node, await signNamed(node, name), name);
}

export async function submitSigned(node: OpenedNode, { intent, hand }: SignedIntent, name: string): Promise<string> {
  if (hand === null) throw new TypeError("only acts with a hand are submitted");
  const { id } = await node.keeper.submit(intent, hand);
  say({ act: id, name });
  await publishHead(node);
  return id;
}

/** What a peer that asks now is told. */
export async function publishHead({ keeper }: OpenedNode): Promise<void> {
  const head = await keeper.checkpoint(keeper.origin);
  if (head !== undefined) say({ head });
}

/** Erases the document of an own declaration. */
export async function eraseNamed(node: OpenedNode, of: string, name: string): Promise<void> {
  const { digest } = documentOf(name);
  await submitSigned(node, await signAct(node.folder, "officer", formatErasure({ of, pairs: [[objectOf(node.origin, name), null]], digest }), `erasure of ${name}`), `erasure of ${name}`);
  say({ erased: digest });
}

function referenceTo(payload: Payload) {
  return { digest: payload.digest, bytes: payload.bytes.length, mediaType: "application/json" };
}
