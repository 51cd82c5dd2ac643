import { isAway, refusedOf } from "../../node/refused.ts";

/**
 * Why somebody did not get in. `declined`: the authenticator's question was put aside, or its time ran out, or it holds no passkey of this node; browsers do not tell these apart, so that no page learns who has one.
 * `unsupported`: this browser has no passkeys, or the page is not served safely. `unknown`: no standing mandate is of this passkey. `busy`: too many attempts. `away`: the node does not answer.
 * `stopped`: the node is in recovery or held. `full`: its disk is full.
 */
export type EntryFault = "declined" | "unsupported" | "unknown" | "busy" | "away" | "stopped" | "full" | "other";

export function entryFault(error: unknown): EntryFault {
  const refused = refusedOf(error);
  // No passkey belongs to an IP address, or to a page that is not served over https.
  if (refused?.field === "Origin") return "unsupported";
  if (refused !== undefined) return BY_CODE[refused.code] ?? (isAway(error) ? "away" : "other");
  if (!(error instanceof Error)) return "other";
  return BY_NAME[error.name] ?? (isAway(error) ? "away" : "other");
}

const BY_CODE: Readonly<Record<string, EntryFault>> = { unauthorised: "unknown", "not-found": "unknown", "too-many": "busy", recovery: "stopped", held: "stopped", "disk-full": "full" };
/** DOMException names of the Web Authentication API (Level 3, section 5.1), and of SimpleWebAuthn's error, which keeps them. */
const BY_NAME: Readonly<Record<string, EntryFault>> = { NotAllowedError: "declined", AbortError: "declined", SecurityError: "unsupported", NotSupportedError: "unsupported", InvalidStateError: "declined", WebAuthnError: "unsupported" };
