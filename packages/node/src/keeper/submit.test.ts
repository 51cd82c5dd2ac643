import { expect, test } from "vitest";
import { charterId, formatIntent, formatMandateRecall, formatPropose, NEW_OBJECT, signIntent, type Pair } from "@mithaq/accord";
import { refusalOf } from "../simulation/refusal.ts";
import type { SimulatedNode } from "../simulation/node.ts";
import { toyCryptography } from "@mithaq/accord/testing";
import { World } from "../simulation/world.ts";

const CONTENT = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };

async function founded(): Promise<{ world: World; a: SimulatedNode; b: SimulatedNode }> {
  const world = new World(1, 2);
  await world.found();
  return { world, a: world.nodes[0]!, b: world.nodes[1]! };
}

function proposal(world: World, node: SimulatedNode, nonce: string, pairs: readonly Pair[] = [[NEW_OBJECT, null]], payload: string | null = null) {
  const officer = world.officers.get(node)![0]!;
  const draft = formatPropose("agreement", { pairs, content: CONTENT, payload: payload === null ? null : { digest: payload, bytes: 3, mediaType: "application/json" } });
  const intent = formatIntent(draft, { charter: charterId(toyCryptography, world.charter), origin: node.origin, nonce: nonce.repeat(16) });
  return { intent, hand: signIntent(intent, officer.mandate, officer.hand) };
}

test("acts that arrive together - one transaction, and an invalid one spoils nothing", async () => {
  const { world, a } = await founded();
  const { store } = a;
  let transactions = 0;
  world.kill(a);
  a.store = { ...store, write: (work) => ((transactions += 1), store.write(work)) };
  await world.start(a);
  transactions = 0;
  const acts = [proposal(world, a, "01"), proposal(world, a, "02", [["a.example/log/00", null]]), proposal(world, a, "03")];
  const outcomes = await Promise.allSettled(acts.map(({ intent, hand }) => a.keeper.submit(intent, hand)));
  expect(outcomes.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((outcomes[1] as PromiseRejectedResult).reason).toMatchObject({ name: "AccordError", code: "invalid", field: "object-known" });
  expect((outcomes[2] as PromiseFulfilledResult<{ index: number }>).value.index).toBe((outcomes[0] as PromiseFulfilledResult<{ index: number }>).value.index + 1);
  expect(transactions).toBe(1);
});

test("the same intent again - answers what stands, also within one group", async () => {
  const { world, a } = await founded();
  const { intent, hand } = proposal(world, a, "01");
  const [first, second] = await Promise.all([a.keeper.submit(intent, hand), a.keeper.submit(intent, hand)]);
  const third = await a.keeper.submit(intent, hand);
  expect(first.repeated).toBe(false);
  expect(second).toEqual({ ...first, repeated: true });
  expect(third).toEqual({ ...first, repeated: true });
});

test("a payload that is not held - refused", async () => {
  const { world, a } = await founded();
  const { intent, hand } = proposal(world, a, "01", undefined, "ab".repeat(32));
  expect(await refusalOf(a.keeper.submit(intent, hand))).toMatchObject({ name: "KeeperError", code: "payload-missing" });
});

test("over the charter's limits - refused, and nothing written", async () => {
  const world = new World(1, 2, { openProposals: 3, actsPerDay: 16, bytesPerDay: 1_000_000 });
  await world.found();
  const a = world.nodes[0]!;
  for (const nonce of ["01", "02", "03"]) await a.keeper.submit(...args(proposal(world, a, nonce)));
  const before = await a.keeper.stateHash();
  expect(await refusalOf(a.keeper.submit(...args(proposal(world, a, "04"))))).toMatchObject({ code: "over-limits", field: "openProposals" });
  expect(await a.keeper.stateHash()).toEqual(before);
  for (let at = 0; at < 20; at += 1) await world.grant(a, ["agreement.*"]);
  expect(await refusalOf(world.nodes[0]!.asRoot(formatMandateRecall(world.officers.get(a)![1]!.mandate, "no")))).toMatchObject({ code: "over-limits", field: "actsPerDay" });
  world.now += 86_400_000;
  await a.asRoot(formatMandateRecall(world.officers.get(a)![1]!.mandate, "the next day"));
});

function args<I, H>({ intent, hand }: { intent: I; hand: H }): [I, H] {
  return [intent, hand];
}
