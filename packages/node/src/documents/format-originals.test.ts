import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOriginals, hashContent } from "./format-originals.ts";
import { DOCUMENT_LANGUAGES } from "./languages.ts";
import type { Instrument, InstrumentDocument } from "./models.ts";
import { sampleInstrument } from "./testing/sample-models.ts";

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom("a", "b", "م", "ث", "ڕ", "ێ", " ") });
const languages = fc.uniqueArray(fc.constantFrom(...DOCUMENT_LANGUAGES), { minLength: 1, maxLength: 4 });
const instruments: fc.Arbitrary<Instrument> = fc.record({
  parties: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{2,4}$/), languages, name: word }), { minLength: 2, maxLength: 5, selector: ({ id }) => id }),
  authentic: languages,
  paragraphs: fc.array(word, { minLength: 1, maxLength: 4 }),
}).map(({ parties, authentic, paragraphs }) => ({
  ...sampleInstrument("en"),
  authentic,
  parties: parties.map(({ name, ...party }) => ({ ...party, names: { en: name }, ministries: { en: name }, seal: "open" as const, signatures: [{ role: "Minister" }] })),
  clauses: paragraphs.map((paragraph, at) => ({ id: `c${at}`, kind: "undertaking" as const, texts: { en: { paragraphs: [paragraph] } } })),
}));

describe("the originals of an instrument", () => {
  it("equal content hashes and each party first in its own (invariant 12)", () => {
    fc.assert(fc.property(instruments, (instrument) => {
      expect(faultsOf(instrument, formatOriginals(instrument))).toEqual([]);
    }));
  });

  it.each<[string, (instrument: Instrument) => InstrumentDocument[]]>([
    ["one order for all", (instrument) => formatOriginals(instrument).map((original) => ({ ...original, parties: instrument.parties }))],
    ["columns in one order for all", (instrument) => formatOriginals(instrument).map((original) => ({ ...original, authentic: [...instrument.authentic].sort() }))],
    ["a hash over the order of parties", (instrument) => formatOriginals(instrument).map((original) => ({ ...original, contentHash: `${original.contentHash}${original.parties[0]!.id}` }))],
  ])("the property refuses a broken precedence - %s", (_, broken) => {
    expect(() => fc.assert(fc.property(instruments, (instrument) => faultsOf(instrument, broken(instrument)).length === 0), { seed: 12 })).toThrow(/Property failed/);
  });

  it("two parties - precedence is swapped throughout", () => {
    const [first, second] = formatOriginals(sampleInstrument("en", ["ar", "en", "fa"]));
    expect([first, second].map((original) => original!.parties.map((party) => party.id))).toEqual([["ir", "iq"], ["iq", "ir"]]);
    expect([first, second].map((original) => original!.authentic)).toEqual([["fa", "ar", "en"], ["ar", "fa", "en"]]);
    expect(first!.contentHash).toBe(second!.contentHash);
  });

  it("the hash - is of what is agreed: a letter changes it, a seal or a date does not", () => {
    const instrument = sampleInstrument("en");
    const [clause, ...others] = instrument.clauses;
    const altered = { ...clause!, texts: { ...clause!.texts, en: { paragraphs: ["Another preamble."] } } };
    expect(hashContent({ ...instrument, clauses: [altered, ...others] })).not.toBe(hashContent(instrument));
    expect(hashContent({ ...instrument, clauses: [...others, clause!] })).not.toBe(hashContent(instrument));
    expect(hashContent({ ...instrument, kind: "non-binding" })).not.toBe(hashContent(instrument));
    expect(hashContent({ ...instrument, parties: instrument.parties.map((party) => ({ ...party, seal: "assented" as const, signatures: [{ role: "Another" }] })), assent: "draft", asOf: "elsewhere" })).toBe(hashContent(instrument));
  });
});

/** What breaks invariant 12, or the alternat: in words. */
function faultsOf(instrument: Instrument, originals: readonly InstrumentDocument[]): string[] {
  const faults = originals.length === instrument.parties.length ? [] : ["not one original a party"];
  if (new Set(originals.map((original) => original.contentHash)).size !== 1 || originals[0]!.contentHash !== hashContent(instrument)) faults.push("content hashes differ");
  for (const [at, original] of originals.entries()) {
    const reader = instrument.parties[at]!;
    if (original.reader !== reader.id || original.parties[0]!.id !== reader.id) faults.push(`${reader.id} is not first in its own`);
    if (ids(original.parties).sort().join() !== ids(instrument.parties).sort().join()) faults.push("a party is missing");
    const own = reader.languages.filter((language) => instrument.authentic.includes(language));
    if (original.authentic.slice(0, own.length).join() !== own.join() || [...original.authentic].sort().join() !== [...instrument.authentic].sort().join()) faults.push(`${reader.id}'s languages are not first`);
  }
  return faults;
}

function ids(parties: readonly { readonly id: string }[]): string[] {
  return parties.map((party) => party.id);
}
