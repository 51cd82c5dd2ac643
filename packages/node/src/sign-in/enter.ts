import { partyId } from "@mithaq/accord";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { ApiContext } from "../api/context.ts";
import { ownFirst } from "../api/reading/status.ts";
import { Refusal } from "../node/refusal.ts";
import { requireBrowser, type Browser } from "./browser.ts";
import type { Caller, SignedIn } from "./caller.ts";
import { demonstrationOfficer } from "./demonstration-officers.ts";
import { officerByPasskey } from "./passkeys.ts";
import { beginSession, endOf, endSession, type Session } from "./sessions.ts";
import type { StandingOfficer } from "./standing-officer.ts";

/** Whose node this is, of which programme, and who is signed in. */
export function whoAsks({ node, caller }: ApiContext) {
  const { charter } = node.founded;
  const parties = ownFirst(partyId(node.founded, node.origin), charter.parties).map(({ origin, name }) => ({ origin, name }));
  return {
    party: parties[0]!, parties, title: charter.title, demonstration: node.settings().demonstration, sample: charter.sample, day: new Date(node.clock()).toISOString().slice(0, 10),
    officer: caller?.is === "officer" ? tellOfficer(caller) : null, ended: caller?.is === "anyone" ? caller.ended : null,
  };
}

/** In the demonstration: a plain choice among its officers. */
export async function enterDemonstration(context: ApiContext, name: string) {
  const officer = await attempted(context, () => demonstrationOfficer(context.node, name));
  return begin(context, officer, { type: "demonstration", name });
}

export async function enterByPasskey(context: ApiContext, response: AuthenticationResponseJSON) {
  const officer = await attempted(context, (browser) => officerByPasskey(context.node, browser, response));
  return begin(context, officer, { type: "passkey", credentialId: officer.credential.credentialId });
}

/** Signs out; what is written down in drafts stays. */
export async function leave({ node, caller, browser }: ApiContext): Promise<{ left: boolean }> {
  if (caller?.is === "officer") await endSession(node, caller.id);
  requireBrowser(browser).setSession(null);
  return { left: caller?.is === "officer" };
}

/** An outsider's attempt: made where not too many were, its failure counted, and with `costs` itself: what makes the node write before anything is proven. */
export async function attempted<T>({ browser, attempts }: ApiContext, work: (browser: Browser) => Promise<T>, { costs = false } = {}): Promise<T> {
  const from = requireBrowser(browser);
  attempts?.require(from.address);
  if (costs) attempts?.asked(from.address);
  try {
    return await work(from);
  } catch (error) {
    if (error instanceof Refusal) attempts?.failed(from.address);
    throw error;
  }
}

/** Always a new id, and the session before it ends: an id that somebody else has put into the browser is good for nothing. */
async function begin({ node, caller, browser }: ApiContext, officer: StandingOfficer, by: Session["by"]) {
  const from = requireBrowser(browser);
  if (caller?.is === "officer") await endSession(node, caller.id);
  const { id, session } = await beginSession(node, { mandate: officer.mandate, by });
  from.setSession(id);
  return tellOfficer({ officer, by, expiresAt: endOf(session) });
}

function tellOfficer({ officer, by, expiresAt }: Pick<Extract<Caller, SignedIn>, "officer" | "by" | "expiresAt">) {
  const { mandate, role, acts, scope, head, from, to } = officer;
  return { mandate, name: by.type === "demonstration" ? by.name : null, role: { ...role }, acts, scope, head, from, to, expiresAt };
}
