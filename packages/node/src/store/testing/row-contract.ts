import { expect } from "vitest";
import type { RowFilter } from "../store.ts";
import { compareUtf8 } from "../utf8-order.ts";
import { ODD_TEXTS, rowOf, TEHRAN } from "./samples.ts";
import type { StoreTest } from "./store-suite.ts";

/** Rows and private values. */
export function rowContract(test: StoreTest): void {
  test("rows - as they were put, in the order asked for, without those that are not there", async ({ store }) => {
    const a = rowOf("a", { parent: "b", pillar: "trade", facts: { text: "\0 \ud800 ok", n: -1.5e-7, "": [] } });
    await store.write((writer) => writer.putRows([a, rowOf("b")]));
    const found = await store.read((reader) => reader.rows(["b", "nothing", "a", "b", "nul\0", "\ud800"]));
    expect([...found]).toEqual([["b", { ...rowOf("b"), changed: 2 }], ["a", { ...a, changed: 1 }]]);
    expect(await store.read((reader) => reader.rows([]))).toEqual(new Map());
  });

  test("rows - a put replaces the row whole and marks the change", async ({ store }) => {
    await store.write((writer) => writer.putRows([rowOf("a"), rowOf("b"), rowOf("a", { status: "sealed" })]));
    await store.write((writer) => writer.putRows([rowOf("b", { kind: "report", parent: "a", pillar: "pass", status: "void", facts: null })]));
    await store.write((writer) => writer.putRows([]));
    const rows = await store.read((reader) => reader.listRows({ limit: 10 }));
    expect(rows).toEqual([
      { ...rowOf("a", { status: "sealed" }), changed: 3 },
      { ...rowOf("b", { kind: "report", parent: "a", pillar: "pass", status: "void", facts: null }), changed: 4 },
    ]);
  });

  test("rows - odd texts in every column and a megabyte of facts come back as they are", async ({ store }) => {
    const rows = ODD_TEXTS.map((text) => rowOf(`id ${text}`, { kind: text, parent: text, pillar: text, status: text, life: text, due: text, awaits: [text], facts: { [text]: text } }));
    const big = rowOf("big", { facts: "ێ\\\"".repeat(250_000) });
    await store.write((writer) => writer.putRows([...rows, big]));
    for (const text of ODD_TEXTS) {
      const [row] = await store.read((reader) => reader.listRows({ kind: text, parent: text, pillar: text, status: text, life: [text], awaits: text, dueFrom: text, order: "due", limit: 5 }));
      expect(row).toMatchObject({ id: `id ${text}`, kind: text, facts: { [text]: text } });
    }
    expect((await store.read((reader) => reader.rows(["big"]))).get("big")?.facts).toBe(big.facts);
    const ids = (await store.read((reader) => reader.listRows({ limit: 100 }))).map(({ id }) => id);
    expect(ids).toEqual([...rows.map(({ id }) => id), "big"].sort(compareUtf8));
  });

  test("rows - keys that not every database can hold are refused", async ({ store }) => {
    for (const id of ["nul\0", "\udc00 alone", "x".repeat(1025), "ێ".repeat(600)]) {
      await expect(store.write((writer) => writer.putRows([rowOf(id)]))).rejects.toThrow(TypeError);
      await expect(store.write((writer) => writer.putValue("peers", id, 1))).rejects.toThrow(TypeError);
    }
    const long = "ێ".repeat(512);
    await expect(store.write((writer) => writer.putRows([rowOf("a", { awaits: Array.from({ length: 14 }, (_, place) => `${place} ${"x".repeat(200)}`) })]))).rejects.toThrow(TypeError);
    await store.write((writer) => writer.putRows([rowOf(long, { kind: long, parent: long, pillar: long, status: long })]));
    expect(await store.read((reader) => reader.listRows({ parent: long, limit: 1 }))).toHaveLength(1);
    expect(await store.read((reader) => reader.listRows({ parent: "\0", limit: 1 }))).toEqual([]);
  });

  test("listRows - every filter, alone and together", async ({ store }) => {
    await store.write((writer) =>
      writer.putRows([
        rowOf("1", { kind: "agreement", pillar: "trade", status: "proposed" }),
        rowOf("2", { kind: "agreement", pillar: "pass", status: "sealed", parent: "1" }),
        rowOf("3", { kind: "report", pillar: "trade", status: "sealed", parent: "1" }),
        rowOf("4", { kind: "report", status: "proposed", parent: "2" }),
      ]),
    );
    const ids = async (filter: Omit<RowFilter, "limit">, limit = 10) =>
      (await store.read((reader) => reader.listRows({ ...filter, limit }))).map(({ id }) => id).join("");
    expect(await ids({})).toBe("1234");
    expect(await ids({ kind: "report" })).toBe("34");
    expect(await ids({ parent: "1" })).toBe("23");
    expect(await ids({ pillar: "trade" })).toBe("13");
    expect(await ids({ status: "sealed" })).toBe("23");
    expect(await ids({ changedAfter: 2 })).toBe("34");
    expect(await ids({ changedAfter: 0 })).toBe("1234");
    expect(await ids({ after: "2" })).toBe("34");
    expect(await ids({ after: "25" })).toBe("34");
    expect(await ids({ kind: "report", parent: "1", pillar: "trade", status: "sealed", changedAfter: 2, after: "1" })).toBe("3");
    expect(await ids({ kind: "report", status: "void" })).toBe("");
    expect(await ids({}, 2)).toBe("12");
    expect(await ids({ after: "2" }, 1)).toBe("3");
    expect(await ids({}, 0)).toBe("");
  });

  test("listRows - by life, due day and the party awaited, alone and together", async ({ store }) => {
    const [a, b, ab] = [["a.example"], ["b.example"], ["a.example", "b.example"]];
    await store.write((writer) =>
      writer.putRows([
        rowOf("1", { kind: "commitment", life: "agreed", due: "2026-03-01", awaits: a, parent: "p" }),
        rowOf("2", { kind: "commitment", life: "reported", due: "2026-02-28", awaits: ab, parent: "p" }),
        rowOf("3", { kind: "milestone", life: "scheduled", due: "2026-02-28", awaits: b, parent: "p" }),
        rowOf("4", { kind: "note", life: "sent", awaits: ["example"] }),
        rowOf("5", { kind: "mandate" }),
      ]),
    );
    const ids = async (filter: Omit<RowFilter, "limit">, limit = 10) =>
      (await store.read((reader) => reader.listRows({ ...filter, limit }))).map(({ id }) => id).join("");
    expect(await ids({ life: "agreed" })).toBe("1");
    expect(await ids({ life: ["agreed", "sent", "\0"] })).toBe("14");
    expect(await ids({ life: [] })).toBe("");
    expect(await ids({ awaits: "a.example" })).toBe("12");
    expect(await ids({ awaits: "b.example", kind: "commitment" })).toBe("2");
    expect(await ids({ awaits: "example" })).toBe("4");
    expect(await ids({ awaits: "c.example" })).toBe("");
    expect(await ids({ dueBefore: "2026-03-01" })).toBe("23");
    expect(await ids({ dueFrom: "2026-02-28", dueBefore: "2026-03-02", life: ["agreed", "scheduled"] })).toBe("13");
    expect(await ids({ kind: "commitment", parent: "p" })).toBe("12");
    expect(await ids({ order: "due" })).toBe("231");
    expect(await ids({ order: "due" }, 1)).toBe("2");
    expect(await ids({ order: "due", afterDue: { due: "2026-02-28", id: "2" } })).toBe("31");
    expect(await ids({ order: "due", kind: "commitment" })).toBe("21");
    expect(await ids({ order: "due", afterDue: { due: "2026-03-01", id: "1" } })).toBe("");
    expect(await ids({ order: "changed" })).toBe("54321");
    expect(await ids({ order: "changed", changedBefore: 4, parent: "p" }, 2)).toBe("32");
    expect(await store.read((reader) => reader.rows(["2"]))).toEqual(new Map([["2", { ...rowOf("2", { kind: "commitment", life: "reported", due: "2026-02-28", awaits: ab, parent: "p" }), changed: 2 }]]));
    await store.write((writer) => writer.putRows([rowOf("2", { kind: "commitment", life: "fulfilled", parent: "p" })]));
    expect(await ids({ awaits: "a.example" })).toBe("1");
    expect(await ids({ order: "due" })).toBe("31");
  });

  test("groupRows - counts by any of the columns, among the rows that match", async ({ store }) => {
    expect(await store.read((reader) => reader.groupRows(["kind"]))).toEqual([]);
    expect(await store.read((reader) => reader.groupRows([]))).toEqual([]);
    await store.write((writer) =>
      writer.putRows([
        rowOf("1", { kind: "commitment", pillar: "trade", life: "agreed" }),
        rowOf("2", { kind: "commitment", pillar: "trade", life: "agreed", awaits: ["a.example"] }),
        rowOf("3", { kind: "commitment", pillar: "pass", life: "disputed", due: "2026-01-01" }),
        rowOf("4", { kind: "commitment" }),
        rowOf("5", { kind: "note", life: "agreed" }),
      ]),
    );
    await store.read(async (reader) => {
      expect(await reader.groupRows(["pillar", "life"], { kind: "commitment" })).toEqual([
        { pillar: null, life: null, count: 1 }, { pillar: "pass", life: "disputed", count: 1 }, { pillar: "trade", life: "agreed", count: 2 },
      ]);
      expect(await reader.groupRows(["kind"], { life: "agreed" })).toEqual([{ kind: "commitment", count: 2 }, { kind: "note", count: 1 }]);
      expect(await reader.groupRows(["kind"], { awaits: "a.example" })).toEqual([{ kind: "commitment", count: 1 }]);
      expect(await reader.groupRows([], { dueBefore: "2026-01-02" })).toEqual([{ count: 1 }]);
      expect(await reader.groupRows([], { dueBefore: "2026-01-01" })).toEqual([]);
      await expect(reader.groupRows(["facts" as "kind"])).rejects.toThrow(TypeError);
    });
  });

  test("newestRows - of one kind, last changed first, no more than asked for", async ({ store }) => {
    const row = (id: string, kind: string) => rowOf(id, { kind, status: "s" });
    for (const [id, kind] of [["c", "x"], ["a", "x"], ["b", "y"], ["d", "x"], ["a", "x"]] as const) await store.write((writer) => writer.putRows([row(id, kind)]));
    const ids = async (kind: string, limit: number) => (await store.read((reader) => reader.newestRows(kind, limit))).map((one) => one.id);
    expect(await ids("x", 10)).toEqual(["a", "d", "c"]);
    expect(await ids("x", 2)).toEqual(["a", "d"]);
    expect(await ids("z", 2)).toEqual([]);
    expect(await ids("x", 0)).toEqual([]);
  });

  test("countRows - by kind and by status", async ({ store }) => {
    expect(await store.read((reader) => reader.countRows("kind"))).toEqual(new Map());
    await store.write((writer) => writer.putRows([rowOf("1", { kind: "report" }), rowOf("2", { status: "sealed" }), rowOf("3")]));
    await store.read(async (reader) => {
      expect([...(await reader.countRows("kind"))]).toEqual([["agreement", 2], ["report", 1]]);
      expect([...(await reader.countRows("status"))]).toEqual([["proposed", 2], ["sealed", 1]]);
    });
  });

  test("values - put, replaced, listed in order of their keys, deleted", async ({ store }) => {
    await store.write(async (writer) => {
      await writer.putValue("peers", "b", { url: "http://b" });
      await writer.putValue("peers", "a", [1, null, "\0"]);
      await writer.putValue("peers", "", 0);
      await writer.putValue("peer", "sb", false);
      await writer.putValue("peers", "b", { url: "http://c" });
    });
    await store.read(async (reader) => {
      expect(await reader.value("peers", "b")).toEqual({ url: "http://c" });
      expect(await reader.value("peer", "sb")).toBe(false);
      expect(await reader.value("peer", "s\0b")).toBeUndefined();
      expect([...(await reader.values("peers"))]).toEqual([["", 0], ["a", [1, null, "\0"]], ["b", { url: "http://c" }]]);
      expect(await reader.values("pee")).toEqual(new Map());
    });
    await store.write(async (writer) => {
      await writer.putValue("peers", "b", null);
      await writer.putValue("peers", "nothing", null);
      expect(await writer.value("peers", "b")).toBeUndefined();
    });
    expect([...(await store.read((reader) => reader.values("peers"))).keys()]).toEqual(["", "a"]);
    expect(await store.read((reader) => reader.value(TEHRAN, "x"))).toBeUndefined();
  });
}
