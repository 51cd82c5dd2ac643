import { LANGUAGES } from "@mithaq/calendar";
import { KINDS, withPillars } from "@mithaq/accord";
import { describe, expect, test } from "vitest";
import { PILLARS } from "../../../pillars/index.ts";
import { fieldWord } from "./field-word.ts";
import { wordsOfActs } from "./testing/signed-words.ts";

/** Everything that any act of an installed kind can say has words in every language: what a hand signs is read, not decoded. */
const { fields, values } = wordsOfActs(withPillars(KINDS, PILLARS.flatMap((pillar) => pillar.kinds)));
/** Besides the acts, entry 0: the members of a charter. */
const CHARTER = ["v", "kind", "title", "parties", "languages", "rules", "limits", "bytesPerDay", "actsPerDay", "openProposals", "completes", "sample", "pillars"];
/** Names of algorithms and of file formats, versions of formats: the same in every language. */
const isName = (value: string) => /[/A-Z0-9]/.test(value) && value !== "mirrorPq" && value !== "islamic-umalqura";

describe.each(LANGUAGES)("%s", (language) => {
  test("has a label for every member of every act, and words for every value of an enum", async () => {
    const { signing } = (await import(`../words/${language}/signing.ts`)) as { readonly signing: { readonly fields: Record<string, string>; readonly values: Record<string, string> } };
    expect([...new Set([...fields, ...CHARTER])].filter((name) => signing.fields[name] === undefined)).toEqual([]);
    expect([...values].filter((value) => !isName(value) && signing.values[value] === undefined)).toEqual([]);
  });
});

test("the walk reaches into unions, lists and bodies of verbs", () => {
  for (const name of ["deliverable", "entryIntoForce", "rrule", "withdraws", "credentialId", "observations", "licence"]) expect(fields).toContain(name);
  for (const value of ["working-day", "denunciation", "islamic-tbla", "ES256"]) expect(values).toContain(value);
});

test("one name, several things: told apart by what stands under it", () => {
  expect([fieldWord("on", "2026-11-24"), fieldWord("on", "notifications"), fieldWord("on", { object: "x" }), fieldWord("on", { date: "2026-11-24" })]).toEqual(["on", "rule", "about", "on"]);
  expect([fieldWord("to", "2026-11-24"), fieldWord("to", null), fieldWord("to", ["a.example"]), fieldWord("to", "working-group")]).toEqual(["until", "until", "to", "to"]);
  expect([fieldWord("state", { en: "A" }), fieldWord("state", "open"), fieldWord("title", "x")]).toEqual(["stateName", "state", "title"]);
});
