import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStore } from "./open-store.ts";
import { openSqliteStore } from "./sqlite.ts";
import { SQLITE_SCHEMA } from "./sqlite-schema.ts";
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

test("listRows - the same rows, whichever way SQLite is told to look", async () => {
  const store = openSqliteStore({ file });
  const many = Array.from({ length: 10_500 }, (_, place) =>
    rowOf(String((place * 7919) % 10_500).padStart(6, "0"), { kind: place % 500 === 0 ? "rare" : "common", status: "sealed", facts: place }),
  );
  await store.write((writer) => writer.putRows(many));
  await store.read(async (reader) => {
    const sorted = many.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await reader.listRows({ status: "sealed", limit: 20 }))).toEqual(ids(sorted.slice(0, 20)));
    expect(ids(await reader.listRows({ kind: "rare", limit: 99 }))).toEqual(ids(sorted.filter(({ kind }) => kind === "rare")));
    expect(ids(await reader.listRows({ kind: "common", after: "005000", limit: 5 }))).toEqual(
      ids(sorted.filter(({ kind, id }) => kind === "common" && id > "005000").slice(0, 5)),
    );
    expect(await reader.listRows({ kind: "rare", status: "proposed", limit: 9 })).toEqual([]);
    expect(await reader.listRows({ limit: Infinity })).toHaveLength(10_500);
  });
  await store.close();
});
