import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, LinkButton } from "../../../design/button.tsx";
import { Notice } from "../../../design/notice.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { TextArea } from "../../../design/text-area.tsx";
import { places } from "../../../frame/places.ts";
import { ask, node } from "../../../node/client.ts";
import { useKeptText } from "../../../node/kept-text.ts";
import { Failed } from "../../../node/reading.tsx";
import { may, useSession } from "../../../node/session.ts";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import type { DraftDeskProps } from "./draft-desk.tsx";
import type { Draft } from "./use-sitting.ts";
import look from "./editor.module.css";

type Step = "clear" | "reject" | "abandon";

/** What can be done with the draft now: clear it, send it back with a reason, give it up, sign the act that it becomes. What the mandate does not cover is named. */
export function DraftActions({ draft, missing, unsent, undecided, tried, onTried, forget, onSubmitted }: { readonly draft: Draft; readonly missing: number; readonly unsent: boolean; readonly undecided: number; readonly tried: boolean; readonly onTried: () => void; readonly forget: () => void; readonly onSubmitted: DraftDeskProps["onSubmitted"] }) {
  const words = useWords("drafts");
  const common = useWords("common");
  const record = useWords("record");
  const { officer, party } = useSession();
  const queries = useQueryClient();
  const sign = useSigning();
  const [asking, setAsking] = useState<"reject" | "abandon" | null>(null);
  const [remark, setRemark, forgetRemark] = useKeptText(`draft/${draft.id}/remark`, "");
  const [blank, setBlank] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: node.drafts.key() });
  const step = useMutation({
    mutationFn: async (does: Step) => ask.drafts[does]({ id: draft.id, version: draft.version, remark }),
    onSettled: refresh,
    onSuccess: () => {
      setAsking(null);
      forgetRemark();
    },
  });
  const { kind, verb } = draft.content;
  const kindName = record.has(`kind.${kind}` as never) ? record(`kind.${kind}` as "kind.report") : kind;
  const covers = officer !== null && may(officer, `${kind}.${verb}`);
  const clears = covers || may(officer, "draft.clear");
  const drafts = officer !== null && !officer.head;
  const ready = missing === 0 && undecided === 0 && !unsent;
  const doSign = async () => {
    const title = record.has(`verbs.${verb}` as never) && record.has(`kind.${kind}` as never) ? record("actOf", { verb: record(`verbs.${verb}` as "verbs.submit"), kind: record(`kind.${kind}` as "kind.report") }) : `${kind}.${verb}`;
    const done = await sign({ title, draft: { id: draft.id, version: draft.version } });
    await refresh();
    if (done === null) return;
    forget();
    onSubmitted?.({ act: done.id, object: done.made });
  };
  const clear = () => {
    onTried();
    if (missing === 0 && undecided === 0) step.mutate("clear");
  };
  if (draft.state === "submitted") {
    const made = draft.submission !== null && draft.content.objects.some(([object]) => object === "new") ? `${party.origin}/${draft.submission.nonce}` : draft.content.objects[0]?.[0];
    return <Notice tone="done" title={words("submittedNote")} actions={<>{made !== undefined && <LinkButton kind="primary" place={places.object(kind, made)}>{record("actOf", { verb: common("do.view"), kind: kindName })}</LinkButton>}{draft.act !== null && <LinkButton place={places.act(draft.act)}>{words("trail.act")}</LinkButton>}</>} />;
  }
  if (draft.state === "abandoned") return <Notice tone="plain" title={words("abandonedNote")} />;
  return (
    <Sheet title={words("next.title")} note={words(draft.state === "cleared" ? "next.cleared" : "next.draft")}>
      <div className={look.form}>
        {step.isError && <Failed error={step.error} />}
        {draft.state === "draft" && tried && missing > 0 && <p className={look.soft}>{words("next.missing", { count: missing })}</p>}
        {undecided > 0 && <p className={look.soft}>{words("next.undecided", { count: undecided })}</p>}
        {asking === null ? (
          <p className={look.actions}>
            {draft.state === "draft" && <Button kind="primary" isDisabled={!clears || unsent} isPending={step.isPending && step.variables === "clear"} onPress={clear}>{words("next.clear")}</Button>}
            {draft.state === "cleared" && <Button kind="primary" isDisabled={!covers || !ready} onPress={() => void doSign()}>{words("next.sign")}</Button>}
            {(draft.state === "cleared" || draft.submission !== null || clears) && <Button isDisabled={!drafts} onPress={() => setAsking("reject")}>{words("next.reject")}</Button>}
            {draft.submission === null && <Button kind="danger" isDisabled={!drafts} onPress={() => setAsking("abandon")}>{words("next.abandon")}</Button>}
            {!covers && <span className={look.soft}>{words("next.notCovered", { act: `\u2068${kind}.${verb}\u2069` })}</span>}
            {unsent && covers && <span className={look.soft}>{words("next.unsent")}</span>}
          </p>
        ) : (
          <form className={look.form} onSubmit={(event) => { event.preventDefault(); setBlank(remark.trim() === ""); if (remark.trim() !== "" || asking === "abandon") step.mutate(asking); }}>
            <TextArea label={words(asking === "reject" ? "next.reason" : "next.abandonReason")} value={remark} onChange={setRemark} rows={2} maxLength={10_000} required={asking === "reject"} error={blank && asking === "reject" ? words("next.reasonMissing") : undefined} autoFocus />
            <p className={look.actions}><Button kind={asking === "abandon" ? "danger" : "primary"} type="submit" isPending={step.isPending}>{words(`next.${asking}`)}</Button><Button kind="quiet" onPress={() => setAsking(null)}>{common("do.cancel")}</Button></p>
          </form>
        )}
      </div>
    </Sheet>
  );
}
