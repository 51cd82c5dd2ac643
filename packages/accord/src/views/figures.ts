import type { ObjectId } from "../act/act.ts";
import type { ReportState, ReportView } from "../reading/reports.ts";
import { isConfirmed } from "../reading/reports.ts";
import { sourced, type Sourced, type Texts } from "./view.ts";

/** A figure of a report, and what other parties hold against it. */
export interface ReportedFigure {
  readonly report: ObjectId;
  readonly party: string;
  readonly name: Texts;
  readonly unit: Texts | null;
  readonly indicator: ObjectId | null;
  readonly reported: Sourced;
  readonly counters: readonly (Sourced & { readonly party: string; readonly recorded: boolean })[];
  readonly state: ReportState;
  readonly confirmed: boolean;
}

/** The figures of the newest versions, each beside the counter-figures of the same name that any dispute of the report gives. */
export function figuresOf(reports: readonly ReportView[]): ReportedFigure[] {
  return reports.flatMap((report) =>
    report.newest.content.values.map((value): ReportedFigure => ({
      report: report.id, party: report.reporter, name: value.name, unit: value.unit ?? null, indicator: value.indicator ?? null, reported: sourced(value.value, report.newest.id),
      counters: report.disputes.flatMap((dispute) => dispute.counter.filter((other) => sameName(other.name, value.name)).map((other) => ({ ...sourced(other.value, dispute.id), party: dispute.party, recorded: dispute.recorded !== null }))),
      state: report.state, confirmed: isConfirmed(report.state),
    })),
  );
}

/** Two texts name the same thing where a language that both have says the same. */
function sameName(a: Texts, b: Texts): boolean {
  return Object.entries(a).some(([language, text]) => b[language] === text);
}
