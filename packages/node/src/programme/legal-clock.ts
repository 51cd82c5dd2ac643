import { daysBetween, type AgreementView, type LegalLife } from "@mithaq/accord";
import { AGREEMENTS, legalLifeOn } from "./agreements.ts";
import type { Reading } from "./reading.ts";

/** What runs in law on a day. */
export interface LegalEntry {
  readonly id: string;
  readonly title: AgreementView["title"];
  readonly sample: boolean;
  /** signed: not in force yet; entering: in force from a day to come; renewal: its term ends soon; notice: a denunciation runs; suspended; unknown: nobody can say from its terms. */
  readonly what: "signed" | "entering" | "renewal" | "notice" | "suspended" | "unknown";
  readonly legal: LegalLife;
  /** The day that is awaited or was reached, and the days to it. */
  readonly on: string | null;
  readonly days: number | null;
  /** The act that it follows from. */
  readonly act: string;
  /** Parties whose signature, notification or ratification is missing. */
  readonly awaits: readonly string[];
}

/** Terms that end, or whose notice must be given, within so many days are shown. */
export const RENEWAL_WITHIN = 180;

/** The legal clock: what is signed and not in force, what renews or ends soon, which notices run; the nearest day first. */
export async function readLegalClock(reading: Reading): Promise<LegalEntry[]> {
  const views = await AGREEMENTS.at(reading);
  return [...views.values()].flatMap((view) => entryOf(view, reading.day) ?? []).sort((a, b) => order(a.on, b.on) || (a.id < b.id ? -1 : 1));
}

function order(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}

function entryOf(view: AgreementView, day: string): LegalEntry | undefined {
  const legal = legalLifeOn(view, day);
  const text = view.texts.at(-1);
  const awaits = text === undefined ? [] : [...new Set([...text.unsigned, ...text.entryAwaits])].sort();
  const entry = (what: LegalEntry["what"], on: string | null, act: string): LegalEntry => ({ id: view.id, title: view.title, sample: view.sample, what, legal, on, days: on === null ? null : daysBetween(day, on), act, awaits });
  if (legal.denounced !== null && legal.state !== "terminated") return entry("notice", legal.denounced.endsOn, legal.denounced.act);
  if (legal.suspended.length > 0) return entry("suspended", legal.suspended[0]!.value, legal.suspended[0]!.act);
  if (legal.state === "signed" || legal.state === "signing" || legal.state === "provisional") return entry(text?.entryOn == null ? "signed" : "entering", text?.entryOn?.value ?? null, text?.entryOn?.act ?? text?.signedOn?.act ?? view.act);
  if (legal.state === "unknown") return entry("unknown", null, legal.signedOn?.act ?? view.act);
  if (legal.state !== "in-force" || legal.termEndsOn === null) return undefined;
  const next = legal.lastNoticeOn !== null && legal.lastNoticeOn >= day ? legal.lastNoticeOn : legal.termEndsOn.value;
  return daysBetween(day, next) <= RENEWAL_WITHIN ? entry("renewal", legal.termEndsOn.value, legal.termEndsOn.act) : undefined;
}
