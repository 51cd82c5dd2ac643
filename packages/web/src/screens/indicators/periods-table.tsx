import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Figure } from "../../design/figure.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { may, useSession } from "../../node/session.ts";
import { formatDayText, Texts, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { RemarksOnPart } from "../../remarks/remarks-on-part.tsx";
import { useWords } from "../../words/words.tsx";
import { PeriodText } from "../reports/period-text.tsx";
import type { IndicatorRead, PeriodRead } from "./answers.ts";
import { apart } from "./apart.ts";
import { FigureForm } from "./figure-form.tsx";
import { ReconciliationForm } from "./reconciliation-form.tsx";
import { RetractForm } from "./retract-form.tsx";
import look from "./indicators.module.css";

/** Every period with each party's own figure, how they stand to each other, and what was agreed of figures that differ; the newest first. */
export function PeriodsTable({ indicator, reconciling: under }: { readonly indicator: IndicatorRead; /** Periods on which a reconciliation is proposed now. */ readonly reconciling: readonly string[] }) {
  const words = useWords("indicators");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties();
  const { party, officer } = useSession();
  const [correcting, setCorrecting] = useState<PeriodRead | null>(null);
  const [reconciling, setReconciling] = useState<PeriodRead | null>(null);
  const [retracting, setRetracting] = useState<string | null>(null);
  const ownOf = (one: PeriodRead) => one.figures.find((figure) => figure.party === party.origin);
  const acts = (one: PeriodRead) => {
    const own = ownOf(one);
    return (
      <span className={look.acts} data-print="hide">
        {one.period !== undefined && <RemarksOnPart about={indicator.id} part={one.period.to} partName={formatDayText(reader, one.period.to)} />}
        {own !== undefined && may(officer, "figure.correct") && <Button kind="quiet" onPress={() => setCorrecting(one)}>{words("correct")}</Button>}
        {own !== undefined && may(officer, "figure.retract") && <Button kind="quiet" onPress={() => setRetracting(own.object)}>{words("retract")}</Button>}
        {(one.standing === "apart" || one.reconciliation?.stale === true) && !under.includes(keyOf(one.period)) && may(officer, "reconciliation.propose") && <Button kind="quiet" onPress={() => setReconciling(one)}>{words("reconcile.propose")}</Button>}
      </span>
    );
  };
  const columns: readonly LedgerColumn<PeriodRead>[] = [
    { id: "period", head: words("period"), width: "22%", cell: (one) => <span className={look.stack}><PeriodText of={one.period} />{indicator.sample && <SampleMark />}</span> },
    ...parties.map(({ origin, name }): LedgerColumn<PeriodRead> => ({ id: origin, head: textOf(name, reader), align: "end", cell: (one) => {
      const figure = one.figures.find((given) => given.party === origin);
      return figure === undefined ? <span className={look.soft}>{words("noFigure")}</span> : <Figure value={figure.value} source={figure.act} party={origin} />;
    } })),
    { id: "standing", head: words("standing"), width: "20%", cell: (one) => {
      const between = apart(one.figures.map(({ value }) => value));
      return <span className={look.stack}><State life={one.standing}>{record(`standing.${one.standing}`)}</State>{between !== null && <small className={look.soft}>{words("apart")} <Figure value={between} source={one.figures.map(({ act }) => act)} /></small>}</span>;
    } },
    { id: "agreed", head: words("reconcile.title"), width: "30%", cell: (one) => <span className={look.stack}><Reconciled period={one} />{acts(one)}</span> },
  ];
  return (
    <>
      <p className={look.soft}>{words("unit")}: <Texts of={indicator.unit.name} /></p>
      <Ledger caption={words("figures")} columns={columns} rows={indicator.periods.toReversed()} keyOf={(one) => keyOf(one.period)} toneOf={(one) => (one.standing === "apart" || one.standing === "disagreement" ? "disputed" : undefined)} />
      {correcting !== null && <Dialog title={words("correct")} open firm onClose={() => setCorrecting(null)}><FigureForm indicator={indicator} corrects={correcting} onDone={() => setCorrecting(null)} /></Dialog>}
      {retracting !== null && <Dialog title={words("retract")} open firm onClose={() => setRetracting(null)}><RetractForm figure={retracting} onDone={() => setRetracting(null)} /></Dialog>}
      {reconciling !== null && <Dialog title={words("reconcile.propose")} open firm onClose={() => setReconciling(null)}><ReconciliationForm indicator={indicator} period={reconciling} onDone={() => setReconciling(null)} /></Dialog>}
    </>
  );
}

/** What both agreed of the figures of a period, and whether it still speaks of the figures that stand. */
function Reconciled({ period: { reconciliation } }: { readonly period: PeriodRead }) {
  const words = useWords("indicators");
  if (reconciliation === null) return <span className={look.soft}>–</span>;
  return (
    <>
      {reconciliation.value !== null && <span>{words("agreedOn")} <Figure value={reconciliation.value.value} source={reconciliation.value.act} /></span>}
      <small className={look.soft}><Texts of={reconciliation.reasons} /> <Source of={reconciliation.act} /></small>
      {reconciliation.stale && <small className={look.soft}>{words("reconcile.stale")}</small>}
    </>
  );
}

export interface Period {
  readonly from: string;
  readonly to: string;
}
export const keyOf = (period: Period | undefined): string => `${period?.from ?? ""}/${period?.to ?? ""}`;
