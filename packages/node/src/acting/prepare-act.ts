import { knownVerb, webauthnChallenge, type Intent, type PayloadReference } from "@mithaq/accord";
import { encodeBase64, encodeHex } from "@mithaq/ledger";
import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { randomBytes } from "node:crypto";
import { actOfDraft, type PreparedAct } from "../drafts/act-of-draft.ts";
import type { DraftContent } from "../drafts/draft.ts";
import { changeDraft, getDraft, whereOf } from "../drafts/drafts.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { expectationOf, Refusal } from "../node/refusal.ts";
import { installedKinds } from "../pillars/installed.ts";
import type { SignedIn } from "../sign-in/caller.ts";
import { mayAct } from "../sign-in/routes-by-role.ts";
import { SIGN_IN } from "../sign-in/settings.ts";
import { completeContent } from "./complete-content.ts";

/** What an officer reads and signs. */
export interface ReadyToSign {
  readonly intent: Intent;
  readonly hash: string;
  readonly challenge: string;
  readonly mandate: string;
  readonly document: PayloadReference | null;
  readonly sign: { readonly type: "passkey"; readonly options: PublicKeyCredentialRequestOptionsJSON } | { readonly type: "demonstration" };
}

export interface DraftSeen {
  readonly id: string;
  readonly version: number;
}

/**
 * Forms an act for the officer who is signed in. Its texts are put beside the log, with a new salt; a draft's with the salt that the draft keeps, so that its act is the same however often it is prepared.
 * Nothing is appended. Rejects with Refusal `forbidden` (the mandate does not cover it), `input` naming the field, `not-found`, `conflict`.
 */
export async function prepareAct(node: OpenedNode, { officer, by }: SignedIn, asked: { readonly content?: DraftContent | undefined; readonly document?: PayloadReference | undefined; readonly draft?: DraftSeen | undefined }): Promise<ReadyToSign> {
  const content = asked.draft === undefined ? await completeContent(node, withDocument(asked.content!, asked.document)) : (await getDraft(node, asked.draft.id)).draft.content;
  const trial = actOfDraft(node.founded.cryptography, content, whereOf(node), { nonce: "0".repeat(32), salt: encodeBase64(new Uint8Array(32)) }).intent;
  // All of it before anything is written: a draft whose act is fixed cannot be edited until it is given back.
  requireCovered(officer, trial.act);
  requireBody(trial);
  const { intent, hash, payload } = asked.draft === undefined ? newAct(node, content) : await ofDraft(node, officer.mandate, asked.draft);
  if (payload !== null) await node.payloads.put(payload);
  else if (intent.payload !== null && !(await node.payloads.has(intent.payload.digest))) throw new Refusal("not-found", { field: "document", expected: "a document that lies beside the log", remedy: "put it first: documents.put" });
  const { credential } = officer;
  const challenge = webauthnChallenge(node.founded.cryptography, intent);
  return {
    intent, hash, challenge: Buffer.from(challenge).toString("base64url"), mandate: officer.mandate, document: intent.payload,
    sign: by.type === "demonstration" || credential.type !== "webauthn"
      ? { type: "demonstration" }
      : { type: "passkey", options: await generateAuthenticationOptions({ rpID: credential.rpId, challenge: new Uint8Array(challenge), allowCredentials: [{ id: credential.credentialId }], timeout: SIGN_IN.challenge, userVerification: "required" }) },
  };
}

function withDocument(content: DraftContent, document: PayloadReference | undefined): DraftContent {
  if (document === undefined) return content;
  if (content.texts !== null) throw new Refusal("input", { field: "document", expected: "texts or a document, not both", remedy: "leave one of them out" });
  return { ...content, document };
}

function newAct(node: OpenedNode, content: DraftContent): PreparedAct {
  return actOfDraft(node.founded.cryptography, content, whereOf(node), { nonce: encodeHex(randomBytes(16)), salt: encodeBase64(randomBytes(32)) });
}

/** Fixes the act of a draft that is cleared, in the draft itself; a crash after it leads to the same act. */
async function ofDraft(node: OpenedNode, by: string, { id, version }: DraftSeen): Promise<PreparedAct> {
  const { draft: held } = await getDraft(node, id);
  // Prepared since it was seen, and nothing else: the sheet was opened before, and closed. It is the same act.
  const seen = version < held.version && held.trail.slice(version).every(({ what }) => what === "prepared") ? held.version : version;
  const draft = await changeDraft(node, id, seen, { do: "prepare" }, { by, remark: "" });
  if (draft.submission === null) throw new Refusal("conflict", { field: "draft", expected: "a draft that is not submitted yet", remedy: "look at it again", message: `draft ${id} is ${draft.state}${draft.act === null ? "" : ` as act ${draft.act}`}` });
  const prepared = actOfDraft(node.founded.cryptography, draft.content, whereOf(node), draft.submission);
  if (prepared.hash !== draft.submission.intent) throw new Refusal("conflict", { field: "draft", expected: "the act that was prepared", remedy: "give the draft back, and have it cleared again", kept: "nothing was submitted" });
  return prepared;
}

/** Before a hand is asked for what the record would flag. */
function requireCovered(officer: SignedIn["officer"], act: string): void {
  const verb = knownVerb(act, installedKinds);
  if (verb === undefined || verb.hand === "none") throw new Refusal("input", { field: "content.verb", expected: "a kind and a verb that the record knows", remedy: "see the examples in the contract of acting", message: `there is no act ${act} for a hand to sign` });
  if ((verb.hand === "root") === officer.head && mayAct(officer, act)) return;
  throw new Refusal("forbidden", { field: "mandate", expected: `a mandate that covers ${act}`, remedy: "ask an officer whose mandate does; the head of the national section grants mandates, and signs nothing else", message: `this mandate does not cover ${act}`, kept: "nothing was submitted; a draft can be handed on" });
}

/** The body's shape as the rules will judge it, with the field that is wrong. */
function requireBody({ act, body }: Intent): void {
  const checked = knownVerb(act, installedKinds)?.body.safeParse(body);
  if (checked === undefined || checked.success) return;
  const issue = checked.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  throw new Refusal("input", { field: ["content", ...(path[0] === "content" ? path.slice(1) : path)].join("."), expected: expectationOf(issue?.message), remedy: `correct it: what ${act} says has a shape` });
}
