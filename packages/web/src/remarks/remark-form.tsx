import { useState } from "react";
import { Button } from "../design/button.tsx";
import { useKeptText } from "../node/kept-text.ts";
import { useSession } from "../node/session.ts";
import type { PerLanguage } from "../reader/reader.tsx";
import { isBlank, TextsField, trimTexts } from "../screens/drafts/editor/texts-field.tsx";
import { useSigning } from "../signing/signing-provider.tsx";
import { useWords } from "../words/words.tsx";
import look from "./remarks.module.css";

export type RemarkDeed =
  | { readonly verb: "submit"; readonly on: { readonly object: string; readonly part?: string; readonly language?: string; readonly act?: string } }
  | { readonly verb: "reply" | "settle"; readonly remark: string };

/** Writes a remark, an answer, or the closing word, and has it signed. What is typed is kept in the browser until then. */
export function RemarkForm({ does, keptAt, partName, onDone }: { readonly does: RemarkDeed; readonly keptAt: string; readonly partName?: string | undefined; readonly onDone: () => void }) {
  const words = useWords("remarks");
  const common = useWords("common");
  const { demonstration, sample } = useSession();
  const sign = useSigning();
  const [text, setText, forget, { kept }] = useKeptText<PerLanguage>(keptAt, {});
  const [tried, setTried] = useState(false);
  const needed = does.verb !== "settle";
  const wrong = tried && needed && isBlank(text);
  const send = async () => {
    setTried(true);
    if (needed && isBlank(text)) return;
    const done = await sign({ title: words(`signTitle.${TITLES[does.verb]}`), content: contentOf(does, trimTexts(text), demonstration || sample) });
    if (done === null) return;
    forget();
    onDone();
  };
  return (
    <form className={look.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextsField label={partName !== undefined ? words("onPart", { part: partName }) : words(LABELS[does.verb])} description={<>{does.verb === "submit" && words("writeHelp")} {kept && words("kept")}</>} value={text} onChange={setText} most={4000} required={needed}
        error={wrong ? words(does.verb === "submit" ? "empty" : "emptyAnswer") : undefined} />
      <p className={look.next}>
        <Button kind="primary" type="submit">{words(SENDS[does.verb])}</Button>
        <Button kind="quiet" onPress={onDone}>{common("do.cancel")}</Button>
      </p>
    </form>
  );
}

const TITLES = { submit: "ask", reply: "answer", settle: "settle" } as const;
const LABELS = { submit: "write", reply: "yourAnswer", settle: "settleWith" } as const;
const SENDS = { submit: "send", reply: "sendAnswer", settle: "sendSettle" } as const;

/** The act that it becomes. */
export function contentOf(does: RemarkDeed, text: PerLanguage, sample: boolean) {
  const frame = { kind: "remark", verb: does.verb, texts: null, document: null, note: "" };
  if (does.verb === "submit") return { ...frame, objects: [["new", null]] as [string, null][], content: { on: { ...does.on }, text: { ...text }, sample } };
  return { ...frame, objects: [[does.remark, null]] as [string, null][], content: does.verb === "settle" && Object.keys(text).length === 0 ? {} : { text: { ...text } } };
}
