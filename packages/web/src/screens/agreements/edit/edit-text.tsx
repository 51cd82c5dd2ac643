import { useMemo, useState } from "react";
import { Button } from "../../../design/button.tsx";
import { Check } from "../../../design/check.tsx";
import { Notice } from "../../../design/notice.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { Tabs } from "../../../design/tabs.tsx";
import { useTell } from "../../../design/tell.tsx";
import { useGo } from "../../../frame/to.tsx";
import { places } from "../../../frame/places.ts";
import { ask } from "../../../node/client.ts";
import { Failed } from "../../../node/reading.tsx";
import { useKeptText } from "../../../node/kept-text.ts";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import type { AlignedText } from "../answers.ts";
import { useClauseName } from "../clause-columns.tsx";
import { MandatedButton } from "../../../assent/mandated-button.tsx";
import look from "../parts.module.css";
import { ClausesEditor } from "./clauses-editor.tsx";
import type { Editing } from "./editing.ts";
import { EditPreview } from "./edit-preview.tsx";
import { HeadEditor } from "./head-editor.tsx";
import { Problems } from "./problems.tsx";
import { problemsOf, proposalOf } from "./propose-text.ts";
import type { Rebased } from "./rebase.ts";

export interface EditTextProps {
  /** Where it is kept while it is written. */
  readonly keptAt: string;
  readonly start: Editing;
  /** The agreement that it amends; null for a new one. */
  readonly object: string | null;
  /** The text that it is compared with before it is proposed. */
  readonly before: { readonly content: Readonly<Record<string, unknown>>; readonly text: Pick<AlignedText, "clauses"> } | null;
  readonly binding: "binding" | "non-binding" | "unknown";
  /** The newest seal as the node knows it now. */
  readonly newest?: string | null;
  /** Joins what is written with the version that was agreed meanwhile. */
  readonly onRebase?: (editing: Editing) => Promise<Rebased>;
  /** Begins anew with what `start` is now. */
  readonly onStartAnew?: () => void;
}

/** A text is written, kept at every key, compared with what it changes, and proposed by signing it; or kept as a national draft to be cleared first. */
export function EditText({ keptAt, start, object, before, binding, newest = null, onRebase, onStartAnew }: EditTextProps) {
  const words = useWords("agreements");
  const common = useWords("common");
  const clauseName = useClauseName(binding);
  const sign = useSigning();
  const tell = useTell();
  const go = useGo();
  const [editing, setEditing, forget, { kept }] = useKeptText<Editing>(keptAt, start);
  const [adReferendum, setAdReferendum] = useState(false);
  const [tried, setTried] = useState(false);
  const [joined, setJoined] = useState<Rebased | null>(null);
  const [draft, setDraft] = useState<"idle" | "saving" | { readonly error: unknown }>("idle");
  const problems = useMemo(() => problemsOf(editing), [editing]);
  const preview = <EditPreview editing={editing} before={before} binding={binding} />;
  // The text that was read is no longer the newest: another was sealed while this one was written.
  const overtaken = object !== null && editing.base !== newest;
  const startAnew = () => {
    forget();
    setJoined(null);
    onStartAnew?.();
  };
  const join = async () => {
    try {
      const done = await onRebase!(editing);
      setEditing(done.editing);
      setJoined(done);
    } catch (error) {
      setDraft({ error });
    }
  };
  const propose = async () => {
    setTried(true);
    if (problems.length > 0 || overtaken) return;
    const signed = await sign({ title: words("edit.propose"), content: proposalOf(editing, object, { adReferendum }), show: preview });
    if (signed === null) return;
    forget();
    tell({ text: words("edit.proposed"), tone: "done" });
    go(`${places.agreement(object ?? signed.made ?? signed.objects[0]!)}?part=proposals`);
  };
  const keepDraft = async () => {
    setDraft("saving");
    try {
      const { id } = await ask.drafts.put({ content: proposalOf(editing, object, { adReferendum }) });
      forget();
      go(places.draft(id));
    } catch (error) {
      setDraft({ error });
    }
  };
  return (
    <>
      {kept && joined === null && <Notice tone="plain" title={words("edit.kept")} actions={<Button kind="quiet" onPress={startAnew}>{words("edit.startAnew")}</Button>}>{words("edit.keptSays")}</Notice>}
      {overtaken && <Notice tone="warning" title={words("edit.overtaken")} actions={<>{onRebase !== undefined && <Button onPress={() => void join()}>{words("edit.rebase")}</Button>}<Button kind="quiet" onPress={startAnew}>{words("edit.startAnew")}</Button></>}>{words("edit.overtakenSays")}</Notice>}
      {joined !== null && !overtaken && <Notice tone={joined.clauses.length === 0 && !joined.head ? "done" : "warning"} title={words("edit.joined")}>{joined.clauses.length > 0 && <p>{words("edit.met", { clauses: joined.clauses.map(clauseName).join(common("comma")) })}</p>}{joined.head && <p>{words("edit.metHead")}</p>}</Notice>}
      <Sheet>
        <Tabs label={words("edit.parts")} items={[
          { id: "clauses", title: words("edit.clauses"), content: <ClausesEditor editing={editing} onChange={setEditing} problems={tried ? problems : []} binding={binding} /> },
          { id: "head", title: words("edit.head"), content: <HeadEditor editing={editing} onChange={setEditing} problems={tried ? problems : []} /> },
          { id: "preview", title: words("edit.preview"), content: preview },
        ].map(({ content, ...item }) => ({ ...item, content: <><h2 className="aside-voice">{item.title}</h2>{content}</> }))} />
        {tried && problems.length > 0 && <Problems problems={problems} binding={binding} />}
        <Check checked={adReferendum} onChange={setAdReferendum}>{words("edit.adReferendum")}</Check>
        {typeof draft === "object" && <Failed error={draft.error} retry={() => void keepDraft()} />}
        <div className={look.acts}>
          <MandatedButton kind="primary" act="agreement.propose" why={overtaken ? words("edit.overtaken") : undefined} onPress={() => void propose()}>{words("edit.propose")}</MandatedButton>
          <Button onPress={() => void keepDraft()} isPending={draft === "saving"}>{words("edit.keepDraft")}</Button>
          <Button kind="quiet" onPress={startAnew}>{words("edit.discard")}</Button>
        </div>
        <p className={look.soft}>{words("edit.draftSays")}</p>
      </Sheet>
    </>
  );
}
