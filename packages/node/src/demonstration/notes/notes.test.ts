import { KINDS } from "@mithaq/accord";
import { describe, expect, test } from "vitest";
import { BAGHDAD, PROGRAMME_TITLE, TEHRAN } from "../parties.ts";
import { REPORTED_INSTRUMENTS } from "./index.ts";

const ARABIC_SCRIPT = /\p{Script=Arabic}/u;

describe("what the demonstration says", () => {
  const texts = [
    PROGRAMME_TITLE, ...[TEHRAN, BAGHDAD].flatMap((party) => [party.name, party.officer.role]),
    ...REPORTED_INSTRUMENTS.flatMap((note) => [note.title, ...note.paragraphs]),
  ];

  test("everything in four languages, each in its script, with its own letters", () => {
    for (const text of texts) {
      expect(text.en).not.toMatch(ARABIC_SCRIPT);
      for (const language of ["fa", "ar", "ckb"] as const) expect(text[language]).toMatch(ARABIC_SCRIPT);
      expect(text.fa).not.toMatch(/[يكة]/); // Persian writes ی and ک
      expect(text.ckb).not.toMatch(/[يكةى]/); // Kurdish too
      expect(text.ar).not.toMatch(/[یکگچپژ]/);
    }
  });

  test("no person stands in a title, a text or a role: names are in sourced facts alone", () => {
    const persons = /Rashid|Jahromi|Zarepour|Yasiri|الياسري|الراشد|جهرمی|زارع/;
    for (const text of texts) for (const words of Object.values(text)) expect(words).not.toMatch(persons);
  });

  test("the parties take turns; every note has its sources and says what it is not", () => {
    const proposers = REPORTED_INSTRUMENTS.map((note) => note.proposer);
    for (const [index, proposer] of proposers.entries()) expect(proposer).not.toBe(proposers[index + 1]);
    for (const note of REPORTED_INSTRUMENTS) {
      expect(note.sources.length).toBeGreaterThan(0);
      expect(note.paragraphs.map((paragraph) => paragraph.en).join(" ")).toMatch(/text is not public.*This note is a sample/s);
      const content = { type: "joint-note", title: note.title, languages: Object.keys(note.title).sort(), sample: true, sources: note.sources };
      expect(KINDS.get("agreement")!.content.safeParse(content)).toMatchObject({ success: true });
    }
  });
});
