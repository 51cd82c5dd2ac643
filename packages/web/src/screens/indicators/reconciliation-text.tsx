import { Figure } from "../../design/figure.tsx";
import { Definition } from "../../design/definition.tsx";
import { Num, PartyName, Texts, useParties, type PerLanguage } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { PeriodText } from "../reports/period-text.tsx";
import type { IndicatorRead } from "./answers.ts";
import look from "./indicators.module.css";

type Outcome = { readonly is: "reconciled"; readonly value: string; readonly method: PerLanguage } | { readonly is: "disagreement"; readonly reasons: PerLanguage };
/** The content of a reconciliation (packages/accord/src/kinds/indicator.ts). */
interface Reconciliation {
  readonly figures: readonly { readonly party: string; readonly act: string; readonly value: string }[];
  readonly period: { readonly from: string; readonly to: string; readonly words?: PerLanguage };
  readonly outcome: Outcome;
}

/** What is proposed of the figures of a period: the figures with their acts, the reader's own first, and the outcome. */
export function ReconciliationText({ content, indicator: { unit } }: { readonly content: Readonly<Record<string, unknown>>; readonly indicator: Pick<IndicatorRead, "unit"> }) {
  const words = useWords("indicators");
  const parties = useParties();
  const { figures, period, outcome } = content as unknown as Reconciliation;
  const name = <Texts of={unit.name} />;
  const ordered = parties.flatMap(({ origin }) => figures.filter((one) => one.party === origin));
  return (
    <Definition items={[
      [words("period"), <PeriodText key="period" of={period} />],
      ...ordered.map((one) => [<PartyName key={one.act} origin={one.party} />, <Figure key={one.act} value={one.value} unit={name} source={one.act} party={one.party} />] as const),
      [words("reconcile.outcome"), words(outcome.is === "reconciled" ? "reconcile.value" : "reconcile.disagreement")],
      [words("agreedValue"), outcome.is === "reconciled" ? <strong><Num value={outcome.value} /> {name}</strong> : null],
      [words(outcome.is === "reconciled" ? "reconcile.method" : "reconcile.reasons"), <p key="why" className={look.words}><Texts of={outcome.is === "reconciled" ? outcome.method : outcome.reasons} /></p>],
    ]} />
  );
}
