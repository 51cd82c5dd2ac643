import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Radios } from "../../design/radios.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useWords } from "../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { CounterFigures } from "./counter-figures.tsx";
import { readFigure } from "./decimal.ts";
import { ASKS_TEXT, deedContent, NO_INPUT, type DeedInput } from "./deed-content.ts";
import { withCounterFigures, openDispute, type Deed, type ReportAnswer } from "./deeds.ts";
import { FiguresTable } from "./figures-table.tsx";
import look from "./reports.module.css";

const GROUNDS = ["not-done", "partly", "wrong-figure", "method", "evidence-insufficient", "out-of-scope"] as const;

/** The words and figures that a deed asks for, and the officer's hand. What is typed stays in this browser until the act stands. */
export function DeedForm({ answer, deed, name, onDone }: { readonly answer: ReportAnswer; readonly deed: Exclude<Deed, { readonly verb: "correct" }>; readonly name: string; readonly onDone: () => void }) {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const sign = useSigning();
  const tell = useTell();
  const { report } = answer;
  const [input, setInput, forget, { kept }] = useKeptText<DeedInput>(`report/${report.id}/${deed.verb}`, NO_INPUT);
  const [tried, setTried] = useState(false);
  const asks = ASKS_TEXT[deed.verb];
  const counter = input.counter.filter((one) => one.value.trim() !== "");
  const wrong = { text: asks === "needed" && isBlank(input.text), ground: deed.verb === "dispute" && input.ground === "", counter: counter.some((one) => readFigure(one.value) === null) };
  const send = async () => {
    setTried(true);
    if (wrong.text || wrong.ground || wrong.counter) return;
    const content = deedContent(report, deed, { text: trimTexts(input.text), ground: input.ground, counter: counter.map((one) => ({ ...one, value: readFigure(one.value)! })) });
    const done = await sign({ title: name, content, show: <FiguresTable figures={answer.line.figures} sample={answer.line.sample} /> });
    if (done === null) return;
    forget();
    tell({ text: words("signed"), tone: "done" });
    onDone();
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }} aria-label={name}>
      <p><strong>{name}</strong> — {words(`deedHelp.${deed.verb}`)}{kept && <> <small className={look.soft}>{words("kept")}</small></>}</p>
      {deed.verb === "dispute" && <Radios label={words("ground")} value={input.ground} onChange={(ground) => setInput((now) => ({ ...now, ground }))} way="row" required options={GROUNDS.map((id) => ({ id, label: record(`ground.${id}`) }))} error={tried && wrong.ground ? words("missing.ground") : undefined} />}
      {deed.verb === "dispute" && <CounterFigures report={report} value={input.counter} onChange={(next) => setInput((now) => ({ ...now, counter: next }))} tried={tried} />}
      {deed.verb === "accept" && <AcceptedFigures answer={answer} />}
      {asks !== "none" && <TextsField label={words(`deedText.${deed.verb as "observe"}`)} required={asks === "needed"} value={input.text} onChange={(text) => setInput((now) => ({ ...now, text }))} most={4000} error={tried && wrong.text ? words("missing.text") : undefined} />}
      <p className={look.actions}>
        <Button kind="primary" type="submit">{words("toSign")}</Button>
        <Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button>
      </p>
    </form>
  );
}

/** The report as it will stand with the counter-figures. */
function AcceptedFigures({ answer: { report, line } }: { readonly answer: ReportAnswer }) {
  const dispute = openDispute(report);
  if (dispute === undefined) return null;
  const values = withCounterFigures(report.newest.content, dispute.counter).values;
  return <FiguresTable sample={line.sample} figures={values.map((value) => ({ report: report.id, party: report.reporter, name: value.name, unit: value.unit ?? null, indicator: value.indicator ?? null, reported: { value: value.value, act: dispute.id }, counters: [], state: report.state, confirmed: false }))} />;
}
