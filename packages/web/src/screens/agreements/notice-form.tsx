import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { Field } from "../../design/field.tsx";
import { Notice } from "../../design/notice.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useDay } from "../../node/session.ts";
import type { PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { useQuery } from "@tanstack/react-query";
import { node } from "../../node/client.ts";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { actOf } from "../../assent/act-content.ts";
import type { Whole } from "./answers.ts";
import { useClauseName } from "./clause-columns.tsx";
import look from "./parts.module.css";

export type NoticePurpose = "requirements-met" | "ratified" | "suspension" | "resumption" | "no-renewal" | "denunciation";

/** A notice to the other parties: the day that it names, the clauses where it is of some of them alone, a reason. It runs from its receipt. */
export function NoticeForm({ whole: { agreement, legal }, purpose, onClose }: { readonly whole: Whole; readonly purpose: NoticePurpose; readonly onClose: () => void }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const record = useWords("record");
  const today = useDay();
  const sign = useSigning();
  const tell = useTell();
  const clauseName = useClauseName(agreement.binding);
  const ofParts = purpose === "suspension" || purpose === "resumption";
  const version = legal.version ?? agreement.texts.at(-1)?.seal ?? agreement.act;
  const text = useQuery(node.agreements.text.queryOptions({ input: { id: agreement.id, version }, enabled: ofParts, staleTime: 5 * 60_000 }));
  const [{ on, parts, reason }, set, forget] = useKeptText<{ on: string; parts: readonly string[]; reason: PerLanguage }>(`agreement/${purpose}/${agreement.id}`, { on: today, parts: [], reason: {} });
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (on === "") return;
    const content = { purpose, on, ...(ofParts && parts.length > 0 ? { parts } : {}), ...(isBlank(reason) ? {} : { reason: trimTexts(reason) }) };
    const verb = purpose === "denunciation" ? "denounce" : "notify";
    if ((await sign({ title: record(`notice.${purpose}`), content: actOf("agreement", verb, content, [[agreement.id, null]]) })) === null) return;
    forget();
    tell({ text: words("acts.done"), tone: "done" });
    onClose();
  };
  return (
    <div className={look.form}>
      <p>{words(`notify.${purpose}`)}</p>
      {purpose === "denunciation" && <Notice tone="danger" said={false} title={words("notify.final")} />}
      <DateBox label={words("notify.on")} description={words("notify.onHelp")} value={on} onChange={(next) => set((now) => ({ ...now, on: next }))} required error={tried && on === "" ? words("sign.onMissing") : undefined} />
      {ofParts && (text.data?.text.clauses.length ?? 0) > 0 && (
        <Field label={words("notify.parts")} description={words("notify.partsHelp")} required={false}>
          <div className={look.row}>{text.data!.text.clauses.map(({ id }) => <Check key={id} checked={parts.includes(id)} onChange={(to) => set((now) => ({ ...now, parts: to ? [...now.parts, id] : now.parts.filter((one) => one !== id) }))}>{clauseName(id)}</Check>)}</div>
        </Field>
      )}
      <TextsField label={words("notify.reason")} value={reason} onChange={(next) => set((now) => ({ ...now, reason: next }))} rows={2} most={500} required={false} />
      <div className={look.acts}>
        <Button kind={purpose === "denunciation" ? "danger" : "primary"} onPress={() => void send()}>{words("notify.next")}</Button>
        <Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button>
      </div>
    </div>
  );
}
