import { useState, type ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { TextArea } from "../design/text-area.tsx";
import { useKeptText } from "../node/kept-text.ts";
import { useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import look from "./assent.module.css";

export interface ReasonFormProps {
  /** Where it is kept while it is typed. */
  readonly keptAt: string;
  readonly label: string;
  readonly help: ReactNode;
  readonly submit: string;
  /** Whether it was signed: then what was typed is forgotten. */
  readonly onSubmit: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A reason in the officer's own words, kept while it is typed. */
export function ReasonForm({ keptAt, label, help, submit, onSubmit, onClose }: ReasonFormProps) {
  const words = useWords("agreements");
  const common = useWords("common");
  const { language } = useReader();
  const [reason, setReason, forget] = useKeptText(keptAt, "");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  const send = async () => {
    setTried(true);
    if (missing || !(await onSubmit(reason.trim()))) return;
    forget();
    onClose();
  };
  return (
    <div className={look.form}>
      <TextArea label={label} description={help} value={reason} onChange={setReason} lang={language} maxLength={1000} rows={3} required autoFocus error={tried && missing ? words("acts.reasonMissing") : undefined} />
      <div className={look.acts}>
        <Button kind="primary" onPress={() => void send()}>{submit}</Button>
        <Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button>
      </div>
    </div>
  );
}
