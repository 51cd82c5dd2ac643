import { covers, domainOf, verbOf } from "@mithaq/accord";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readProgramme } from "../../programme-file/read-folder.ts";
import { LETTERS } from "../../programme-file/testing/letters.ts";
import { textsIn } from "../../programme-file/texts-in.ts";
import { SHIPPED_PROGRAMME } from "../bring-programme.ts";
import { SHIPPED_SAMPLE } from "../bring-sample.ts";
import { BAGHDAD, TEHRAN, type DemonstrationParty } from "../parties.ts";
import { saidBy } from "./check-act.ts";
import { clausesOf, textOf } from "./form-act.ts";
import { readSample, type Sample } from "./read-sample.ts";

/** The shipped sample, read as the demonstration reads it. */
describe("the sample activity", () => {
  let sample: Sample;
  let items: ReadonlySet<string>;
  const officersOf = (party: DemonstrationParty) => (JSON.parse(readFileSync(party.officers, "utf8")) as { officers: { name: string; allow: string[] }[] }).officers;
  const officers = { a: officersOf(TEHRAN), b: officersOf(BAGHDAD) };

  beforeAll(async () => {
    items = new Set((await readProgramme(SHIPPED_PROGRAMME)).items.map((item) => item.key));
    sample = await readSample(SHIPPED_SAMPLE, items);
  });

  test("texts - four languages wherever there is more than one, each in its own letters", () => {
    for (const act of sample.acts) {
      const said = saidBy(act);
      const texts = [...(said === undefined ? [] : textsIn(said.schema, said.value).map(({ text }) => text)), ...(act.clauses ?? []).flatMap(({ heading, text }) => (heading === undefined ? [text] : [heading, text]))];
      for (const text of texts) for (const [language, words] of Object.entries(text)) expect(words, `${act.key}, ${language}`).toMatch(LETTERS[language]!);
      for (const text of said === undefined ? [] : textsIn(said.schema, said.value).map((one) => one.text)) if (Object.keys(text).length > 1) expect(Object.keys(text).sort(), act.key).toEqual(["ar", "ckb", "en", "fa"]);
    }
  });

  test("clauses - aligned over the languages of their instrument, eight to twelve; the revised text changes what it says it changes", () => {
    const agreements = sample.acts.filter((act) => act.act === "agreement.propose");
    expect(agreements.length).toBeGreaterThanOrEqual(5);
    for (const act of agreements) {
      const { texts } = JSON.parse(Buffer.from(textOf({ sample }, act)!).toString()) as { texts: Record<string, { id: string }[]> };
      expect(Object.keys(texts).sort()).toEqual(act.content!["languages"]);
      const ids = Object.values(texts).map((clauses) => clauses.map(({ id }) => id).join());
      expect(new Set(ids).size).toBe(1);
      expect(texts["en"]!.length).toBeGreaterThanOrEqual(8);
      expect(texts["en"]!.length).toBeLessThanOrEqual(12);
      expect(JSON.stringify(act.content!["title"])).toContain("(sample)");
      expect(texts["en"]![0]).toMatchObject({ text: expect.stringContaining("This is a sample text") });
    }
    const second = clausesOf({ sample }, sample.byKey.get("memorandum-links-second")!)!.map(({ id }) => id);
    expect(second.slice(-3)).toEqual(["9", "9a", "10"]);
  });

  test("officers - each act lies within the mandate of the officer that signs it, and every officer has something to do", () => {
    for (const act of sample.acts) {
      const officer = officers[act.by].find(({ name }) => name === act.as);
      expect(officer?.allow.some((pattern) => covers(pattern, act.act)), `${act.key}: ${act.act} by ${act.as}`).toBe(true);
    }
    for (const side of ["a", "b"] as const) expect(new Set(sample.acts.filter((act) => act.by === side).map((act) => act.as))).toEqual(new Set(officers[side].map(({ name }) => name)));
  });

  test("neutral - both sides report and judge, dispute and propose alike", () => {
    const count = (side: string, wanted: (act: string) => boolean) => sample.acts.filter((act) => act.by === side && wanted(act.act)).length;
    for (const act of ["report.submit", "report.dispute", "figure.submit", "note.submit", "agreement.propose", "initiative.propose"]) {
      expect(Math.abs(count("a", (one) => one === act) - count("b", (one) => one === act)), act).toBeLessThanOrEqual(1);
    }
    const judged = (act: string) => domainOf(act) === "report" && ["confirm", "observe", "dispute", "clarify"].includes(verbOf(act));
    expect(Math.abs(count("a", judged) - count("b", judged))).toBeLessThanOrEqual(2);
  });

  describe("a sample that is wrong", () => {
    let root: string;
    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), "mithaq-sample-"));
    });
    afterAll(() => rm(root, { recursive: true, force: true }));

    test.each([
      ["an unknown name", "\"@minutes-en\"", "\"@minutes-xx\"", "the name minutes-xx"],
      ["a key of the programme", "\"key\": \"note-images\"", "\"key\": \"transit\"", "a key that stands twice"],
      ["what is not marked", "\"number\": \"B/2026/63\"", "\"number\": 63", "note-images"],
      ["an act that nobody knows", "\"remark.settle\"", "\"remark.forget\"", "remark.forget"],
    ])("%s - is refused by name", async (_what, before, after, told) => {
      await cp(SHIPPED_SAMPLE, root, { recursive: true });
      const file = join(root, "meetings.json");
      const text = await readFile(file, "utf8");
      expect(text).toContain(before);
      await writeFile(file, text.replace(before, after));
      await expect(readSample(root, items)).rejects.toMatchObject({ name: "Refusal", code: "input", message: expect.stringContaining(told) });
    });
  });
});
