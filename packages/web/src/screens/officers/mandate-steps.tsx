import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { tell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { mandateState, type MandateTimes } from "./mandate-state.ts";
import look from "./officers.module.css";

type Step = "suspend" | "reinstate" | "recall";

/** What the head of the national section may do with a mandate as it stands now: each is an act, signed. */
export function MandateSteps({ mandate }: { readonly mandate: MandateTimes & { readonly id: string; readonly role: Readonly<Record<string, string>> } }) {
  const words = useWords("officers");
  const reader = useReader();
  const sign = useSigning();
  const [reason, setReason, forget] = useKeptText(`mandate/${mandate.id}`, "");
  const [missing, setMissing] = useState<Step | null>(null);
  const state = mandateState(mandate, Date.now());
  if (state === "recalled" || state === "over") return null;
  const take = async (step: Step) => {
    if (step !== "reinstate" && reason.trim() === "") return setMissing(step);
    setMissing(null);
    const done = await sign({
      title: words("stepTitle", { step: words(`step.${step}`), role: textOf(mandate.role, reader) }),
      content: { kind: "mandate", verb: step, objects: [[mandate.id, null]], content: step === "reinstate" ? {} : { reason: reason.trim() }, texts: null, document: null, note: "" },
    });
    if (done === null) return;
    forget();
    tell({ text: words(`stepDone.${step}`), tone: "done" });
  };
  return (
    <Sheet title={words("steps")} note={words("stepsNote")}>
      <div className={look.form}>
        <TextBox label={words("reason")} description={words("reasonNote")} value={reason} onChange={setReason} maxLength={500} error={missing !== null && reason.trim() === "" ? words("reasonMissing") : undefined} />
        <p className={look.buttons}>
          {mandate.suspended ? <Button onPress={() => void take("reinstate")}>{words("step.reinstate")}</Button> : <Button onPress={() => void take("suspend")}>{words("step.suspend")}</Button>}
          <Button kind="danger" onPress={() => void take("recall")}>{words("step.recall")}</Button>
        </p>
      </div>
    </Sheet>
  );
}
