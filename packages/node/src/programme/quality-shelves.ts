import { agreedObject, indicatorView, mandateOf, reportView, submissionOf, type IndicatorBrief, type ReconciliationContent, type Texts } from "@mithaq/accord";
import { asRow } from "../api/reading/rows.ts";
import { inLives, makeShelf, ofKind } from "./shelf.ts";

const UNJUDGED = ["submitted", "corrected"];
/** When the newest version of a report was submitted, of those that somebody must still judge; unix ms. A question that is open stops the clock. */
export const UNJUDGED_REPORTS = makeShelf<number>(inLives("report", UNJUDGED), ({ context }, record, horizon) => {
  const submission = UNJUDGED.includes(record.life ?? "") ? submissionOf(horizon, record.id) : undefined;
  return submission === undefined ? undefined : reportView(context, horizon, submission).newest.at;
});

/** The indicators that are agreed, in short; what was reconciled of them stands in rows of its own. */
export const INDICATORS = makeShelf<IndicatorBrief & { readonly title: Texts; readonly sample: boolean }>(ofKind("indicator"), ({ context, at }, record, horizon) => {
  const view = indicatorView(context, horizon, record.id, at);
  if (view === undefined || !view.agreed) return undefined;
  const apart = view.periods.filter((period) => period.standing === "apart").map(({ period, figures }) => ({ period: { from: period.from, to: period.to }, acts: figures.map((figure) => figure.act) }));
  return { frequency: view.frequency, newest: view.newest?.period.to ?? null, apart, title: view.title, sample: view.sample };
});

export const RECONCILIATIONS = makeShelf<Pick<ReconciliationContent, "figures"> & { readonly indicator: string | null }>(ofKind("reconciliation"), ({ context }, record, horizon) => {
  const content = agreedObject<ReconciliationContent>(context, horizon, record.id).newest?.content;
  return content === undefined ? undefined : { figures: content.figures, indicator: record.parent };
});

/** The ends of the mandates that hold, unix ms. */
export const MANDATES = makeShelf<number>(ofKind("mandate"), (_reading, record) => {
  const mandate = mandateOf(asRow(record));
  return mandate === undefined || mandate.recalledAt !== null || mandate.suspended || mandate.to === null ? undefined : mandate.to;
});
