import { LANGUAGES } from "@mithaq/calendar";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../design/button.tsx";
import { Check } from "../../../design/check.tsx";
import { DateBox } from "../../../design/date-box.tsx";
import { Field, FieldRow } from "../../../design/field.tsx";
import { FileDrop } from "../../../design/file-drop.tsx";
import { Radios } from "../../../design/radios.tsx";
import { ask } from "../../../node/client.ts";
import { useKeptText } from "../../../node/kept-text.ts";
import { Failed } from "../../../node/reading.tsx";
import { useSession } from "../../../node/session.ts";
import type { PerLanguage } from "../../../reader/reader.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import { isBlank, TextsField, trimTexts } from "../../drafts/editor/texts-field.tsx";
import look from "../reports.module.css";

/** What the node takes (packages/node/src/acting/media-types.ts); it looks at the bytes itself. */
const TAKEN = [".pdf", ".json", ".csv", ".txt", ".png", ".jpg", ".jpeg", ".geojson", ".xlsx", ".docx", ".ods", ".odt"] as const;
const MOST = 16 * 1024 * 1024;

type Uploaded = Awaited<ReturnType<typeof ask.documents.put>>;
interface Input {
  readonly title: PerLanguage;
  readonly custodian: PerLanguage;
  readonly date: string;
  readonly kind: "document" | "measurement";
  readonly languages: readonly string[];
  /** What was uploaded already: it lies beside the log. */
  readonly uploaded: (Uploaded & { readonly name: string }) | null;
}

/** A document becomes evidence: put beside the log, described, signed. It is an act of its own, which the other side sees as soon as it is signed. `onDone`: the evidence's id, or null where it was put aside. */
export function AttachEvidence({ about, onDone }: { readonly about: string | undefined; readonly onDone: (id: string | null) => void }) {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const { day, demonstration, sample } = useSession();
  const sign = useSigning();
  const [input, setInput, forget] = useKeptText<Input>(`evidence/new/${about ?? ""}`, { title: {}, custodian: {}, date: day, kind: "document", languages: [], uploaded: null });
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const upload = useMutation({ mutationFn: (chosen: File) => ask.documents.put({ file: chosen }), onSuccess: (uploaded, chosen) => setInput((now) => ({ ...now, uploaded: { ...uploaded, name: chosen.name } })) });
  const take = (chosen: File | null) => {
    setFile(chosen);
    if (chosen === null) setInput((now) => ({ ...now, uploaded: null }));
    else upload.mutate(chosen);
  };
  const { uploaded } = input;
  const wrong = uploaded === null || isBlank(input.title) || isBlank(input.custodian) || input.date === "";
  const send = async () => {
    setTried(true);
    if (wrong) return;
    const content = { title: trimTexts(input.title), kind: input.kind, custodian: trimTexts(input.custodian), date: input.date, languages: [...input.languages], plane: "shared", ...(about === undefined ? {} : { parent: about }), sample: demonstration || sample };
    const { name: _name, ...document } = uploaded;
    const done = await sign({ title: words("evidenceDeed.submit"), content: { kind: "evidence", verb: "submit", objects: [["new", null]], content, texts: null, document: null, note: "" }, document });
    if (done === null) return;
    forget();
    onDone(done.made);
  };
  return (
    <div className={look.form} role="group" aria-label={words("evidence.attach")}>
      <FileDrop label={words("evidence.file")} description={uploaded !== null && file === null ? words("evidence.uploaded", { name: `\u2068${uploaded.name}\u2069` }) : words("evidence.fileHelp")} file={file} onChange={take} accept={TAKEN} most={MOST} error={tried && uploaded === null ? words("missing.file") : undefined} />
      {upload.isPending && <p role="status" className={look.soft}>{words("evidence.uploading")}</p>}
      {upload.isError && <Failed error={upload.error} retry={() => file !== null && upload.mutate(file)} />}
      {uploaded !== null && <p className={look.soft}>{words("evidence.digest")} <bdi dir="ltr" className={look.digest}>{uploaded.digest}</bdi></p>}
      <TextsField label={words("evidence.title")} required rows={1} most={500} value={input.title} onChange={(title) => setInput((now) => ({ ...now, title }))} error={tried && isBlank(input.title) ? words("missing.text") : undefined} />
      <TextsField label={words("evidence.custodian")} description={words("evidence.custodianHelp")} required rows={1} most={500} value={input.custodian} onChange={(custodian) => setInput((now) => ({ ...now, custodian }))} error={tried && isBlank(input.custodian) ? words("missing.text") : undefined} />
      <FieldRow>
        <DateBox label={words("evidence.dated")} value={input.date} onChange={(date) => setInput((now) => ({ ...now, date }))} error={tried && input.date === "" ? words("missing.period") : undefined} />
        <Radios label={common("kind")} way="row" value={input.kind} onChange={(kind) => setInput((now) => ({ ...now, kind: kind as Input["kind"] }))} options={(["document", "measurement"] as const).map((id) => ({ id, label: record(`evidenceKind.${id}`) }))} />
        <Field label={common("language")}>{LANGUAGES.map((language) => <Check key={language} checked={input.languages.includes(language)} onChange={(on) => setInput((now) => ({ ...now, languages: on ? [...now.languages, language] : now.languages.filter((one) => one !== language) }))}>{common(`languages.${language}`)}</Check>)}</Field>
      </FieldRow>
      <p className={look.soft}>{words("evidence.seen")}</p>
      <p className={look.actions}><Button kind="primary" isDisabled={upload.isPending} onPress={() => void send()}>{words("evidenceDeed.submit")}</Button><Button kind="quiet" onPress={() => onDone(null)}>{common("do.cancel")}</Button></p>
    </div>
  );
}
