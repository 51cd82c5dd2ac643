import { formatOriginals } from "../format-originals.ts";
import { DIGITS, LANGUAGE_DIGITS, type DocumentLanguage } from "../languages.ts";
import type { BriefDocument, DocumentModels, DocumentParty, Instrument, InstrumentDocument, MatrixDocument, MinutesDocument } from "../models.ts";
import { sampleClauses } from "./sample-clauses.ts";
import { DAYS, PILLARS, WORDS } from "./sample-words.ts";

/** One sample of each document as a reader of the language sees it. In these samples the readers of Persian and English are Iran's, those of Arabic and Kurdish Iraq's. */
export function sampleModels(language: DocumentLanguage): DocumentModels {
  return { instrument: sampleOriginals(language)[ofIran(language) ? 0 : 1]!, minutes: sampleMinutes(language), matrix: sampleMatrix(language), brief: sampleBrief(language) };
}

/** Both originals of the sample instrument, presented in one language; `authentic` are its columns. */
export function sampleOriginals(language: DocumentLanguage, authentic: readonly DocumentLanguage[] = ["fa", "ar", "en"]): InstrumentDocument[] {
  return formatOriginals(sampleInstrument(language, authentic)).map((original) => ({ ...original, text: actId(0) }));
}

export function sampleInstrument(language: DocumentLanguage, authentic: readonly DocumentLanguage[] = ["fa", "ar", "en"]): Instrument {
  const say = (key: keyof typeof WORDS) => WORDS[key][language];
  const signature = (place: "tehran" | "baghdad") => ({ role: say("minister"), fullPowers: say("fullPowers"), place: say(place), date: DAYS.signed[language] });
  return {
    titles: WORDS.instrumentTitle, kind: "binding", authentic: [...authentic], prevailing: "en", clauses: sampleClauses(), assent: "countersigned",
    parties: [
      { id: "ir", names: WORDS.iran, ministries: WORDS.ministryIran, languages: ["fa"], seal: "assented", sealed: DAYS.signed[language], countersigned: DAYS.signed[language], signatures: [signature("tehran")] },
      { id: "iq", names: WORDS.iraq, ministries: WORDS.ministryIraq, languages: ["ar", "ckb"], seal: "open", signatures: [{ role: say("minister") }] },
    ],
    ...frame(language), acts: acts(language, 3),
  };
}

export function sampleMinutes(language: DocumentLanguage): MinutesDocument {
  const say = (key: keyof typeof WORDS) => WORDS[key][language];
  const own = parties(language);
  return {
    ...frame(language), title: say("minutesTitle"), parties: own, acts: acts(language, 8), contentHash: "5e".repeat(32),
    session: { number: say("third"), body: say("committee"), host: say("iraq"), place: say("baghdad"), from: DAYS.made[language], to: DAYS.made[language] },
    delegations: own.map((party) => ({ party: party.id, head: say("coChair"), members: [say("secretary"), say("planner"), say("adviser")] })),
    agenda: PILLARS.map((pillar) => pillar.name[language]),
    proceedings: PILLARS.slice(0, 4).map((pillar, at) => ({ heading: pillar.name[language], paragraphs: [say("narrative"), say("decision")], acts: [actId(at)] })),
    decisions: [1, 2, 3].map((n) => ({ number: `D-${n}`, text: say("decision"), state: n === 2 ? "ad-referendum" as const : "adopted" as const, acts: [actId(n)] })),
    actions: [1, 2, 3, 4, 5, 6].map((n) => ({ number: digits(language, n), text: PILLARS[n % PILLARS.length]!.titles[0]![language], owner: [say("secretary"), say(n % 2 === 0 ? "tehran" : "baghdad")].join(language === "en" ? ", " : "، "), due: DAYS.made[language].first, ...(n === 3 ? { carriedFrom: say("third") } : {}), acts: [actId(n)] })),
    agreement: (["fa", "ar", "en"] as const).map((of, at) => ({ language: of, parties: own.map((party) => ({ party: party.id, agreed: at < 2 || party === own[0] })) })),
    signatures: own.map((party, at) => ({ party: party.id, role: say("coChair"), ...(at === 0 ? { date: DAYS.made[language] } : {}) })),
  };
}

