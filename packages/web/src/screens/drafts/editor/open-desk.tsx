import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { BrickLoading } from "../../../design/brick-loading.tsx";
import { Notice } from "../../../design/notice.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { TextArea } from "../../../design/text-area.tsx";
import { useSession } from "../../../node/session.ts";
import { useWords } from "../../../words/words.tsx";
import { Block } from "./block.tsx";
import { DeskContext, type Desk } from "./desk-context.ts";
import type { DraftDeskProps } from "./draft-desk.tsx";
import { DraftActions } from "./draft-actions.tsx";
import { Editions } from "./editions.tsx";
import { loadForm } from "./forms.ts";
import { KeptAside } from "./kept-aside.tsx";
import { SavingLine } from "./saving-line.tsx";
import { decide, haveRead, toSend, write } from "./sitting.ts";
import { Trail } from "./trail.tsx";
import { bodyOf, useSitting, type Draft, type DraftContent } from "./use-sitting.ts";
import look from "./editor.module.css";

/** A draft in work: fields and texts, what is kept and where, what two officers wrote otherwise, the steps to the act. */
export function OpenDesk({ draft, editions, onSubmitted }: { readonly draft: Draft; readonly editions: readonly { readonly edition: number; readonly content: DraftContent }[]; readonly onSubmitted: DraftDeskProps["onSubmitted"] }) {
  const words = useWords("drafts");
  const { officer } = useSession();
  const open = (draft.state === "draft" || draft.state === "cleared") && draft.submission === null;
  const editable = open && officer !== null && !officer.head;
  const { sitting, change, saving, saveNow, takenUp, forget, composing } = useSitting(draft, editable);
  const [tried, setTried] = useState(false);
  const { data: form } = useSuspenseQuery({ queryKey: ["draft-form", draft.content.kind, draft.content.verb], queryFn: () => loadForm(draft.content.kind, draft.content.verb), staleTime: Infinity });
  if (sitting === null) return <BrickLoading label={words("loading")} />;
  const body = editable ? sitting.mine : bodyOf(draft.content);
  const desk: Desk = {
    body, readOnly: !editable, tried, conflicts: editable ? sitting.conflicts : [], joined: editable ? sitting.joined : [],
    write: (step) => change((now) => write(now, step)), decide: (path, choice) => change((now) => decide(now, path, choice)), haveRead: (path) => change((now) => haveRead(now, path)),
  };
  const missing = form.missing?.(body) ?? [];
  const unsent = editable && toSend(sitting) !== null;
  const Form = form.default;
  return (
    <DeskContext value={desk}>
      <div className={look.desk} {...composing} onBlur={() => { if (editable) saveNow(); }}>
        <SavingLine draft={draft} saving={saving} editable={editable} saveNow={saveNow} />
        {takenUp && editable && <Notice tone="plain" title={words("takenUp")} />}
        {sitting.conflicts.length > 0 && editable && <Notice tone="warning" title={words("conflict.count", { count: sitting.conflicts.length })}>{words("conflict.lead")}</Notice>}
        {!editable && <KeptAside sitting={sitting} forget={forget} draft={draft} />}
        {draft.state === "cleared" && editable && <Notice tone="plain" title={words("clearedNote")} />}
        {draft.submission !== null && draft.state !== "submitted" && <Notice tone="plain" title={words("preparedNote")} />}
        <Form />
        <Sheet title={words("note")} note={words("noteHelp")} ruling="plain"><Block path={["note"]}><TextArea label={<span className="aside-voice">{words("note")}</span>} value={body.note} readOnly={!editable} rows={2} maxLength={10_000} onChange={(note) => desk.write((now) => ({ ...now, note }))} /></Block></Sheet>
        <DraftActions draft={draft} missing={missing.length} unsent={unsent} undecided={desk.conflicts.length} tried={tried} onTried={() => setTried(true)} forget={forget} onSubmitted={onSubmitted} />
        <Trail draft={draft} />
        <Editions editions={editions} draft={draft} />
      </div>
    </DeskContext>
  );
}
