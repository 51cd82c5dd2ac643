import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { endOf, findSession, type Session } from "./sessions.ts";
import { standingOfficer, type StandingOfficer } from "./standing-officer.ts";

/** Who asks. `anyone`: nobody is signed in; `ended` says so where somebody was. */
export type Caller =
  | { readonly is: "anyone"; readonly ended: "session-ended" | "mandate-ended" | null }
  | SignedIn
  /** Whoever shows the operator token of the node's folder, or has opened the folder itself. */
  | { readonly is: "operator" };

export interface SignedIn {
  readonly is: "officer";
  readonly officer: StandingOfficer;
  /** The session's cookie. */
  readonly id: string;
  readonly by: Session["by"];
  /** Unix milliseconds. */
  readonly expiresAt: number;
}

/** Who stands behind a session's cookie, at this moment. */
export async function callerOf(node: OpenedNode, id: string | undefined, touch = true): Promise<Caller> {
  if (id === undefined) return { is: "anyone", ended: null };
  const session = await findSession(node, id, touch);
  if (session === undefined) return { is: "anyone", ended: "session-ended" };
  return (await signedIn(node, id, session)) ?? { is: "anyone", ended: "mandate-ended" };
}

/** The officer of a session, or undefined where the mandate, or the credential that signed in, is not what stands now. Software hands sign in nowhere but in the demonstration. */
export async function signedIn(node: OpenedNode, id: string, session: Session): Promise<SignedIn | undefined> {
  const officer = await standingOfficer(node, session.mandate);
  if (officer === undefined) return undefined;
  const { by } = session;
  const same = by.type === "demonstration" ? node.settings().demonstration : officer.credential.type === "webauthn" && officer.credential.credentialId === by.credentialId;
  return same ? { is: "officer", officer, id, by, expiresAt: endOf(session) } : undefined;
}

/** The refusal of one who is not signed in (any more): its code tells a screen which it is. */
export function notSignedIn(ended: "session-ended" | "mandate-ended" | null): Refusal {
  const kept = "nothing was changed; what is written down in a draft or in the browser stays";
  switch (ended) {
    case "session-ended":
      return new Refusal("session-ended", { field: "session", expected: "a session that stands", remedy: "sign in again", message: "the session has ended", kept });
    case "mandate-ended":
      return new Refusal("mandate-ended", { field: "mandate", expected: "a mandate that stands: not recalled, not suspended, within its dates", remedy: "ask the head of the national section", message: "the mandate that signed in does not stand any more", kept });
    case null:
      return new Refusal("unauthorised", { field: "session", expected: "an officer who is signed in", remedy: "sign in", message: "nobody is signed in", kept });
  }
}

/** The officer who asks; rejects everyone else. */
export function requireOfficer(caller: Caller | undefined): SignedIn {
  if (caller?.is === "officer") return caller;
  if (caller?.is === "operator") throw new Refusal("forbidden", { field: "session", expected: "an officer who is signed in on the screens", remedy: "officers act by their own hands; on the command line: mithaq act", message: "the operator is no officer" });
  throw notSignedIn(caller?.ended ?? null);
}
