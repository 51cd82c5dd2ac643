import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useDay, useSession } from "../../node/session.ts";
import type { PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import { actOf } from "../../assent/act-content.ts";
import type { Whole } from "./answers.ts";
import look from "./parts.module.css";

/** The signature of a holder of full powers to the newest agreed text: the day, the capacity, the place. It names the seal that is shown here: a newer text is refused, not signed. */
export function SignForm({ whole: { agreement }, onClose }: { readonly whole: Whole; readonly onClose: () => void }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const { officer } = useSession();
  const today = useDay();
  const sign = useSigning();
  const tell = useTell();
  const seal = agreement.texts.at(-1)!.seal;
  const [{ on, place, capacity }, set, forget] = useKeptText<{ on: string; place: PerLanguage; capacity: PerLanguage }>(`agreement/sign/${seal}`, { on: today, place: agreement.texts.at(-1)!.terms?.place ?? {}, capacity: officer?.role ?? {} });
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (on === "" || isBlank(capacity)) return;
    const content = { on, capacity: trimTexts(capacity), ...(isBlank(place) ? {} : { place: trimTexts(place) }) };
    if ((await sign({ title: words("acts.sign"), content: actOf("agreement", "sign", content, [[agreement.id, seal]]) })) === null) return;
    forget();
    tell({ text: words("acts.done"), tone: "done" });
    onClose();
  };
  return (
    <div className={look.form}>
      <p>{words("sign.says")}</p>
      <DateBox label={words("sign.on")} value={on} onChange={(next) => set((now) => ({ ...now, on: next }))} max={today} required error={tried && on === "" ? words("sign.onMissing") : undefined} />
      <TextsField label={words("sign.capacity")} description={words("sign.capacityHelp")} value={capacity} onChange={(next) => set((now) => ({ ...now, capacity: next }))} rows={1} most={500} required error={tried && isBlank(capacity) ? words("sign.capacityMissing") : undefined} />
      <TextsField label={words("sign.place")} value={place} onChange={(next) => set((now) => ({ ...now, place: next }))} rows={1} most={500} required={false} />
      <div className={look.acts}>
        <Button kind="primary" onPress={() => void send()}>{words("sign.next")}</Button>
        <Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button>
      </div>
    </div>
  );
}
