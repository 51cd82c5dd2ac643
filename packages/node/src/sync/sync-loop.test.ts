import { expect, test } from "vitest";
import { formatAssent, formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { keeperLink } from "../simulation/keeper-link.ts";
import type { SimulatedNode } from "../simulation/node.ts";
import { toyCryptography } from "@mithaq/accord/testing";
import { VirtualTimers } from "../simulation/virtual-timers.ts";
import { World } from "../simulation/world.ts";
import { KeeperError } from "../keeper/keeper.ts";
import { startSync, type SyncLoop } from "./sync-loop.ts";

/** What went wrong in the loops themselves. */
const broken: unknown[] = [];

async function twoInStep(): Promise<{ world: World; timers: VirtualTimers; loops: SyncLoop[]; down: Set<SimulatedNode>; requests: () => number }> {
  const world = new World(1, 2);
  await world.found();
  const timers = new VirtualTimers(world.now);
  const down = new Set<SimulatedNode>();
  let requests = 0;
  const loops: SyncLoop[] = [];
  for (const [at, node] of world.nodes.entries()) {
    const peer = world.nodes[1 - at]!;
    const link = keeperLink(peer.origin, async () => {
      requests += 1;
      if (down.has(peer)) throw new KeeperError("unreachable", peer.origin, "The node is down.");
      return { keeper: peer.keeper, payloads: peer.payloads, poked: () => loops[1 - at]!.poke(node.origin) };
    });
    loops.push(startSync({ keeper: node.keeper, links: [link], cryptography: toyCryptography, timers, random: (bytes) => new Uint8Array(bytes).fill(128), onFailure: (_, error) => broken.push(error) }));
  }
  await timers.pass(100);
  return { world, timers, loops, down, requests: () => requests };
}

const CONTENT = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };

test("from propose to countersigned - pokes alone carry it, no interval passes", async () => {
  const { world, timers, loops } = await twoInStep();
  const [a, b] = world.nodes as [SimulatedNode, SimulatedNode];
  const proposed = await world.act(a, formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null }), world.officers.get(a)![0], "ab".repeat(16));
  await timers.pass(50);
  await world.act(b, formatAssent("agreement", { id: proposed!.id, pairs: [[`${a.origin}/${"ab".repeat(16)}`, null]], digest: null }), world.officers.get(b)![0]);
  await timers.pass(50);
  const [row] = await a.store.read((reader) => reader.listRows({ kind: "agreement", limit: 1 }));
  expect(row?.status).toBe("countersigned");
  await Promise.all(loops.map((loop) => loop.stop()));
  expect(broken).toEqual([]);
  expect(timers.waiting).toBe(0);
});

test("a peer that is silent - growing pauses, a visible fault, healed at the next contact", async () => {
  const { world, timers, loops, down, requests } = await twoInStep();
  const [a, b] = world.nodes as [SimulatedNode, SimulatedNode];
  down.add(b);
  await timers.pass(120_000);
  const failed = loops[0]!.state()[0]!;
  expect(failed.failures).toBeGreaterThan(5);
  const before = requests();
  await timers.pass(60_000);
  expect(requests() - before).toBeLessThan(60);
  expect((await a.keeper.status()).faults).toMatchObject([{ subject: `peer ${b.origin}`, reason: "unreachable" }]);
  down.delete(b);
  await timers.pass(120_000);
  expect((await a.keeper.status()).faults).toEqual([]);
  expect(loops[0]!.state()[0]!.failures).toBe(0);
  await Promise.all(loops.map((loop) => loop.stop()));
  expect(broken).toEqual([]);
});

test("poked without end - rounds keep their distance", async () => {
  const { world, timers, loops, requests } = await twoInStep();
  const before = requests();
  for (let at = 0; at < 1000; at += 1) loops[0]!.poke(world.nodes[1]!.origin);
  await timers.pass(4);
  expect(requests() - before).toBeLessThan(10);
  await Promise.all(loops.map((loop) => loop.stop()));
  expect(broken).toEqual([]);
});
