import { touches, type Arrival } from "@mithaq/accord";
import { asRow } from "../api/reading/rows.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import type { StoreReader } from "../store/store.ts";
import { requireLog } from "./read-entries.ts";

/** How entries of one log were judged here, by index: "valid", the name of the rule that an act breaks, "waiting" (not judged yet), "malformed". All rows are read in one go. */
export async function verdictsOf(node: OpenedNode, reader: StoreReader, origin: string, arrivals: ReadonlyMap<number, Arrival>): Promise<ReadonlyMap<number, string>> {
  const { judged } = await requireLog(reader, origin);
  const context = await node.contextAt(reader);
  const rows = await reader.rows([...new Set([...arrivals.values()].flatMap((arrival) => touches(context, origin, arrival)))]);
  const found = new Map<number, string>();
  for (const record of rows.values()) for (const fact of asRow(record).facts) if (fact.origin === origin && arrivals.has(fact.index)) found.set(fact.index, fact.verdict);
  return new Map([...arrivals].map(([index, { kind }]) => [index, index >= judged ? "waiting" : kind === "charter" ? "valid" : (found.get(index) ?? (kind === "malformed" ? "malformed" : "invalid"))]));
}
