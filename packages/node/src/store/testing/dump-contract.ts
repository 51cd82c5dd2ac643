import { describe, expect, test as bare } from "vitest";
import type { DumpedRecord, Store } from "../store.ts";
import { dumpRecord } from "../dump-record.ts";
import { appendIn, BAGHDAD, entriesOf, entryOf, logOf, ODD_TEXTS, rowOf, TEHRAN } from "./samples.ts";
import { STORE_KINDS } from "./store-kinds.ts";
import type { StoreTest } from "./store-suite.ts";

export function dumpContract(test: StoreTest): void {
  test("dump - of an empty store has no records", async ({ store }) => {
    expect(await Array.fromAsync(store.dump())).toEqual([]);
    await store.load(recordsOf([]));
  });

  test("dump - one snapshot, whatever is written meanwhile; may be left early", async ({ store }) => {
    await fill(store);
    const before = await Array.fromAsync(store.dump());
    const seen: DumpedRecord[] = [];
    for await (const record of store.dump()) {
      if (seen.length === 2) await store.write((writer) => writer.putRows([rowOf("later")]));
      seen.push(record);
    }
    expect(seen).toEqual(before);
    for await (const record of store.dump()) {
      expect(record.table).toBe("changed");
      break;
    }
  });

  test("load - refuses a store that holds anything", async ({ store }) => {
    await store.write((writer) => writer.putValue("peers", "a", 1));
    await expect(store.load(recordsOf([]))).rejects.toMatchObject({ name: "StoreError", code: "not-empty" });
  });

  test("load - a dump whose rows have no life yet: the fold begins anew, the mark of changes stays", async ({ store }) => {
    const { table, record } = dumpRecord.row({ ...rowOf("a"), changed: 7 });
    const { life: _life, due: _due, awaits: _awaits, ...before } = record;
    const log = dumpRecord.log(logOf(TEHRAN, 1));
    const dump: DumpedRecord[] = [dumpRecord.changed(7), log, dumpRecord.entry(TEHRAN, 0, entryOf(0).entry, null), dumpRecord.clock(TEHRAN, 0, {}), { table, record: before }];
    await store.load(recordsOf(dump));
    expect(await Array.fromAsync(store.dump())).toEqual([dump[0], { table: "log", record: { ...log.record, judged: 0, state: "null" } }, dump[2]]);
    await expect(store.load(recordsOf([{ table, record: { ...before, life: null } }]))).rejects.toMatchObject({ code: "not-empty" });
  });

  test("load - refuses records that no dump has, and loads nothing then", async ({ store }) => {
    const good: DumpedRecord = { table: "value", record: { table: "peers", key: "a", value: "1" } };
    const bad: DumpedRecord[] = [
      { table: "secrets", record: {} },
      { table: "row", record: { id: 5 } },
      { table: "row", record: { ...dumpRecord.row({ ...rowOf("a"), changed: 1 }).record, awaits: "[1]" } },
      { table: "row", record: { ...dumpRecord.row({ ...rowOf("a"), changed: 1 }).record, life: 5 } },
      { table: "value", record: { table: "peers", key: "b", value: "{" } },
      { table: "tile", record: { origin: TEHRAN, level: 0, index: -1, bytes: "" } },
      { table: "tile", record: { origin: TEHRAN, level: 0, index: 0, bytes: "*" } },
    ];
    for (const record of bad) {
      await expect(store.load(recordsOf([good, record]))).rejects.toThrow(TypeError);
      expect(await Array.fromAsync(store.dump())).toEqual([]);
    }
  });
}

/** A dump of each kind fills each other kind with the same content. */
export function dumpsAcrossKinds(): void {
  const kinds = STORE_KINDS.filter(({ available }) => available === true);
  describe("dump and load", () => {
    for (const from of kinds) {
      bare(`${from.name} - into every kind, equal content and equal answers`, async () => {
        const source = await from.open();
        await fill(source.store);
        const dumped = await Array.fromAsync(source.store.dump());
        expect(new Set(dumped.map(({ table }) => table))).toEqual(new Set(["changed", "log", "entry", "tile", "clock", "row", "value"]));
        for (const to of kinds) {
          const target = await to.open();
          await target.store.load(source.store.dump());
          expect(await Array.fromAsync(target.store.dump())).toEqual(dumped);
          await target.store.read(async (reader) => {
            expect(await reader.position(entryOf(250).id)).toEqual({ origin: TEHRAN, index: 250 });
            expect((await reader.intents(BAGHDAD, [entryOf(1001).intent!])).size).toBe(1);
          });
          await target.store.write((writer) => writer.putRows([rowOf("next")]));
          expect((await target.store.read((reader) => reader.rows(["next"]))).get("next")?.changed).toBe(ODD_TEXTS.length + 3);
          await target.dispose();
        }
        await source.dispose();
      });
    }
  });
}

async function fill(store: Store): Promise<void> {
  await store.write(async (writer) => {
    await appendIn(writer, TEHRAN, 0, entriesOf(0, 600));
    await appendIn(writer, BAGHDAD, 0, [{ ...entryOf(0), intent: null }, ...entriesOf(1001, 3, 65_535)]);
    await writer.putTiles(TEHRAN, [{ level: 0, index: 0, bytes: new Uint8Array(8192).fill(7) }, { level: 1, index: 0, bytes: new Uint8Array(32) }]);
    await writer.putClocks(TEHRAN, [{ index: 3, clock: { "z.example": 1, [BAGHDAD]: 2 } }, { index: 12, clock: {} }]);
    await writer.putRows(ODD_TEXTS.map((text) => rowOf(text, { parent: text, life: text, due: text, awaits: [text, "z"], facts: [text, "\0"] })));
    await writer.putRows([rowOf("gone"), rowOf("a", { facts: "x".repeat(100_000) })]);
    for (const text of ODD_TEXTS) await writer.putValue(text, text, text);
  });
}

async function* recordsOf(records: readonly DumpedRecord[]): AsyncGenerator<DumpedRecord> {
  yield* records;
}
