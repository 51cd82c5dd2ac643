import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { FileDrop } from "../../design/file-drop.tsx";
import { ask } from "../../node/client.ts";
import { useKeptText } from "../../node/kept-text.ts";
import { Failed } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { useReader, type PerLanguage } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { isBlank, TextsField, trimTexts } from "../drafts/editor/texts-field.tsx";
import type { SessionRead } from "./answers.ts";
import look from "./sessions.module.css";

/** Brings a paper to the session: its document is put beside the log, and the act that names it is signed. */
export function BringPaper({ session, onDone }: { readonly session: SessionRead; readonly onDone: () => void }) {
  const words = useWords("sessions");
  const common = useWords("common");
  const { party, day, demonstration, sample } = useSession();
  const { language } = useReader();
  const sign = useSigning();
  const [title, setTitle, forget] = useKeptText<PerLanguage>(`session/${session.id}/paper`, {});
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: async (bytes: File) => {
      const document = await ask.documents.put({ file: bytes });
      return sign({
        title: words("bring"), document,
        content: actOf("evidence", "submit", { title: trimTexts(title), kind: "document", custodian: { ...party.name }, date: day, languages: Object.keys(trimTexts(title)).length === 0 ? [language] : Object.keys(trimTexts(title)), plane: "shared", parent: session.id, sample: demonstration || sample }, [["new", null]]),
      });
    },
    onSuccess: (done) => {
      if (done === null) return;
      forget();
      onDone();
    },
  });
  const send = () => {
    setTried(true);
    if (!isBlank(title) && file !== null) sending.mutate(file);
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextsField label={words("paperTitle")} value={title} onChange={setTitle} rows={1} most={500} required error={tried && isBlank(title) ? words("titleMissing") : undefined} />
      <FileDrop label={words("paperFile")} file={file} onChange={setFile} error={tried && file === null ? words("fileMissing") : undefined} />
      {sending.isError && <Failed error={sending.error} />}
      <p className={look.acts}><Button kind="primary" type="submit" isPending={sending.isPending}>{words("bringSign")}</Button><Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button></p>
    </form>
  );
}
