import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tradeInputSchema } from "../engine/index.ts";
import { claimsFile, goodsFile, servicesFile } from "../fixtures/shipped-input.ts";
import { BACI, COMTRADE_CLASSIC, COMTRADE_JSON, FREE_PERSIAN, WITS } from "../fixtures/synthetic.ts";
import type { FreeTableMapping } from "./free-table.ts";
import { readBaci, readClaims, readComtradeCsv, readComtradeJson, readFreeTable, readGoodsList, readServicesList, readWits, type Reading } from "./index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const rowShape = tradeInputSchema.shape.rows.element;
const PERSIAN: FreeTableMapping = {
  columns: { period: "سال", flow: "جریان", value: "ارزش (هزار دلار)" },
  constants: { reporter: "IRN", partner: "IRQ", code: "TOTAL" },
  unit: "thousand USD",
  decimal: "point",
  calendar: "solar_hijri",
  system: "HS",
  valuation: "FOB",
  exportWords: ["صادرات"],
  importWords: ["واردات"],
};
const named = ({ problems }: Reading<unknown>) => problems.map(({ row, field }) => `${row} ${field}`);

describe("UN Comtrade's API", () => {
  const reading = readComtradeJson(bytesOf(COMTRADE_JSON), "cmt");

  it("is read row by row, in USD million, with the valuation that its value is", () => {
    expect(reading.rows).toBe(6);
    expect(reading.records[0]).toEqual({ dataset: "cmt", row: 1, from: "IRN", to: "IRQ", reportedBy: "exporter", calendar: "gregorian", start: "2021-01-01", end: "2021-12-31", system: "H5", code: "TOTAL", value: "10", valuation: "FOB" });
    expect(reading.records[1]).toMatchObject({ code: "851762", value: "0.30000025" });
    expect(reading.records[4]).toMatchObject({ row: 5, from: "IRN", to: "IRQ", reportedBy: "importer", value: "9", valuation: "CIF" });
    expect(reading.records[3]).toMatchObject({ valuation: "unstated" });
  });

  it("names the rows that are not read", () => {
    expect(reading.problems).toEqual([expect.objectContaining({ row: 6, field: "flow", found: "RX" })]);
  });

  it.each([
    ["motCode", 2000],
    ["partner2Code", 792],
    ["customsCode", "C01"],
    ["mosCode", "1"],
    ["typeCode", "Q"],
    ["freqCode", "Q"],
  ])("does not count a total twice: rows that break it down by %s are a problem", (name, value) => {
    const data = JSON.parse(COMTRADE_JSON) as { data: object[] };
    const broken = readComtradeJson(bytesOf(JSON.stringify({ data: [{ ...data.data[0], [name]: value }] })), "cmt");
    expect([broken.records.length, named(broken)]).toEqual([0, [`1 ${name}`]]);
  });

  it("that was cut says so, and months are months", () => {
    const { data } = JSON.parse(COMTRADE_JSON) as { data: object[] };
    expect(named(readComtradeJson(bytesOf(JSON.stringify({ count: 900, data: data.slice(0, 1) })), "cmt"))).toEqual(["0 count"]);
    expect(readComtradeJson(bytesOf(JSON.stringify({ data: [{ ...data[0], freqCode: "M", period: "202402" }] })), "cmt").records[0]).toMatchObject({ start: "2024-02-01", end: "2024-02-29" });
  });

  it("downloaded as a table with the API's names gives the same", () => {
    const { data } = JSON.parse(COMTRADE_JSON) as { data: Readonly<Record<string, unknown>>[] };
    const names = Object.keys(data[0]!);
    const table = [names.join(","), ...data.map((item) => names.map((name) => String((item[name] as string | number | null) ?? "")).join(","))].join("\n");
    expect(readComtradeCsv(bytesOf(table), "cmt").records.map(({ row, ...rest }) => ({ ...rest, row: row - 1 }))).toEqual(reading.records);
  });
});

describe("UN Comtrade's classic table", () => {
  const reading = readComtradeCsv(bytesOf(COMTRADE_CLASSIC), "classic");

  it("is read with its mark, its quotes, its separators and its lost zeros", () => {
    expect(reading.records.map(({ row, from, to, reportedBy, code, value, valuation }) => [row, from, to, reportedBy, code, value, valuation])).toEqual([
      [2, "IRN", "IRQ", "exporter", "TOTAL", "10", "FOB"],
      [3, "IRN", "IRQ", "exporter", "010121", "0.0015", "FOB"],
      [4, "IRN", "IRQ", "importer", "TOTAL", "9", "CIF"],
    ]);
  });

  it("names every bad row and field", () => {
    expect(named(reading)).toEqual(["5 flow", "6 period", "6 value"]);
    expect(reading.problems[1]).toMatchObject({ expected: expect.stringContaining("a year or a month") as string, found: "20x1" });
  });
});

