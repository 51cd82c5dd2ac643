import type { AgreementRead, Whole } from "./answers.ts";

/** One day of an agreement's legal life, or one that is still awaited. */
export interface LegalStep {
  readonly id: string;
  readonly what: "decided" | "signed" | "allSigned" | "enters" | "entered" | "provisional" | "termEnds" | "lastNotice" | "denounced" | "ends" | "suspended" | "awaitsSignature" | "awaitsNotice" | "decidedAgain";
  /** ISO 8601; null: no day is known yet. */
  readonly on: string | null;
  readonly act: string | null;
  readonly party: string | null;
  /** Parties whose act is awaited. */
  readonly awaits: readonly string[];
  /** `past`: it happened; `come`: a day to come or awaited; `warn`: a day to come that takes something away. */
  readonly to: "past" | "come" | "warn";
  /** Clauses that it is of; null: the whole. */
  readonly parts: readonly string[] | null;
  /** Of which version, counted from one; null: of the agreement. */
  readonly version: number | null;
}

/** The legal clock of an agreement: what happened, then what is to come, each in order of day; what has no day yet stands last. */
export function legalSteps(agreement: AgreementRead, legal: Whole["legal"], day: string): LegalStep[] {
  const steps: LegalStep[] = [];
  const add = (what: LegalStep["what"], on: string | null, act: string | null, more: Partial<LegalStep> = {}) => steps.push({ id: `${what}${act ?? ""}${on ?? ""}`, what, on, act, party: null, awaits: [], parts: null, version: null, to: on === null || on > day ? "come" : "past", ...more });
  agreement.texts.forEach((text, at) => {
    const of = { version: at + 1 };
    add(at === 0 ? "decided" : "decidedAgain", new Date(text.decidedAt).toISOString().slice(0, 10), text.seal, of);
    for (const signature of text.signatures) add("signed", signature.on, signature.act, { ...of, party: signature.party });
    if (text.provisionalOn !== null) add("provisional", text.provisionalOn.value, text.provisionalOn.act, of);
    if (text.entryOn !== null) add(text.entryOn.value > day ? "enters" : "entered", text.entryOn.value, text.entryOn.act, of);
  });
  const newest = agreement.texts.at(-1);
  if (newest !== undefined && newest.terms !== null && newest.unsigned.length > 0) add("awaitsSignature", null, null, { awaits: newest.unsigned });
  if (newest !== undefined && newest.entryAwaits.length > 0) add("awaitsNotice", null, null, { awaits: newest.entryAwaits });
  for (const one of legal.suspended) add("suspended", one.value, one.act, { parts: one.parts });
  if (legal.lastNoticeOn !== null && legal.termEndsOn !== null) add("lastNotice", legal.lastNoticeOn, legal.termEndsOn.act, { to: legal.lastNoticeOn > day ? "warn" : "past" });
  if (legal.termEndsOn !== null) add("termEnds", legal.termEndsOn.value, legal.termEndsOn.act, { to: legal.termEndsOn.value > day ? "warn" : "past" });
  if (legal.denounced !== null) {
    add("denounced", legal.denounced.receivedOn, legal.denounced.act, { party: legal.denounced.party });
    if (legal.denounced.endsOn !== null) add("ends", legal.denounced.endsOn, legal.denounced.act, { to: legal.denounced.endsOn > day ? "warn" : "past" });
  }
  return steps.sort((a, b) => (a.on === b.on ? 0 : a.on === null ? 1 : b.on === null ? -1 : a.on < b.on ? -1 : 1));
}
