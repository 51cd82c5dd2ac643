import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { useDay, useSession } from "../../node/session.ts";
import type { PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import type { MinutesRead, SessionRead } from "./answers.ts";
import look from "./sessions.module.css";

/** A co-chair's signature of the agreed text in one language; each party signs once. */
export function SignMinutes({ minutes, seal, session }: { readonly minutes: MinutesRead; readonly seal: string; readonly session: SessionRead }) {
  const words = useWords("sessions");
  const common = useWords("common");
  const { party, officer } = useSession();
  const day = useDay();
  const sign = useSigning();
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [capacity, setCapacity, forget] = useKeptText<PerLanguage>(`minutes/${minutes.id}/sign`, { ...officer?.role });
  if (minutes.signedBy.includes(party.origin) || minutes.id === null) return null;
  if (!asking) return <p className={look.acts} data-print="hide"><MandatedButton kind="primary" act="minutes.sign" onPress={() => setAsking(true)}>{words("signMinutes")}</MandatedButton></p>;
  const send = async () => {
    setTried(true);
    if (isBlank(capacity)) return;
    const done = await sign({ title: words("signMinutes"), content: actOf("minutes", "sign", { on: day, place: { ...session.site }, capacity: trimTexts(capacity) }, [[minutes.id!, seal]]) });
    if (done === null) return;
    forget();
    setAsking(false);
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextsField label={words("capacity")} value={capacity} onChange={setCapacity} rows={1} most={500} required error={tried && isBlank(capacity) ? words("capacityMissing") : undefined} />
      <p className={look.acts}><Button kind="primary" type="submit">{words("signMinutes")}</Button><Button kind="quiet" onPress={() => setAsking(false)}>{common("do.cancel")}</Button></p>
    </form>
  );
}
