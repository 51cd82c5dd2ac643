import { useState } from "react";
import { FIELD_NAMES } from "../../../../../pillars/names.ts";
import { DeadlineField } from "../../../deadlines/deadline-field.tsx";
import { useReckoning } from "../../../deadlines/use-deadline-events.ts";
import { Button } from "../../../design/button.tsx";
import { Check } from "../../../design/check.tsx";
import { Choice } from "../../../design/choice.tsx";
import { FieldRow } from "../../../design/field.tsx";
import { Radios } from "../../../design/radios.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { useTell } from "../../../design/tell.tsx";
import { TextBox } from "../../../design/text-box.tsx";
import { places } from "../../../frame/places.ts";
import { useGo } from "../../../frame/to.tsx";
import { useKeptText } from "../../../node/kept-text.ts";
import { useSession } from "../../../node/session.ts";
import { pillarTitle } from "../../../reader/pillar-name.tsx";
import { useReader } from "../../../reader/reader.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import { TextsField } from "../../drafts/editor/texts-field.tsx";
import { actOf } from "../../../assent/act-content.ts";
import { ContentChanges } from "../assent/changes.tsx";
import { MandatedButton } from "../../../assent/mandated-button.tsx";
import { contentOf, missingOf, missingOfUntil, type Editing } from "./editing.ts";
import { PartiesField } from "./parties-field.tsx";
import look from "../one/one.module.css";

const OWED = ["one", "each", "joint"] as const;
const STANDINGS = ["active", "suspended", "released", "lapsed"] as const;

export interface CommitmentFormProps {
  /** The commitment that is changed and the text that the change builds on; null for a new one. */
  readonly changes: { readonly id: string; readonly seal: string | null; readonly content: Readonly<Record<string, unknown>> } | null;
  readonly start: Editing;
}

/** A commitment to be proposed. What is typed is kept at once; what is proposed holds only when the other side has assented. */
export function CommitmentForm({ changes, start }: CommitmentFormProps) {
  const words = useWords("commitments");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const { demonstration } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const go = useGo();
  const [typed, setEditing, forget, { kept }] = useKeptText<Editing>(`commitment/${changes?.id ?? "new"}/${changes?.seal ?? ""}`, start);
  const [adReferendum, setAdReferendum] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Editing>) => setEditing((now) => ({ ...now, ...part }));
  // What an earlier version of this form kept had another deadline.
  const editing = { ...typed, until: typed.until ?? start.until };
  const before = changes?.content ?? null;
  const reckoning = useReckoning();
  const [missing, late] = tried ? [missingOf(editing), missingOfUntil(editing, before ?? {}, reckoning)] : [[], []];
  const content = contentOf(editing, before ?? {}, { ...reckoning, sample: demonstration || before?.["sample"] === true });
  const send = async () => {
    setTried(true);
    if (missingOf(editing).length + missingOfUntil(editing, before ?? {}, reckoning).length > 0) return;
    const done = await sign({ title: words(changes === null ? "edit.new" : "edit.change"), content: actOf("commitment", "propose", content, [[changes?.id ?? "new", changes?.seal ?? null]], { adReferendum }), show: before === null ? undefined : <ContentChanges before={before} after={content} /> });
    if (done === null) return;
    forget();
    tell({ text: words("proposed"), tone: "done" });
    go(places.commitment(changes?.id ?? done.made ?? done.objects[0]!), { replace: true });
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }} aria-label={words(changes === null ? "edit.new" : "edit.change")}>
      {kept && <p className={look.soft}>{words("edit.kept")}</p>}
      <Sheet title={words("column.deliverable")}>
        <div className={look.form}>
          <TextsField label={common("title")} value={editing.title} onChange={(title) => set({ title })} rows={1} most={500} required error={missing.includes("title") ? words("missing.text") : undefined} />
          <TextsField label={words("column.deliverable")} description={words("edit.deliverableHelp")} value={editing.deliverable} onChange={(deliverable) => set({ deliverable })} rows={4} most={4000} required error={missing.includes("deliverable") ? words("missing.text") : undefined} />
          <TextsField label={words("one.condition")} value={editing.condition} onChange={(condition) => set({ condition })} rows={2} most={4000} />
          <FieldRow>
            <PartiesField label={words("column.obligors")} value={editing.obligors} onChange={(obligors) => set({ obligors })} error={missing.includes("obligors") ? words("missing.party") : missing.includes("one") ? words("missing.one") : undefined} />
            <PartiesField label={words("column.obligees")} description={words("edit.obligeesHelp")} value={editing.obligees} onChange={(obligees) => set({ obligees })} />
          </FieldRow>
          <Radios label={words("column.owed")} way="row" value={editing.owed} onChange={(owed) => set({ owed: owed as Editing["owed"] })} options={OWED.map((id) => ({ id, label: record(`owed.${id}`) }))} />
        </div>
      </Sheet>
      <Sheet title={words("column.due")}>
        <DeadlineField value={editing.until} onChange={(part) => setEditing((now) => ({ ...now, until: { ...(now.until ?? start.until), ...part } }))} missing={late} optional keeps={start.until.kind === "kept"}
          words={editing.deadlineWords} onWords={(deadlineWords) => set({ deadlineWords })} />
      </Sheet>
      <Sheet title={words("edit.belongs")} ruling="plain">
        <div className={look.form}>
          <FieldRow>
            <Choice label={common("pillar")} value={editing.pillar} onChange={(pillar) => set({ pillar })} options={[{ id: "", label: words("noPillar") }, ...Object.keys(FIELD_NAMES).map((id) => ({ id, label: pillarTitle(reader, id) }))]} />
            {changes !== null && <Choice label={words("one.standing_")} value={editing.standing} onChange={(standing) => set({ standing: standing as Editing["standing"] })} options={STANDINGS.map((id) => ({ id, label: record(`commitmentStanding.${id}`) }))} />}
          </FieldRow>
          <p className={look.soft}>{words("edit.sourceHelp")}</p>
          <FieldRow>
            <TextBox label={words("edit.sourcePage")} type="url" dir="ltr" value={editing.sourcePage} onChange={(sourcePage) => set({ sourcePage })} maxLength={500} error={missing.includes("source") ? words("missing.source") : undefined} />
            <TextBox label={words("edit.sourceDate")} dir="ltr" value={editing.sourceDate} onChange={(sourceDate) => set({ sourceDate })} maxLength={40} />
            <TextBox label={words("edit.sourceFact")} value={editing.sourceFact} onChange={(sourceFact) => set({ sourceFact })} maxLength={1000} />
          </FieldRow>
        </div>
      </Sheet>
      {before !== null && <Sheet title={words("edit.willChange")} ruling="plain"><ContentChanges before={before} after={content} /></Sheet>}
      <Check checked={adReferendum} onChange={setAdReferendum}>{words("edit.adReferendum")}</Check>
      <div className={look.acts}><MandatedButton kind="primary" type="submit" act="commitment.propose">{words("toSign")}</MandatedButton><Button kind="quiet" onPress={() => go(changes === null ? places.commitments : places.commitment(changes.id))}>{common("do.cancel")}</Button></div>
    </form>
  );
}
