import type { Credential } from "@mithaq/accord";
import { decodeBase64, type JsonValue } from "@mithaq/ledger";
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { DraftContent } from "../drafts/draft.ts";
import { sharedTextSchema } from "../folder/documents.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import type { Browser } from "./browser.ts";
import { enrolledPasskey, enrolOptions } from "./passkeys.ts";
import { SIGN_IN } from "./settings.ts";
import { grantedTo } from "./granted-to.ts";

const scopeSchema = z.object({ objects: z.array(z.string()).readonly().optional(), pillars: z.array(z.string()).readonly().optional() });
const passkeySchema = z.strictObject({ type: z.literal("webauthn"), algorithm: z.enum(["Ed25519", "ES256"]), publicKey: z.string(), credentialId: z.string(), rpId: z.string(), origin: z.string() });

/** An invitation as the node keeps it, in its private values, under the SHA-256 of its token. Times in Unix milliseconds. */
const invitationSchema = z.strictObject({
  v: z.literal(1),
  role: sharedTextSchema,
  acts: z.array(z.string()).readonly(),
  scope: scopeSchema.nullable(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  issuedAt: z.int(),
  expiresAt: z.int(),
  withdrawn: z.boolean(),
  enrolled: z.strictObject({ at: z.int(), credential: passkeySchema }).nullable(),
});
type Invitation = z.infer<typeof invitationSchema>;
/** What the head lays down of a mandate before there is a passkey for it. */
export type Invited = Pick<Invitation, "role" | "acts" | "scope" | "from" | "to">;

/** An invitation with its state, as the head sees it. */
export interface InvitationView extends Invited {
  readonly id: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly state: "issued" | "enrolled" | "granted" | "expired" | "withdrawn";
  readonly enrolledAt: number | null;
  readonly fingerprint: string | null;
  readonly grant: DraftContent | null;
  readonly mandate: string | null;
}

export async function listInvitations(node: OpenedNode): Promise<InvitationView[]> {
  const held = await node.store.read((reader) => reader.values(INVITATIONS));
  const granted = await grantedTo(node);
  return [...held].map(([id, value]) => viewOf(node, id, invitationSchema.parse(value), granted)).sort((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1));
}

/** The token is told here and never again. */
export async function issueInvitation(node: OpenedNode, invited: Invited): Promise<{ readonly invitation: InvitationView; readonly token: string }> {
  const token = randomBytes(32).toString("base64url");
  const now = node.clock();
  if (invited.to !== null && invited.to <= (invited.from ?? now)) throw new Refusal("input", { field: "to", expected: "a time after the mandate's beginning", remedy: "correct the dates" });
  const invitation: Invitation = { v: 1, ...invited, issuedAt: now, expiresAt: now + SIGN_IN.invitation, withdrawn: false, enrolled: null };
  await node.store.write(async (writer) => {
    if ((await writer.values(INVITATIONS)).size >= SIGN_IN.invitations) throw new Refusal("too-large", { field: "invitations", expected: `at most ${SIGN_IN.invitations} invitations`, remedy: "ask the node's operators" });
    await writer.putValue(INVITATIONS, idOf(token), invitation as unknown as JsonValue);
  });
  return { invitation: viewOf(node, idOf(token), invitation, new Map()), token };
}

/** Withdraws one whose mandate is not granted; what is granted is recalled, by an act. */
export async function withdrawInvitation(node: OpenedNode, id: string): Promise<InvitationView> {
  const granted = await grantedTo(node);
  return node.store.write(async (writer) => {
    const held = invitationSchema.safeParse(await writer.value(INVITATIONS, id));
    if (!held.success) throw new Refusal("not-found", { field: "id", expected: "an invitation of this node", remedy: "list them" });
    const { state } = viewOf(node, id, held.data, granted);
    if (state === "granted") throw new Refusal("conflict", { field: "id", expected: "an invitation whose mandate is not granted", remedy: "recall the mandate: an act of its own", kept: "the invitation stands as it was" });
    const withdrawn = { ...held.data, withdrawn: true };
    await writer.putValue(INVITATIONS, id, withdrawn as unknown as JsonValue);
    return viewOf(node, id, withdrawn, granted);
  });
}

/** What its holder is invited to. Rejects with Refusal `not-found`, the same for every token that is good for nothing. */
export async function openInvitation(node: OpenedNode, token: string): Promise<Invited & { readonly id: string; readonly expiresAt: number }> {
  const id = idOf(token);
  const held = invitationSchema.safeParse(await node.store.read((reader) => reader.value(INVITATIONS, id)));
  if (!held.success || !isOpen(held.data, node.clock())) throw unusable();
  return { ...held.data, id };
}

/** What has become of it, for whoever holds its token: also once it is used. Rejects with Refusal `not-found` for a token that was never given. */
export async function followInvitation(node: OpenedNode, token: string): Promise<Pick<InvitationView, "state" | "fingerprint">> {
  const id = idOf(token);
  const held = invitationSchema.safeParse(await node.store.read((reader) => reader.value(INVITATIONS, id)));
  if (!held.success) throw unusable();
  const { state, fingerprint } = viewOf(node, id, held.data, held.data.enrolled === null ? new Map() : await grantedTo(node));
  return { state, fingerprint };
}

export async function invitedOptions(node: OpenedNode, browser: Browser, token: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { id, role } = await openInvitation(node, token);
  const party = node.founded.charter.parties.find((one) => one.origin === node.origin)?.name;
  return enrolOptions(node, browser, `enrol:${id}`, first(party) ?? node.origin, first(role) ?? id.slice(0, 8));
}

/** Enrols the passkey: the invitation's one use. */
export async function enrol(node: OpenedNode, browser: Browser, token: string, response: RegistrationResponseJSON): Promise<{ readonly fingerprint: string }> {
  const { id } = await openInvitation(node, token);
  const credential = await enrolledPasskey(node, browser, `enrol:${id}`, response);
  await node.store.write(async (writer) => {
    const held = invitationSchema.safeParse(await writer.value(INVITATIONS, id));
    if (!held.success || !isOpen(held.data, node.clock())) throw unusable();
    await writer.putValue(INVITATIONS, id, { ...held.data, enrolled: { at: node.clock(), credential } } as unknown as JsonValue);
  });
  return { fingerprint: fingerprintOf(credential) };
}

function viewOf(node: OpenedNode, id: string, invitation: Invitation, granted: ReadonlyMap<string, string>): InvitationView {
  const { role, acts, scope, from, to, issuedAt, expiresAt, withdrawn, enrolled } = invitation;
  const mandate = enrolled === null ? undefined : granted.get(enrolled.credential.credentialId);
  const state = mandate !== undefined ? "granted" : withdrawn ? "withdrawn" : enrolled !== null ? "enrolled" : expiresAt <= node.clock() ? "expired" : "issued";
  return {
    id, role, acts, scope, from, to, issuedAt, expiresAt, state, enrolledAt: enrolled?.at ?? null, fingerprint: enrolled === null ? null : fingerprintOf(enrolled.credential),
    grant: enrolled === null || state !== "enrolled" ? null : grantOf(invitation, enrolled), mandate: mandate ?? null,
  };
}

/** The act that makes it count, as the head signs it. */
function grantOf({ role, acts, scope, from, to }: Invited, { at, credential }: NonNullable<Invitation["enrolled"]>): DraftContent {
  return { kind: "mandate", verb: "grant", objects: [["new", null]], content: { role, acts: [...acts], scope: scope as unknown as JsonValue, from: from ?? at, to, credential }, texts: null, document: null, note: "" };
}

function isOpen({ enrolled, withdrawn, expiresAt }: Invitation, now: number): boolean {
  return enrolled === null && !withdrawn && now < expiresAt;
}

function unusable(): Refusal {
  return new Refusal("not-found", { field: "token", expected: "an invitation that is open: not used, not withdrawn, not over", remedy: "ask the head of the national section for another one", message: "this invitation is good for nothing (any more)" });
}

/** In groups of four, to be read out. */
function fingerprintOf({ publicKey }: Extract<Credential, { type: "webauthn" }>): string {
  return createHash("sha256").update(decodeBase64(publicKey, "publicKey")).digest("hex").match(/.{4}/g)!.join(" ");
}

function idOf(token: string): string {
  return createHash("sha256").update("mithaq/invitation/v1\n").update(token).digest("hex");
}

function first(texts: Readonly<Record<string, string>> | undefined): string | undefined {
  return texts?.["en"] ?? Object.values(texts ?? {})[0];
}

const INVITATIONS = "invitation";
