import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useSession } from "../../node/session.ts";
import type { PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import type { SessionRead } from "./answers.ts";
import look from "./sessions.module.css";

interface DecisionDraft {
  readonly number: string;
  readonly title: PerLanguage;
  readonly text: PerLanguage;
  readonly adReferendum: boolean;
}

/** Tables a decision of the session. */
export function DecisionForm({ session, number, onDone }: { readonly session: SessionRead; readonly number: string; readonly onDone: () => void }) {
  const words = useWords("sessions");
  const common = useWords("common");
  const { demonstration, sample } = useSession();
  const sign = useSigning();
  const [form, set, forget] = useKeptText<DecisionDraft>(`session/${session.id}/decision`, { number, title: {}, text: {}, adReferendum: false });
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (form.number.trim() === "" || isBlank(form.title) || isBlank(form.text)) return;
    const content = { number: form.number.trim(), title: trimTexts(form.title), text: trimTexts(form.text), parent: session.id, sample: demonstration || sample || session.sample };
    const done = await sign({ title: words("table"), content: { ...actOf("decision", "propose", content, [["new", null]]), ...(form.adReferendum && { adReferendum: true }) } });
    if (done === null) return;
    forget();
    onDone();
  };
  return (
    <form className={look.box} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextBox label={common("number")} value={form.number} onChange={(value) => set((now) => ({ ...now, number: value }))} maxLength={40} dir="ltr" error={tried && form.number.trim() === "" ? words("numberMissing") : undefined} />
      <TextsField label={common("title")} value={form.title} onChange={(title) => set((now) => ({ ...now, title }))} rows={1} most={500} required error={tried && isBlank(form.title) ? words("titleMissing") : undefined} />
      <TextsField label={words("decisionText")} value={form.text} onChange={(text) => set((now) => ({ ...now, text }))} rows={4} most={4000} required error={tried && isBlank(form.text) ? words("textMissing") : undefined} />
      <Check checked={form.adReferendum} onChange={(adReferendum) => set((now) => ({ ...now, adReferendum }))}>{words("adReferendum")}</Check>
      <p className={look.acts}><Button kind="primary" type="submit">{words("table")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