/** Sixty commitments over five pillars, in all four states, with a disputed figure here and there. */
export function sampleMatrix(language: DocumentLanguage, each = 12): MatrixDocument {
  const say = (key: keyof typeof WORDS) => WORDS[key][language];
  const own = parties(language);
  const value = (n: number) => `${digits(language, n)} ${say("unitSites")}`;
  return {
    ...frame(language), title: say("matrixTitle"), parties: own, acts: acts(language, 24),
    pillars: PILLARS.map((pillar, p) => ({
      name: pillar.name[language],
      commitments: Array.from({ length: each }, (_, at) => {
        const state = (["confirmed", "confirmed", "reported", "open", "disputed", "open"] as const)[(at + p) % 6]!;
        const source = actId((p * each + at) % 24);
        return {
          number: digits(language, `${p + 1}.${at + 1}`), title: pillar.titles[at % pillar.titles.length]![language], obligors: own[(at + p) % 2]!.name, source: { text: say("clause"), acts: [source] },
          ...(at % 5 === 4 ? {} : { due: { date: DAYS.made[language].first, ...(at % 3 === 0 ? { words: say("ruleWords") } : {}) } }),
          assent: say("decided"), state, life: say("inProgress"), evidence: at % 4,
          figures: state === "open" ? [] : state === "disputed" ? [{ party: own[0]!.id, figure: { text: value(42), acts: [source] } }, { party: own[1]!.id, figure: { text: value(31), acts: [actId(2)] } }] : [{ party: own[at % 2]!.id, figure: { text: value(40 + at), acts: [source] } }],
        };
      }),
    })),
  };
}

export function sampleBrief(language: DocumentLanguage, long = 9): BriefDocument {
  const say = (key: keyof typeof WORDS) => WORDS[key][language];
  const own = parties(language);
  const titles = PILLARS.flatMap((pillar) => pillar.titles.map((title) => title[language]));
  const items = (count: number, noted: boolean) => Array.from({ length: count }, (_, at) => ({ text: titles[at % titles.length]!, ...(noted && at % 2 === 0 ? { note: say("overdueNote") } : {}), acts: [actId(at % 20)] }));
  const figure = (n: number, at: number) => ({ text: digits(language, n), acts: [actId(at)] });
  return {
    ...frame(language), title: say("briefTitle"), parties: own, acts: acts(language, 24), since: DAYS.signed[language].first,
    awaitingUs: items(long, true), awaitingThem: items(3, true), legalClock: items(3, true), disputes: items(2, false), changed: items(long, false),
    pillars: PILLARS.map((pillar, at) => ({ name: pillar.name[language], counts: { confirmed: 5 + at, reported: 3, disputed: at % 2, open: 4 }, overdue: at === 1 ? 2 : 0, acts: [actId(at)] })),
    indicators: PILLARS.map((pillar, at) => ({ name: pillar.titles[0]![language], unit: say("unitSites"), baseline: figure(10 + at, at), target: figure(60 + at, at), disputed: at === 2, actuals: own.map((party, p) => ({ party: party.id, ...(at === 3 && p === 1 ? {} : { figure: figure(30 + at * (at === 2 ? p + 1 : 1), at) }) })) })),
    session: { name: say("committee"), place: say("tehran"), date: DAYS.made[language], acts: [actId(4)], readiness: [{ text: say("share"), done: true }, { text: say("secretary"), done: true }, { text: say("adviser"), done: false }] },
  };
}

function frame(language: DocumentLanguage) {
  return { programme: WORDS.programme[language], made: DAYS.made[language], asOf: WORDS.asOf[language], sample: true };
}

function parties(language: DocumentLanguage): DocumentParty[] {
  const iran: DocumentParty = { id: "ir", name: WORDS.iran[language], ministry: WORDS.ministryIran[language], seal: "assented" };
  const iraq: DocumentParty = { id: "iq", name: WORDS.iraq[language], ministry: WORDS.ministryIraq[language], seal: "open" };
  return ofIran(language) ? [iran, iraq] : [iraq, iran];
}

function ofIran(language: DocumentLanguage): boolean {
  return language === "fa" || language === "en";
}

function acts(language: DocumentLanguage, count: number) {
  return Array.from({ length: count }, (_, at) => ({ id: actId(at), by: WORDS[at % 2 === 0 ? "tehran" : "baghdad"][language], on: DAYS.made[language].first }));
}

function actId(at: number): string {
  return (0x9e3779b1 * (at + 1) % 0x100000000).toString(16).padStart(8, "0").repeat(8);
}

function digits(language: DocumentLanguage, value: number | string): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[LANGUAGE_DIGITS[language]][Number(digit)]!);
}