describe("BACI", () => {
  const reading = readBaci(bytesOf(BACI), "baci", { revision: "HS17", economies: ["IRN", "IRQ"] });

  it("is thousand USD, nobody's report, and only of the economies asked for", () => {
    expect(reading.records.map(({ row, from, to, reportedBy, code, value, system }) => [row, from, to, reportedBy, code, value, system])).toEqual([
      [2, "IRN", "IRQ", "reconciled", "851762", "0.30025", "H5"],
      [3, "IRN", "IRQ", "reconciled", "010121", "0.0015", "H5"],
      [4, "IRQ", "IRN", "reconciled", "080410", "0.04", "H5"],
    ]);
    expect(named(reading)).toEqual(["6 code"]);
    expect(named(readBaci(bytesOf(BACI), "baci", { revision: "HS17", economies: ["TUR", "SYR"] }))).toEqual(["0 file"]);
  });
});

describe("WITS", () => {
  it("is thousand USD, and a negative value is a problem", () => {
    const reading = readWits(bytesOf(WITS), "wits");
    expect(reading.records.map(({ from, to, reportedBy, code, value }) => [from, to, reportedBy, code, value])).toEqual([
      ["IRN", "IRQ", "exporter", "TOTAL", "10"],
      ["IRN", "IRQ", "importer", "TOTAL", "9.0005"],
    ]);
    expect(named(reading)).toEqual(["4 value"]);
  });
});

describe("a free table", () => {
  it("may have Persian digits, separators and words, and Solar Hijri years", () => {
    const reading = readFreeTable(bytesOf(FREE_PERSIAN), "free", PERSIAN);
    expect(reading.records.map(({ row, from, to, start, end, value, calendar }) => [row, from, to, start, end, value, calendar])).toEqual([
      [2, "IRN", "IRQ", "2023-03-21", "2024-03-19", "10000", "solar_hijri"],
      [3, "IRN", "IRQ", "2024-03-20", "2025-03-20", "8916.50075", "solar_hijri"],
      [4, "IRQ", "IRN", "2024-03-20", "2025-03-20", "0.108", "solar_hijri"],
    ]);
    expect(named(reading)).toEqual(["5 period", "6 flow"]);
  });

  it("needs every field in one place", () => {
    const { constants, ...rest } = PERSIAN;
    expect(named(readFreeTable(bytesOf(FREE_PERSIAN), "free", { ...rest, constants: { partner: constants.partner!, code: "TOTAL", flow: "صادرات" } }))).toEqual(["0 reporter", "0 flow"]);
    expect(named(readFreeTable(bytesOf(FREE_PERSIAN), "free", { ...PERSIAN, columns: { ...PERSIAN.columns, value: "ارزش" } }))).toEqual(["1 ارزش"]);
  });

  it("may separate by tabs, have empty cells, and write fractions with a comma", () => {
    const mapping: FreeTableMapping = { ...PERSIAN, columns: { period: "year", flow: "flow", value: "value" }, unit: "million USD", decimal: "comma", calendar: "gregorian", exportWords: ["Export"] };
    const reading = readFreeTable(bytesOf("year\tnote\tflow\tvalue\n2021\t\tEXPORT\t1.234,5\n2022\t\texport\t1 234\n2023\t\texport\t1.23\n2024\t\t\t5\n2025\texport\n"), "free", mapping);
    expect(reading.records.map(({ value }) => value)).toEqual(["1234.5", "1234"]);
    expect(named(reading)).toEqual(["4 value", "5 flow", "6 row"]);
  });
});

describe("the shipped files", () => {
  it("hold 41 claims, all read, with their directions", () => {
    const reading = readClaims(claimsFile, "claims", { pair: ["IRN", "IRQ"] });
    expect(reading.problems).toEqual([]);
    expect(reading.records).toHaveLength(41);
    const of = (id: string) => reading.records.find((claim) => claim.id === id)!;
    expect(of("C12")).toMatchObject({ value: "3163.343248", reporter: "IRN", direction: { from: "IRN", to: "IRQ", both: false }, period: { label: "1400-5M", calendar: "solar_hijri", start: "2021-03-21", end: "2021-08-21" } });
    expect(of("C05").period).toEqual({ label: "2014or2015", calendar: "as_stated", start: null, end: null });
    expect(of("C07").direction).toEqual({ from: "IRN", to: "IRQ", both: true });
    expect(of("C13").direction).toEqual({ from: "IRQ", to: "IRN", both: false });
    expect(of("C19").direction).toEqual({ from: "IRQ", to: "IRN", both: false });
    expect(of("C29").direction).toEqual({ from: "IRN", to: "IRQ", both: false });
    expect(of("C40").direction).toEqual({ from: "WLD", to: "IRQ", both: false });
    expect(of("T01")).toMatchObject({ kind: "target", value: "20000" });
    expect(reading.records.every((claim) => claim.url.startsWith("http"))).toBe(true);
  });

  it("hold a list of ICT goods that says it is not official, with the digest of its bytes", () => {
    const { list, problems } = readGoodsList(nodeCryptography, goodsFile, { name: "n", version: "1", source: "s", official: false });
    expect(problems).toEqual([]);
    expect(list).toMatchObject({ official: false, sha256: Buffer.from(nodeCryptography.sha256(goodsFile)).toString("hex") });
    expect(list!.entries).toHaveLength(124);
    expect(list!.entries.find(({ code }) => code === "851712")).toMatchObject({ in: ["HS2007", "HS2012", "HS2017"], confidence: "core" });
    expect(list!.entries.find(({ code }) => code === "854140")).toMatchObject({ confidence: "check" });
  });

  it("hold ICT services with the headline item, its parts and the variant", () => {
    const { list } = readServicesList(nodeCryptography, servicesFile, { name: "n", version: "1", source: "s" });
    expect(list!.entries.map(({ code, role }) => [code, role])).toEqual([["SI", "headline"], ["SI1", "part"], ["SI2", "part"], ["SI3", "part"], ["SH3", "variant"]]);
  });

  it("can be replaced, but not by a list with holes", () => {
    const list = "hs6,group,group_name,in_hs2022,confidence,note\n851762,A,All,1,core,\n85176,A,All,2,sure,\n851762,A,All,1,core,\n";
    const { list: none, problems } = readGoodsList(nodeCryptography, bytesOf(list), { name: "own", version: "1", source: "", official: true });
    expect(none).toBeNull();
    expect(problems.map(({ row, field }) => `${row} ${field}`)).toEqual(["3 in_hs2022", "3 code", "3 confidence", "4 hs6"]);
  });
});

