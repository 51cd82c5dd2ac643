import { expect, test } from "vitest";
import { formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { parseCheckpoint, parseNote } from "@mithaq/ledger";
import { openMemoryStore } from "../store/memory.ts";
import { SimulatedGuard } from "../simulation/devices.ts";
import { appendUnchecked } from "../simulation/hostile.ts";
import type { SimulatedNode } from "../simulation/node.ts";
import { refusalOf } from "../simulation/refusal.ts";
import { World } from "../simulation/world.ts";
import { headOfNote } from "./publisher.ts";

const CONTENT = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };
const propose = (world: World, node: SimulatedNode) => world.act(node, formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null }), world.officers.get(node)![0]);

/** Node a forks its own log: it appends, its peer takes that in, and then it goes on from before as if nothing had been. */
async function forked(more: number): Promise<{ world: World; a: SimulatedNode; b: SimulatedNode }> {
  const world = new World(1, 2);
  await world.found();
  const [a, b] = world.nodes as [SimulatedNode, SimulatedNode];
  const before = a.store.snapshot();
  await propose(world, a);
  await world.exchange();
  world.kill(a);
  a.store = openMemoryStore(before);
  a.guard = new SimulatedGuard();
  a.guard.head = headOfNote((await a.store.read((reader) => reader.log(a.origin)))!.checkpoint!);
  await world.start(a);
  for (let at = 0; at < more; at += 1) await appendUnchecked(world, a, () => new TextEncoder().encode(`another history ${at}`));
  return { world, a, b };
}

for (const more of [1, 3, 300]) {
  test(`a forked log, ${more} acts on the other branch - two signed notes kept, nothing more taken in or cosigned, history served`, async () => {
    const { world, a, b } = await forked(more);
    const held = (await b.keeper.checkpoint(a.origin))!;
    const cosigned = await b.keeper.cosigned(a.origin);
    await world.network.together([world.pull(b, a)]);
    const fault = (await b.keeper.status()).faults.find((one) => one.subject === a.origin)!;
    expect(fault).toMatchObject({ reason: "fork", evidence: [held, await a.store.read(async (reader) => (await reader.log(a.origin))!.checkpoint)] });
    expect(fault.evidence!.map((note) => parseCheckpoint(parseNote(note).text).origin)).toEqual([a.origin, a.origin]);
    expect(await b.keeper.cosigned(a.origin)).toBe(cosigned);
    expect(await b.keeper.checkpoint(a.origin)).toBe(held);
    await b.keeper.fault(a.origin, null);
    expect((await b.keeper.status()).faults.length).toBe(1);
    expect(await refusalOf(b.keeper.ingest({ origin: a.origin, note: held, from: 0, entries: [] }))).toMatchObject({ code: "fork" });
    // Its own log goes on.
    expect(await propose(world, b)).toBeDefined();
    expect((await b.keeper.status()).mode).toBe("running");
  });
}

test("bad tiles and entries - no fork is claimed", async () => {
  const world = new World(1, 2);
  await world.found();
  const [a, b] = world.nodes as [SimulatedNode, SimulatedNode];
  await propose(world, a);
  const link = (to: SimulatedNode) => World.prototype.link.call(world, to);
  world.link = (to) => {
    const inner = link(to);
    const spoilt = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (byte, at) => (at === 40 ? byte ^ 1 : byte));
    return { ...inner, entries: async (...asked) => (await inner.entries(...asked)).map(spoilt), tile: async (...asked) => spoilt(await inner.tile(...asked)) };
  };
  await world.network.together([world.pull(b, a)]);
  expect((await b.keeper.status()).faults).toMatchObject([{ subject: a.origin, reason: "root-differs" }]);
  world.link = link;
  await world.exchange();
  expect((await b.keeper.status()).faults).toEqual([]);
});

test("a peer that shows a third one another log - its log is held, and says so", async () => {
  const world = new World(1, 3);
  await world.found();
  const [a, b, c] = world.nodes as [SimulatedNode, SimulatedNode, SimulatedNode];
  const before = a.store.snapshot();
  await propose(world, a);
  await world.network.together([world.pull(b, a)]);
  await propose(world, b);
  world.kill(a);
  a.store = openMemoryStore(before);
  a.guard = new SimulatedGuard();
  a.guard.head = headOfNote((await a.store.read((reader) => reader.log(a.origin)))!.checkpoint!);
  await world.start(a);
  await appendUnchecked(world, a, () => new TextEncoder().encode("another history"));
  await world.network.together([world.pull(c, a)]);
  await world.network.together([world.pull(c, b)]);
  const status = await c.keeper.status();
  expect(status.faults).toMatchObject([{ subject: b.origin, reason: "seen-differs" }]);
  const held = status.logs.find((log) => log.origin === b.origin)!;
  expect(held.judged).toBeLessThan(held.size);
});
