import type { ObjectId } from "../act/act.ts";
import type { CommitmentView } from "./commitment.ts";
import { addDays, daysBetween, utcDay } from "./days.ts";
import type { ReconciliationContent, IndicatorContent } from "../kinds/indicator.ts";
import { isStale } from "./indicator.ts";
import type { LegalLife } from "./legal-life.ts";

/** What a joint secretary has to mend. None of it is an error of a node: it is what the programme does not say yet, or nobody has done. */
export const FLAWS = [
  "commitment-without-source", "commitment-without-deadline", "commitment-without-obligee", "commitment-overdue-unreported", "report-unjudged", "indicator-without-figures", "indicator-stale", "indicator-unreconciled",
  "session-without-minutes", "note-unanswered", "mandate-expiring", "agreement-terms-unknown", "host-out-of-turn", "language-missing", "sample",
] as const;
export type FlawName = (typeof FLAWS)[number];

/** One flaw of one object. */
export interface Flaw {
  readonly flaw: FlawName;
  readonly object: ObjectId;
  /** What is missing or late: languages, terms, days; empty where the flaw's name says all. */
  readonly detail: readonly string[];
  /** Since when, or until when, where the flaw has a day. */
  readonly day: string | null;
}

/** A report that nobody has judged for so many days is named, and a mandate that ends within so many. */
export const UNJUDGED_AFTER = 30;
export const EXPIRING_WITHIN = 30;

/** What does not depend on the day: of a commitment that is agreed. */
export function commitmentFlaws(view: CommitmentView): Flaw[] {
  if (!view.agreed || view.standing !== "active") return [];
  const flaws: (FlawName | false)[] = [view.sources.length === 0 && view.follows === null && "commitment-without-source", view.deadline === null && "commitment-without-deadline", view.obligees === null && view.owed === "one" && "commitment-without-obligee"];
  return flaws.filter((one) => one !== false).map((flaw) => ({ flaw, object: view.id, detail: [], day: null }));
}

/** Overdue, and no report says anything of it. */
export function overdueFlaw(object: ObjectId, due: string | null, reported: boolean, open: boolean, day: string): Flaw[] {
  return due !== null && due < day && !reported && open ? [{ flaw: "commitment-overdue-unreported", object, detail: [], day: due }] : [];
}

/** `since`: unix ms of the report's newest version. */
export function unjudgedFlaw(object: ObjectId, since: number, day: string): Flaw[] {
  const submitted = utcDay(since);
  return daysBetween(submitted, day) > UNJUDGED_AFTER ? [{ flaw: "report-unjudged", object, detail: [], day: submitted }] : [];
}

/** What of an agreed indicator tells its flaws. */
export interface IndicatorBrief {
  readonly frequency: IndicatorContent["frequency"];
  /** The end of the newest period that has a figure. */
  readonly newest: string | null;
  /** The periods whose figures are apart, each with the acts of its figures. */
  readonly apart: readonly { readonly period: { readonly from: string; readonly to: string }; readonly acts: readonly string[] }[];
}

/** `reconciled`: what has been agreed of its figures. A figure that was corrected since is open again. */
export function indicatorFlaws(object: ObjectId, { frequency, newest, apart }: IndicatorBrief, reconciled: readonly Pick<ReconciliationContent, "figures">[], day: string): Flaw[] {
  if (newest === null) return [{ flaw: "indicator-without-figures", object, detail: [], day: null }];
  const flaws: Flaw[] = isStale(frequency, newest, day) ? [{ flaw: "indicator-stale", object, detail: [], day: newest }] : [];
  const settled = (acts: readonly string[]) => reconciled.some(({ figures }) => figures.length === acts.length && figures.every((figure) => acts.includes(figure.act)));
  const open = apart.filter(({ acts }) => !settled(acts)).map(({ period }) => `${period.from}/${period.to}`);
  return open.length === 0 ? flaws : [...flaws, { flaw: "indicator-unreconciled", object, detail: open, day: null }];
}

/** `missing`: languages of the session's minutes that are not agreed; `ended`: the day on which it adjourned. */
export function minutesFlaw(object: ObjectId, ended: string, missing: readonly string[], day: string): Flaw[] {
  const by = addDays(ended, 10);
  return missing.length > 0 && by < day ? [{ flaw: "session-without-minutes", object, detail: missing, day: by }] : [];
}

export function termsFlaw(object: ObjectId, unknown: LegalLife["unknown"]): Flaw[] {
  return unknown.length === 0 ? [] : [{ flaw: "agreement-terms-unknown", object, detail: unknown, day: null }];
}

/** A title in fewer languages than the programme has. */
export function languageFlaw(object: ObjectId, title: { readonly [language: string]: string }, languages: readonly string[]): Flaw[] {
  const missing = languages.filter((language) => title[language] === undefined);
  return missing.length === 0 ? [] : [{ flaw: "language-missing", object, detail: missing, day: null }];
}

/** `to`: unix ms, the end of a mandate that is neither recalled nor suspended. */
export function mandateFlaw(object: ObjectId, to: number | null, day: string): Flaw[] {
  if (to === null) return [];
  const ends = utcDay(to);
  return ends >= day && daysBetween(day, ends) <= EXPIRING_WITHIN ? [{ flaw: "mandate-expiring", object, detail: [], day: ends }] : [];
}

/** Data that is marked as a sample: nothing of it is a fact. */
export function sampleFlaw(object: ObjectId, sample: boolean): Flaw[] {
  return sample ? [{ flaw: "sample", object, detail: [], day: null }] : [];
}
