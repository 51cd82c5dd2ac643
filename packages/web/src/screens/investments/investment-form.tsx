import { readDigits } from "@mithaq/calendar";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useSigning, type Signed } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { PartiesField } from "../commitments/edit/parties-field.tsx";
import { TextsField } from "../drafts/editor/texts-field.tsx";
import { PHASES } from "./answers.ts";
import { contentOf, problemsOf, type InvestmentDraft } from "./investment-draft.ts";
import look from "./investments.module.css";

/** Proposes an investment, or a change of one; kept while it is typed. Sums are exact: what is typed is what is proposed. */
export function InvestmentForm({ object, start, onDone }: { readonly object: string; readonly start: InvestmentDraft; readonly onDone: (signed: Signed) => void }) {
  const words = useWords("investments");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const parties = useParties();
  const sign = useSigning();
  const [draft, setDraft, forget] = useKeptText<InvestmentDraft>(`investment/${object}`, start);
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft) : [];
  const set = (change: Partial<InvestmentDraft>) => setDraft((now) => ({ ...now, ...change }));
  const setOne = (at: number, change: Partial<InvestmentDraft["contributors"][number]>) => set({ contributors: draft.contributors.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  const wrong = (problem: ReturnType<typeof problemsOf>[number]) => (problems.includes(problem) ? words(`wrong.${problem}`) : undefined);
  const propose = async () => {
    setTried(true);
    if (problemsOf(draft).length > 0) return;
    const signed = await sign({ title: words(object === "new" ? "new" : "change"), content: actOf("investment", "propose", contentOf(draft), [[object, draft.base]]) });
    if (signed === null) return;
    forget();
    onDone(signed);
  };
  return (
    <Sheet title={words(object === "new" ? "new" : "change")} note={words("formNote")}>
      {problems.length > 0 && <Notice tone="warning" title={words("problems", { count: problems.length })} />}
      <TextsField label={words("name")} value={draft.title} onChange={(title) => set({ title })} rows={1} required error={wrong("title")} />
      <FieldRow>
        <TextBox label={words("currency")} description={words("currencyNote")} value={draft.currency} onChange={(currency) => set({ currency: currency.toUpperCase() })} error={wrong("currency")} />
        <DateBox label={words("rateDate")} value={draft.rateDate} onChange={(rateDate) => set({ rateDate })} error={wrong("rateDate")} />
        <Choice label={words("phase")} value={draft.phase} onChange={(phase) => set({ phase: phase as InvestmentDraft["phase"] })} options={PHASES.map((id) => ({ id, label: record(`life.investment.${id}`) }))} />
      </FieldRow>
      <PartiesField label={words("receivers")} description={words("receiversNote")} value={draft.receivers} onChange={(receivers) => set({ receivers })} error={wrong("receivers")} />
      {draft.contributors.map((one, at) => (
        <FieldRow key={at}>
          <Choice label={words("contributor")} value={one.party ?? ""} onChange={(party) => setOne(at, { party: party === "" ? null : party, ...(party === "" ? {} : { name: parties.find(({ origin }) => origin === party)!.name }) })} options={[{ id: "", label: words("another") }, ...parties.map(({ origin, name }) => ({ id: origin, label: textOf(name, reader) }))]} />
          {one.party === null && <TextBox label={common("name")} value={textOf(one.name, reader)} onChange={(text) => setOne(at, { name: { ...one.name, [reader.language]: text } })} />}
          <TextBox label={words("pledged")} value={one.pledged} onChange={(pledged) => setOne(at, { pledged: plain(pledged) })} error={wrong("sum")} />
          <TextBox label={words("committed")} value={one.committed} onChange={(committed) => setOne(at, { committed: plain(committed) })} error={wrong("sum")} />
          <div className={look.beside}><Button kind="quiet" onPress={() => set({ contributors: draft.contributors.filter((_one, place) => place !== at) })}>{common("do.remove")}</Button></div>
        </FieldRow>
      ))}
      {wrong("contributors") !== undefined && <Notice tone="warning" title={wrong("contributors")} />}
      <div className={look.acts}>
        <Button onPress={() => set({ contributors: [...draft.contributors, { party: parties[0]!.origin, name: parties[0]!.name, pledged: "0", committed: "0" }] })}>{words("addContributor")}</Button>
        <Button kind="primary" onPress={() => void propose()}>{words("propose")}</Button>
      </div>
    </Sheet>
  );
}

/** Digits of any script and their marks, as the record writes a decimal. */
function plain(typed: string): string {
  return readDigits(typed).replaceAll(/[٬,\s]/g, "").replace("٫", ".");
}
