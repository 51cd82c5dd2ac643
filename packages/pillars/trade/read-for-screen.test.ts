import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { describe, expect, test } from "vitest";
import type { PillarPorts } from "../contract.ts";
import { routes } from "./api.ts";
import { NO_PARAMETERS } from "./engine/index.ts";
import { readInput } from "./read-for-screen.ts";
import { parseDatasetDocument } from "./shared-data.ts";

const CSV = "reporter,partner,flow,year,hs,usd\nIRN,IRQ,X,2024,847130,1000000\nIRN,IRQ,X,2024,TOTAL,25000000\nIRN,IRQ,sideways,2024,TOTAL,1\nIRN,IRQ,X,2024,TOTAL,much\n";
const FILE = "ab".repeat(32);
const about = {
  id: "customs-2024", name: "Customs, 2024", version: "2026-11-01", source: "an office", licence: "open", sample: true, pair: ["IRN", "IRQ"],
  mapping: { columns: { reporter: "reporter", partner: "partner", flow: "flow", period: "year", code: "hs", value: "usd" }, constants: {}, unit: "USD", decimal: "point", calendar: "gregorian", system: "H6", valuation: "FOB", exportWords: ["X"], importWords: ["M"] },
};
const held = new Map<string, Uint8Array>([[FILE, new TextEncoder().encode(CSV)]]);
const ports: PillarPorts = { cryptography: nodeCryptography, origin: "example.org/a", parties: ["example.org/a"], submissions: async () => [], document: async (digest) => held.get(digest) };
const ask = async (name: string, input: object) => {
  const route = routes.find((one) => one.name === name)!;
  return (await route.handle(ports, route.input.parse(input))) as Record<string, unknown>;
};

describe("read, for a screen", () => {
  test("every bad row is named with its field and what was found; the rest is a document that can be shared", async () => {
    const read = await ask("read", { format: "table", file: FILE, about });
    expect(read).toMatchObject({ claims: 0, rows: 2, read: 4, problemCount: 2, problems: [{ row: 4, field: "flow", found: "sideways" }, { row: 5, field: "value", found: "much" }], dataset: { id: "customs-2024", sample: true } });
    expect(parseDatasetDocument(new TextEncoder().encode(read["document"] as string)).rows.map((row) => row.code)).toEqual(["847130", "TOTAL"]);
  });

  test("the claims that come with the programme", async () => {
    expect(await ask("read", { format: "claims", file: "shipped" })).toMatchObject({ claims: 41, problemCount: 0, dataset: { sample: false } });
  });

  test("a file that is not held, nothing said of it, a mapping of other words - refused by field", async () => {
    await expect(ask("read", { format: "table", file: "cd".repeat(32), about })).rejects.toMatchObject({ field: "file" });
    await expect(ask("read", { format: "table", file: FILE })).rejects.toMatchObject({ field: "about" });
    expect(readInput.safeParse({ format: "table", file: FILE, about: { ...about, source: "" } }).success).toBe(false);
    expect(readInput.safeParse({ format: "xlsx", file: FILE, about }).success).toBe(false);
  });

  test("shipped lists of codes are read by the node, and computing makes the document that an act quotes", async () => {
    const computed = await ask("compute", { ictGoods: "shipped", ictServices: "shipped", parameters: NO_PARAMETERS });
    expect(computed).toMatchObject({ sample: false, digests: { pillar: "trade", engine: "trade", inputs: [{ name: "claims" }, { name: "datasets" }, { name: "ictGoods" }, { name: "ictServices" }, { name: "rows" }] } });
    expect(JSON.parse(computed["document"] as string)).toMatchObject({ kind: "mithaq/computed", inputs: { ictGoods: { official: false } } });
  });
});
