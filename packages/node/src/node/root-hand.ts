import { type Credential } from "@mithaq/accord";
import { asRow } from "../api/reading/rows.ts";
import { Refusal } from "./refusal.ts";
import type { OpenedNode } from "./opened-node.ts";

/** The root hand in force: the charter's, or the last one that it named as its successor. */
export async function currentRootHand(node: OpenedNode): Promise<Credential> {
  const party = node.founded.charter.parties.find((one) => one.origin === node.origin);
  if (party === undefined) throw new Refusal("input", { field: "origin", expected: "a party of the charter", remedy: "this folder's charter.json is not its own: restore it", message: `${node.origin} is no party of this charter` });
  const record = await node.keeper.read(async (reader) => (await reader.rows([`${node.origin}/root`])).get(`${node.origin}/root`));
  const successions = record === undefined ? [] : asRow(record).facts.filter((fact) => fact.kind === "root.succeed" && fact.verdict === "valid" && fact.origin === node.origin);
  const last = successions.at(-1);
  return last === undefined ? party.rootHand : (last.content["credential"] as unknown as Credential);
}