describe("readers", () => {
  const readers: readonly (readonly [string, string, (bytes: Uint8Array) => { readonly records: readonly unknown[]; readonly problems: readonly unknown[]; readonly rows: number }])[] = [
    ["Comtrade JSON", COMTRADE_JSON, (bytes) => readComtradeJson(bytes, "d")],
    ["Comtrade table", COMTRADE_CLASSIC, (bytes) => readComtradeCsv(bytes, "d")],
    ["BACI", BACI, (bytes) => readBaci(bytes, "d", { revision: "HS17", economies: ["IRN", "IRQ"] })],
    ["WITS", WITS, (bytes) => readWits(bytes, "d")],
    ["free table", FREE_PERSIAN, (bytes) => readFreeTable(bytes, "d", PERSIAN)],
    ["claims", "id,period,start,end,basis,reporter,flow,value_usd_m,coverage,kind,source,url,note\nC01,1403,2024-03-20,2025-03-20,solar_hijri,IRN,X,1,goods,final,s,u,n\n", (bytes) => ({ ...readClaims(bytes, "d", { pair: ["IRN", "IRQ"] }) })],
  ];

  it.each(readers)("of %s never throw on a damaged file: they read what is whole and name the rest", (name, good, read) => {
    const bytes = bytesOf(good);
    const before = read(bytes).records.length;
    const edit = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let damaged = Uint8Array.from(bytes);
        for (const { at, byte, cut } of edits) {
          if (cut) damaged = damaged.slice(0, Math.max(1, at));
          else if (at < damaged.length) damaged[at] = byte;
        }
        const reading = read(damaged);
        expect(reading.records.length).toBeLessThanOrEqual(before + edits.length);
        // What is lost is named.
        if (reading.records.length < before && !edits.some(({ cut }) => cut)) expect(reading.problems.length + (name === "BACI" ? 1 : 0)).toBeGreaterThan(0);
        if (name !== "claims") for (const record of reading.records) expect(rowShape.safeParse(record).success).toBe(true);
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it.each(readers)("of %s bound what they read before they read it", (_, __, read) => {
    expect(read(new Uint8Array(32 * 1024 * 1024 + 1)).problems).toMatchObject([{ row: 0, field: "file" }]);
    expect(read(new Uint8Array()).problems).toMatchObject([{ row: 0, field: "file" }]);
    expect(read(bytesOf("\n\n\n")).problems).toMatchObject([{ row: 0 }]);
    expect(read(Uint8Array.of(0xc3, 0x28)).problems).toMatchObject([{ row: 0, field: "file" }]);
  });

  it("answer deep and foreign JSON with problems", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    for (const text of [deep, `{"data":[${deep}]}`, `{"data":[{"typeCode":"C","freqCode":"A","reporterCode":${deep},"primaryValue":${deep}}]}`, "null", "{", "[]", '{"data":{}}', '{"data":[null,1,[],"x"]}']) {
      const reading = readComtradeJson(bytesOf(text), "d");
      expect([reading.records.length, reading.problems.length > 0]).toEqual([0, true]);
    }
  });

  it("read UTF-16 as spreadsheets write it", () => {
    const text = `\ufeff${WITS}`;
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
    expect(readWits(bytes, "wits").records).toHaveLength(2);
  });

  it("read past a stray quote, and say where an open one swallows rows", () => {
    expect(readWits(bytesOf(WITS.replace("H5,IRN,Total,Iran", 'H5,IRN,Total,"Iran" x')), "wits").records).toHaveLength(2);
    const open = readWits(bytesOf(WITS.replace("H5,IRQ,Total,Iraq", 'H5,IRQ,Total,"Iraq')), "wits");
    expect(open.records).toHaveLength(1);
    expect(open.problems).toMatchObject([{ row: 3, field: "row", expected: expect.stringContaining("every quote closed") as string }]);
  });
});
