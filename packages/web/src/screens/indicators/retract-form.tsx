import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import type { PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import look from "./indicators.module.css";

/** Withdraws one's own figure: it stays in the record, marked as withdrawn, and counts no more. */
export function RetractForm({ figure, onDone }: { readonly figure: string; readonly onDone: () => void }) {
  const words = useWords("indicators");
  const common = useWords("common");
  const sign = useSigning();
  const tell = useTell();
  const [reason, setReason, forget] = useKeptText<PerLanguage>(`figure/${figure}/retract`, {});
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (isBlank(reason)) return;
    const done = await sign({ title: words("retract"), content: actOf("figure", "retract", { reason: trimTexts(reason) }, [[figure, null]]) });
    if (done === null) return;
    forget();
    tell({ text: words("signed"), tone: "done" });
    onDone();
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className={look.soft}>{words("retractNote")}</p>
      <TextsField label={common("reason")} value={reason} onChange={setReason} rows={2} most={4000} required error={tried && isBlank(reason) ? words("missing.text") : undefined} />
      <p className={look.acts}><Button kind="primary" type="submit">{words("toSign")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
