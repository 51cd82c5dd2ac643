import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deadlineOf, missingOfDeadline, type Deadline } from "../../../deadlines/comes-to.ts";
import { DeadlineField } from "../../../deadlines/deadline-field.tsx";
import { blankDeadline, typedOf, type TypedDeadline } from "../../../deadlines/deadline-rule.ts";
import { useReckoning } from "../../../deadlines/use-deadline-events.ts";
import { Button } from "../../../design/button.tsx";
import { Dialog } from "../../../design/dialog.tsx";
import { useTell } from "../../../design/tell.tsx";
import { useKeptText } from "../../../node/kept-text.ts";
import { node } from "../../../node/client.ts";
import { Reading } from "../../../node/reading.tsx";
import { Day, Texts, useReader, type PerLanguage } from "../../../reader/reader.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../../drafts/editor/texts-field.tsx";
import type { MilestoneRead } from "../answers.ts";
import { actOf } from "../../../assent/act-content.ts";
import { newestContent } from "../edit/newest-content.ts";
import look from "./one.module.css";

/** Another deadline for a milestone: proposed, and in force once the other side has assented. The day first agreed stays. */
export function Reschedule({ milestone, onClose }: { readonly milestone: MilestoneRead; readonly onClose: () => void }) {
  const words = useWords("commitments");
  const query = useQuery(node.objects.get.queryOptions({ input: { id: milestone.id } }));
  return (
    <Dialog title={words("milestone.move")} open firm onClose={onClose}>
      <Reading query={query}>{(object) => <RescheduleForm milestone={milestone} base={newestContent(object)} onClose={onClose} />}</Reading>
    </Dialog>
  );
}

interface Input {
  readonly until: TypedDeadline;
  readonly inWords: PerLanguage;
  readonly why: PerLanguage;
}

function RescheduleForm({ milestone, base, onClose }: { readonly milestone: MilestoneRead; readonly base: ReturnType<typeof newestContent>; readonly onClose: () => void }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const sign = useSigning();
  const tell = useTell();
  const { calendar } = useReader();
  const before = base?.content["deadline"] as Deadline | undefined;
  const start: Input = { until: startOf(milestone.forecast?.value, before, calendar), inWords: {}, why: {} };
  const [typed, setInput, forget] = useKeptText<Input>(`milestone/${milestone.id}/move`, start);
  // What an earlier version of this form kept was a day alone.
  const { until, inWords, why } = { ...start, ...typed };
  const set = (part: Partial<Input>) => setInput((now) => ({ ...start, ...now, ...part }));
  const [tried, setTried] = useState(false);
  const given = { ...useReckoning(), before };
  const send = async () => {
    setTried(true);
    if (missingOfDeadline(until, given).length > 0 || isBlank(why) || base === null) return;
    const content = { ...base.content, deadline: deadlineOf(until, inWords, given), rebaselined: trimTexts(why) };
    const done = await sign({ title: words("milestone.move"), content: actOf("milestone", "propose", content, [[milestone.id, base.seal]]) });
    if (done === null) return;
    forget();
    tell({ text: words("proposed"), tone: "done" });
    onClose();
  };
  return (
    <div className={look.form}>
      <p><strong><Texts of={milestone.title} /></strong> <span className={look.soft}>{words("milestone.baseline")}: <Day on={milestone.baseline.value} /></span></p>
      <p className={look.soft}>{words("milestone.help")}</p>
      <DeadlineField value={until} onChange={(part) => setInput((now) => ({ ...start, ...now, until: { ...(now.until ?? start.until), ...part } }))} missing={tried ? missingOfDeadline(until, given) : []} keeps={start.until.kind === "kept"} words={inWords} onWords={(next) => set({ inWords: next })} />
      <TextsField label={words("milestone.why")} value={why} onChange={(next) => set({ why: next })} rows={3} most={4000} required error={tried && isBlank(why) ? words("missing.text") : undefined} />
      <div className={look.acts}><Button kind="primary" onPress={() => void send()}>{words("toSign")}</Button><Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button></div>
    </div>
  );
}

/** The day that was forecast, where one was; otherwise the rule that holds, to be changed. */
function startOf(forecast: string | undefined, before: Deadline | undefined, calendar: TypedDeadline["calendar"]): TypedDeadline {
  if (forecast !== undefined) return { ...blankDeadline(calendar), on: forecast };
  return before === undefined ? blankDeadline(calendar) : typedOf(before.rule, before.due, calendar);
}
