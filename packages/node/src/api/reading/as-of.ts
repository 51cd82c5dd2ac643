import { currentOrigins, frontierAfter, frontierBefore, type Clock } from "@mithaq/accord";
import { decodeHex } from "@mithaq/ledger";
import { Refusal } from "../../node/refusal.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import type { StoreReader } from "../../store/store.ts";
import { actAt } from "./act.ts";

/** The frontier just after an act: its log up to it, and all that it had in view. Rejects with Refusal `not-found`. */
export async function frontierAsOfAct(node: OpenedNode, id: string): Promise<Clock> {
  return node.keeper.read(async (reader) => {
    const place = await reader.position(decodeHex(id, "act", 32));
    if (place === undefined) throw new Refusal("not-found", { field: "act", expected: "the id of an act that is held here", remedy: "list them: mithaq act list", message: `no act ${id} is held here` });
    const log = await reader.log(place.origin);
    if (log === undefined || place.index >= log.judged) throw new Refusal("conflict", { field: "act", expected: "an act that is judged here", remedy: "wait for what its view lacks: mithaq status", message: `the act ${id} waits to be judged` });
    return frontierAfter(place.origin, place.index, (await reader.clock(place.origin, place.index + 1)) ?? {});
  });
}

/** The frontier of the record as it stood at the end of a day (UTC), `YYYY-MM-DD`, by the times that the acts claim. */
export async function frontierAsOfDay(node: OpenedNode, day: string): Promise<Clock> {
  const end = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
  return node.keeper.read(async (reader) => {
    const context = await node.contextAt(reader);
    const origins = [...new Set([...context.charter.parties.map((party) => party.origin), ...currentOrigins(context.charter, context.cuts ?? [])])];
    const sizes = new Map<string, number>();
    for (const origin of origins) sizes.set(origin, await sizeBefore(node, reader, origin, end));
    const clocks = new Map<string, Clock>();
    // accord's function is synchronous and asks for few clocks: each that is missing is loaded, and the question asked again.
    for (;;) {
      let missing: { origin: string; size: number } | undefined;
      const clockOf = (origin: string, size: number): Clock => {
        const known = clocks.get(`${origin} ${size}`);
        if (known === undefined) missing ??= { origin, size };
        return known ?? {};
      };
      const frontier = frontierBefore(origins, end, { sizeBefore: (origin) => sizes.get(origin) ?? 0, clockOf });
      if (missing === undefined) return frontier;
      clocks.set(`${missing.origin} ${missing.size}`, (await reader.clock(missing.origin, missing.size)) ?? {});
    }
  });
}

/** Judged acts of a log that are dated before `time`; halving, for `at` never falls within a log. The charter is undated and stands before all. */
async function sizeBefore(node: OpenedNode, reader: StoreReader, origin: string, time: number): Promise<number> {
  const judged = (await reader.log(origin))?.judged ?? 0;
  let [low, high] = [0, judged];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const act = await actAt(node, reader, origin, middle);
    if (middle === 0 || act === undefined || act.at < time) low = middle + 1;
    else high = middle;
  }
  // A log whose own party had not signed yet has no day.
  return low === 1 && judged > 1 ? 0 : low;
}
