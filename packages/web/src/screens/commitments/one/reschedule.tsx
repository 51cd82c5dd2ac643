import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../design/button.tsx";
import { DateBox } from "../../../design/date-box.tsx";
import { Dialog } from "../../../design/dialog.tsx";
import { useTell } from "../../../design/tell.tsx";
import { useKeptText } from "../../../node/kept-text.ts";
import { node } from "../../../node/client.ts";
import { Reading } from "../../../node/reading.tsx";
import { Day, Texts, type PerLanguage } from "../../../reader/reader.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../../drafts/editor/texts-field.tsx";
import type { MilestoneRead } from "../answers.ts";
import { actOf } from "../../../assent/act-content.ts";
import { newestContent } from "../edit/newest-content.ts";
import look from "./one.module.css";

/** Another day for a milestone: proposed, and in force once the other side has assented. The day first agreed stays. */
export function Reschedule({ milestone, onClose }: { readonly milestone: MilestoneRead; readonly onClose: () => void }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const sign = useSigning();
  const tell = useTell();
  const query = useQuery(node.objects.get.queryOptions({ input: { id: milestone.id } }));
  const [{ on, why }, setInput, forget] = useKeptText<{ readonly on: string; readonly why: PerLanguage }>(`milestone/${milestone.id}/move`, { on: milestone.forecast?.value ?? "", why: {} });
  const [tried, setTried] = useState(false);
  const send = async (base: ReturnType<typeof newestContent>) => {
    setTried(true);
    if (on === "" || isBlank(why) || base === null) return;
    const content = { ...base.content, deadline: { rule: { rule: "date", date: on }, due: on }, rebaselined: trimTexts(why) };
    const done = await sign({ title: words("milestone.move"), content: actOf("milestone", "propose", content, [[milestone.id, base.seal]]) });
    if (done === null) return;
    forget();
    tell({ text: words("proposed"), tone: "done" });
    onClose();
  };
  return (
    <Dialog title={words("milestone.move")} open firm onClose={onClose}>
      <Reading query={query}>
        {(object) => (
          <div className={look.form}>
            <p><strong><Texts of={milestone.title} /></strong> <span className={look.soft}>{words("milestone.baseline")}: <Day on={milestone.baseline.value} /></span></p>
            <DateBox label={words("milestone.newDay")} description={words("milestone.help")} value={on} onChange={(next) => setInput((now) => ({ ...now, on: next }))} required error={tried && on === "" ? words("missing.day") : undefined} />
            <TextsField label={words("milestone.why")} value={why} onChange={(next) => setInput((now) => ({ ...now, why: next }))} rows={3} most={4000} required error={tried && isBlank(why) ? words("missing.text") : undefined} />
            <div className={look.acts}><Button kind="primary" onPress={() => void send(newestContent(object))}>{words("toSign")}</Button><Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button></div>
          </div>
        )}
      </Reading>
    </Dialog>
  );
}
