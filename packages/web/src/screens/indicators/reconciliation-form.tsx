import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Figure } from "../../design/figure.tsx";
import { Radios } from "../../design/radios.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useSession } from "../../node/session.ts";
import { PartyName, Texts, type PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { readFigure } from "../reports/decimal.ts";
import { FigureBox } from "../reports/figure-box.tsx";
import { PeriodText } from "../reports/period-text.tsx";
import type { IndicatorRead, PeriodRead } from "./answers.ts";
import look from "./indicators.module.css";

interface Input {
  readonly is: "reconciled" | "disagreement";
  readonly value: string;
  readonly why: PerLanguage;
}

/** What is proposed of figures that differ: one value with its method, or a recorded disagreement. Every figure stays either way. */
export function ReconciliationForm({ indicator, period, onDone }: { readonly indicator: IndicatorRead; readonly period: PeriodRead; readonly onDone: () => void }) {
  const words = useWords("indicators");
  const common = useWords("common");
  const { demonstration } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [input, setInput, forget] = useKeptText<Input>(`reconciliation/${indicator.id}/${period.period.from}/${period.period.to}`, { is: "reconciled", value: "", why: {} });
  const [tried, setTried] = useState(false);
  const value = readFigure(input.value);
  const wrong = isBlank(input.why) || (input.is === "reconciled" && value === null);
  const figures = period.figures.map(({ party, act, value: given }) => ({ party, act, value: given }));
  const shown = <ul>{period.figures.map((one) => <li key={one.act}><PartyName origin={one.party} />: <Figure value={one.value} unit={<Texts of={indicator.unit.name} />} source={one.act} party={one.party} sample={indicator.sample} /></li>)}</ul>;
  const send = async () => {
    setTried(true);
    if (wrong) return;
    const outcome = input.is === "reconciled" ? { is: "reconciled", value, method: trimTexts(input.why) } : { is: "disagreement", reasons: trimTexts(input.why) };
    const content = { figures, period: period.period, outcome, parent: indicator.id, ...(indicator.pillar === null ? {} : { pillar: indicator.pillar }), sample: demonstration || indicator.sample };
    const done = await sign({ title: words("reconcile.propose"), content: actOf("reconciliation", "propose", content, [["new", null]]), show: shown });
    if (done === null) return;
    forget();
    tell({ text: words("reconcile.done"), tone: "done" });
    onDone();
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p><strong><PeriodText of={period.period} /></strong></p>
      {shown}
      <Radios label={words("reconcile.outcome")} value={input.is} onChange={(is) => setInput((now) => ({ ...now, is: is as Input["is"] }))} options={[{ id: "reconciled", label: words("reconcile.value"), note: words("reconcile.valueNote") }, { id: "disagreement", label: words("reconcile.disagreement"), note: words("reconcile.disagreementNote") }]} />
      {input.is === "reconciled" && <FigureBox label={<>{words("agreedValue")} (<Texts of={indicator.unit.name} />)</>} description={words("valueHelp")} value={input.value} onChange={(text) => setInput((now) => ({ ...now, value: text }))} error={tried && value === null ? words("missing.figure") : undefined} />}
      <TextsField label={words(input.is === "reconciled" ? "reconcile.method" : "reconcile.reasons")} value={input.why} onChange={(why) => setInput((now) => ({ ...now, why }))} rows={3} most={4000} required error={tried && isBlank(input.why) ? words("missing.text") : undefined} />
      <p className={look.acts}><Button kind="primary" type="submit">{words("toSign")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
