import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Figure } from "../../design/figure.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { may, useSession } from "../../node/session.ts";
import { Texts, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { PeriodText } from "../reports/period-text.tsx";
import type { IndicatorRead, PeriodRead } from "./answers.ts";
import { apart } from "./apart.ts";
import { FigureForm } from "./figure-form.tsx";
import { ReconciliationForm } from "./reconciliation-form.tsx";
import { RetractForm } from "./retract-form.tsx";
import look from "./indicators.module.css";

/** Every period with each party's own figure, how they stand to each other, and what was agreed of figures that differ; the newest first. */
export function PeriodsTable({ indicator }: { readonly indicator: IndicatorRead }) {
  const words = useWords("indicators");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties();
  const { party, officer } = useSession();
  const [correcting, setCorrecting] = useState<PeriodRead | null>(null);
  const [reconciling, setReconciling] = useState<PeriodRead | null>(null);
  const [retracting, setRetracting] = useState<string | null>(null);
  const unit = <Texts of={indicator.unit.name} />;
  const ownOf = (one: PeriodRead) => one.figures.find((figure) => figure.party === party.origin);
  const columns: readonly LedgerColumn<PeriodRead>[] = [
    { id: "period", head: words("period"), cell: (one) => <PeriodText of={one.period} /> },
    ...parties.map(({ origin, name }): LedgerColumn<PeriodRead> => ({ id: origin, head: textOf(name, reader), align: "end", cell: (one) => {
      const figure = one.figures.find((given) => given.party === origin);
      return figure === undefined ? <span className={look.soft}>{words("noFigure")}</span> : <Figure value={figure.value} unit={unit} source={figure.act} party={origin} sample={indicator.sample} />;
    } })),
    { id: "apart", head: words("apart"), align: "end", cell: (one) => {
      const between = apart(one.figures.map(({ value }) => value));
      return between === null ? <span className={look.soft}>–</span> : <Figure value={between} unit={unit} source={one.figures.map(({ act }) => act)} sample={indicator.sample} />;
    } },
    { id: "standing", head: words("standing"), cell: (one) => <State life={one.standing}>{record(`standing.${one.standing}`)}</State> },
    { id: "agreed", head: words("reconcile.title"), cell: (one) => (one.reconciliation === null ? <span className={look.soft}>–</span> : (
      <span className={look.stack}>
        {one.reconciliation.value !== null && <Figure value={one.reconciliation.value.value} unit={unit} source={one.reconciliation.value.act} sample={indicator.sample} />}
        <small className={look.soft}><Texts of={one.reconciliation.reasons} /> <Source of={one.reconciliation.act} /></small>
        {one.reconciliation.stale && <small className={look.soft}>{words("reconcile.stale")}</small>}
      </span>
    )) },
    { id: "acts", head: words("acts"), quiet: true, cell: (one) => (
      <span className={look.acts} data-print="hide">
        {ownOf(one) !== undefined && may(officer, "figure.correct") && <Button kind="quiet" onPress={() => setCorrecting(one)}>{words("correct")}</Button>}
        {ownOf(one) !== undefined && may(officer, "figure.retract") && <Button kind="quiet" onPress={() => setRetracting(ownOf(one)!.object)}>{words("retract")}</Button>}
        {(one.standing === "apart" || one.reconciliation?.stale === true) && may(officer, "reconciliation.propose") && <Button kind="quiet" onPress={() => setReconciling(one)}>{words("reconcile.propose")}</Button>}
      </span>
    ) },
  ];
  return (
    <>
      <Ledger caption={words("figures")} columns={columns} rows={indicator.periods.toReversed()} keyOf={(one) => `${one.period.from} ${one.period.to}`} toneOf={(one) => (one.standing === "apart" || one.standing === "disagreement" ? "disputed" : undefined)} />
      {correcting !== null && <Dialog title={words("correct")} open firm onClose={() => setCorrecting(null)}><FigureForm indicator={indicator} corrects={correcting} onDone={() => setCorrecting(null)} /></Dialog>}
      {retracting !== null && <Dialog title={words("retract")} open firm onClose={() => setRetracting(null)}><RetractForm figure={retracting} onDone={() => setRetracting(null)} /></Dialog>}
      {reconciling !== null && <Dialog title={words("reconcile.propose")} open firm onClose={() => setReconciling(null)}><ReconciliationForm indicator={indicator} period={reconciling} onDone={() => setReconciling(null)} /></Dialog>}
    </>
  );
}
