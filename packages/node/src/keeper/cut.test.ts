import { expect, test } from "vitest";
import { cutMessage, formatAssent, formatCharterSign, formatCut, formatPropose, NEW_OBJECT, type Cut } from "@mithaq/accord";
import { encodeBase64, encodeHex } from "@mithaq/ledger";
import { openMemoryStore } from "../store/memory.ts";
import { SimulatedGuard } from "../simulation/devices.ts";
import { appendUnchecked } from "../simulation/hostile.ts";
import type { SimulatedNode } from "../simulation/node.ts";
import { credentialOf, makeParty, type Party } from "../simulation/party.ts";
import { refusalOf } from "../simulation/refusal.ts";
import { toyCryptography as c, toySigner } from "@mithaq/accord/testing";
import { World } from "../simulation/world.ts";
import { headOfNote } from "./publisher.ts";
import { storedRoot } from "./transaction.ts";

const CONTENT = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };
const propose = (world: World, node: SimulatedNode, nonce?: string) =>
  world.act(node, formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null }), world.officers.get(node)![0], nonce);

/** Node a has forked its log after `common` acts: b holds one branch, a and c the other. */
async function forked(): Promise<{ world: World; common: number }> {
  const world = new World(1, 3);
  await world.found();
  const [a, b, third] = world.nodes as [SimulatedNode, SimulatedNode, SimulatedNode];
  await propose(world, a, "aa".repeat(16));
  await world.exchange();
  const common = (await a.store.read((reader) => reader.log(a.origin)))!.size;
  const before = a.store.snapshot();
  await propose(world, a);
  await world.network.together([world.pull(b, a)]);
  await propose(world, b);
  world.kill(a);
  a.store = openMemoryStore(before);
  a.guard = new SimulatedGuard();
  a.guard.head = headOfNote((await a.store.read((reader) => reader.log(a.origin)))!.checkpoint!);
  await world.start(a);
  for (let at = 0; at < 3; at += 1) await appendUnchecked(world, a, () => new TextEncoder().encode(`another history ${at}`));
  await world.network.together([world.pull(third, a)]);
  await world.exchange();
  return { world, common };
}

async function agreeOnCut(world: World, size: number): Promise<{ cut: Cut; hands: { party: string; signature: string }[]; successor: Party }> {
  const a = world.nodes[0]!;
  const successor: Party = { ...makeParty(c, "a2.example/log", toySigner), rootHand: a.party.rootHand };
  const root = encodeHex(await a.store.read((reader) => storedRoot({ cryptography: c } as never, reader, a.origin, size)));
  const cut = { origin: a.origin, size, root, successor: { ...successor.file, rootHand: credentialOf(a.party.rootHand) } };
  const hands = world.nodes.map((node) => ({ party: node.name, signature: encodeBase64(node.party.rootHand.sign(cutMessage(cut))) }));
  return { cut, hands, successor };
}

test("a fork is cut by all parties - later acts void, all refold, the party goes on under a new origin", async () => {
  const { world, common } = await forked();
  const [a, b, third] = world.nodes as [SimulatedNode, SimulatedNode, SimulatedNode];
  expect((await b.keeper.status()).faults).toMatchObject([{ subject: a.origin, reason: "fork" }]);
  expect((await third.keeper.status()).faults.map((fault) => fault.reason)).toContain("seen-differs");
  const { cut, hands, successor } = await agreeOnCut(world, common);

  const elsewhere = { ...cut, root: "ab".repeat(32) };
  const otherHands = world.nodes.map((node) => ({ party: node.name, signature: encodeBase64(node.party.rootHand.sign(cutMessage(elsewhere))) }));
  expect(await refusalOf(b.asRoot(formatCut(elsewhere, otherHands)))).toMatchObject({ code: "cut" });
  expect(await refusalOf(b.asRoot(formatCut(cut, hands.slice(1))))).toMatchObject({ code: "invalid" });
  await b.asRoot(formatCut(cut, hands));
  expect(await b.keeper.status()).toMatchObject({ mode: "running", faults: [] });
  const old = (await b.keeper.status()).logs.find((log) => log.origin === "a.example/log")!;
  expect(old).toMatchObject({ judged: common, waiting: null });
  expect(old.size).toBeGreaterThan(common);

  // Each party's node is given the cut: its own log may be the only one that it can judge so far.
  await third.asRoot(formatCut(cut, hands));
  await a.asRoot(formatCut(cut, hands));
  expect(await a.keeper.status()).toMatchObject({ origin: "a2.example/log", mode: "running" });
  expect(await refusalOf(a.asRoot(formatCharterSign(a.name)))).toMatchObject({ name: "KeeperError" });
  await world.exchange();
  // The party that was cut takes its successor's keys, and signs the charter anew.
  world.kill(a);
  a.party = successor;
  await world.start(a);
  expect(a.keeper.origin).toBe("a2.example/log");
  await a.asRoot(formatCharterSign(a.name));
  await world.exchange();
  for (const node of world.nodes) expect(await node.keeper.status()).toMatchObject({ mode: "running", faults: [] });
  const states = await Promise.all(world.nodes.map((node) => node.keeper.stateHash()));
  expect(states[1]).toEqual(states[0]);
  expect(states[2]).toEqual(states[0]);

  // What stood before the cut goes on: the proposal of the old log is assented to, and sealed in the new one.
  const object = `a.example/log/${"aa".repeat(16)}`;
  const proposalId = await a.store.read(async (reader) => JSON.parse(JSON.stringify((await reader.rows([object])).get(object)!.facts)) as { content: { id: string } }[]);
  for (const node of [b, third]) await world.act(node, formatAssent("agreement", { id: proposalId[0]!.content.id, pairs: [[object, null]], digest: null }), world.officers.get(node)![0]);
  await world.exchange();
  for (const node of world.nodes) expect((await node.store.read((reader) => reader.rows([object]))).get(object)!.status).toBe("countersigned");
  for (const node of world.nodes) expect(await node.keeper.status()).toMatchObject({ mode: "running", faults: [] });
});
