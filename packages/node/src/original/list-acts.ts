import { readEntry, type Arrival } from "@mithaq/accord";
import { nameAll, type Named } from "../programme/named.ts";
import { readProgramme } from "../programme/reading.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { requireLog } from "./read-entries.ts";
import { verdictsOf } from "./verdicts.ts";

/** One act of a log, as a list shows it. */
export interface ListedAct {
  readonly id: string;
  readonly index: number;
  readonly kind: Arrival["kind"];
  /** `domain.verb`; null of the charter and of what is malformed. */
  readonly act: string | null;
  readonly at: number | null;
  /** The mandate under which its hand signed; null of what the node does by itself. */
  readonly mandate: string | null;
  readonly verdict: string;
  /** What it concerns, as it is named now; what the record has no object of is left out. */
  readonly objects: readonly Pick<Named, "id" | "kind" | "title" | "sample" | "about">[];
}

/** A page of a log's acts, the newest first: those below index `before`. `next` is null at the log's beginning. Rejects with Refusal `not-found`. */
export async function listActs(node: OpenedNode, { origin, before, limit }: { readonly origin: string; readonly before?: number; readonly limit: number }) {
  return readProgramme(node, undefined, async (reading) => {
    const { reader } = reading;
    const { size } = await requireLog(reader, origin);
    const to = Math.min(before ?? size, size);
    const from = Math.max(0, to - limit);
    const entries = await reader.entries(origin, from, to);
    const arrivals = new Map(entries.map((entry, at) => [from + at, readEntry(node.founded.cryptography, entry, from + at)]));
    const verdicts = await verdictsOf(node, reader, origin, arrivals);
    const ids = new Set([...arrivals.values()].flatMap((arrival) => (arrival.kind === "act" ? arrival.act.objects.map(([object]) => object) : [])));
    const named = new Map((await nameAll(reading, [...(await reader.rows([...ids])).values()])).map((one) => [one.id, one]));
    const acts = [...arrivals].map(([index, arrival]): ListedAct => {
      const act = arrival.kind === "act" ? arrival.act : undefined;
      return {
        id: arrival.id, index, kind: arrival.kind, act: act?.act ?? null, at: act?.at ?? null, mandate: act?.hand?.mandate ?? null, verdict: verdicts.get(index)!,
        objects: (act?.objects ?? []).flatMap(([id]) => { const one = named.get(id); return one === undefined ? [] : [{ id, kind: one.kind, title: one.title, sample: one.sample, about: one.about }]; }),
      };
    });
    return { origin, size, acts: acts.toReversed(), next: from === 0 ? null : from };
  });
}
