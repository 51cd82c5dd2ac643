import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { KINDS, type CommitmentContent } from "@mithaq/accord";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { formItems, type FormedItem } from "./format-items.ts";
import { itemObject } from "./identity.ts";
import { programmeJsonSchema, programmeSchemaText } from "./json-schema.ts";
import type { Programme } from "./programme.ts";
import { readProgramme } from "./read-folder.ts";
import { manifestSchema, partSchema } from "./shape.ts";
import { LETTERS } from "./testing/letters.ts";
import { textsIn } from "./texts-in.ts";

/** What holds of the shipped programme: every commitment has its source, every text its four languages, and nothing that has no source passes for a fact. */
const PROGRAMMES = resolve(import.meta.dirname, "../../../../programmes");
const FOLDER = join(PROGRAMMES, "iran-iraq");
const PILLARS = ["academy", "advisories", "arbaeen", "corridor", "pass", "reader", "record", "stamps", "trade"];

/** The pages that the public reports stand on (programme facts), those of the season's published counts, and those of the parties' own holidays. */
const PAGES = [
  "alrai-iq.com/2017/10/19/357968", "baghdad-times.net/2017/10/19", "tehrantimes.com/news/432257", "en.mehrnews.com/news/203175", "baghdadtoday.news/229798", "tehrantimes.com/news/509237", "en.imna.ir/news/707600",
  "mehrnews.com/amp/5951525", "zawya.com (2024-09-12)", "en.964media.com/24606", "Tehran Times, 2025-07-18", "https://www.tehrantimes.com/news/509237/",
  "en.abna24.com/news/1717073", "shafaq.com/en/Iraq/Over-21-million-visitors-gather-in-Karbala-for-Arbaeen-commemoration", "alkafeel.net/news/index?id=20977", "en.shafaqna.com/326069",
  "burathanews.com/arabic/news/463991", "shafaq.com/en/Iraq/CMC-reports-475-M-calls-during-Arbaeen-pilgrimage-in-Iraq",
  "tehrantimes.com/news/510549", "etihad-law.com/officialaw", "dinarevaluation.blogspot.com/2024/07/iraq-is-crowded-with-all-kinds-of.html",
];
const PERSONS = /Rashid|Jahromi|Zarepour|Yasiri|Rubaye|Hashemi|Abdullah|الياسري|الراشد|جهرمی|زارع|هاشمی|الهاشمي|عبد ?الله|عەبدوڵڵا/;

