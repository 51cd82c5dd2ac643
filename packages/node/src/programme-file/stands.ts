import type { ObjectId } from "@mithaq/accord";
import type { NodeClient } from "../api/client.ts";
import { Refusal } from "../node/refusal.ts";
import { itemObject } from "./identity.ts";
import type { PartyOrigins } from "./match-parties.ts";
import type { Item, Programme } from "./programme.ts";

/** Where an item is, or will be, in the record. */
export interface Place {
  readonly item: Item;
  /** Who made its object, or whose turn it is to. */
  readonly by: string;
  readonly object: ObjectId;
  /** The object's status in this node's view (`proposed`, `countersigned` …); null where it does not stand. */
  readonly status: string | null;
}

/**
 * Where each item stands. An object that some party has made already is found under any party's origin; an item without one is `own` party's to propose, or, by turns, the party's whose turn it is
 * in the programme's order (so that each side proposes its share and none is favoured). A profile is its own party's. Rejects with Refusal `conflict` where two parties have made one item.
 */
export async function readPlaces(client: NodeClient, programme: Programme, parties: PartyOrigins, own: string, turns: boolean): Promise<readonly Place[]> {
  const known = await objectsOf(client, new Set(programme.items.map((item) => item.kind)));
  const origins = [...parties.values()];
  const key = programme.manifest.key;
  let turn = 0;
  return programme.items.map((item) => {
    const inTurn = item.party !== undefined ? parties.get(item.party)! : turns ? origins[turn % origins.length]! : own;
    if (item.party === undefined) turn += 1;
    const made = origins.map((by) => ({ by, object: itemObject(key, item.key, by) })).filter(({ object }) => known.has(object));
    if (made.length > 1) {
      throw new Refusal("conflict", { field: item.key, expected: "one object for each item", remedy: "one party withdraws its proposal: mithaq act withdraw", message: `${item.key} was made by ${made.map(({ by }) => by).join(" and by ")}`, kept: "nothing was proposed" });
    }
    const { by, object } = made[0] ?? { by: inTurn, object: itemObject(key, item.key, inTurn) };
    return { item, by, object, status: known.get(object) ?? null };
  });
}

/** Objects of these kinds and their statuses, page after page. */
async function objectsOf(client: NodeClient, kinds: ReadonlySet<string>): Promise<Map<ObjectId, string>> {
  const known = new Map<ObjectId, string>();
  for (const kind of kinds) {
    for (let after: string | null | undefined; after !== null; ) {
      const page = await client.objects.list({ kind, limit: 500, ...(after === undefined ? {} : { after }) });
      for (const { id, status } of page.objects) known.set(id, status);
      after = page.next;
    }
  }
  return known;
}
