import { useState } from "react";
import { deadlineOf, missingOfDeadline } from "../../deadlines/comes-to.ts";
import { DeadlineField } from "../../deadlines/deadline-field.tsx";
import { blankDeadline, type TypedDeadline } from "../../deadlines/deadline-rule.ts";
import { useReckoning } from "../../deadlines/use-deadline-events.ts";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { Field } from "../../design/field.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useDay, useSession } from "../../node/session.ts";
import { PartyName, useParties, useReader, type PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import type { SessionRead } from "./answers.ts";
import look from "./sessions.module.css";

interface ItemDraft {
  readonly title: PerLanguage;
  readonly owner: readonly string[];
  readonly until: TypedDeadline;
  readonly inWords: PerLanguage;
}

/** Gives an action item: who does it, by when. */
export function ItemForm({ session, onDone }: { readonly session: SessionRead; readonly onDone: () => void }) {
  const words = useWords("sessions");
  const common = useWords("common");
  const { demonstration, sample } = useSession();
  const parties = useParties();
  const day = useDay();
  const sign = useSigning();
  const start: ItemDraft = { title: {}, owner: [], until: blankDeadline(useReader().calendar), inWords: {} };
  const [kept, setKept, forget] = useKeptText<ItemDraft>(`session/${session.id}/item`, start);
  // What an earlier version of this form kept had a day alone.
  const form = { ...start, ...kept };
  const set = (change: (now: ItemDraft) => ItemDraft) => setKept((now) => change({ ...start, ...now }));
  const reckoning = useReckoning();
  const late = missingOfDeadline(form.until, reckoning);
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (isBlank(form.title) || form.owner.length === 0 || late.length > 0) return;
    const content = { title: trimTexts(form.title), owner: parties.map((one) => one.origin).filter((one) => form.owner.includes(one)).sort(), deadline: deadlineOf(form.until, form.inWords, reckoning), state: "open", parent: session.id, sample: demonstration || sample || session.sample };
    const done = await sign({ title: words("give"), content: actOf("action-item", "propose", content, [["new", null]]) });
    if (done === null) return;
    forget();
    onDone();
  };
  return (
    <form className={look.box} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextsField label={words("itemTitle")} value={form.title} onChange={(title) => set((now) => ({ ...now, title }))} rows={1} most={500} required error={tried && isBlank(form.title) ? words("titleMissing") : undefined} />
      <Field label={words("owner")} error={tried && form.owner.length === 0 ? words("ownerMissing") : undefined}>
        {parties.map(({ origin }) => <Check key={origin} checked={form.owner.includes(origin)} onChange={(on) => set((now) => ({ ...now, owner: on ? [...now.owner, origin] : now.owner.filter((one) => one !== origin) }))}><PartyName origin={origin} /></Check>)}
      </Field>
      <DeadlineField value={form.until} onChange={(part) => set((now) => ({ ...now, until: { ...now.until, ...part } }))} missing={tried ? late : []} min={day} words={form.inWords} onWords={(inWords) => set((now) => ({ ...now, inWords }))} />
      <p className={look.acts}><Button kind="primary" type="submit">{words("give")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