describe("the shipped programme", () => {
  let programme: Programme;
  let formed: readonly FormedItem[];
  const byKey = (key: string) => formed.find(({ item }) => item.key === key)!.content;
  const sourcesOf = (content: object) => ((content as { sources?: { date: string; page: string; fact: string }[] }).sources ?? []);
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).map((name) => ({ name, value: JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as unknown }));
  const texts = files.flatMap(({ name, value }) => textsIn(name === "programme.json" ? manifestSchema : partSchema, value).map((text) => ({ ...text, place: `${name}: ${text.place}` })));

  beforeAll(async () => {
    programme = await readProgramme(FOLDER);
    const parties = new Map([["a", "a.example/x"], ["b", "b.example/x"]]);
    const made = formItems(programme, { objects: new Map(programme.items.map((item) => [item.key, itemObject(programme.manifest.key, item.key, "a.example/x")])), parties, from: programme.manifest.from! });
    if ("problems" in made) throw new Error(JSON.stringify(made.problems));
    formed = made.items;
  });

  test("every commitment has a source: a date, a page of the reports, a fact", () => {
    const commitments = formed.filter(({ item }) => item.kind === "commitment");
    expect(commitments.length).toBeGreaterThan(30);
    for (const { item, content } of commitments) expect(sourcesOf(content).length, item.key).toBeGreaterThan(0);
    for (const { content } of formed) for (const { page, date, fact } of sourcesOf(content)) {
      expect(PAGES).toContain(page);
      expect(date).toMatch(/^20[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$/);
      expect(fact.length).toBeGreaterThan(20);
    }
  });

  test("every pillar has a commitment that is reported and one that is sample", () => {
    const pillars = (sample: boolean) => [...new Set(formed.filter(({ item, content }) => item.kind === "commitment" && content["sample"] === sample).map(({ content }) => content["pillar"] as string))].sort();
    expect(pillars(false)).toEqual(PILLARS);
    expect(pillars(true)).toEqual(PILLARS);
  });

  test("what is not marked sample states the report alone: no day, no condition, no single debtor", () => {
    for (const { item, content } of formed.filter(({ content }) => content["sample"] === false)) {
      expect(item.kind).toBe("commitment");
      const { deadline, condition, owed, deliverable, obligors } = content as unknown as CommitmentContent;
      expect({ deadline, condition, owed, obligors: obligors.length }, item.key).toEqual({ deadline: undefined, condition: undefined, owed: "joint", obligors: 2 });
      expect(deliverable["en"], item.key).toMatch(/gives neither each side's part nor a day/);
    }
    const sample = formed.filter(({ item, content }) => item.kind === "commitment" && content["sample"] === true);
    for (const { content } of sample) expect((content as unknown as CommitmentContent).deliverable["en"]).toMatch(/^Sample; the sources name the subject alone: /);
  });

  test("no instrument is given terms or a text that is not public", () => {
    for (const { item, content } of formed.filter(({ item }) => item.kind === "agreement")) {
      expect(content["sample"]).toBe(true);
      const said = item.clauses!.map((clause) => clause.text["en"]).join(" ");
      if (content["type"] === "joint-note") {
        expect(content["terms"], item.key).toBeUndefined();
        expect(said).toMatch(/text is not public|This is a meeting, not an instrument/);
        expect(said).toMatch(/This note is a sample/);
      } else expect(said).toMatch(/This text is a sample/);
    }
    const memorandum = JSON.stringify(formed.find(({ item }) => item.key === "memorandum-2023")!.item);
    expect(memorandum).toMatch(/The exact day was not found/);
    expect(memorandum).toMatch(/entry into force and the notice of its termination are unknown/);
    expect(memorandum).not.toMatch(/2023-11-[0-9]{2}/);
  });

  test("every text stands in four languages, each in its own letters", () => {
    expect(texts.length).toBeGreaterThan(250);
    const wrong = texts.flatMap(({ place, text }) => ["en", "fa", "ar", "ckb"].filter((language) => !LETTERS[language]!.test(text[language] ?? "")).map((language) => `${place}.${language}: ${text[language]}`));
    expect(wrong).toEqual([]);
    const kurdish = texts.map(({ text }) => text["ckb"]).join(" ");
    for (const letter of "ەێۆڕڵیک") expect(kurdish).toContain(letter);
    for (const { place, text } of texts) expect(new Set(Object.values(text)).size, `${place}: the same words in two languages`).toBeGreaterThan(2);
  });

  test("no person stands outside a sourced fact", () => {
    for (const { place, text } of texts) for (const words of Object.values(text)) expect(words, place).not.toMatch(PERSONS);
  });

  test("neither side is named first throughout", () => {
    const firsts = formed.filter(({ item }) => item.kind === "commitment").map(({ content }) => (content as unknown as CommitmentContent).obligors[0]!);
    const ofA = firsts.filter((one) => one.startsWith("a.")).length;
    expect(Math.abs(firsts.length - 2 * ofA)).toBeLessThan(4);
  });

  test("a figure that an indicator begins from is a report's own", () => {
    const based = formed.filter(({ item, content }) => item.kind === "indicator" && content["baseline"] !== null);
    expect(based.map(({ item }) => item.key).sort()).toEqual(["karbala-data", "pilgrims-counted"]);
    for (const { content } of based) {
      const value = Number((content["baseline"] as { value: string }).value).toLocaleString("en");
      expect(sourcesOf(content).some(({ fact }) => fact.includes(value)), value).toBe(true);
    }
  });

  test("rules of time come to their days: Safar, Aban, a working day of both, an event that is awaited", () => {
    const due = (key: string) => (byKey(key)["deadline"] as { due: string | null }).due;
    expect(due("arbaeen-network-ready")).toBe("2027-07-24"); // 20 Safar 1449, Umm al-Qura
    expect(due("course-automation-held")).toBe("2027-11-21"); // 30 Aban 1406
    expect(due("trade-figures")).toBe("2027-11-21");
    expect(due("investment-note")).toBeNull();
    expect(due("joint-stamp-design")).toBeNull();
    expect(byKey("plan-computed")).toMatchObject({ baseline: "2027-05-02", deadline: { due: "2027-05-02" } }); // 30 April is a Friday, 1 May a Saturday and Labour Day
    for (const { content } of formed.filter(({ content }) => content["deadline"] !== undefined)) expect(["string", "object"]).toContain(typeof (content["deadline"] as { due: unknown }).due);
  });

  test("the accord takes every content", () => {
    for (const { item, content } of formed) expect(KINDS.get(item.kind)!.content.safeParse(content).success, item.key).toBe(true);
  });

  test("programme.schema.json is what the program writes, and takes the shipped files and nothing more", () => {
    expect(readFileSync(join(PROGRAMMES, "programme.schema.json"), "utf8")).toBe(programmeSchemaText()); // else: node packages/node/src/programme-file/write-schema.ts
    const schema = z.fromJSONSchema(programmeJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    for (const { name, value } of files) expect(schema.safeParse(value).success, name).toBe(true);
    expect(schema.safeParse({ commitments: [{ key: "without-anything" }] }).success).toBe(false);
    expect(schema.safeParse({ more: [] }).success).toBe(false);
  });
});
