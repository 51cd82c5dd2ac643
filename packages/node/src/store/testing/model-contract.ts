import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "@mithaq/ledger";
import type { GroupColumn, RowFilter, RowWrite, Store, StoreReader, StoreWriter } from "../store.ts";
import { BAGHDAD, entriesOf, logOf, TEHRAN } from "./samples.ts";
import type { StoreKind } from "./store-kinds.ts";
import { byBytes, StoreModel } from "./store-model.ts";

// oxlint-disable vitest/expect-expect -- the expectations are in the functions below

/** Random transactions, some of which fail, leave the store and a plain model with the same answers to everything. */
export function modelContract(kind: StoreKind): void {
  test("answers as the plain model does after any transactions", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 8 }), async (transactions) => {
        const { store, dispose } = await kind.open();
        try {
          let model = new StoreModel();
          for (const { puts, fails, filter, size } of transactions) {
            model = await run(store, model, puts, fails);
            await store.read((reader) => compare(reader, model, filter, size));
          }
        } finally {
          await dispose();
        }
      }),
      { seed: 20_260_101, numRuns: kind.runs, endOnFailure: kind.name === "PostgreSQL" },
    );
  });
}

/** Runs one transaction on both; returns the model that holds afterwards. */
async function run(store: Store, model: StoreModel, puts: readonly Put[], fails: boolean): Promise<StoreModel> {
  const draft = model.copy();
  let rejected = false;
  const failure = new Error("the work fails");
  const running = store.write(async (writer) => {
    for (const put of puts) {
      const accepted = apply(draft, put);
      if (!accepted) rejected = true;
      await perform(writer, put, draft);
      await compare(writer, draft, { limit: 50 }, 3);
    }
    if (fails) throw failure;
  });
  const outcome = await running.then(() => "committed", (error: unknown) => (error === failure ? "failed" : (error as { code?: string }).code));
  const expected = rejected ? "fenced" : fails ? "failed" : "committed";
  expect(outcome).toBe(expected);
  return expected === "committed" ? draft : model;
}

async function compare(reader: StoreReader, model: StoreModel, filter: RowFilter, size: number): Promise<void> {
  expect(await reader.listRows(filter)).toEqual(model.listRows(filter));
  for (const by of GROUPINGS) expect(await reader.groupRows(by, filter)).toEqual(model.groupRows(by, filter));
  expect(await reader.logs()).toEqual(model.logs.toSorted((a, b) => byBytes(a.origin, b.origin)));
  for (const origin of ORIGINS) {
    const held = model.entries.filter((entry) => entry.origin === origin).sort((a, b) => a.index - b.index);
    expect(await reader.entries(origin, 0, 1000)).toEqual(held.map(({ stored }) => stored.entry));
    expect(await reader.clock(origin, size)).toEqual(model.clock(origin, size));
    for (const index of [0, 1]) {
      const tile = model.tiles.find((held) => held.origin === origin && held.level === 0 && held.index === index);
      expect(await reader.tile(origin, 0, index)).toEqual(tile?.bytes);
    }
    const intents = held.flatMap(({ stored }) => stored.intent ?? []);
    expect((await reader.intents(origin, intents)).size).toBe(new Set(intents.map(String)).size);
  }
  for (const { origin, index, stored } of model.entries.slice(-2)) expect(await reader.position(stored.id)).toEqual({ origin, index });
  const peers = model.values.filter(({ table }) => table === "peers").sort((a, b) => byBytes(a.key, b.key));
  expect([...(await reader.values("peers"))]).toEqual(peers.map(({ key, value }) => [key, value]));
}

type Put =
  | { readonly do: "append"; readonly origin: string; readonly count: number; readonly behind: number }
  | { readonly do: "tile"; readonly origin: string; readonly index: number; readonly width: number }
  | { readonly do: "rows"; readonly rows: readonly RowWrite[] }
  | { readonly do: "clock"; readonly origin: string; readonly index: number; readonly clock: Readonly<Record<string, number>> }
  | { readonly do: "value"; readonly key: string; readonly value: JsonValue }
  | { readonly do: "clearFold" };

