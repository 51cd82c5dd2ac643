import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../node/refusal.ts";
import { checkProgramme, type ProgrammeFile } from "./check-programme.ts";
import { formItems } from "./format-items.ts";
import { itemNonce, itemObject } from "./identity.ts";
import { matchParties } from "./match-parties.ts";
import { referencesOf } from "./check-references.ts";
import { orderItems } from "./order-items.ts";
import type { Item } from "./programme.ts";
import { readProgramme } from "./read-folder.ts";
import type { Manifest } from "./shape.ts";

/** The example of the guide, as the guide has it. */
const GUIDE = readFileSync(resolve(import.meta.dirname, "../../../../docs/programme-guide.md"), "utf8");
const EXAMPLE: readonly ProgrammeFile[] = [...GUIDE.matchAll(/```json title=(\S+)\n(.*?)```/gs)].map((match) => ({ name: match[1]!, text: match[2]! }));
const MANIFEST = JSON.parse(EXAMPLE[0]!.text) as Manifest;

/** The example with one thing changed: `path` in `file` set to a value, or taken away. */
function changed(file: "programme.json" | "items.json", path: string, value?: unknown): ProgrammeFile[] {
  return EXAMPLE.map(({ name, text }) => {
    if (name !== file) return { name, text };
    const whole = JSON.parse(text) as Record<string, unknown>;
    const steps = path.split(".");
    const at = steps.slice(0, -1).reduce((one, step) => one[step] as Record<string, unknown>, whole);
    if (value === undefined) delete at[steps.at(-1)!];
    else at[steps.at(-1)!] = value;
    return { name, text: JSON.stringify(whole) };
  });
}

const problemsOf = (files: readonly ProgrammeFile[]) => {
  const checked = checkProgramme(files);
  return "problems" in checked ? checked.problems.map(({ file, path, expected }) => `${file}: ${path}: ${expected}`) : [];
};

describe("the guide's example", () => {
  test("is good, and its acts can be formed", () => {
    const checked = checkProgramme(EXAMPLE);
    if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
    const { programme } = checked;
    expect(programme.items.map(({ key }) => key)).toEqual(["treaty", "gauges", "first-gauge"]);
    const parties = matchParties(programme.manifest, { parties: [{ origin: "rivers.example/downstream" }, { origin: "rivers.example/upstream" }] as never }, new Map());
    const objects = new Map(programme.items.map(({ key }) => [key, itemObject("two-rivers", key, "rivers.example/upstream")]));
    const formed = formItems(programme, { objects, parties, from: programme.manifest.from! });
    if ("problems" in formed) throw new Error(JSON.stringify(formed.problems));
    expect(formed.items[1]!.content).toMatchObject({ parent: objects.get("treaty"), obligors: ["rivers.example/upstream", "rivers.example/downstream"], deadline: { due: null, rule: { event: `entry-into-force:${objects.get("treaty")}` } } });
    expect(formed.items[2]!.content).toMatchObject({ baseline: "2030-09-02", deadline: { due: "2030-09-02" } });
    expect(JSON.parse(Buffer.from(formed.items[0]!.document!).toString())).toEqual({
      texts: { en: [{ id: "1", kind: "undertaking", text: "Sample: each side measures its river." }], fr: [{ id: "1", kind: "undertaking", text: "Exemple : chaque partie mesure sa rivière." }] },
    });
  });
});

