import type { Hand, Intent } from "@mithaq/accord";
import { changeDraft } from "../drafts/drafts.ts";
import type { Appended } from "../keeper/keeper.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import type { SignedIn } from "../sign-in/caller.ts";
import { signInDemonstration } from "../sign-in/demonstration-officers.ts";
import type { DraftSeen } from "./prepare-act.ts";

/**
 * Appends an act under the hand of the officer who is signed in, and marks its draft. Without a hand the node signs with the officer's software key: in the demonstration alone, for an officer who
 * signed in so. Rejects with Refusal `forbidden` (another's hand, another party's log), `input` (a hand is missing), and what the rules refuse.
 */
export async function submitAct(node: OpenedNode, { officer, by }: SignedIn, intent: Intent, hand: Hand | null, draft: DraftSeen | undefined): Promise<Appended> {
  if (intent.origin !== node.keeper.origin) throw new Refusal("forbidden", { field: "intent.origin", expected: node.keeper.origin, remedy: "each party acts on its own node", kept: "nothing was submitted" });
  if (hand !== null && hand.mandate !== officer.mandate) throw new Refusal("forbidden", { field: "hand.mandate", expected: officer.mandate, remedy: "sign in as the officer whose hand it is", message: "the hand is not that of the officer who is signed in", kept: "nothing was submitted" });
  const appended = await node.keeper.submit(intent, hand ?? (await softwareHand(node, officer.mandate, by, intent)));
  if (draft !== undefined) await changeDraft(node, draft.id, draft.version, { do: "submitted", act: appended.id }, { by: officer.mandate, remark: "" });
  return appended;
}

async function softwareHand(node: OpenedNode, mandate: string, by: SignedIn["by"], intent: Intent): Promise<Hand> {
  if (by.type === "demonstration") return signInDemonstration(node, by.name, mandate, intent);
  throw new Refusal("input", { field: "hand", expected: "the hand of the officer's passkey", remedy: "sign the act's challenge with the passkey", message: "nobody has signed this act", kept: "nothing was submitted" });
}
