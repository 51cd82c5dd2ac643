import { DISPUTE_GROUNDS, FLAWS, KINDS, PLACES, CLAUSE_KINDS } from "@mithaq/accord";
import { expect, test } from "vitest";
import { record } from "./en/record.ts";

/** The words are keyed by the accord's own values: a kind, verb or place that is added there lacks its word here, and is found. The other languages have the same keys (catalogues.test.ts). */
const sorted = (values: Iterable<string>): string[] => [...values].sort();
/** Verbs that every kind made by assent, or by submission, has besides its own (accord, assent/verbs.ts). */
const GENERAL = ["propose", "assent", "yield", "object", "withdraw", "release-request", "seal", "receipt", "submit", "declare", "notify", "denounce"];

test("every kind has its names and its lives", () => {
  for (const words of [record.kind, record.kinds, record.life]) expect(Object.keys(words)).toEqual(expect.arrayContaining([...KINDS.keys()]));
});

test("every verb of every kind", () => {
  const verbs = new Set([...GENERAL, ...[...KINDS.values()].flatMap((kind) => Object.keys(kind.verbs ?? {}))]);
  expect(Object.keys(record.verbs)).toEqual(expect.arrayContaining([...verbs]));
});

test("places of counts, flaws, grounds and kinds of clauses, neither more nor fewer", () => {
  expect(sorted(Object.keys(record.place))).toEqual(sorted(PLACES));
  expect(sorted(Object.keys(record.flaw))).toEqual(sorted(FLAWS));
  expect(sorted(Object.keys(record.ground))).toEqual(sorted(DISPUTE_GROUNDS));
  expect(sorted(Object.keys(record.clauseKind))).toEqual(sorted(CLAUSE_KINDS));
});
