import { partyId, rootRowId, signIntent, type Hand, type Intent } from "@mithaq/accord";
import { signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { standingOfficer, type StandingOfficer } from "./standing-officer.ts";

/** By this name the demonstration's head of the national section signs in: its root hand lies in the folder as root-hand.json. */
export const ROOT_HAND = "root-hand";

/**
 * The officers whose software keys lie in the folder and whose mandates stand, the head last. Only in the demonstration: elsewhere rejects with Refusal `not-found`, as if there were no such thing, and
 * a software hand signs in nowhere.
 */
export async function demonstrationOfficers(node: OpenedNode): Promise<(StandingOfficer & { readonly name: string })[]> {
  requireDemonstration(node);
  const names = (await node.folder.officers()).filter((name) => name !== ROOT_HAND);
  const found = await Promise.all([...names, ROOT_HAND].map(async (name) => {
    const mandate = await mandateNamed(node, name);
    const officer = mandate === undefined ? undefined : await standingOfficer(node, mandate);
    return officer === undefined || officer.credential.type !== "key" ? [] : [{ ...officer, name }];
  }));
  return found.flat();
}

/** The demonstration's officer of a name; rejects with Refusal `not-found`. */
export async function demonstrationOfficer(node: OpenedNode, name: string): Promise<StandingOfficer> {
  requireDemonstration(node);
  const mandate = await mandateNamed(node, name);
  const officer = mandate === undefined ? undefined : await standingOfficer(node, mandate);
  if (officer === undefined) throw new Refusal("not-found", { field: "name", expected: "an officer of the demonstration whose mandate stands", remedy: "choose one of the list" });
  return officer;
}

/** Signs with the officer's software key. Only in the demonstration. */
export async function signInDemonstration(node: OpenedNode, name: string, mandate: string, intent: Intent): Promise<Hand> {
  requireDemonstration(node);
  const file = name === ROOT_HAND ? await node.folder.rootHand.read() : await node.folder.officer(name).read();
  return signIntent(intent, mandate, signerFromPrivateKey(file.key));
}

async function mandateNamed(node: OpenedNode, name: string): Promise<string | undefined> {
  if (name !== ROOT_HAND) return (await node.folder.officer(name).readIfThere())?.mandate;
  return (await node.folder.rootHand.readIfThere()) === undefined ? undefined : rootRowId(partyId(node.founded, node.origin));
}

function requireDemonstration(node: OpenedNode): void {
  if (node.settings().demonstration) return;
  throw new Refusal("not-found", { field: "session", expected: "a passkey", remedy: "sign in by your passkey", message: "this is no demonstration" });
}
