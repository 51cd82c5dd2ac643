import { readEntry } from "@mithaq/accord";
import { takeEntry } from "../keeper/append.ts";
import { openGround } from "../keeper/ground.ts";
import { headOfNote } from "../keeper/publisher.ts";
import { signHead } from "../keeper/sign-head.ts";
import { openTransaction } from "../keeper/transaction.ts";
import { writeTransaction } from "../keeper/write-transaction.ts";
import type { SimulatedNode } from "./node.ts";
import { toyCryptography } from "@mithaq/accord/testing";
import type { World } from "./world.ts";

/** Appends whatever bytes to a node's own log and signs the head, as a node would that checks nothing: `entry` gets the least time that the log allows. */
export async function appendUnchecked(world: World, node: SimulatedNode, entry: (at: number) => Uint8Array): Promise<void> {
  const { store, guard, payloads, charter, origin } = node;
  const parts = { store, guard, payloads, charter, origin, keys: node.party.keys(node.generation), cryptography: toyCryptography, clock: () => world.now, random: (n: number) => world.choices.bytes(n) };
  const note = await store.write(async (writer) => {
    const tx = await openTransaction(openGround(parts, toyCryptography), writer);
    if (tx.standing.mode !== "normal" || tx.own.judged < tx.own.size || tx.own.size < 2) return undefined;
    const arrival = readEntry(toyCryptography, entry(Math.max(tx.own.state.at, tx.now)), tx.own.size);
    await tx.run.prepare(tx.own, [arrival]);
    takeEntry(tx, arrival, await tx.run.step(tx.own, arrival, tx.own.size));
    await signHead(tx);
    await writeTransaction(tx);
    return tx.own.checkpoint;
  });
  if (note != null) await guard.write(headOfNote(note));
}
