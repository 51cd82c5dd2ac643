import { addToDate } from "@mithaq/calendar";
import type { ActId, ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import type { Fact } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { AgreementContent, AgreementTerms } from "../kinds/agreement.ts";
import { lifeOf } from "../life/life.ts";
import { agreedObject, type AgreedVersion } from "../reading/agreed.ts";
import { signaturesOf } from "../rules/agreed.ts";
import { addDays, latestOf } from "./days.ts";
import { legalNotices, receivedByAllOn, type LegalNoticeView, type RunsFrom } from "./legal-notices.ts";
import { headOf, sourced, textOf, type AgreedHead, type Sourced, type Texts, type ViewAt } from "./view.ts";

/** A signature of a holder of full powers. */
export interface SignatureView {
  readonly party: string;
  readonly on: string;
  readonly at: number;
  readonly act: ActId;
  readonly capacity: Texts;
  readonly place: Texts | null;
}

/** One agreed text of an agreement, and when it binds by its own clause. */
export interface AgreementVersionView {
  readonly seal: ActId;
  readonly decidedAt: number;
  readonly digest: string | null;
  readonly terms: AgreementTerms | null;
  readonly signatures: readonly SignatureView[];
  /** Parties that have not signed it. */
  readonly unsigned: readonly string[];
  /** The latest signature, once all have signed. */
  readonly signedOn: Sourced | null;
  /** The day of entry into force by its clause, with the act that completed what it asks for; null while something is missing, or the clause is not known. */
  readonly entryOn: Sourced | null;
  /** The day from which it is applied provisionally. */
  readonly provisionalOn: Sourced | null;
  /** Parties whose notification or ratification is missing, or not received by all. */
  readonly entryAwaits: readonly string[];
}

/** An agreement with all that its legal life follows from; the state of a day is `legalLife(view, day)`. */
export interface AgreementView extends AgreedHead {
  readonly kind: "agreement";
  readonly life: string | null;
  /** Null where the text was not given: the rows keep the terms alone. */
  readonly type: AgreementContent["type"] | null;
  readonly languages: readonly string[];
  /** Which vocabulary holds: "shall" and "Article" of a binding text, "will" and "Paragraph" of another; "unknown" says so. */
  readonly binding: AgreementTerms["binding"];
  readonly texts: readonly AgreementVersionView[];
  readonly notices: readonly LegalNoticeView[];
}

export interface AgreementInput {
  /** What the newest text (or the first proposed one) says, from its act: title, type and languages are not in the rows. */
  readonly content?: Partial<AgreementContent>;
  readonly runsFrom?: RunsFrom;
}

/** Reads an agreement; undefined where no text of it is left. The horizon holds its row and the rows linked to it. */
export function agreementView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, { content, runsFrom }: AgreementInput = {}): AgreementView | undefined {
  const agreed = agreedObject<Partial<AgreementContent>>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const notices = legalNotices(context, horizon, object, at, runsFrom);
  const whole = { ...text, content: { ...content, ...text.content } };
  return {
    ...headOf(object, agreed, whole),
    kind: "agreement",
    life: lifeOf("agreement", context, horizon, object).life,
    type: content?.type ?? null,
    languages: content?.languages ?? [],
    binding: text.content.terms?.binding ?? "unknown",
    texts: agreed.versions.map((version) => versionView(context, horizon, object, version, notices)),
    notices,
  };
}

function versionView(context: FoldContext, horizon: Horizon, object: ObjectId, version: AgreedVersion<Partial<AgreementContent>>, notices: readonly LegalNoticeView[]): AgreementVersionView {
  const terms = version.content.terms ?? null;
  const signatures = signaturesOf(horizon, object, version.seal).map((fact) => signatureView(context, fact)).sort((a, b) => (a.on === b.on ? a.at - b.at : a.on < b.on ? -1 : 1));
  const unsigned = context.charter.parties.map((party) => party.origin).filter((party) => !signatures.some((one) => one.party === party));
  const last = signatures.at(-1);
  const signedOn = terms === null || unsigned.length > 0 || last === undefined ? null : sourced(last.on, last.act);
  const base = { seal: version.seal, decidedAt: version.decidedAt, digest: version.digest, terms, signatures, unsigned, signedOn };
  if (terms === null || signedOn === null) return { ...base, entryOn: null, provisionalOn: null, entryAwaits: [] };
  return { ...base, ...entryOf(context, terms, signedOn, notices.filter((notice) => notice.version === version.seal || notice.version === null)) };
}

function signatureView(context: FoldContext, fact: Fact): SignatureView {
  const { id, at, on, capacity, place } = fact.content as unknown as { id: string; at: number; on: string; capacity: Texts; place?: Texts };
  return { party: partyId(context, fact.origin), on, at, act: id, capacity, place: place ?? null };
}

type Entry = Pick<AgreementVersionView, "entryOn" | "provisionalOn" | "entryAwaits">;

/** By its own clause; what the clause counts from a notification runs from the day on which every other party has it. */
function entryOf(context: FoldContext, { entryIntoForce: clause }: AgreementTerms, signedOn: Sourced, notices: readonly LegalNoticeView[]): Entry {
  const nothing = { provisionalOn: null, entryAwaits: [] };
  switch (clause.on) {
    case "signature":
      return { ...nothing, entryOn: signedOn };
    case "date":
      // A text that is signed after the date it names binds from its signature.
      return { ...nothing, entryOn: sourced(clause.date > signedOn.value ? clause.date : signedOn.value, signedOn.act) };
    case "notifications":
      return { provisionalOn: null, ...notified(context, notices, "requirements-met", clause.days) };
    case "ratification":
      return { provisionalOn: null, ...notified(context, notices, "ratified", clause.days) };
    case "provisional":
      return { provisionalOn: sourced(clause.date > signedOn.value ? clause.date : signedOn.value, signedOn.act), ...notified(context, notices, "requirements-met", 0) };
    case "unknown":
      return { ...nothing, entryOn: null };
  }
}

/** The later of all parties' notifications, by the days of their receipt, and the clause's days after it. */
function notified(context: FoldContext, notices: readonly LegalNoticeView[], purpose: LegalNoticeView["purpose"], days: number): Pick<Entry, "entryOn" | "entryAwaits"> {
  const first = context.charter.parties.map((party) => {
    const notice = notices.find((one) => one.purpose === purpose && one.party === party.origin);
    return { party: party.origin, act: notice?.act, on: notice === undefined ? null : receivedByAllOn(notice) };
  });
  const latest = latestOf(first.map((one) => one.on));
  const last = first.find((one) => one.on === latest);
  if (latest === null || last?.act === undefined) return { entryOn: null, entryAwaits: first.filter((one) => one.on === null).map((one) => one.party).sort() };
  return { entryOn: sourced(addDays(latest, days), last.act), entryAwaits: [] };
}

/** A date later by what a clause of notice says. */
export function afterNotice(date: string, notice: AgreementTerms["notice"]): string | null {
  if (notice === "unknown") return null;
  return "months" in notice ? addToDate(date, { months: notice.months }, "gregorian") : addDays(date, notice.days);
}
