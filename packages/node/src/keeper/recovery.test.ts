import { expect, test } from "vitest";
import { charterId, formatIntent, formatKeyRotation, formatPropose, keyDigest, formatResume, NEW_OBJECT, signIntent } from "@mithaq/accord";
import { requirePromises } from "../simulation/promises.ts";
import { refusalOf } from "../simulation/refusal.ts";
import { restore } from "../simulation/restore.ts";
import type { SimulatedNode } from "../simulation/node.ts";
import { toyCryptography } from "@mithaq/accord/testing";
import { World } from "../simulation/world.ts";
import { headOfNote } from "./publisher.ts";

async function founded(count = 2): Promise<{ world: World; a: SimulatedNode; b: SimulatedNode }> {
  const world = new World(1, count);
  await world.found();
  return { world, a: world.nodes[0]!, b: world.nodes[1]! };
}

const CONTENT = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };
const propose = (world: World, node: SimulatedNode) => world.act(node, formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null }), world.officers.get(node)![0]);

test("an old backup - signs nothing, takes its acts back from the peer, goes on", async () => {
  const { world, a, b } = await founded();
  world.backup(a);
  const proposed = await propose(world, a);
  await world.exchange();
  await restore(world, a, world.backupOf(a)!);
  expect(await a.keeper.status()).toMatchObject({ mode: "recovery", why: expect.stringContaining("guard") as string });
  expect(await a.keeper.checkpoint(a.origin)).toBeUndefined();
  expect(await refusalOf(a.keeper.submit(...intentOf(world, a)))).toMatchObject({ code: "recovering" });
  await world.exchange();
  expect(await a.keeper.status()).toMatchObject({ mode: "running", why: null });
  expect((await a.store.read((reader) => reader.log(a.origin)))!.size).toBe(proposed!.index + 1);
  expect(await propose(world, a)).toMatchObject({ index: proposed!.index + 1 });
  await world.exchange();
  await requirePromises(world);
  expect(b.guard.head!.size).toBeGreaterThan(0);
});

test("an old backup from before a rotation of the log's key - the bridge comes back too", async () => {
  const { world, a, b } = await founded();
  world.backup(a);
  const done = await world.act(a, formatKeyRotation(a.origin, "log", a.party.vkey("log", 1), keyDigest(toyCryptography, a.party.vkey("log", 2))), undefined);
  a.generation.log = 1;
  world.rotations.push({ origin: a.origin, role: "log", index: done!.index });
  await propose(world, a);
  await world.exchange();
  await restore(world, a, world.backupOf(a)!);
  await world.exchange();
  expect((await a.keeper.bridges(a.origin)).length).toBe(1);
  expect(await a.keeper.bridges(a.origin)).toEqual(await b.keeper.bridges(a.origin));
  await propose(world, a);
  await world.exchange();
  await requirePromises(world);
});

test("a guard ahead of the database - recovery, though nothing was restored on purpose", async () => {
  const { world, a } = await founded();
  world.backup(a);
  await propose(world, a);
  await world.exchange();
  const { head } = a.guard;
  await restore(world, a, world.backupOf(a)!);
  world.kill(a);
  a.guard.head = head;
  await world.start(a);
  expect((await a.keeper.status()).mode).toBe("recovery");
  await world.exchange();
  expect((await a.keeper.status()).mode).toBe("running");
  await requirePromises(world);
});

test("a guard kept over an old database - found out by what a peer has seen", async () => {
  const { world, a, b } = await founded();
  world.backup(a);
  await propose(world, a);
  await world.exchange();
  await propose(world, b);
  await restore(world, a, world.backupOf(a)!);
  // As if the guard had been restored as well: this node does not know that it lost anything.
  world.kill(a);
  const log = (await a.store.read((reader) => reader.log(a.origin)))!;
  await a.store.write((writer) => writer.putValue("keeper.standing", "mode", null));
  a.guard.head = headOfNote(log.checkpoint!);
  await world.start(a);
  expect((await a.keeper.status()).mode).toBe("running");
  await world.network.together([world.pull(a, b)]);
  await world.exchange();
  expect((await a.keeper.status()).mode).toBe("running");
  await requirePromises(world);
});

test("both restored - each serves the other, and the first own act is log.resume", async () => {
  const { world, a, b } = await founded();
  await propose(world, a);
  await world.exchange();
  world.backup(a);
  world.backup(b);
  await propose(world, a);
  await propose(world, b);
  await world.exchange();
  await restore(world, a, world.backupOf(a)!);
  await restore(world, b, world.backupOf(b)!);
  await restore(world, a, world.backupOf(a)!);
  await world.exchange();
  for (const node of [a, b]) expect(await node.keeper.status()).toMatchObject({ mode: "held", why: expect.stringContaining("log.resume") as string });
  expect(await refusalOf(a.keeper.submit(...intentOf(world, a)))).toMatchObject({ code: "held" });
  for (const node of [a, b]) await node.asRoot(formatResume(node.origin, "Both nodes were restored."));
  await world.exchange();
  await propose(world, a);
  await world.exchange();
  world.heads = [];
  await requirePromises(world);
});

test("no peer answers - the root hand ends the recovery, and resumes", async () => {
  const { world, a } = await founded(3);
  world.backup(a);
  await restore(world, a, world.backupOf(a)!);
  expect(await refusalOf(a.keeper.leaveRecovery("peers-answered"))).toMatchObject({ code: "recovering" });
  await a.keeper.leaveRecovery("root-hand");
  expect((await a.keeper.status()).mode).toBe("held");
  await a.asRoot(formatResume(a.origin, "The peers are out of reach."));
  expect((await a.keeper.status()).mode).toBe("running");
  world.kill(a);
  await world.start(a);
  expect((await a.keeper.status()).mode).toBe("running");
  await world.exchange();
  await requirePromises(world);
});

function intentOf(world: World, node: SimulatedNode) {
  const officer = world.officers.get(node)![0]!;
  const draft = formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null });
  const intent = formatIntent(draft, { charter: charterId(toyCryptography, world.charter), origin: node.origin, nonce: "77".repeat(16) });
  return [intent, signIntent(intent, officer.mandate, officer.hand)] as const;
}
