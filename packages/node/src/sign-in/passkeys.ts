import { verifyHandOver, type Credential } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { generateAuthenticationOptions, generateRegistrationOptions, verifyRegistrationResponse, type AuthenticationResponseJSON, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type RegistrationResponseJSON } from "@simplewebauthn/server";
import { cose, decodeClientDataJSON, decodeCredentialPublicKey } from "@simplewebauthn/server/helpers";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { relyingParty, type Browser } from "./browser.ts";
import { openChallenge, takeChallenge, type Purpose } from "./challenges.ts";
import { SIGN_IN } from "./settings.ts";
import { officersOfPasskey, type StandingOfficer } from "./standing-officer.ts";

type Passkey = Extract<Credential, { type: "webauthn" }>;

/** What the browser asks an authenticator to sign in: any passkey of this host, the user verified. */
export async function signInOptions(node: OpenedNode, browser: Browser): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { rpId } = relyingParty(browser);
  const { challenge } = await openChallenge(node, "sign-in");
  return generateAuthenticationOptions({ rpID: rpId, challenge: Buffer.from(challenge, "base64url"), timeout: SIGN_IN.challenge, userVerification: "required" });
}

/**
 * The officer whose passkey answered: of several mandates with one passkey the newest that stands. Rejects with Refusal `unauthorised`, the same for an unknown passkey, a wrong signature, a used or late
 * challenge and a mandate that does not stand: an outsider learns nothing from it.
 */
export async function officerByPasskey(node: OpenedNode, browser: Browser, { id, response }: AuthenticationResponseJSON): Promise<StandingOfficer & { readonly credential: Passkey }> {
  relyingParty(browser);
  const message = await takeChallenge(node, "sign-in", challengeIn(response.clientDataJSON));
  const [authenticatorData, clientDataJSON, signature] = [response.authenticatorData, response.clientDataJSON, response.signature].map(asBase64) as [string, string, string];
  for (const officer of message === undefined ? [] : await officersOfPasskey(node, id)) {
    const { credential, mandate } = officer;
    // By the code that judges hands: type, challenge, origin, rpIdHash, user present and verified, signature.
    if (credential.type === "webauthn" && credential.origin === browser.origin && verifyHandOver(node.founded.cryptography, credential, message!, { mandate, type: "webauthn", authenticatorData, clientDataJSON, signature })) return { ...officer, credential };
  }
  throw new Refusal("unauthorised", { field: "passkey", expected: "the passkey of a standing mandate, and an answer within five minutes", remedy: "try again; if it goes on, ask the head of the national section", message: "this passkey does not sign in here" });
}

/** What the browser asks an authenticator to make: a passkey that it finds again by itself, EdDSA or ES256, the user verified, no attestation. `name` is what the authenticator shows. */
export async function enrolOptions(node: OpenedNode, browser: Browser, purpose: Purpose, party: string, name: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { rpId } = relyingParty(browser);
  const { challenge } = await openChallenge(node, purpose);
  return generateRegistrationOptions({
    rpName: party, rpID: rpId, userName: name, userDisplayName: name, challenge: Buffer.from(challenge, "base64url"), timeout: SIGN_IN.challenge, attestationType: "none",
    supportedAlgorithmIDs: [EDDSA, ES256], authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** The credential that an authenticator made, as a mandate names it. Rejects with Refusal `input` where the answer is not one to an open challenge of this purpose and this page. */
export async function enrolledPasskey(node: OpenedNode, browser: Browser, purpose: Purpose, response: RegistrationResponseJSON): Promise<Passkey> {
  const { rpId, origin } = relyingParty(browser);
  const challenge = challengeIn(response.response.clientDataJSON);
  if ((await takeChallenge(node, purpose, challenge)) === undefined) throw notEnrolled("the challenge was not given here, is used, or is over");
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true, supportedAlgorithmIDs: [EDDSA, ES256] });
    if (!verified) throw new Error("it does not verify");
    const { algorithm, publicKey } = rawKey(registrationInfo.credential.publicKey);
    return { type: "webauthn", algorithm, publicKey: encodeBase64(publicKey), credentialId: registrationInfo.credential.id, rpId, origin };
  } catch (error) {
    throw notEnrolled(error instanceof Error ? error.message : String(error), error);
  }
}

const EDDSA = -8;
const ES256 = -7;

/** From COSE (RFC 9053) to what the record keeps: Ed25519 as 32 bytes, ES256 as the uncompressed point. */
function rawKey(bytes: Uint8Array<ArrayBuffer>): { readonly algorithm: Passkey["algorithm"]; readonly publicKey: Uint8Array } {
  const key = decodeCredentialPublicKey(bytes);
  if (cose.isCOSEPublicKeyOKP(key)) return { algorithm: "Ed25519", publicKey: lengthOf(key.get(cose.COSEKEYS.x), 32) };
  if (cose.isCOSEPublicKeyEC2(key)) return { algorithm: "ES256", publicKey: Buffer.concat([Buffer.of(4), lengthOf(key.get(cose.COSEKEYS.x), 32), lengthOf(key.get(cose.COSEKEYS.y), 32)]) };
  throw new Error("its key is of no kind that mandates name (Ed25519, ES256)");
}

function lengthOf(bytes: Uint8Array | undefined, length: number): Uint8Array {
  if (bytes?.length !== length) throw new Error("its key is malformed");
  return bytes;
}

function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJSON) as { challenge: unknown };
    return typeof challenge === "string" ? challenge : "";
  } catch {
    return ""; // no challenge that was ever given
  }
}

function asBase64(base64url: string): string {
  return Buffer.from(base64url, "base64url").toString("base64");
}

function notEnrolled(why: string, cause?: unknown): Refusal {
  return new Refusal("input", { field: "response", expected: "a passkey made on this page, with the user verified", remedy: "try again; the authenticator must ask for a PIN, a finger or a face", message: `the passkey was not taken: ${why}`, kept: "the invitation can still be used" }, { cause });
}
