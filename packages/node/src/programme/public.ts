import {
  agreedObject, commitmentProgress, commitmentView, initiativeView, investmentView, legalLife, milestoneView, progressOf, publicReports, releasedObjects, type CommitmentContent, type Horizon, type IndicatorView, type LegalState, type Progress, type ReportedFigure, type Sourced, type Texts,
} from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import { agreementOf } from "./read-agreement.ts";
import { readIndicator } from "./indicators.ts";
import type { Reading } from "./reading.ts";

/** What is said of every object that all parties have released. Each member is named here; nothing is passed through. */
export interface PublicObject {
  readonly id: string;
  readonly kind: string;
  readonly title: Texts;
  readonly pillar: string | null;
  readonly sample: boolean;
  readonly sources: readonly { readonly date: string; readonly page: string; readonly fact: string }[];
  /** The seal of the agreed text, and the seal of the release that made it public: what anyone can verify. */
  readonly act: string;
  readonly release: string;
  readonly life: string | null;
  readonly due: Sourced | null;
  /** Who owes it; of an initiative, who leads it. */
  readonly parties: readonly string[];
  readonly text: Texts | null;
  /** Reported figures whose report is confirmed or in the register of disagreements: both where they differ. */
  readonly figures: readonly Pick<ReportedFigure, "party" | "name" | "unit" | "reported" | "counters" | "confirmed">[];
  /** Of an indicator: each period for which every party has given its figure. */
  readonly periods: readonly { readonly from: string; readonly to: string; readonly standing: string; readonly figures: readonly (Sourced & { readonly party: string })[]; readonly agreed: Sourced | null }[];
  readonly targets: readonly (Sourced & { readonly on: string })[];
  readonly legal: { readonly state: LegalState; readonly signedOn: Sourced | null; readonly inForceOn: Sourced | null } | null;
}
export interface PublicProgramme {
  readonly title: Texts;
  readonly parties: readonly { readonly origin: string; readonly name: Texts }[];
  readonly charter: string;
  readonly sample: boolean;
  readonly day: string;
  readonly objects: readonly PublicObject[];
  /** How many agreed objects of the kinds that can be public are not. */
  readonly withheld: readonly { readonly kind: string; readonly count: number }[];
}

/** What only a release can make public. */
const PUBLIC_KINDS = ["agreement", "commitment", "initiative", "milestone", "indicator", "investment", "decision", "minutes", "session", "body"] as const;
const AGREED = ["decided", "countersigned", "decided+proposed", "countersigned+proposed"];
const MOST_RELEASES = 1000;

/**
 * The public's view: only what sealed releases name, which all parties have consented to (accord.md, invariant 13), as it stands agreed. What is proposed on it, awaited, reported and not
 * confirmed, or linked to it without being released itself, is not in it.
 */
export async function readPublic(reading: Reading): Promise<PublicProgramme> {
  const { reader, context, day } = reading;
  const releases = await reader.listRows({ kind: "release", limit: MOST_RELEASES });
  const released = releasedObjects(context, await reading.horizonOf(releases), releases.map((one) => one.id));
  const rows = [...(await reader.rows([...released.keys()])).values()].filter((row) => isPublic(row.kind));
  const objects = [];
  for (const row of rows) objects.push(await publicObject(reading, row, released.get(row.id)!));
  const shown = objects.filter((object) => object !== undefined).sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind < b.kind ? -1 : 1));
  const withheld = [];
  const counts = await reader.groupRows(["kind", "status"]);
  for (const kind of PUBLIC_KINDS) {
    const agreed = counts.filter((one) => one.kind === kind && AGREED.includes(one.status)).reduce((sum, { count }) => sum + count, 0);
    withheld.push({ kind, count: agreed - shown.filter((object) => object.kind === kind).length });
  }
  const { title, parties, sample } = context.charter;
  return { title, parties: parties.map(({ origin, name }) => ({ origin, name })), charter: context.charterId, sample, day, objects: shown, withheld: withheld.filter((one) => one.count > 0) };
}

