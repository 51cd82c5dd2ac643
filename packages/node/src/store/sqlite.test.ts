import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStore } from "./open-store.ts";
import { openSqliteStore } from "./sqlite.ts";
import { SQLITE_SCHEMA } from "./sqlite-schema.ts";
import type { RowFilter } from "./store.ts";
import { append, entriesOf, entryOf, rowOf, TEHRAN } from "./testing/samples.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mithaq-sqlite-"));
  file = join(folder, "node.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("openStore - node.sqlite in the node's folder", async () => {
  const store = await openStore({ dataDirectory: folder });
  await append(store, TEHRAN, 0, entriesOf(0, 2));
  await store.close();
  const again = openSqliteStore({ file });
  expect(await again.read((reader) => reader.entries(TEHRAN, 0, 9))).toHaveLength(2);
  await again.close();
});

test("open - durable settings: WAL, synchronous FULL", async () => {
  const exec = vi.spyOn(DatabaseSync.prototype, "exec");
  await openSqliteStore({ file }).close();
  expect(exec.mock.calls.join("\n")).toContain("synchronous = FULL");
  exec.mockRestore();
  const plain = new DatabaseSync(file);
  expect(plain.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  plain.close();
});

test("open - refuses a newer schema", async () => {
  await openSqliteStore({ file }).close();
  const newer = new DatabaseSync(file);
  newer.exec(`PRAGMA user_version = ${SQLITE_SCHEMA + 1}`);
  newer.close();
  expect(() => openSqliteStore({ file })).toThrow(expect.objectContaining({ name: "StoreError", code: "newer-schema" }));
});

test("open - refuses what is no database", () => {
  writeFileSync(file, "not a database, but long enough to be looked at ".repeat(400));
  expect(() => openSqliteStore({ file })).toThrow(expect.objectContaining({ name: "StoreError", code: "corrupt" }));
});

test("read and write - code corrupt where pages are damaged", async () => {
  const store = openSqliteStore({ file });
  await append(store, TEHRAN, 0, entriesOf(0, 500, 600));
  await store.close();
  const bytes = readFileSync(file);
  // The first page, with the list of tables, stays.
  writeFileSync(file, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 0x5a)]));
  await expect(async () => {
    const damaged = openSqliteStore({ file });
    try {
      await damaged.read((reader) => reader.entries(TEHRAN, 0, 500));
    } finally {
      await damaged.close();
    }
  }).rejects.toMatchObject({ name: "StoreError", code: "corrupt" });
});

test("write - code full beyond the bound, and what was there stays", async () => {
  const store = openSqliteStore({ file, maxBytes: 400_000 });
  await append(store, TEHRAN, 0, [entryOf(0)]);
  const much = store.write((writer) => writer.putRows([rowOf("a", { facts: "x".repeat(1_000_000) })]));
  await expect(much).rejects.toMatchObject({ name: "StoreError", code: "full" });
  await append(store, TEHRAN, 1, [entryOf(1)]);
  expect(await store.read((reader) => reader.entries(TEHRAN, 0, 9))).toHaveLength(2);
  expect(await store.read((reader) => reader.rows(["a"]))).toEqual(new Map());
  await store.close();
  expect(statSync(file).size).toBeLessThanOrEqual(400_000 + 8192);
});

test("write - waits for another process without holding up this one", async () => {
  const store = openSqliteStore({ file });
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 2);
  const waiting = store.write((writer) => writer.putRows([rowOf("a")]));
  setTimeout(() => other.exec("COMMIT"), 100);
  await waiting;
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
  other.close();
  await store.close();
});

test("position and intents - of acts recent and old, when the recent ones go over", async () => {
  const store = openSqliteStore({ file });
  const count = 9000;
  const all = [...entriesOf(0, count - 1, 24), { ...entryOf(count, 24), intent: entryOf(7).intent }];
  for (const [from, to] of [[0, 8000], [8000, 8192], [8192, count]] as const) await append(store, TEHRAN, from, all.slice(from, to));
  const samples = [0, 7, 7999, 8000, 8191, 8192, count - 2, count - 1];
  await store.read(async (reader) => {
    for (const index of samples) expect(await reader.position(all[index]!.id)).toEqual({ origin: TEHRAN, index });
    const found = await reader.intents(TEHRAN, [...samples.map((index) => all[index]!.intent!), entryOf(99_999).intent!]);
    expect([...found.values()]).toEqual([0, 7, 7999, 8000, 8191, 8192, count - 2]);
  });
  await store.close();
});

test("listRows - the same rows, whichever way SQLite is told to look", async () => {
  const store = openSqliteStore({ file });
  const count = 31_000;
  const many = Array.from({ length: count }, (_, place) => {
    const id = String((place * 7919) % count).padStart(6, "0");
    // Common ones first and last; sealed ones of the odd pillar only among the last ids.
    const pillar = place % 2 === 0 && Number(id) > 25_000 ? "odd" : "even";
    return rowOf(id, { kind: place % 500 === 0 ? "rare" : "common", pillar, status: place % 3 === 0 ? "proposed" : "sealed", facts: place });
  });
  await store.write((writer) => writer.putRows([...many, ...many.slice(0, 12_000).map((row) => ({ ...row, id: `z${row.id}`, pillar: "odd", status: "void" }))]));
  await store.read(async (reader) => {
    const all = await reader.listRows({ limit: Infinity });
    expect(all).toHaveLength(count + 12_000);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted());
    const filters: Omit<RowFilter, "limit">[] = [
      { status: "sealed" },
      { kind: "rare" },
      { kind: "common", after: "005000" },
      { kind: "common", after: "030990" },
      { pillar: "odd", status: "sealed" },
      { pillar: "odd", status: "sealed", after: "026000" },
      { pillar: "odd", kind: "common", changedAfter: 100 },
      { status: "void", kind: "common", pillar: "even" },
      { status: "proposed", kind: "unknown" },
      { changedAfter: 31_000, after: "z" },
      { parent: "none" },
    ];
    for (const filter of filters) {
      const wanted = all.filter(
        (row) =>
          (["kind", "pillar", "status", "parent"] as const).every((column) => filter[column] === undefined || filter[column] === row[column]) &&
          row.changed > (filter.changedAfter ?? 0) &&
          row.id > (filter.after ?? ""),
      );
      for (const limit of [1, 20]) {
        const ids = (await reader.listRows({ ...filter, limit })).map(({ id }) => id);
        expect([filter, ids]).toEqual([filter, wanted.slice(0, limit).map(({ id }) => id)]);
      }
    }
  });
  await store.close();
});
