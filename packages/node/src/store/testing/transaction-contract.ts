import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import type { StoreReader } from "../store.ts";
import { append, appendIn, BAGHDAD, entriesOf, entryOf, logOf, rowOf, TEHRAN } from "./samples.ts";
import type { StoreTest } from "./store-suite.ts";

/** Writes as wholes, snapshots, turns, notices. */
export function transactionContract(test: StoreTest): void {
  test("write - gives the work's result and sees what it wrote itself", async ({ store }) => {
    const seen = await store.write(async (writer) => {
      await appendIn(writer, TEHRAN, 0, entriesOf(0, 2));
      await writer.putRows([rowOf("a")]);
      expect(await writer.position(entryOf(1).id)).toEqual({ origin: TEHRAN, index: 1 });
      expect(await writer.listRows({ kind: "agreement", limit: 5 })).toHaveLength(1);
      expect(await writer.countRows("status")).toEqual(new Map([["proposed", 1]]));
      return (await writer.entries(TEHRAN, 0, 9)).length;
    });
    expect(seen).toBe(2);
  });

  test("write - rolled back whole where the work throws", async ({ store }) => {
    await append(store, TEHRAN, 0, entriesOf(0, 1));
    await store.write((writer) => writer.putRows([rowOf("a")]));
    const before = await everything(store);
    const failure = new Error("no");
    const failed = store.write(async (writer) => {
      await appendIn(writer, TEHRAN, 1, entriesOf(1, 3));
      await appendIn(writer, BAGHDAD, 0, entriesOf(9, 3));
      await writer.putTiles(TEHRAN, [{ level: 0, index: 0, bytes: new Uint8Array(32) }]);
      await writer.putRows([rowOf("a", { status: "sealed" }), rowOf("b")]);
      await writer.putValue("peers", "a", 1);
      await writer.clearFold();
      throw failure;
    });
    await expect(failed).rejects.toBe(failure);
    expect(await everything(store)).toEqual(before);
    await append(store, BAGHDAD, 0, entriesOf(9, 3));
    await store.write((writer) => writer.putRows([rowOf("b")]));
    expect((await store.read((reader) => reader.rows(["b"]))).get("b")?.changed).toBe(2);
    expect(await store.read((reader) => reader.position(entryOf(10).id))).toEqual({ origin: BAGHDAD, index: 1 });
  });

  test("write - a put that rejects dooms it, even where the work goes on", async ({ store }) => {
    const swallowed = store.write(async (writer) => {
      await writer.putRows([rowOf("a")]);
      await writer.putLog(logOf(TEHRAN, 5), 4).catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: "fenced" });
    expect(await store.read((reader) => reader.rows(["a"]))).toEqual(new Map());
  });

  test("write - one at a time, in order, and each sees the one before", async ({ store }) => {
    let running = 0;
    const sizes = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        store.write(async (writer) => {
          expect((running += 1)).toBe(1);
          const size = (await writer.log(TEHRAN))?.size ?? 0;
          if (turn % 5 === 0) await delay(1);
          await appendIn(writer, TEHRAN, size, entriesOf(size, 2));
          running -= 1;
          return size;
        }),
      ),
    );
    expect(sizes).toEqual(Array.from({ length: 20 }, (_, turn) => turn * 2));
  });

  test("read - a snapshot from its beginning, through any number of commits, without waiting for a writer", async ({ store }) => {
    await store.write(async (writer) => {
      await appendIn(writer, TEHRAN, 0, entriesOf(0, 1));
      await writer.putRows([rowOf("a"), rowOf("c")]);
      await writer.putClocks(TEHRAN, [{ index: 0, clock: {} }]);
      await writer.putValue("peers", "a", 1);
    });
    const view = async (reader: StoreReader) => [
      await reader.logs(),
      await reader.entries(TEHRAN, 0, 99),
      await reader.listRows({ limit: 99 }),
      await reader.listRows({ after: "a", limit: 1 }),
      await reader.countRows("status"),
      await reader.clock(TEHRAN, 99),
      await reader.values("peers"),
      await reader.position(entryOf(1).id),
      await reader.intents(TEHRAN, [entryOf(1).intent!]),
      await reader.log(BAGHDAD),
      await reader.entries(BAGHDAD, 0, 9),
    ];
    await store.read(async (reader) => {
      const before = await store.read(view);
      await store.write(async (writer) => {
        await appendIn(writer, TEHRAN, 1, entriesOf(1, 1));
        await appendIn(writer, BAGHDAD, 0, entriesOf(5, 1));
        await writer.putRows([rowOf("a", { status: "sealed" }), rowOf("b")]);
        await writer.putClocks(TEHRAN, [{ index: 1, clock: { [BAGHDAD]: 1 } }]);
        await writer.putValue("peers", "a", null);
        await writer.putValue("peers", "b", 2);
        expect(await view(reader)).toEqual(before);
        expect(await store.read(view)).toEqual(before);
      });
      expect(await view(reader)).toEqual(before);
      await store.write((writer) => writer.clearFold());
      expect(await view(reader)).toEqual(before);
      expect(await store.read(view)).not.toEqual(before);
    });
  });

  test("read - many at once, within one another, beside a writer", async ({ store }) => {
    const busy = store.write(async (writer) => {
      await appendIn(writer, TEHRAN, 0, entriesOf(0, 1));
      await delay(30);
    });
    const sizes = await Promise.all(
      Array.from({ length: 12 }, () => store.read(async (reader) => [(await reader.log(TEHRAN))?.size, (await reader.entries(TEHRAN, 0, 1)).length])),
    );
    for (const [size, entries] of sizes) expect(size ?? 0).toBe(entries);
    const nested = await store.read(() => store.read(() => store.read((reader) => reader.values("peers"))));
    expect(nested).toEqual(new Map());
    await busy;
  });

  test("readers and writers - of no use once their work has ended", async ({ store }) => {
    const reader = await store.read(async (reader) => reader);
    const writer = await store.write(async (writer) => writer);
    await expect(reader.logs()).rejects.toThrow("after its work had ended");
    await expect(writer.putRows([rowOf("a")])).rejects.toThrow("after its work had ended");
    await expect(writer.rows(["a"])).rejects.toThrow("after its work had ended");
  });

  test("onCommit - after a commit that wrote, until unsubscribed", async ({ store }) => {
    let calls = 0;
    const stop = store.onCommit(() => (calls += 1));
    await delay(50);
    calls = 0;
    await store.write((writer) => writer.putRows([rowOf("a")]));
    await delay(0);
    expect(calls).toBe(1);
    await store.write((writer) => writer.rows(["a"]));
    await expect(store.write((writer) => writer.putRows([rowOf("\0")]))).rejects.toThrow(TypeError);
    await delay(0);
    expect(calls).toBe(1);
    stop();
    await store.write((writer) => writer.putRows([rowOf("b")]));
    await delay(0);
    expect(calls).toBe(1);
  });

  test("what is given and what is taken is the store's own", async ({ store }) => {
    const entry = Buffer.from("an entry");
    const { id, intent } = entryOf(0);
    const own = { entry, id: (await import("../leaf-hash.ts")).leafHash(entry), intent: Buffer.from(intent!) };
    await append(store, TEHRAN, 0, [own]);
    entry.fill(0);
    own.intent.fill(0);
    expect(Buffer.from((await store.read((reader) => reader.entries(TEHRAN, 0, 1)))[0]!).toString()).toBe("an entry");
    expect((await store.read((reader) => reader.intents(TEHRAN, [intent!]))).size).toBe(1);
    expect(id).toHaveLength(32);
  });
}

async function everything(store: { dump(): AsyncIterable<unknown> }): Promise<unknown[]> {
  return Array.fromAsync(store.dump());
}
