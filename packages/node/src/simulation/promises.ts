import { encodeHex, leafHash, rootAt } from "@mithaq/ledger";
import { proposalsOf, verbOf, type Row } from "@mithaq/accord";
import { rowOf } from "../keeper/held-row.ts";
import { storedTiles } from "../keeper/transaction.ts";
import { pullOnce } from "../sync/pull.ts";
import { keeperLink } from "./keeper-link.ts";
import { SimulatedNode } from "./node.ts";
import { toyCryptography as c } from "@mithaq/accord/testing";
import type { World } from "./world.ts";

/** What must hold when a schedule has settled; throws an Error that names the promise that was broken. */
export async function requirePromises(world: World): Promise<void> {
  await requireEqualStates(world);
  await requireNothingWaits(world);
  await requireOneSealABase(world);
  await requireConsistentHeads(world);
  await requireAcknowledged(world);
  await requireSealedAndCountersigned(world);
  await requireAnyOrder(world);
}

/** Equal state hashes at equal frontiers, and equal frontiers in the end. */
async function requireEqualStates(world: World): Promise<void> {
  const states = await Promise.all(world.nodes.map((node) => node.keeper.stateHash()));
  for (const [at, state] of states.entries()) {
    if (JSON.stringify(sorted(state.frontier)) !== JSON.stringify(sorted(states[0]!.frontier))) throw new Error(`frontiers differ: ${JSON.stringify(states.map((one) => one.frontier))}; ${await describe(world)}`);
    if (state.hash !== states[0]!.hash) throw new Error(`the states of ${world.nodes[0]!.origin} and ${world.nodes[at]!.origin} differ at the same frontier`);
  }
}

async function requireNothingWaits(world: World): Promise<void> {
  for (const node of world.nodes) {
    const { mode, faults, logs } = await node.keeper.status();
    if (mode !== "running" || faults.length > 0 || logs.some((log) => log.judged !== log.size)) throw new Error(`${node.origin} does not rest: ${await describe(world)}`);
  }
}

/** Never two seals on one base. */
async function requireOneSealABase(world: World): Promise<void> {
  for (const row of await rowsOf(world)) {
    const bases = new Set<string>();
    for (const fact of row.facts) {
      if (fact.verdict !== "valid" || verbOf(fact.kind) !== "seal") continue;
      for (const [object, base] of fact.content["pairs"] as unknown as [string, string | null][]) {
        if (object !== row.id) continue;
        if (bases.has(String(base))) throw new Error(`two seals stand on ${object} at ${base}`);
        bases.add(String(base));
      }
    }
  }
}

/** No inconsistent head was ever signed: every head is a prefix of the log as it is in the end, and so of every other. */
async function requireConsistentHeads(world: World): Promise<void> {
  const roots = new Map<string, string>();
  for (const head of world.heads) {
    const key = `${head.origin} ${head.size}`;
    const author = world.nodes.find((node) => node.origin === head.origin)!;
    if (!roots.has(key)) {
      const root = await author.store.read((reader) => rootAt(c, storedTiles(reader, head.origin), head.size)).catch(() => undefined);
      roots.set(key, root === undefined ? "beyond the log" : encodeHex(root));
    }
    if (roots.get(key) !== head.root) throw new Error(`${head.by} signed ${head.origin} at ${head.size} with ${head.root}; the log has ${roots.get(key)}`);
  }
}

/** Nothing that was acknowledged is lost. */
async function requireAcknowledged(world: World): Promise<void> {
  for (const { origin, index, id } of world.acknowledged) {
    for (const node of world.nodes) {
      const [entry] = await node.store.read((reader) => reader.entries(origin, index, index + 1));
      if (entry === undefined || encodeHex(leafHash(c, entry)) !== id) throw new Error(`${node.origin} has not the act ${id} that was acknowledged at ${origin} ${index}`);
    }
  }
}

/** A proposal that has every assent is sealed, and a seal is countersigned. */
async function requireSealedAndCountersigned(world: World): Promise<void> {
  const context = await world.context(world.nodes[0]!);
  const rows = new Map((await rowsOf(world)).map((row) => [row.id, row]));
  for (const row of rows.values()) {
    for (const proposal of proposalsOf(context, row, rows)) {
      if (proposal.state === "standing" && proposal.awaiting.length === 0) throw new Error(`the proposal ${proposal.id} has every assent and no seal`);
      if (proposal.seal !== null && proposal.countersignedAt === null) throw new Error(`the seal ${proposal.seal} is not countersigned; ${await describe(world)}`);
    }
  }
}

/** Whoever takes the logs in another order, in other pieces and from other nodes gets the same rows: here, a party that begins with nothing. */
async function requireAnyOrder(world: World): Promise<void> {
  const [first, ...others] = world.nodes as [SimulatedNode, ...SimulatedNode[]];
  const late = new SimulatedNode(first.party, { cryptography: c, charter: world.charter, random: (bytes) => world.choices.bytes(bytes), clock: () => world.now });
  Object.assign(late.generation, first.generation);
  await late.start();
  const logs = world.nodes.map((node) => node.origin);
  const { hash } = await first.keeper.stateHash();
  for (let round = 0; round < 8; round += 1) {
    for (const from of others) {
      const link = keeperLink(from.origin, async () => ({ keeper: from.keeper, payloads: from.payloads, poked: () => undefined }));
      const also = world.choices.oneIn(2) ? logs.filter((log) => log !== from.origin).toReversed() : [];
      await pullOnce(late.keeper, link, { cryptography: c, batch: 1 + world.choices.below(9), clock: () => world.now, also });
    }
    if ((await late.keeper.stateHash()).hash === hash) return;
  }
  throw new Error(`another order gives another state: ${JSON.stringify(await late.keeper.stateHash())} against ${JSON.stringify(await first.keeper.stateHash())}`);
}

async function rowsOf(world: World): Promise<Row[]> {
  return (await world.nodes[0]!.store.read((reader) => reader.listRows({ limit: 100_000 }))).map(rowOf);
}

async function describe(world: World): Promise<string> {
  const all = await Promise.all(world.nodes.map(async (node) => ({ ...(await node.keeper.status()), rows: undefined })));
  return JSON.stringify(all, (key, value: unknown) => (key === "checkpoint" || key === "evidence" ? undefined : value));
}

function sorted(frontier: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(frontier).filter(([, size]) => size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}
