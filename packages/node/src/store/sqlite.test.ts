import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openStore } from "./open-store.ts";
import { openSqliteStore } from "./sqlite.ts";
import { SQLITE_SCHEMA } from "./sqlite-schema.ts";
import type { RowFilter, RowRecord, RowSelection } from "./store.ts";
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

test("open - a database of schema 1: the columns are added, and the fold begins anew", async () => {
  const store = openSqliteStore({ file });
  await append(store, TEHRAN, 0, entriesOf(0, 3));
  await store.write((writer) => writer.putRows([rowOf("a", { life: "agreed", parent: "p" })]));
  await store.close();
  const older = new DatabaseSync(file);
  older.exec(`
    DROP INDEX object_life; DROP INDEX object_awaits; DROP INDEX object_due; DROP INDEX object_parent;
    ALTER TABLE object DROP COLUMN life; ALTER TABLE object DROP COLUMN due; ALTER TABLE object DROP COLUMN awaits;
    CREATE INDEX object_parent ON object (parent) WHERE parent IS NOT NULL;
    DROP TABLE search_term; DROP TABLE search_entry; DROP TABLE search_word;
    PRAGMA user_version = 1`);
  older.close();
  const again = openSqliteStore({ file });
  await again.read(async (reader) => {
    expect(await reader.listRows({ limit: 9 })).toEqual([]);
    expect(await reader.log(TEHRAN)).toMatchObject({ size: 3, judged: 0, state: null });
    expect(await reader.entries(TEHRAN, 0, 9)).toHaveLength(3);
  });
  await again.write((writer) => writer.putRows([rowOf("a", { life: "agreed", due: "2026-01-01", awaits: [TEHRAN] })]));
  expect((await again.read((reader) => reader.listRows({ awaits: TEHRAN, limit: 1 })))[0]).toMatchObject({ life: "agreed", due: "2026-01-01", awaits: [TEHRAN], changed: 2 });
  await again.close();
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
    return rowOf(id, { kind: place % 500 === 0 ? "rare" : "common", pillar, status: place % 3 === 0 ? "proposed" : "sealed", ...lifeOf(place), facts: place });
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
      { life: "agreed" },
      { life: ["agreed", "disputed"], pillar: "odd" },
      { kind: "common", life: "disputed" },
      { awaits: TEHRAN },
      { awaits: TEHRAN, kind: "common", after: "03" },
      { dueFrom: "2026-01-15", dueBefore: "2026-01-16" },
      { dueFrom: "2026-01-15", dueBefore: "2026-01-16", kind: "rare" },
      { dueBefore: "2026-01-03", life: "agreed", awaits: TEHRAN },
      { changedBefore: 31_000, changedAfter: 20_000, status: "sealed" },
      { parent: "none" },
    ];
    for (const filter of filters) {
      const wanted = all.filter((row) => matches(row, filter) && row.id > (filter.after ?? ""));
      const { after: _after, ...selection } = filter;
      for (const limit of [1, 20]) {
        const ids = (await reader.listRows({ ...filter, limit })).map(({ id }) => id);
        expect([filter, ids]).toEqual([filter, wanted.slice(0, limit).map(({ id }) => id)]);
        const newest = (await reader.listRows({ ...filter, order: "changed", limit })).map(({ id }) => id);
        expect([filter, newest]).toEqual([filter, wanted.toSorted((a, b) => b.changed - a.changed).slice(0, limit).map(({ id }) => id)]);
        const soonest = (await reader.listRows({ ...filter, order: "due", limit })).map(({ id }) => id);
        const dated = wanted.filter(({ due }) => due !== null).toSorted((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : a.id < b.id ? -1 : 1));
        expect([filter, soonest]).toEqual([filter, dated.slice(0, limit).map(({ id }) => id)]);
      }
      const [counted] = await reader.groupRows([], selection);
      expect(counted?.count ?? 0).toBe(all.filter((row) => matches(row, selection)).length);
    }
  });
  await store.close();
});

/** Every second row has a day in one month; every seventh is disputed, a few of those await. */
function lifeOf(place: number) {
  const due = place % 2 === 0 ? `2026-01-${String(1 + (place % 31)).padStart(2, "0")}` : null;
  return { life: place % 7 === 0 ? "disputed" : "agreed", due, awaits: place % 35 === 0 ? (place % 70 === 0 ? [TEHRAN] : ["other.example", TEHRAN]) : [] };
}

function matches(row: RowRecord, { life, awaits, dueFrom, dueBefore, changedAfter, changedBefore, ...rest }: RowSelection): boolean {
  return (
    (["kind", "pillar", "status", "parent"] as const).every((column) => rest[column] === undefined || rest[column] === row[column]) &&
    (life === undefined || [life].flat().some((one) => one === row.life)) &&
    (awaits === undefined || row.awaits.includes(awaits)) &&
    (dueFrom === undefined || (row.due !== null && row.due >= dueFrom)) &&
    (dueBefore === undefined || (row.due !== null && row.due < dueBefore)) &&
    row.changed > (changedAfter ?? 0) && row.changed < (changedBefore ?? Infinity)
  );
}
