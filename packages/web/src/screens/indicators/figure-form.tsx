import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Field, FieldRow } from "../../design/field.tsx";
import { useTell } from "../../design/tell.tsx";
import { node } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { formatDayText, Texts, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { FigureBox } from "../reports/figure-box.tsx";
import { EvidencePicker } from "../reports/form/evidence-picker.tsx";
import type { IndicatorRead, PeriodRead } from "./answers.ts";
import { contentOf, contentOfAct, draftOf, EMPTY, problemsOf, type FigureContent, type FigureDraft, type FigureProblem } from "./figure-draft.ts";
import look from "./indicators.module.css";

export interface FigureFormProps {
  readonly indicator: IndicatorRead;
  /** The period whose own figure is corrected; null: another figure is given. */
  readonly corrects: PeriodRead | null;
  readonly onDone: () => void;
}
interface Corrected {
  readonly object: string;
  readonly act: string;
  readonly content: FigureContent;
}

/** One's own figure for a period, or its correction: the exact decimal that is typed is the one that is signed. The other side's figure is untouched by it. */
export function FigureForm({ indicator, corrects, onDone }: FigureFormProps) {
  const { party } = useSession();
  const own = corrects?.figures.find((one) => one.party === party.origin);
  return own === undefined ? <Form indicator={indicator} corrected={null} onDone={onDone} /> : <Correction indicator={indicator} own={own} onDone={onDone} />;
}

/** A correction begins with all that the newest version says, its note and evidence too. */
function Correction({ indicator, own, onDone }: { readonly indicator: IndicatorRead; readonly own: PeriodRead["figures"][number]; readonly onDone: () => void }) {
  const query = useQuery(node.acts.get.queryOptions({ input: { id: own.act } }));
  return (
    <Reading query={query}>
      {({ act }) => {
        const content = contentOfAct(act);
        return content === undefined ? null : <Form indicator={indicator} corrected={{ object: own.object, act: own.act, content }} onDone={onDone} />;
      }}
    </Reading>
  );
}

function Form({ indicator, corrected, onDone }: { readonly indicator: IndicatorRead; readonly corrected: Corrected | null; readonly onDone: () => void }) {
  const words = useWords("indicators");
  const common = useWords("common");
  const reader = useReader();
  const day = useDay();
  const { party, demonstration } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [draft, setDraft, forget] = useKeptText<FigureDraft>(`indicator/${indicator.id}/${corrected === null ? "figure" : `correct/${corrected.act}`}`, corrected === null ? EMPTY : draftOf(corrected.content));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<FigureDraft>) => setDraft((now) => ({ ...now, ...change }));
  const given = indicator.periods.filter((one) => one.figures.some((figure) => figure.party === party.origin && figure.object !== corrected?.object)).map((one) => one.period);
  const asked = indicator.periods.filter((one) => one.missing.includes(party.origin)).map((one) => one.period).toReversed();
  const problems = problemsOf(draft, { day, given, corrects: corrected !== null });
  const wrong = (...some: readonly FigureProblem[]) => {
    const found = tried ? some.find((one) => problems.includes(one)) : undefined;
    return found === undefined ? undefined : words(`missing.${found}`);
  };
  const send = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const content = contentOf(draft, { calendar: reader.calendar, pillar: indicator.pillar, sample: indicator.sample || demonstration, old: corrected?.content });
    const done = await sign({
      title: words(corrected === null ? "give" : "correct"),
      content: corrected === null ? actOf("figure", "submit", content, [["new", null], [indicator.id, null]]) : actOf("figure", "correct", { content, reason: trimTexts(draft.reason) }, [[corrected.object, null]]),
    });
    if (done === null) return;
    forget();
    tell({ text: words("signed"), tone: "done" });
    onDone();
  };
  const askedKey = asked.some((one) => one.from === draft.from && one.to === draft.to) ? `${draft.from}/${draft.to}` : "";
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p><strong><Texts of={indicator.title} /></strong> <small className={look.soft}>{words("figuresNote")}</small></p>
      {corrected === null && asked.length > 0 && (
        <Choice label={words("asked")} description={words("askedNote")} value={askedKey} onChange={(key) => { const [from = "", to = ""] = key.split("/"); set({ from, to }); }}
          options={[{ id: "", label: words("otherPeriod") }, ...asked.map(({ from, to }) => ({ id: `${from}/${to}`, label: common("fromTo", { from: formatDayText(reader, from), to: formatDayText(reader, to) }) }))]} />
      )}
      <FieldRow>
        <DateBox label={words("from")} value={draft.from} onChange={(from) => set({ from })} required error={wrong("day", "order")} />
        <DateBox label={words("to")} value={draft.to} onChange={(to) => set({ to })} max={day} required error={wrong("day", "future", "twice")} />
      </FieldRow>
      <FigureBox label={<>{words("value")} (<Texts of={indicator.unit.name} />)</>} description={words("valueHelp")} value={draft.value} onChange={(value) => set({ value })} error={wrong("figure")} />
      <TextsField label={words("note")} value={draft.note} onChange={(note) => set({ note })} rows={2} most={4000} />
      {corrected !== null && <TextsField label={words("reason")} value={draft.reason} onChange={(reason) => set({ reason })} rows={2} most={4000} required error={wrong("text")} />}
      <Field label={words("evidence")}><EvidencePicker chosen={draft.evidence} onChange={(evidence) => set({ evidence })} about={indicator.id} /></Field>
      <p className={look.acts}><Button kind="primary" type="submit">{words("toSign")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
