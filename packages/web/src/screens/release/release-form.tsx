import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { Field } from "../../design/field.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { Texts, type PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import type { Releases } from "../agreements/answers.ts";
import look from "../agreements/parts.module.css";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";

/** Chooses among the objects, says why they are released, and proposes it by signing. */
export function ReleaseForm({ objects, onClose }: { readonly objects: Releases["objects"]; readonly onClose: () => void }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const sign = useSigning();
  const tell = useTell();
  const ids = objects.map((one) => one.id);
  const [{ left, statement }, set, forget] = useKeptText<{ left: readonly string[]; statement: PerLanguage }>(`release/${ids.join(",").slice(0, 300)}`, { left: [], statement: {} });
  const [tried, setTried] = useState(false);
  const chosen = objects.filter((one) => !left.includes(one.id));
  const send = async () => {
    setTried(true);
    if (chosen.length === 0) return;
    const content = { objects: chosen.map((one) => one.id).sort(), ...(isBlank(statement) ? {} : { statement: trimTexts(statement) }), sample: chosen.some((one) => one.sample) };
    if ((await sign({ title: words("release.propose"), content: actOf("release", "propose", content, [["new", null]]) })) === null) return;
    forget();
    tell({ text: words("release.sent"), tone: "done" });
    onClose();
  };
  return (
    <div className={look.form}>
      {objects.length > 1 && (
        <Field label={words("release.which")} error={tried && chosen.length === 0 ? words("release.chooseOne") : undefined}>
          <ul>{objects.map((one) => <li key={one.id}><Check checked={!left.includes(one.id)} onChange={(on) => set((now) => ({ ...now, left: on ? now.left.filter((id) => id !== one.id) : [...now.left, one.id] }))}><Texts of={one.title ?? {}} /></Check></li>)}</ul>
        </Field>
      )}
      <TextsField label={words("release.statement")} description={words("release.statementHelp")} value={statement} onChange={(next) => set((now) => ({ ...now, statement: next }))} rows={3} most={4000} required={false} />
      <div className={look.acts}>
        <Button kind="primary" onPress={() => void send()}>{words("release.sign")}</Button>
        <Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button>
      </div>
    </div>
  );
}