function isPublic(kind: string): boolean {
  return PUBLIC_KINDS.some((one) => one === kind);
}

async function publicObject(reading: Reading, row: RowRecord, release: string): Promise<PublicObject | undefined> {
  const horizon = await reading.horizonOf([row]);
  const newest = agreedObject<Partial<CommitmentContent>>(reading.context, horizon, row.id).newest;
  if (newest === undefined) return undefined;
  const { title, pillar, sample, sources, deliverable } = newest.content;
  const base: PublicObject = {
    id: row.id, kind: row.kind, title: title ?? {}, pillar: pillar ?? null, sample: sample === true, sources: sources ?? [], act: newest.seal, release, life: null, due: null, parties: [], text: deliverable ?? null, figures: [], periods: [],
    targets: [], legal: null,
  };
  return { ...base, ...(await own(reading, row, horizon)) };
}

/** What a kind adds. Lives follow from the reports that are public: of what is reported and not confirmed the public knows nothing. */
async function own(reading: Reading, row: RowRecord, horizon: Horizon): Promise<Partial<PublicObject>> {
  const { context, at } = reading;
  switch (row.kind) {
    case "commitment": {
      const view = commitmentView(context, horizon, row.id, at)!;
      const progress = commitmentProgress(agreedObject<CommitmentContent>(context, horizon, row.id).newest!.content, publicReports(view.reports));
      return { life: view.standing === "active" ? lifeOf(progress, "agreed") : view.standing, due: view.deadline?.due ?? null, parties: view.obligors, ...figures(view) };
    }
    case "milestone": {
      const view = milestoneView(context, horizon, row.id, at)!;
      return { life: lifeOf(progressOf(publicReports(view.reports)), "scheduled"), due: view.deadline?.due ?? null, ...figures(view) };
    }
    case "initiative": {
      const view = initiativeView(context, horizon, row.id)!;
      return { life: view.life, parties: view.leads, text: view.description, ...figures(view) };
    }
    case "investment": {
      const view = investmentView(context, horizon, row.id)!;
      return { life: view.phase };
    }
    case "indicator":
      return indicatorFigures((await readIndicator(reading, row))!);
    case "agreement": {
      const view = (await agreementOf(reading, row))!;
      const { state, signedOn, inForceOn } = legalLife(view, reading.day);
      // Title, and what is marked as a sample, stand in the act alone; a newer text that is only proposed does not change them.
      return { title: view.title, pillar: view.pillar, sample: view.sample, sources: view.sources, legal: { state, signedOn, inForceOn } };
    }
    case "decision": {
      const content = agreedObject<{ text?: Texts }>(context, horizon, row.id).newest!.content;
      return { text: content.text ?? null };
    }
    default:
      return {};
  }
}

function lifeOf(progress: Progress, before: string): string {
  return progress === "none" ? before : progress;
}

function figures({ reports, figures: all }: { readonly reports: Parameters<typeof publicReports>[0]; readonly figures: readonly ReportedFigure[] }): Pick<PublicObject, "figures"> {
  const open = new Set(publicReports(reports).map((report) => report.id));
  return {
    figures: all.filter((figure) => open.has(figure.report)).map(({ party, name, unit, reported, counters, confirmed }) => ({ party, name, unit, reported, counters: counters.filter((counter) => counter.recorded), confirmed })),
  };
}

function indicatorFigures(view: IndicatorView): Partial<PublicObject> {
  return {
    periods: view.periods.filter((period) => period.missing.length === 0).map(({ period: { from, to }, standing, figures: given, reconciliation }) => ({
      from, to, standing, figures: given.map(({ party, value, act }) => ({ party, value, act })), agreed: reconciliation === null || reconciliation.stale ? null : reconciliation.value,
    })),
    targets: view.targets.map(({ value, act, on }) => ({ value, act, on: on.date })), text: view.means,
  };
}
