import { addToDate } from "@mithaq/calendar";
import type { AgreementTerms } from "../kinds/agreement.ts";
import { afterNotice, type AgreementVersionView, type AgreementView } from "./agreement.ts";
import { addDays } from "./days.ts";
import { receivedByAllOn, type LegalNoticeView } from "./legal-notices.ts";
import { sourced, type Sourced } from "./view.ts";

/**
 * "text": not an instrument, for it has no terms. "unknown": all that happened does not say it, because a term is not known. "notice-running": denounced, and still in force.
 * "superseded" stands beside versions alone: an agreement lives on in its newer text.
 */
export type LegalState = "text" | "drafting" | "initialled" | "signing" | "signed" | "unknown" | "provisional" | "in-force" | "suspended" | "notice-running" | "terminated" | "expired";

/** The legal life of an agreement on a day, by its own clauses. */
export interface LegalLife {
  readonly state: LegalState;
  readonly signedOn: Sourced | null;
  /** Of the agreement: its first text's entry into force. */
  readonly inForceOn: Sourced | null;
  /** The text that holds on that day, by its seal; the older ones are superseded. */
  readonly version: string | null;
  /** A newer text that is sealed and does not bind yet. */
  readonly amending: string | null;
  /** The day on which the term that runs on this day ends; null: no end, or not known. */
  readonly termEndsOn: Sourced | null;
  /** What follows when that term ends. */
  readonly atTermEnd: "renewed" | "expires" | "unknown" | null;
  /** The last day on which a notice against renewal, or of termination at the term's end, is in time. */
  readonly lastNoticeOn: string | null;
  /** Whole, or the clauses that are suspended. */
  readonly suspended: readonly (Sourced & { readonly parts: readonly string[] | null })[];
  /** The denunciation that runs: received, and the day on which it ends the agreement (receipt + notice); null dates: not received, or the notice is not known. */
  readonly denounced: { readonly act: string; readonly party: string; readonly receivedOn: string | null; readonly endsOn: string | null } | null;
  /** What the agreement does not say, or is not public. */
  readonly unknown: readonly ("entryIntoForce" | "duration" | "renewal" | "notice" | "binding" | "terms")[];
}

export function legalLife(view: AgreementView, day: string): LegalLife {
  const signed = view.texts.filter((text) => text.signedOn !== null && text.signedOn.value <= day);
  const binding = signed.filter((text) => startOf(text) !== undefined && startOf(text)!.value <= day);
  const holds = binding.at(-1);
  const newest = view.texts.at(-1);
  const base = {
    signedOn: signed[0]?.signedOn ?? null, inForceOn: binding.find((text) => text.entryOn !== null && text.entryOn.value <= day)?.entryOn ?? null, version: holds?.seal ?? signed.at(-1)?.seal ?? null,
    amending: view.texts.length > 1 && newest !== undefined && newest !== (holds ?? signed.at(-1)) ? newest.seal : null,
    ...shown(NO_TERM), suspended: [], denounced: null, unknown: termsUnknown(holds?.terms ?? newest?.terms ?? null),
  };
  if (newest === undefined) return { ...base, state: "drafting" };
  if (newest.terms === null && holds === undefined) return { ...base, state: "text" };
  if (signed.length === 0) return { ...base, state: newest.signatures.some((one) => one.on <= day) ? "signing" : "initialled" };
  if (holds === undefined) return { ...base, state: signed.at(-1)!.terms!.entryIntoForce.on === "unknown" ? "unknown" : "signed" };
  const notices = view.notices.filter((notice) => notice.on <= day || receivedOn(notice) !== null);
  const term = holds.entryOn === null ? NO_TERM : termOn(binding, holds, notices, day);
  const denounced = denunciationOf(notices, holds.terms!);
  const suspended = suspensionsOf(notices, day);
  const life = { ...base, ...shown(term), denounced, suspended };
  if (denounced?.endsOn != null && denounced.endsOn <= day) return { ...life, state: "terminated" };
  if (term.ended) return { ...life, state: term.atTermEnd === "unknown" ? "unknown" : "expired" };
  if (denounced?.receivedOn != null && denounced.receivedOn <= day) return { ...life, state: "notice-running" };
  if (suspended.some((one) => one.parts === null)) return { ...life, state: "suspended" };
  return { ...life, state: holds.entryOn !== null && holds.entryOn.value <= day ? "in-force" : "provisional" };
}

interface Term {
  readonly termEndsOn: Sourced | null;
  readonly atTermEnd: LegalLife["atTermEnd"];
  readonly lastNoticeOn: string | null;
  /** The term ended before this day, and was not renewed. */
  readonly ended: boolean;
}
function shown({ ended: _ended, ...term }: Term): Omit<Term, "ended"> {
  return term;
}
const NO_TERM: Term = { termEndsOn: null, atTermEnd: null, lastNoticeOn: null, ended: false };

function startOf(text: AgreementVersionView): Sourced | undefined {
  return text.provisionalOn ?? text.entryOn ?? undefined;
}