describe("what is wrong", () => {
  const cases: readonly (readonly [name: string, files: ProgrammeFile[], problem: RegExp])[] = [
    ["no manifest", EXAMPLE.slice(1), /^programme\.json: : the file that says what the programme is/],
    ["not JSON", [EXAMPLE[0]!, { name: "items.json", text: "{" }], /^items\.json: : JSON \(/],
    ["a key that is not known", changed("items.json", "commitments.0.deadlin", {}), /^items\.json: commitments\.0: Unrecognized key/],
    ["a list that is not known", changed("items.json", "poems", []), /^items\.json: : Unrecognized key/],
    ["a member missing", changed("items.json", "commitments.0.owed"), /^items\.json: commitments\.0\.owed: /],
    ["a key twice", changed("items.json", "milestones.0.key", "gauges"), /milestones\.0\.key: a key of its own; gauges stands in items\.json too/],
    ["a reference into nothing", changed("items.json", "commitments.0.parent", "nowhere"), /commitments\.0\.parent: the key of another item; there is no nowhere/],
    ["a reference of another kind", changed("items.json", "milestones.0.parent", "treaty"), /milestones\.0\.parent: the key of commitment or initiative; treaty is agreement/],
    ["no parent where one is needed", changed("items.json", "milestones.0.parent"), /milestones\.0\.parent: the key of commitment or initiative/],
    ["an event that is not known", changed("items.json", "commitments.0.deadline.rule.event", "full-moon:treaty"), /deadline\.rule\.event: EVENT:KEY/],
    ["an event of nothing", changed("items.json", "commitments.0.deadline.rule.event", "session:nowhere"), /deadline\.rule\.event: the key of another item/],
    ["a party that is none", changed("items.json", "commitments.0.obligors.1", "midstream"), /commitments\.0\.obligors\.1: a party of the programme: upstream, downstream/],
    ["a language missing", changed("items.json", "commitments.0.deadline.words.fr"), /commitments\.0\.deadline\.words: a text in fr/],
    ["a language missing in a clause", changed("items.json", "agreements.0.clauses.0.text.en"), /agreements\.0\.clauses\.0\.text: a text in en/],
    ["a language too many", changed("items.json", "milestones.0.title.de", "Der erste Pegel"), /milestones\.0\.title\.de: only the programme's languages/],
    ["a title of the programme in one language", changed("programme.json", "title", { en: "Rivers" }), /^programme\.json: title: a text in fr/],
    ["white space at the end", changed("items.json", "milestones.0.title.en", "It stands "), /milestones\.0\.title\.en: a text without white space/],
    ["a day that does not exist", changed("items.json", "milestones.0.deadline.rule.date", "2030-02-30"), /deadline\.rule\.date: a day that exists/],
    ["a commitment without a source", changed("items.json", "commitments.0.sources", []), /commitments\.0\.sources: at least one source/],
    ["a fact without a source", changed("items.json", "milestones.0.sample", false), /milestones\.0\.sample: true: what has no source is sample/],
    ["a circle", changed("items.json", "agreements.0.parent", "treaty"), /agreements\.0\.parent: another item than this one/],
    ["a party twice", changed("programme.json", "parties.1.key", "upstream"), /parties: each party once/],
  ];
  test.each(cases)("%s", (_name, files, problem) => {
    const problems = problemsOf(files);
    expect(problems.some((one) => problem.test(one)), problems.join("\n")).toBe(true);
  });

  test("all problems at once, not the first alone", () => {
    const files = changed("items.json", "commitments.0.parent", "nowhere").map((file) => (file.name === "items.json" ? { ...file, text: file.text.replace('"fr":"Le premier limnimètre est en place"', '"de":"Der erste Pegel"') } : file));
    expect(problemsOf(files)).toHaveLength(3);
  });

  test("a folder - every problem in one refusal; bounds before anything is read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mithaq-programme-"));
    try {
      for (const { name, text } of changed("items.json", "commitments.0.parent", "nowhere")) await writeFile(join(folder, name), text);
      await expect(readProgramme(folder)).rejects.toMatchObject({ code: "input", message: expect.stringMatching(/^1 problem in .*\n {2}items\.json: commitments\.0\.parent: expected the key of another item/) });
      await writeFile(join(folder, "more.json"), new Uint8Array([0x7b, 0xff, 0x7d]));
      await expect(readProgramme(folder)).rejects.toMatchObject({ code: "input", expected: "UTF-8" });
      await writeFile(join(folder, "more.json"), " ".repeat(5_000_000));
      await expect(readProgramme(folder)).rejects.toMatchObject({ code: "too-large" });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("a deadline that never comes, a baseline that cannot be known - said at the load; a day that has passed stays that day", () => {
    const formedOf = (files: ProgrammeFile[]) => {
      const checked = checkProgramme(files);
      if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
      return formItems(checked.programme, { objects: new Map(checked.programme.items.map(({ key }) => [key, `x.example/${key}`])), parties: new Map([["upstream", "x.example/u"], ["downstream", "x.example/d"]]), from: "2030-01-01" });
    };
    const form = (files: ProgrammeFile[]) => {
      const formed = formedOf(files);
      return "problems" in formed ? formed.problems.map(({ path, expected }) => `${path}: ${expected}`) : [];
    };
    expect(formedOf(changed("items.json", "milestones.0.deadline.rule.date", "2029-09-02"))).toMatchObject({ items: [{}, {}, { content: { baseline: "2029-09-02", deadline: { due: "2029-09-02" } } }] });
    expect(form(changed("items.json", "milestones.0.deadline.rule", { rule: "recurrence", rrule: "FREQ=YEARLY;COUNT=1", dtstart: "2020-01-01" }))).toEqual([expect.stringMatching(/^milestones\.0\.deadline\.rule: a rule that falls due on or after 2030-01-01/)]);
    expect(form(changed("items.json", "milestones.0.deadline.rule", { rule: "recurrence", rrule: "FREQ=SOMETIMES", dtstart: "2030-01-01" }))).toEqual([expect.stringMatching(/a rule that the calendar knows/)]);
    expect(form(changed("items.json", "milestones.0.deadline.rule", { rule: "after", count: 1, unit: "day", event: "signature:treaty" }))).toEqual([expect.stringMatching(/^milestones\.0\.baseline: a day/)]);
  });
});

describe("parties of the charter", () => {
  const charter = (...origins: string[]) => ({ parties: origins.map((origin) => ({ origin })) }) as never;
  const refusal = (origins: string[], given: [string, string][] = []) => {
    try {
      return matchParties(MANIFEST, charter(...origins), new Map(given)) && "matched";
    } catch (error) {
      return error instanceof Refusal ? error.message : error;
    }
  };
  test.each([
    [["r.example/upstream", "r.example/downstream"], [], "matched"],
    [["r.example/x", "r.example/y"], [["upstream", "r.example/x"], ["downstream", "r.example/y"]], "matched"],
    [["r.example/x", "r.example/downstream"], [], /upstream is none of the charter's/],
    [["r.example/upstream", "s.example/upstream"], [], /upstream is more than one/],
    [["r.example/x", "r.example/y"], [["upstream", "r.example/x"], ["downstream", "r.example/x"]], /two keys name one party/],
    [["r.example/x", "r.example/y"], [["upstream", "r.example/z"]], /r\.example\/z is none/],
    [["r.example/x", "r.example/y"], [["midstream", "r.example/x"]], /midstream is none/],
    [["r.example/upstream", "r.example/downstream", "r.example/third"], [], /no party for r\.example\/third/],
  ] as const)("%j with %j", (origins, given, told) => {
    expect(refusal([...origins], given.map(([key, origin]) => [key, origin]))).toMatch(told);
  });
});

describe("order and ids", () => {
  test("an item stands after all that it refers to, whatever the files' order; a circle is named", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 30 }), fc.infiniteStream(fc.nat()), (parents, shuffle) => {
        const items = parents.map((parent, at): Item => ({ key: `item-${at}`, list: "agreements", kind: "agreement", file: "f", path: `agreements.${at}`, content: at === 0 || parent % 3 === 0 ? {} : { parent: `item-${parent % at}` } }));
        const given = items.map((item) => ({ item, by: shuffle.next().value })).sort((a, b) => a.by - b.by).map(({ item }) => item);
        const ordered = orderItems(given);
        if ("problem" in ordered) throw new Error("a circle");
        const place = new Map(ordered.items.map((item, at) => [item.key, at]));
        expect(place.size).toBe(items.length);
        for (const item of ordered.items) for (const key of referencesOf(item)) expect(place.get(key)).toBeLessThan(place.get(item.key)!);
      }),
    );
    const waits: Item = { key: "waits", list: "agreements", kind: "agreement", file: "f", path: "p", content: { deadline: { rule: { event: "signature:signed" } } } };
    const signed: Item = { ...waits, key: "signed", content: {} };
    expect(orderItems([waits, signed])).toEqual({ items: [signed, waits] });
    const circle = [["a", "b"], ["b", "c"], ["c", "a"]].map(([key, parent]): Item => ({ key: key!, list: "agreements", kind: "agreement", file: "f", path: "p", content: { parent: parent! } }));
    expect(orderItems(circle)).toMatchObject({ problem: { file: "f" } });
  });

  test("nonce - of programme, item and origin alone, and as the guide says", async () => {
    const { createHash } = await import("node:crypto");
    expect(itemNonce("two-rivers", "treaty", "rivers.example/upstream")).toBe(createHash("sha256").update("mithaq/programme/v1\ntwo-rivers\ntreaty\nrivers.example/upstream").digest("hex").slice(0, 32));
    expect(itemNonce("two-rivers", "treaty", "rivers.example/downstream")).not.toBe(itemNonce("two-rivers", "treaty", "rivers.example/upstream"));
  });
});
