import { agreementView, legalLife, proposalsOf, type AgreementView } from "@mithaq/accord";
import { DOCUMENT_LANGUAGES, formatOriginals, type DocumentLanguage, type Instrument, type InstrumentClause, type InstrumentDocument, type InstrumentParty } from "../documents/index.ts";
import { asRow, withLinkedRows } from "../api/reading/rows.ts";
import { Refusal } from "../node/refusal.ts";
import type { Reading } from "../programme/reading.ts";
import { readAgreement } from "../programme/read-agreement.ts";
import { asOf, clip, frameOf, SourceActs } from "./frame.ts";
import { documentTexts, type DocumentTexts } from "./document-texts.ts";
import type { Writing } from "./reader.ts";

/** The originals of an instrument, one a party: each names that party first, and all carry one content hash. In the charter's order of parties. */
export async function instrumentPapers(reading: Reading, writing: Writing, object: string): Promise<InstrumentDocument[]> {
  const record = (await reading.reader.rows([object])).get(object);
  if (record?.kind !== "agreement") throw new Refusal("not-found", { field: "object", expected: "an agreement", remedy: "list them: mithaq act list --kind agreement", message: `${object} is no agreement of this record` });
  const rows = await withLinkedRows(reading.reader, [asRow(record)]);
  const { content, runsFrom } = await readAgreement(reading, record);
  const view = agreementView(reading.context, await reading.horizonOf([record]), object, reading.at, { ...(content === undefined ? {} : { content }), runsFrom });
  if (view === undefined) throw new Refusal("not-found", { field: "object", expected: "an agreement with a text", remedy: "propose one: mithaq act propose", message: `no text of ${object} is left` });
  const proposals = proposalsOf(reading.context, asRow(record), rows);
  const proposal = proposals.find((one) => one.seal !== null && one.seal === view.texts.at(-1)?.seal) ?? proposals.find((one) => one.state === "standing") ?? proposals[0]!;
  const texts = await documentTexts(reading, proposal.digest, object);
  const acts = new SourceActs();
  acts.of(proposal.id, proposal.seal, ...proposal.assents.map((one) => one.id), ...proposal.receipts.map((one) => one.id), ...(view.texts.at(-1)?.signatures ?? []).map((one) => one.act));
  const authentic = DOCUMENT_LANGUAGES.filter((language) => texts[language] !== undefined);
  if (authentic.length === 0) throw new Refusal("input", { field: "object", expected: `a text in ${DOCUMENT_LANGUAGES.join(", ")}`, remedy: "papers are set in these languages", message: `the text of ${object} is in ${Object.keys(texts).join(", ")}` });
  const dayOf = (at: number) => reading.at.dayOf?.(at, reading.own) ?? reading.day;
  const prevailing = view.texts.at(-1)?.terms?.prevailing;
  const legal = legalLife(view, reading.day);
  const parties = reading.context.charter.parties.map(({ origin, name }): InstrumentParty => {
    const profile = reading.profiles.find((one) => one.party === origin)?.content;
    const assented = proposal.origin === origin && !proposal.adReferendum ? proposal.at : proposal.assents.find((one) => one.origin === origin)?.at;
    const signature = view.texts.at(-1)?.signatures.find((one) => one.party === origin);
    const languages = DOCUMENT_LANGUAGES.filter((language) => profile?.languages.includes(language) === true).sort((a, b) => profile!.languages.indexOf(a) - profile!.languages.indexOf(b));
    return {
      id: clip(origin, 64), names: inLanguages(profile?.state ?? name, 160), ministries: inLanguages(profile?.ministry ?? name, 240), languages: languages.length > 0 ? languages : [...authentic], seal: assented === undefined ? "open" : "assented",
      ...(assented === undefined ? {} : { sealed: writing.date(dayOf(assented)) }), ...(proposal.countersignedAt === null ? {} : { countersigned: writing.date(dayOf(proposal.countersignedAt)) }),
      signatures: [{
        role: clip(writing.text(signature?.capacity) ?? writing.words.fullPowers, 240), ...(signature === undefined ? {} : { date: writing.date(signature.on) }),
        ...(writing.text(signature?.place) === undefined ? {} : { place: clip(writing.text(signature?.place)!, 120) }),
      }],
    };
  });
  const frame = await frameOf(reading, writing, writing.text(view.title) ?? object, acts);
  const instrument: Instrument = {
    titles: inLanguages(view.title, 300), programme: frame.programme, kind: view.binding, parties, authentic: [...authentic], ...(isDocumentLanguage(prevailing) ? { prevailing } : {}), clauses: clausesOf(texts, authentic),
    assent: proposal.countersignedAt !== null ? "countersigned" : proposal.seal !== null ? "decided" : proposal.state === "standing" ? "proposed" : "draft", ...legalWords(writing, view, legal.state), made: frame.made, asOf: await asOf(reading, writing), sample: frame.sample || view.sample, acts: frame.acts,
  };
  return formatOriginals(instrument).map((original) => ({ ...original, text: proposal.seal ?? proposal.id }));
}

/** Clauses aligned by id, in the order of the first authentic language. */
function clausesOf(texts: DocumentTexts, languages: readonly DocumentLanguage[]): InstrumentClause[] {
  return texts[languages[0]!]!.map(({ id, kind }) => ({
    id: clip(id, 64), kind: kind ?? "undertaking",
    texts: Object.fromEntries(languages.flatMap((language) => {
      const part = texts[language]!.find((one) => one.id === id);
      return part === undefined ? [] : [[language, { ...(part.heading === undefined ? {} : { heading: clip(part.heading, 200) }), paragraphs: part.text.split("\n").filter((line) => line.trim() !== "").map((line) => line.trim()) }]];
    })),
  }));
}

function inLanguages(texts: { readonly [language: string]: string }, max: number): Partial<Record<DocumentLanguage, string>> {
  return Object.fromEntries(DOCUMENT_LANGUAGES.flatMap((language) => (texts[language] === undefined ? [] : [[language, clip(texts[language], max)]])));
}

function legalWords(writing: Writing, view: AgreementView, state: ReturnType<typeof legalLife>["state"]): { inForce?: string } {
  return view.texts.at(-1)?.terms == null ? {} : { inForce: writing.words.states[state] };
}

function isDocumentLanguage(language: string | null | undefined): language is DocumentLanguage {
  return DOCUMENT_LANGUAGES.some((one) => one === language);
}
