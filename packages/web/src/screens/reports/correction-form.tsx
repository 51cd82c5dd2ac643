import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Field, FieldRow } from "../../design/field.tsx";
import { Radios } from "../../design/radios.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import type { PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { readFigure } from "./decimal.ts";
import type { Report, ReportContent } from "./deeds.ts";
import { EvidencePicker } from "./form/evidence-picker.tsx";
import { readValues, ValuesEditor } from "./values-editor.tsx";
import look from "./reports.module.css";

const CLAIMS = ["in-progress", "partly", "fulfilled", "not-met"] as const;
interface Input {
  readonly content: ReportContent;
  readonly reason: PerLanguage;
}

/** The whole report anew, beginning with what stands; the older version stays in the record, and the other side judges the new one. */
export function CorrectionForm({ report, onDone }: { readonly report: Report; readonly onDone: () => void }) {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const sign = useSigning();
  const tell = useTell();
  const [{ content, reason }, setInput, forget, { kept }] = useKeptText<Input>(`report/${report.id}/correct/${report.newest.id}`, { content: report.newest.content, reason: {} });
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ReportContent>) => setInput((now) => ({ ...now, content: { ...now.content, ...part } }));
  const wrong = isBlank(reason) || isBlank(content.narrative) || content.values.some((value) => isBlank(value.name) || readFigure(value.value) === null) || content.period.from > content.period.to;
  const send = async () => {
    setTried(true);
    if (wrong) return;
    const corrected = { ...content, narrative: trimTexts(content.narrative), values: readValues(content.values) };
    const done = await sign({ title: words("deed.correct"), content: { kind: "report", verb: "correct", objects: [[report.id, null]], content: { content: corrected, reason: trimTexts(reason) } as never, texts: null, document: null, note: "" } });
    if (done === null) return;
    forget();
    tell({ text: words("signed"), tone: "done" });
    onDone();
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }} aria-label={words("deed.correct")}>
      <p><strong>{words("deed.correct")}</strong> — {words("deedHelp.correct")}{kept && <> <small className={look.soft}>{words("kept")}</small></>}</p>
      <Radios label={words("claim")} value={content.claims} onChange={(claims) => set({ claims: claims as ReportContent["claims"] })} way="row" options={CLAIMS.map((id) => ({ id, label: record(`claim.${id}`) }))} />
      <FieldRow>
        <DateBox label={words("periodFrom")} value={content.period.from} onChange={(from) => set({ period: { ...content.period, from } })} />
        <DateBox label={words("periodTo")} value={content.period.to} onChange={(to) => set({ period: { ...content.period, to } })} error={content.period.from > content.period.to ? words("missing.order") : undefined} />
      </FieldRow>
      <TextsField label={words("narrative")} value={content.narrative} onChange={(narrative) => set({ narrative })} rows={4} most={4000} error={tried && isBlank(content.narrative) ? words("missing.text") : undefined} />
      <Field label={words("figures")}><ValuesEditor values={content.values} onChange={(values) => set({ values })} tried={tried} /></Field>
      <Field label={record("kinds.evidence")}><EvidencePicker chosen={content.evidence} onChange={(evidence) => set({ evidence })} about={report.about[0]} /></Field>
      <TextsField label={words("deedText.correct")} required value={reason} onChange={(next) => setInput((now) => ({ ...now, reason: next }))} most={4000} error={tried && isBlank(reason) ? words("missing.text") : undefined} />
      <p className={look.actions}><Button kind="primary" type="submit">{words("toSign")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
