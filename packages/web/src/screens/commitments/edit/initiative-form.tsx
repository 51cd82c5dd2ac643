import { useState } from "react";
import { Button } from "../../../design/button.tsx";
import { Dialog } from "../../../design/dialog.tsx";
import { useTell } from "../../../design/tell.tsx";
import { useKeptText } from "../../../node/kept-text.ts";
import { useSession } from "../../../node/session.ts";
import type { PerLanguage } from "../../../reader/reader.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../../drafts/editor/texts-field.tsx";
import type { CommitmentRead } from "../answers.ts";
import { actOf } from "../../../assent/act-content.ts";
import { PartiesField } from "./parties-field.tsx";
import look from "../one/one.module.css";

interface Input {
  readonly title: PerLanguage;
  readonly description: PerLanguage;
  readonly site: PerLanguage;
  readonly leads: readonly string[];
}

/** A piece of work that serves the commitment, proposed to the other side. */
export function InitiativeForm({ commitment, onClose }: { readonly commitment: CommitmentRead; readonly onClose: () => void }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const { party, demonstration } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [input, setInput, forget] = useKeptText<Input>(`initiative/${commitment.id}`, { title: {}, description: {}, site: {}, leads: [party.origin] });
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Input>) => setInput((now) => ({ ...now, ...part }));
  const send = async () => {
    setTried(true);
    if (isBlank(input.title) || input.leads.length === 0) return;
    const content = {
      title: trimTexts(input.title), ...(isBlank(input.description) ? {} : { description: trimTexts(input.description) }), ...(isBlank(input.site) ? {} : { site: trimTexts(input.site) }), leads: input.leads, serves: [commitment.id], phase: "pipeline",
      parent: commitment.id, ...(commitment.pillar === null ? {} : { pillar: commitment.pillar }), sample: demonstration || commitment.sample,
    };
    const done = await sign({ title: words("acts.initiative"), content: actOf("initiative", "propose", content, [["new", null]]) });
    if (done === null) return;
    forget();
    tell({ text: words("proposed"), tone: "done" });
    onClose();
  };
  return (
    <Dialog title={words("acts.initiative")} open firm onClose={onClose}>
      <div className={look.form}>
        <TextsField label={common("title")} value={input.title} onChange={(title) => set({ title })} rows={1} most={500} required error={tried && isBlank(input.title) ? words("missing.text") : undefined} />
        <TextsField label={common("description")} value={input.description} onChange={(description) => set({ description })} rows={3} most={4000} />
        <PartiesField label={words("initiative.leads")} value={input.leads} onChange={(leads) => set({ leads })} error={tried && input.leads.length === 0 ? words("missing.party") : undefined} />
        <TextsField label={words("initiative.site")} value={input.site} onChange={(site) => set({ site })} rows={1} most={500} />
        <div className={look.acts}><Button kind="primary" onPress={() => void send()}>{words("toSign")}</Button><Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button></div>
      </div>
    </Dialog>
  );
}
