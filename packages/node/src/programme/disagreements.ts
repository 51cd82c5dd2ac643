import { agreedObject, partyId, reportView, sourced, submissionOf, type ReconciliationContent, type Sourced, type Texts } from "@mithaq/accord";
import type { RowRecord } from "../store/store.ts";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";

/** An entry of the register of disagreements: every figure stays, beside the others. */
export interface Disagreement {
  readonly object: string;
  readonly kind: "report" | "reconciliation";
  readonly about: Named["about"];
  readonly pillar: string | null;
  readonly sample: boolean;
  /** The act that recorded it. */
  readonly recorded: string;
  readonly at: number;
  readonly figures: readonly (Sourced & { readonly party: string; readonly name: Texts | null })[];
  /** Each party's own reasons, as it gave them; of a reconciliation what both agreed to say. */
  readonly reasons: readonly { readonly party: string | null; readonly ground: string | null; readonly text: Texts; readonly act: string }[];
}

/** The register, the newest entry first. `limit`: of each kind. */
export async function readDisagreements(reading: Reading, { limit = 200 }: { readonly limit?: number } = {}): Promise<{ readonly day: string; readonly entries: readonly Disagreement[] }> {
  const { reader } = reading;
  const reports = await reader.listRows({ kind: "report", life: "recorded-disagreement", order: "changed", limit });
  const reconciliations = await reader.listRows({ kind: "reconciliation", life: "agreed", order: "changed", limit });
  const entries = [...(await ofReports(reading, reports)), ...(await ofReconciliations(reading, reconciliations))];
  return { day: reading.day, entries: entries.sort((a, b) => b.at - a.at || (a.object < b.object ? -1 : 1)) };
}

async function ofReports(reading: Reading, rows: readonly RowRecord[]): Promise<Disagreement[]> {
  const { context } = reading;
  const named = await nameAll(reading, rows);
  const horizon = await reading.horizonOf(rows);
  return rows.flatMap((row, at): Disagreement[] => {
    const submission = submissionOf(horizon, row.id);
    if (submission === undefined) return [];
    const report = reportView(context, horizon, submission);
    const disputes = report.disputes.filter((dispute) => dispute.recorded !== null);
    const recorded = disputes.at(-1)?.recorded;
    if (recorded == null) return [];
    const own = report.newest.content.values.map((value) => ({ ...sourced(value.value, report.newest.id), party: report.reporter, name: value.name }));
    const theirs = disputes.flatMap((dispute) => dispute.counter.map((value) => ({ ...sourced(value.value, dispute.id), party: dispute.party, name: value.name })));
    const maintained = submission.acts.filter((fact) => fact.kind === "report.maintain").map((fact) => ({ party: partyId(context, fact.origin), ground: null, text: fact.content["reasons"] as Texts, act: fact.content["id"] as string }));
    const reasons = [...disputes.map((dispute) => ({ party: dispute.party, ground: dispute.ground, text: dispute.reasons, act: dispute.id })), ...maintained];
    const { about, pillar, sample } = named[at]!;
    return [{ object: row.id, kind: "report", about, pillar, sample, recorded: recorded.id, at: recorded.at, figures: [...own, ...theirs], reasons }];
  });
}

async function ofReconciliations(reading: Reading, rows: readonly RowRecord[]): Promise<Disagreement[]> {
  const horizon = await reading.horizonOf(rows);
  const parents = await reading.reader.rows([...new Set(rows.flatMap((row) => row.parent ?? []))]);
  const named = new Map((await nameAll(reading, [...parents.values()])).map((one) => [one.id, one]));
  return rows.flatMap((row): Disagreement[] => {
    const agreed = agreedObject<ReconciliationContent>(reading.context, horizon, row.id).newest;
    if (agreed === undefined || agreed.content.outcome.is !== "disagreement") return [];
    const parent = named.get(row.parent ?? "");
    const about = parent === undefined ? null : { id: parent.id, kind: parent.kind, title: parent.title };
    return [{
      object: row.id, kind: "reconciliation", about, pillar: row.pillar ?? parent?.pillar ?? null, sample: agreed.content.sample, recorded: agreed.seal, at: agreed.decidedAt,
      figures: agreed.content.figures.map((figure) => ({ ...sourced(figure.value, figure.act), party: figure.party, name: parent?.title ?? null })),
      reasons: [{ party: null, ground: null, text: agreed.content.outcome.reasons, act: agreed.seal }],
    }];
  });
}
