import { readEntry, touches, type Act, type Arrival } from "@mithaq/accord";
import { decodeHex, encodeBase64, type JsonValue } from "@mithaq/ledger";
import { Refusal } from "../../node/refusal.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import type { StoreReader } from "../../store/store.ts";
import { asRow } from "./rows.ts";

export interface ActView {
  readonly id: string;
  readonly origin: string;
  readonly index: number;
  readonly verdict: string;
  readonly kind: Arrival["kind"];
  readonly entry: string;
  readonly act: Record<string, JsonValue> | null;
}

/** One act by its id: the entry, its place, and how it was judged here. Rejects with Refusal `not-found`. */
export async function readAct(node: OpenedNode, id: string): Promise<ActView> {
  return node.keeper.read(async (reader) => {
    const place = await reader.position(decodeHex(id, "id", 32));
    const [entry] = place === undefined ? [] : await reader.entries(place.origin, place.index, place.index + 1);
    if (place === undefined || entry === undefined) {
      throw new Refusal("not-found", { field: "id", expected: "the id of an act that stands in a log held here", remedy: "list the acts: mithaq act list; or wait until the peer's log has arrived (mithaq status)", message: `no act ${id} is held here` });
    }
    const arrival = readEntry(node.founded.cryptography, entry, place.index);
    return {
      id, ...place, verdict: await verdictOf(node, reader, place, arrival), kind: arrival.kind, entry: encodeBase64(entry),
      act: arrival.kind === "act" ? (arrival.act as unknown as Record<string, JsonValue>) : null,
    };
  });
}

/** The act that stands at a place, or undefined where the log is shorter or its entry is no act. */
export async function actAt(node: OpenedNode, reader: StoreReader, origin: string, index: number): Promise<Act | undefined> {
  const [entry] = await reader.entries(origin, index, index + 1);
  if (entry === undefined) return undefined;
  const arrival = readEntry(node.founded.cryptography, entry, index);
  return arrival.kind === "act" ? arrival.act : undefined;
}

async function verdictOf(node: OpenedNode, reader: StoreReader, place: { origin: string; index: number }, arrival: Arrival): Promise<string> {
  const log = await reader.log(place.origin);
  if (log === undefined || place.index >= log.judged) return "waiting";
  if (arrival.kind === "charter") return "valid";
  const rows = await reader.rows(touches(await node.contextAt(reader), place.origin, arrival));
  for (const record of rows.values()) {
    const fact = asRow(record).facts.find((one) => one.origin === place.origin && one.index === place.index);
    if (fact !== undefined) return fact.verdict;
  }
  return arrival.kind === "malformed" ? "malformed" : "invalid";
}