/**
 * The term that runs on a day. Years count from the entry into force of the text that first said this duration; a tacit renewal adds its years again and again, until a notice
 * against it is received in time.
 */
function termOn(binding: readonly AgreementVersionView[], holds: AgreementVersionView, notices: readonly LegalNoticeView[], day: string): Term {
  const { duration, renewal, notice } = holds.terms!;
  if (duration === "indefinite" || duration === "unknown") return NO_TERM;
  const from = binding.toReversed().reduce((first, text) => (first === text || sameDuration(text.terms, holds.terms) ? text : first), holds).entryOn ?? holds.entryOn!;
  let end = "until" in duration ? addDays(duration.until, 1) : addToDate(from.value, { years: duration.years }, "gregorian");
  const tacit = typeof renewal === "object" ? renewal.tacit : undefined;
  const refusals = notices.filter((one) => one.purpose === "no-renewal");
  for (;;) {
    const lastNoticeOn = lastNotice(end, notice);
    const refused = refusals.some((one) => inTime(receivedOn(one), lastNoticeOn ?? end));
    const term = { termEndsOn: sourced(end, from.act), lastNoticeOn };
    if (refused || renewal === "none" || renewal === "express") return { ...term, atTermEnd: "expires", ended: end <= day };
    if (tacit === undefined) return { ...term, atTermEnd: "unknown", ended: end <= day };
    if (end > day) return { ...term, atTermEnd: "renewed", ended: false };
    end = addToDate(end, { years: tacit }, "gregorian");
  }
}

function sameDuration(a: AgreementTerms | null, b: AgreementTerms | null): boolean {
  const [x, y] = [a?.duration, b?.duration];
  if (typeof x !== "object" || typeof y !== "object") return x === y;
  return "years" in x ? "years" in y && x.years === y.years : "until" in y && x.until === y.until;
}

/** The last day on which a notice received still runs out before the term ends. */
function lastNotice(end: string, notice: AgreementTerms["notice"]): string | null {
  if (notice === "unknown") return null;
  if ("days" in notice) return addDays(end, -notice.days);
  let last = addToDate(end, { months: -notice.months }, "gregorian");
  // Months of unequal length: from 28 and from 31 August, six months both end on 28 February.
  for (let next = addDays(last, 1); afterNotice(next, notice)! <= end; next = addDays(next, 1)) last = next;
  return last;
}

function inTime(received: string | null, last: string): boolean {
  return received !== null && received <= last;
}

function receivedOn(notice: LegalNoticeView): string | null {
  return receivedByAllOn(notice);
}

/** Termination = receipt + notice (accord.md, invariant 6): of the denunciation that ends it first. */
function denunciationOf(notices: readonly LegalNoticeView[], terms: AgreementTerms): LegalLife["denounced"] {
  const given = notices.filter((one) => one.purpose === "denunciation").map((one) => {
    const received = receivedOn(one);
    return { act: one.act, party: one.party, receivedOn: received, endsOn: received === null ? null : afterNotice(received, terms.notice) };
  });
  return given.toSorted((a, b) => order(a.endsOn, b.endsOn) || order(a.receivedOn, b.receivedOn))[0] ?? null;
}

function order(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}

/** A party's suspension lasts until that party resumes: the whole, or these clauses. */
function suspensionsOf(notices: readonly LegalNoticeView[], day: string): LegalLife["suspended"] {
  let open: (Sourced & { parts: readonly string[] | null; party: string })[] = [];
  for (const notice of notices.filter((one) => one.on <= day)) {
    if (notice.purpose === "suspension") open.push({ ...sourced(notice.on, notice.act), parts: notice.parts, party: notice.party });
    if (notice.purpose === "resumption") open = open.flatMap((one) => (one.party === notice.party ? remaining(one, notice.parts) : [one]));
  }
  return open.map(({ value, act, parts }) => ({ value, act, parts }));
}

/** A resumption of the whole ends every suspension; of clauses, that of those clauses (and leaves a suspension of the whole as it is). */
function remaining<T extends { readonly parts: readonly string[] | null }>(suspension: T, resumed: readonly string[] | null): T[] {
  if (resumed === null) return [];
  if (suspension.parts === null) return [suspension];
  const parts = suspension.parts.filter((part) => !resumed.includes(part));
  return parts.length === 0 ? [] : [{ ...suspension, parts }];
}

/** What a text does not say, or what of it is not public. */
export function termsUnknown(terms: AgreementTerms | null): LegalLife["unknown"] {
  if (terms === null) return ["terms"];
  const said: (LegalLife["unknown"][number] | false)[] = [
    terms.binding === "unknown" && "binding", terms.entryIntoForce.on === "unknown" && "entryIntoForce", terms.duration === "unknown" && "duration", terms.renewal === "unknown" && "renewal",
    terms.notice === "unknown" && "notice",
  ];
  return said.filter((one) => one !== false);
}
