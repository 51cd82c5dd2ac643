import { mandateOf, partyId } from "@mithaq/accord";
import { allRows, asRow } from "../api/reading/rows.ts";
import type { OpenedNode } from "../node/opened-node.ts";

/** The mandates that this party has granted to passkeys: credential id → mandate, of several the last in order of id. Recalled ones count: they were granted. */
export async function grantedTo(node: OpenedNode): Promise<ReadonlyMap<string, string>> {
  const party = partyId(node.founded, node.origin);
  return node.store.read(async (reader) => {
    const context = await node.contextAt(reader);
    const granted = new Map<string, string>();
    for await (const record of allRows(reader, { kind: "mandate" })) {
      const view = mandateOf(asRow(record));
      if (view?.credential.type === "webauthn" && partyId(context, view.origin) === party) granted.set(view.credential.credentialId, view.id);
    }
    return granted;
  });
}
