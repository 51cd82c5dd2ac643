import { expect, test } from "vitest";
import { openKeeper } from "./open-keeper.ts";
import { SimulatedGuard } from "../simulation/devices.ts";
import { toyCryptography } from "@mithaq/accord/testing";
import { World } from "../simulation/world.ts";

test("two keepers on one store - each sees what the other appends, publishes it guarded, and tells its listeners", async () => {
  const world = new World(1, 2);
  await world.found();
  const a = world.nodes[0]!;
  const guard = new SimulatedGuard();
  guard.head = a.guard.head;
  const other = await openKeeper({
    store: a.store, guard, payloads: a.payloads, keys: a.party.keys(a.generation), cryptography: toyCryptography, clock: () => world.now, random: (bytes) => world.choices.bytes(bytes), charter: world.charter, origin: a.name,
  });
  const heard: number[] = [];
  other.onChange(({ logs }) => heard.push(logs[a.origin]!));
  await world.grant(a, ["agreement.*"]);
  await world.grant(a, ["agreement.*"]);
  await new Promise((resolve) => setImmediate(resolve));
  const { size } = (await a.store.read((reader) => reader.log(a.origin)))!;
  expect(heard.at(-1)).toBe(size);
  expect(await other.checkpoint(a.origin)).toBe(await a.keeper.checkpoint(a.origin));
  expect(guard.head?.size).toBe(size);
  await other.close();
});