function apply(model: StoreModel, put: Put): boolean {
  switch (put.do) {
    case "append": {
      const from = model.sizeOf(put.origin) - put.behind;
      return (
        model.putEntries(put.origin, Math.max(0, from), numbered(put, Math.max(0, from))) &&
        model.putLog(logOf(put.origin, from + put.count), from)
      );
    }
    case "tile":
      return model.putTile(put.origin, 0, put.index, new Uint8Array(put.width * 32).fill(put.width));
    case "rows":
      return model.putRows(put.rows);
    case "clock":
      return model.putClock(put.origin, put.index, put.clock);
    case "value":
      return model.putValue("peers", put.key, put.value);
    case "clearFold":
      return model.clearFold();
  }
}

/** After `apply`, whose model tells what the store had before. */
async function perform(writer: StoreWriter, put: Put, after: StoreModel): Promise<void> {
  switch (put.do) {
    case "append": {
      const size = (await writer.log(put.origin))?.size ?? 0;
      const from = size - put.behind;
      await writer.putEntries(put.origin, Math.max(0, from), numbered(put, Math.max(0, from)));
      await writer.putLog(logOf(put.origin, from + put.count), from);
      expect(after.sizeOf(put.origin)).toBe(from + put.count);
      return;
    }
    case "tile":
      return writer.putTiles(put.origin, [{ level: 0, index: put.index, bytes: new Uint8Array(put.width * 32).fill(put.width) }]);
    case "rows":
      return writer.putRows(put.rows);
    case "clock":
      return writer.putClocks(put.origin, [{ index: put.index, clock: put.clock }]);
    case "value":
      return writer.putValue("peers", put.key, put.value);
    case "clearFold":
      return writer.clearFold();
  }
}

/** Entries that no other log has: a log's numbering begins at its place times a thousand. */
function numbered({ origin, count }: { origin: string; count: number }, from: number) {
  return entriesOf(ORIGINS.indexOf(origin) * 1000 + from, count);
}

const GROUPINGS: readonly (readonly GroupColumn[])[] = [[], ["kind"], ["status", "life"], ["kind", "pillar", "life", "status"]];
const ORIGINS = [TEHRAN, BAGHDAD, "\u{1f600}.example"];
const origin = fc.constantFrom(...ORIGINS);
const word = fc.constantFrom("a", "b", "ﬁ", "\u{1f600}", "ێ");
const PARTIES = ["a", 'a"', "ab", "ێ"];
const day = fc.constantFrom("2026-01-31", "2026-02-01", "2026-12-31");
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
const row: fc.Arbitrary<RowWrite> = fc.record({
  id: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join("")),
  kind: word,
  parent: fc.option(word),
  pillar: fc.option(word),
  status: word,
  life: fc.option(word),
  due: fc.option(day),
  awaits: fc.subarray(PARTIES),
  facts: json,
});
const put: fc.Arbitrary<Put> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("append" as const), origin, count: fc.integer({ min: 1, max: 4 }), behind: fc.constantFrom(0, 0, 0, 0, 0, 1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tile" as const), origin, index: fc.nat(1), width: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("rows" as const), rows: fc.array(row, { maxLength: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("clock" as const), origin, index: fc.nat(6), clock: fc.dictionary(origin, fc.nat(9), { noNullPrototype: true }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("value" as const), key: word, value: fc.option(json) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("clearFold" as const) }) },
);
const filter: fc.Arbitrary<RowFilter> = fc
  .record(
    {
      kind: word, parent: word, pillar: word, status: word, life: fc.oneof(word, fc.uniqueArray(word, { maxLength: 3 })), awaits: fc.constantFrom(...PARTIES, "b"), dueBefore: day, dueFrom: day,
      changedAfter: fc.nat(12), changedBefore: fc.nat(12), after: word, afterDue: fc.record({ due: day, id: word }, { noNullPrototype: true }), order: fc.constantFrom("id", "due", "changed"),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain((filter) => fc.integer({ min: 0, max: 6 }).map((limit) => ({ ...filter, limit })));
const transaction = fc.record({ puts: fc.array(put, { maxLength: 6 }), fails: fc.boolean(), filter, size: fc.nat(8) });
