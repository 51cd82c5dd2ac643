import { domainOf, verbOf, type Pair, type PayloadReference, type ProposalReference } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import type { NodeClient } from "./door.ts";

/** What an answer quotes of a proposal, read from the record: its kind, its pairs, its document's digest. Rejects with Refusal `not-found` or `input`. */
export async function readProposal(client: NodeClient, id: string, field: string): Promise<{ readonly kind: string; readonly reference: ProposalReference }> {
  const { act } = await client.acts.get({ id });
  const name = typeof act?.["act"] === "string" ? act["act"] : "";
  if (verbOf(name) !== "propose") {
    throw new Refusal("input", { field, expected: "the id of a proposal", remedy: "see the proposals: mithaq act list, then mithaq act show OBJECT", message: name === "" ? `${id} is no act` : `${id} is ${name}, not a proposal` });
  }
  const payload = act?.["payload"] as unknown as PayloadReference | null;
  return { kind: domainOf(name), reference: { id, pairs: act?.["objects"] as unknown as Pair[], digest: payload?.digest ?? null } };
}
