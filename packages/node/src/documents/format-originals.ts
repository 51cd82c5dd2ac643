import { createHash } from "node:crypto";
import { canonicalBytes, encodeHex, type JsonValue } from "@mithaq/ledger";
import type { DocumentLanguage } from "./languages.ts";
import type { Instrument, InstrumentDocument, InstrumentParty } from "./models.ts";

/**
 * The originals of an instrument, one a party in the order given: by the custom of the alternat each party stands first in its own (the others follow in
 * turn), its languages are the first columns, its signatures the first block. All carry one content hash (accord.md, invariant 12).
 */
export function formatOriginals(instrument: Instrument): InstrumentDocument[] {
  const contentHash = hashContent(instrument);
  return instrument.parties.map((party, at) => {
    const parties = [...instrument.parties.slice(at), ...instrument.parties.slice(0, at)];
    return { ...instrument, parties, authentic: orderLanguages(parties, instrument.authentic), reader: party.id, contentHash };
  });
}

/**
 * SHA-256, in hexadecimal, of what is agreed: titles, kind, authentic languages and prevailing text, the parties' names, and the clauses in their order.
 * Neither precedence nor anything that happens later (assent, signatures, dates) is in it. Each part is hashed by itself, for canonical JSON is bounded.
 */
export function hashContent(instrument: Instrument): string {
  const parties = instrument.parties.map(({ id, names, ministries }) => ({ id, names, ministries })).sort((a, b) => compare(a.id, b.id));
  const { titles, kind, prevailing } = instrument;
  return digest({
    version: "mithaq/instrument/v1",
    terms: digest(plain({ titles, kind, authentic: [...instrument.authentic].sort(compare), prevailing: prevailing ?? null })),
    parties: parties.map((party) => digest(plain(party))),
    clauses: instrument.clauses.map((clause) => digest(plain(clause))),
  });
}

/** The first party's languages first, in its own order; then the next party's; then what remains. */
function orderLanguages(parties: readonly InstrumentParty[], authentic: readonly DocumentLanguage[]): DocumentLanguage[] {
  const wanted = new Set(parties.flatMap((party) => party.languages).filter((language) => authentic.includes(language)));
  return [...new Set([...wanted, ...[...authentic].sort(compare)])];
}

/** The value as JSON has it: without the members that are undefined. */
function plain(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

function digest(value: JsonValue): string {
  return encodeHex(createHash("sha256").update(canonicalBytes(value)).digest());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
