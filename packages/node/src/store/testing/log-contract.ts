import { expect } from "vitest";
import { append, appendIn, BAGHDAD, entriesOf, entryOf, hashOf, logOf, rowOf, TEHRAN } from "./samples.ts";
import type { StoreTest } from "./store-suite.ts";

/** Logs, entries, intents, tiles and clocks. */
export function logContract(test: StoreTest): void {
  test("log - absent until it is put, then as it was put", async ({ store }) => {
    expect(await store.read((reader) => reader.log(TEHRAN))).toBeUndefined();
    expect(await store.read((reader) => reader.logs())).toEqual([]);
    const empty = logOf(TEHRAN, 0, { checkpoint: null, frontier: new Uint8Array(0), state: null });
    await store.write((writer) => writer.putLog(empty, 0));
    expect(await store.read((reader) => reader.log(TEHRAN))).toEqual(empty);
    const grown = logOf(TEHRAN, 7, { judged: 5, state: { hand: "‏ید‎", list: [1, 2.5, true, null], deep: { nul: "\0" } } });
    await store.write((writer) => writer.putLog(grown, 0));
    expect(await store.read((reader) => reader.log(TEHRAN))).toEqual(grown);
  });

  test("log - all of them in bytewise order of the origin", async ({ store }) => {
    const origins = ["z.example", "\u{1f600}.example", "a.example", "\ufb01.example", "Z.example"];
    await store.write(async (writer) => {
      for (const origin of origins) await writer.putLog(logOf(origin, 0), 0);
    });
    const found = await store.read((reader) => reader.logs());
    expect(found.map(({ origin }) => origin)).toEqual(["Z.example", "a.example", "z.example", "\ufb01.example", "\u{1f600}.example"]);
  });

  test("log - fenced where the stored size is another", async ({ store }) => {
    await expect(store.write((writer) => writer.putLog(logOf(TEHRAN, 3), 2))).rejects.toMatchObject({ name: "StoreError", code: "fenced" });
    await store.write((writer) => writer.putLog(logOf(TEHRAN, 3), 0));
    await expect(store.write((writer) => writer.putLog(logOf(TEHRAN, 4), 0))).rejects.toMatchObject({ code: "fenced" });
    await expect(store.write((writer) => writer.putLog(logOf(TEHRAN, 4), 4))).rejects.toMatchObject({ code: "fenced" });
    await store.write((writer) => writer.putLog(logOf(TEHRAN, 3, { judged: 2 }), 3));
    expect(await store.read((reader) => reader.log(TEHRAN))).toEqual(logOf(TEHRAN, 3, { judged: 2 }));
  });

  test("entries - ranges, ends and bounds of bytes", async ({ store }) => {
    const all = entriesOf(0, 300, 100);
    await append(store, TEHRAN, 0, all.slice(0, 299));
    await append(store, TEHRAN, 299, all.slice(299));
    const bytes = all.map(({ entry }) => entry);
    await store.read(async (reader) => {
      expect(await reader.entries(TEHRAN, 0, 300)).toEqual(bytes);
      expect(await reader.entries(TEHRAN, 298, 1000)).toEqual(bytes.slice(298));
      expect(await reader.entries(TEHRAN, 298, Infinity)).toEqual(bytes.slice(298));
      expect(await reader.entries(TEHRAN, 5, 5)).toEqual([]);
      expect(await reader.entries(TEHRAN, 300, 310)).toEqual([]);
      expect(await reader.entries(BAGHDAD, 0, 10)).toEqual([]);
      expect(await reader.entries(TEHRAN, 10, 20, 250)).toEqual(bytes.slice(10, 12));
      expect(await reader.entries(TEHRAN, 10, 20, 300)).toEqual(bytes.slice(10, 13));
      expect(await reader.entries(TEHRAN, 10, 20, 1)).toEqual(bytes.slice(10, 11));
      expect(await reader.entries(TEHRAN, 10, 20, 0)).toEqual(bytes.slice(10, 11));
    });
  });

  test("entries - more than any driver's piece, and the longest there are", async ({ store }) => {
    const all = entriesOf(0, 2500, 20);
    await append(store, TEHRAN, 0, all);
    const long = Array.from({ length: 20 }, (_, seed) => entryOf(seed, 65_535));
    await append(store, BAGHDAD, 0, long);
    await store.read(async (reader) => {
      expect(textOf(await reader.entries(TEHRAN, 0, 3000))).toBe(textOf(all.map(({ entry }) => entry)));
      expect(await reader.entries(TEHRAN, 100, 2400, 20 * 2000 + 19)).toHaveLength(2000);
      expect(textOf(await reader.entries(BAGHDAD, 0, 20))).toBe(textOf(long.map(({ entry }) => entry)));
    });
  });

  test("entries - fenced where one stands, and nothing of the batch is kept", async ({ store }) => {
    await append(store, TEHRAN, 0, entriesOf(0, 5));
    const late = store.write((writer) => writer.putEntries(TEHRAN, 4, entriesOf(90, 3)));
    await expect(late).rejects.toMatchObject({ code: "fenced" });
    const twice = store.write(async (writer) => {
      await writer.putEntries(TEHRAN, 5, entriesOf(5, 1));
      await writer.putEntries(TEHRAN, 5, entriesOf(6, 1));
    });
    await expect(twice).rejects.toMatchObject({ code: "fenced" });
    expect(await store.read((reader) => reader.entries(TEHRAN, 0, 10))).toHaveLength(5);
    expect(await store.read((reader) => reader.position(entryOf(5).id))).toBeUndefined();
  });

  test("entries - refused where the id is not the leaf hash", async ({ store }) => {
    const wrong = store.write((writer) => writer.putEntries(TEHRAN, 0, [{ ...entryOf(1), id: hashOf("another") }]));
    await expect(wrong).rejects.toThrow(TypeError);
  });

  test("position - of an act; the lowest origin's where two logs begin with one charter", async ({ store }) => {
    const charter = { ...entryOf(0), intent: null };
    await append(store, TEHRAN, 0, [charter, entryOf(1)]);
    expect(await store.read((reader) => reader.position(charter.id))).toEqual({ origin: TEHRAN, index: 0 });
    await append(store, BAGHDAD, 0, [charter, entryOf(2)]);
    await store.read(async (reader) => {
      expect(await reader.position(charter.id)).toEqual({ origin: BAGHDAD, index: 0 });
      expect(await reader.position(entryOf(1).id)).toEqual({ origin: TEHRAN, index: 1 });
      expect(await reader.position(hashOf("nothing"))).toBeUndefined();
      const near = new Uint8Array(charter.id);
      near[31]! ^= 1;
      expect(await reader.position(near)).toBeUndefined();
    });
  });

  test("intents - the first index in that log, of those it holds", async ({ store }) => {
    const again = { ...entryOf(3), intent: entryOf(1).intent };
    await append(store, TEHRAN, 0, [{ ...entryOf(0), intent: null }, entryOf(1), entryOf(2), again]);
    await append(store, BAGHDAD, 0, [entryOf(2)]);
    const hashes = [2, 7, 1].map((seed) => entryOf(seed).intent!);
    const near = new Uint8Array(hashes[0]!);
    near[31]! ^= 1;
    await store.read(async (reader) => {
      const hex = (seed: number) => Buffer.from(entryOf(seed).intent!).toString("hex");
      expect([...(await reader.intents(TEHRAN, hashes))]).toEqual([[hex(2), 2], [hex(1), 1]]);
      expect([...(await reader.intents(BAGHDAD, [...hashes, near]))]).toEqual([[hex(2), 0]]);
      expect(await reader.intents("nobody.example", hashes)).toEqual(new Map());
      expect(await reader.intents(TEHRAN, [])).toEqual(new Map());
    });
  });

  test("tiles - the widest content stays", async ({ store }) => {
    const tile = (width: number, fill: number) => new Uint8Array(width * 32).fill(fill);
    await store.write((writer) => writer.putTiles(TEHRAN, [{ level: 0, index: 0, bytes: tile(256, 1) }, { level: 0, index: 1, bytes: tile(3, 2) }]));
    await store.write((writer) => writer.putTiles(TEHRAN, [{ level: 0, index: 1, bytes: tile(2, 3) }, { level: 1, index: 1, bytes: tile(1, 4) }]));
    await store.write((writer) => writer.putTiles(TEHRAN, [{ level: 1, index: 1, bytes: tile(2, 5) }, { level: 1, index: 1, bytes: tile(1, 6) }]));
    await store.read(async (reader) => {
      expect(await reader.tile(TEHRAN, 0, 0)).toEqual(tile(256, 1));
      expect(await reader.tile(TEHRAN, 0, 1)).toEqual(tile(3, 2));
      expect(await reader.tile(TEHRAN, 1, 1)).toEqual(tile(2, 5));
      expect(await reader.tile(TEHRAN, 2, 0)).toBeUndefined();
      expect(await reader.tile(BAGHDAD, 0, 0)).toBeUndefined();
    });
  });

  test("clock - the last one put before the size", async ({ store }) => {
    await store.write(async (writer) => {
      await writer.putClocks(TEHRAN, [{ index: 0, clock: {} }, { index: 4, clock: { [BAGHDAD]: 2 } }]);
      await writer.putClocks(TEHRAN, [{ index: 10, clock: { [BAGHDAD]: 9, "third.example": 2 ** 40 } }, { index: 4, clock: { [BAGHDAD]: 3 } }]);
      await writer.putClocks(BAGHDAD, [{ index: 1, clock: { [TEHRAN]: 5 } }]);
    });
    await store.read(async (reader) => {
      expect(await reader.clock(TEHRAN, 0)).toBeUndefined();
      expect(await reader.clock(TEHRAN, 4)).toEqual({});
      expect(await reader.clock(TEHRAN, 5)).toEqual({ [BAGHDAD]: 3 });
      expect(await reader.clock(TEHRAN, 10)).toEqual({ [BAGHDAD]: 3 });
      expect(await reader.clock(TEHRAN, 1e9)).toEqual({ [BAGHDAD]: 9, "third.example": 2 ** 40 });
      expect(await reader.clock(BAGHDAD, 1)).toBeUndefined();
      expect(await reader.clock("aaa.example", 10)).toBeUndefined();
      expect(await reader.clock("zzz.example", 10)).toBeUndefined();
    });
  });

  test("clearFold - forgets rows, clocks, judged sizes and states; keeps logs and marks", async ({ store }) => {
    await store.write(async (writer) => {
      await appendIn(writer, TEHRAN, 0, entriesOf(0, 2));
      await writer.putClocks(TEHRAN, [{ index: 0, clock: { [BAGHDAD]: 1 } }]);
      await writer.putRows([rowOf("a")]);
      await writer.putValue("peers", "b", 1);
    });
    await store.write(async (writer) => {
      await writer.clearFold();
      expect(await writer.listRows({ limit: 9 })).toEqual([]);
      expect(await writer.clock(TEHRAN, 9)).toBeUndefined();
    });
    await store.write((writer) => writer.putRows([rowOf("a")]));
    await store.read(async (reader) => {
      expect(await reader.log(TEHRAN)).toEqual(logOf(TEHRAN, 2, { judged: 0, state: null }));
      expect(await reader.entries(TEHRAN, 0, 9)).toHaveLength(2);
      expect(await reader.clock(TEHRAN, 9)).toBeUndefined();
      expect(await reader.value("peers", "b")).toBe(1);
      expect((await reader.rows(["a"])).get("a")?.changed).toBe(2);
    });
  });
}

/** Long byte strings are compared as one text: vitest compares arrays element by element. */
function textOf(entries: readonly Uint8Array[]): string {
  return entries.map((entry) => Buffer.from(entry).toString("hex")).join(" ");
}
