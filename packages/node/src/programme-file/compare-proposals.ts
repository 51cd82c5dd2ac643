import type { ProposalReference } from "@mithaq/accord";
import { decodeBase64, equalBytes, type JsonValue } from "@mithaq/ledger";
import type { NodeClient } from "../api/client.ts";
import { fromWire } from "../api/errors.ts";
import { differencesOf, type Difference } from "./differences.ts";
import type { OpenedProgramme } from "./open-programme.ts";

type OpenedItem = OpenedProgramme["items"][number];

/**
 * An item seen from the side that is asked to assent. `as-in-file`: what is proposed is byte for byte what the own programme files say. `differs`: it is not. `no-document`: its document is still on the
 * way. `given`: this party has assented or proposed it, or it is agreed. `absent`: nobody has proposed it yet, as far as this node knows. `ended`: objected to, or withdrawn.
 */
export interface Compared {
  readonly item: OpenedItem;
  readonly state: "as-in-file" | "differs" | "no-document" | "given" | "absent" | "ended";
  readonly proposal: ProposalReference | null;
  readonly differences: readonly Difference[];
}

export async function compareProposals(client: NodeClient, opened: OpenedProgramme): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const item of opened.items) compared.push(await compareOne(client, opened.own, item));
  return compared;
}

async function compareOne(client: NodeClient, own: string, item: OpenedItem): Promise<Compared> {
  const plain = (state: Compared["state"]): Compared => ({ item, state, proposal: null, differences: [] });
  if (item.status === null) return plain("absent");
  if (item.status === "ended") return plain("ended");
  if (!item.status.includes("proposed")) return plain("given");
  const object = await client.objects.get({ id: item.object });
  const standing = object.proposals.find((one) => one.state === "standing" && one.awaiting.includes(own));
  if (standing === undefined) return plain("given");
  const pairs = standing.pairs.map(([id, base]): [string, string | null] => [id, base]);
  const proposal: ProposalReference = { id: standing.id, pairs, digest: standing.digest };
  const differences = [
    ...differencesOf([[item.object, null]], pairs, "objects"),
    ...differencesOf(item.item.kind, standing.kind, "kind"),
    ...differencesOf(item.content, standing.content),
  ];
  const document = standing.digest === null ? null : await documentOf(client, standing.digest);
  if (document === undefined) return { item, state: "no-document", proposal, differences };
  if (!(document === null ? item.document === null : item.document !== null && equalBytes(document, item.document))) differences.push(...documentDifferences(item.document, document));
  return { item, state: differences.length === 0 ? "as-in-file" : "differs", proposal, differences };
}

/** Undefined where it has not arrived yet. */
async function documentOf(client: NodeClient, digest: string): Promise<Uint8Array | undefined> {
  try {
    return decodeBase64((await client.payloads.get({ digest })).bytes, "bytes");
  } catch (error) {
    if (fromWire(error)?.code === "not-found") return undefined;
    throw error;
  }
}

function documentDifferences(file: Uint8Array | null, proposed: Uint8Array | null): Difference[] {
  const found = differencesOf(readJson(file), readJson(proposed), "document");
  return found.length > 0 ? found : [{ path: "document", file: "these bytes", proposed: "other bytes" }];
}

/** Undefined for what is no JSON: the bytes alone then tell that it differs. */
function readJson(bytes: Uint8Array | null): JsonValue | undefined {
  try {
    return bytes === null ? undefined : (JSON.parse(Buffer.from(bytes).toString("utf8")) as JsonValue);
  } catch {
    return undefined;
  }
}
