import * as fc from "fast-check";
import { formatResume } from "@mithaq/accord";
import { CRASH_BORDERS } from "./crash.ts";
import { move, MOVES, type Move } from "./moves.ts";
import { othersAreWhole, restore } from "./restore.ts";
import type { SimulatedNode } from "./node.ts";
import { World } from "./world.ts";

/** One event of a schedule; `node` is taken modulo their number. */
export type Step =
  | { readonly kind: "move"; readonly node: number; readonly move: Move }
  | { readonly kind: "pull"; readonly node: number; readonly from: number; readonly also: boolean }
  | { readonly kind: "together"; readonly pulls: readonly (readonly [number, number])[]; readonly moves: readonly (readonly [number, Move])[] }
  | { readonly kind: "exchange" }
  | { readonly kind: "weather"; readonly lost: number; readonly answerLost: number; readonly stale: number }
  | { readonly kind: "partition"; readonly node: number; readonly from: number; readonly apart: boolean }
  | { readonly kind: "restart"; readonly node: number }
  | { readonly kind: "crash"; readonly node: number; readonly border: number; readonly passes: number }
  | { readonly kind: "backup"; readonly node: number }
  | { readonly kind: "restore"; readonly node: number }
  | { readonly kind: "time"; readonly passes: number };

const node = fc.nat(5);
const moved = fc.constantFrom(...MOVES);
export const steps = (most: number): fc.Arbitrary<Step[]> => fc.array(
  fc.oneof(
    { weight: 18, arbitrary: fc.record({ kind: fc.constant("move" as const), node, move: moved }) },
    { weight: 16, arbitrary: fc.record({ kind: fc.constant("pull" as const), node, from: node, also: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("together" as const), pulls: fc.array(fc.tuple(node, node), { minLength: 1, maxLength: 4 }), moves: fc.array(fc.tuple(node, moved), { maxLength: 3 }) }) },
    { weight: 8, arbitrary: fc.record({ kind: fc.constant("exchange" as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("weather" as const), lost: fc.constantFrom(0, 3, 8), answerLost: fc.constantFrom(0, 5), stale: fc.constantFrom(0, 3) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("partition" as const), node, from: node, apart: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("restart" as const), node }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("crash" as const), node, border: fc.nat(CRASH_BORDERS.length - 1), passes: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("backup" as const), node }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("restore" as const), node }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("time" as const), passes: fc.integer({ min: 1, max: 90_000_000 }) }) },
  ),
  { minLength: Math.floor(most / 2), maxLength: most },
);

/** Plays a schedule from founding to the calm after it: everything up, nothing lost any more, all pulled until nothing new comes. */
export async function play(seed: number, count: number, schedule: readonly Step[]): Promise<World> {
  const world = new World(seed, count);
  await world.found();
  for (const step of schedule) {
    world.now += 1 + world.choices.below(500);
    await take(world, step);
  }
  await settle(world);
  return world;
}

export async function take(world: World, step: Step): Promise<void> {
  const at = (index: number): SimulatedNode => world.nodes[index % world.nodes.length]!;
  switch (step.kind) {
    case "move":
      return move(world, at(step.node), step.move);
    case "pull": {
      const [to, from] = [at(step.node), at(step.from)];
      const others = step.also ? world.nodes.map((one) => one.origin).filter((origin) => origin !== from.origin) : [];
      return to === from ? undefined : world.network.together([world.pull(to, from, others)]);
    }
    case "together": {
      const pulls = step.pulls.map(([to, from]) => [at(to), at(from)] as const).filter(([to, from], index, all) => to !== from && all.findIndex(([one, two]) => one === to && two === from) === index);
      // A rotation restarts its node, which ends what runs on it: not at once with others.
      const moves = step.moves.filter(([, kind]) => kind !== "rotate");
      return world.network.together([...pulls.map(([to, from]) => world.pull(to, from)), ...moves.map(([who, kind]) => () => move(world, at(who), kind))]);
    }
    case "exchange":
      return world.exchange(1);
    case "weather":
      world.network.weather = step;
      return;
    case "partition":
      return step.node % world.nodes.length === step.from % world.nodes.length ? undefined : world.network.partition(at(step.node).origin, at(step.from).origin, step.apart);
    case "restart":
      world.kill(at(step.node));
      return world.start(at(step.node));
    case "crash":
      return world.crashAt(at(step.node), CRASH_BORDERS[step.border]!, step.passes);
    case "backup":
      return world.backup(at(step.node));
    case "restore": {
      const backup = world.backupOf(at(step.node));
      // Where logs travel in pieces, a mirror can hold acts without a head that ends there (sync/pull-log.ts): a loss at that moment is a loss for good.
      return backup !== undefined && world.whole > 3 && (await othersAreWhole(world, at(step.node))) ? restore(world, at(step.node), backup) : undefined;
    }
    case "time":
      world.now += step.passes;
  }
}

/** Heals the network, starts what is down, and lets everything travel; a node that lost its head for good resumes under its root hand. */
export async function settle(world: World): Promise<void> {
  world.network.heal();
  for (const one of world.nodes) {
    world.kill(one);
    await world.start(one);
  }
  for (let round = 0; round < 3; round += 1) {
    await world.exchange();
    for (const one of world.nodes) {
      if ((await one.keeper.status()).mode === "held") await world.act(one, formatResume(one.origin, "A backup was restored."), undefined);
    }
  }
  await world.exchange();
}
