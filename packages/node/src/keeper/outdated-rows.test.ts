import { expect, test } from "vitest";
import { openTwoNodes } from "../pouch/testing/two-nodes.ts";
import { openMemoryStore } from "../store/memory.ts";
import type { DumpedRecord, Store } from "../store/store.ts";
import { verifyNode } from "../verify/verify-node.ts";

test("rows of a release that knew no life - are made anew before the node does anything, and nothing else changes", async () => {
  const nodes = await openTwoNodes();
  await nodes.playProgramme(() => nodes.pullUntilQuiet());
  const { tehran } = nodes;
  const store = openMemoryStore();
  await store.load(ofAnEarlierRelease(tehran.store));
  expect(await store.read((reader) => reader.listRows({ limit: 1 }))).toEqual([]);

  const keeper = await nodes.openOn("tehran", store, tehran.guard);
  expect(await keeper.status()).toMatchObject({ mode: "running" });
  expect(await keeper.stateHash()).toEqual(await tehran.keeper.stateHash());
  const columns = (from: Store) => from.read(async (reader) => (await reader.listRows({ limit: 500 })).map(({ changed: _changed, ...row }) => row));
  expect(await columns(store)).toEqual(await columns(tehran.store));
  expect((await verifyNode({ ...tehran, store, origin: keeper.origin })).findings).toEqual([]);
  await keeper.close();
});

async function* ofAnEarlierRelease(store: Store): AsyncGenerator<DumpedRecord> {
  for await (const { table, record } of store.dump()) {
    const { life: _life, due: _due, awaits: _awaits, ...before } = record;
    yield { table, record: table === "row" ? before : record };
  }
}
