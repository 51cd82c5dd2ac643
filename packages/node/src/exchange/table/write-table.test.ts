import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Row } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import type { OpenedNode } from "../../node/opened-node.ts";
import { openMemoryStore } from "../../store/memory.ts";
import type { Store } from "../../store/store.ts";
import { agreedRow, CONTEXT, submittedRow } from "../testing/facts.ts";
import { writeTable, type TableRequest } from "./write-table.ts";

const title = (at: number) => ({ title: { en: `Commitment ${at}`, ...(at === 450 ? { fr: "Engagement" } : {}) }, deliverable: { en: "x" }, obligors: ["example.org/a"], owed: "one", standing: "active", sample: at % 2 === 0 });
const row = (kind: string, { id, facts }: Row, more: object = {}) => ({ id, kind, parent: null, pillar: null, status: "decided", life: null, due: null, awaits: [], facts: facts as unknown as JsonValue, ...more });

describe("tables", () => {
  let store: Store;
  let node: OpenedNode;
  const table = async (request: Partial<TableRequest>) => {
    const pieces: string[] = [];
    const count = await writeTable(node, { kind: "commitment", format: "csv", language: "en", byteOrderMark: false, ...request }, async (piece) => void pieces.push(piece));
    return { count, pieces, text: pieces.join("") };
  };

  beforeAll(async () => {
    store = openMemoryStore();
    const commitments = Array.from({ length: 500 }, (_, at) => row("commitment", agreedRow("commitment", `example.org/a/${String(at).padStart(4, "0")}`, at === 7 ? [title(1), title(at)] : [title(at)], at !== 8)));
    const report = submittedRow("report", "example.org/a/r1", { period: { from: "2026-01-01", to: "2026-03-31", calendar: "gregorian" }, narrative: { en: "-5 km" }, claims: "partly", values: [{ name: { en: "Length" }, value: "-5" }], evidence: [], plane: "shared", sample: true });
    await store.write((writer) => writer.putRows([...commitments, row("report", report), row("record", { id: "example.org/a/log", facts: [] }), row("void", { id: "example.org/a/void", facts: [] })]));
    node = { origin: "example.org/a", keeper: { read: (work: never) => store.read(work) }, contextAt: async () => CONTEXT, clock: () => 1_800_000_000_000 } as unknown as OpenedNode;
  });
  afterAll(() => store.close());

  test("CSV - every row in order of id, page by page, under every column that any row has", async () => {
    const { text, count, pieces } = await table({});
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(count).toBe(500);
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, at) => `example.org/a/${String(at).padStart(4, "0")}`));
    expect(pieces.length).toBe(4); // the header, and three pages
    expect(rows[450]!["content.title.fr"]).toBe("Engagement");
    expect(rows[7]).toMatchObject({ title: "Commitment 7", agreed: "true", "content.sample": "false", "content.obligors": '["example.org/a"]' });
    expect(JSON.parse(rows[7]!["versions"]!)).toHaveLength(2);
    expect(rows[8]).toMatchObject({ agreed: "false", title: "Commitment 8" });
    expect(Object.keys(rows[0]!).slice(0, 4)).toEqual(["id", "kind", "title", "parent"]);
  });

  test("JSON - the same objects, with where they come from; reports with their judges", async () => {
    const read = JSON.parse((await table({ format: "json" })).text) as { node: string; charter: string; sample: boolean; objects: { id: string; content: object }[] };
    expect(read).toMatchObject({ kind: "commitment", node: "example.org/a", charter: "c".repeat(64), sample: true });
    expect(read.objects).toHaveLength(500);
    expect(read.objects[450]!.content).toEqual(title(450));
    const reports = JSON.parse((await table({ kind: "report", format: "json" })).text) as { objects: object[] };
    expect(reports.objects).toMatchObject([{ id: "example.org/a/r1", party: "example.org/a", judges: ["example.org/b"], judgements: [], disputes: [], content: { claims: "partly" } }]);
    expect((await table({ kind: "report" })).text).toContain("'-5 km");
  });

  test("all - every kind but the record's machinery; a kind of nothing; a kind without objects", async () => {
    const rows = parse((await table({ kind: "all" })).text, { columns: true }) as { kind: string }[];
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect([...kinds]).toEqual(["commitment", "report"]);
    await expect(table({ kind: "nothing" })).rejects.toMatchObject({ name: "Refusal", code: "not-found", field: "kind" });
    expect((await table({ kind: "session" })).text).toBe("id,kind,title,status\r\n");
    expect(JSON.parse((await table({ kind: "session", format: "json" })).text)).toMatchObject({ objects: [] });
  });
});
