import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useTell } from "../../design/tell.tsx";
import { forgetReads } from "../../node/kept-reads.ts";
import { forgetKept, keptKeys, readKept } from "../../node/kept-text.ts";
import { useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { plainText } from "./plain-text.ts";
import look from "./settings.module.css";

/** What lies in this browser: what was typed and not sent, by form, to be opened, copied or removed; and the copies of what was read, which can be forgotten at once. */
export function KeptHere() {
  const words = useWords("settings");
  const common = useWords("common");
  const { officer } = useSession();
  const mandate = officer?.mandate ?? "nobody";
  const queries = useQueryClient();
  const tell = useTell();
  const [keys, setKeys] = useState<readonly string[] | null>(null);
  const [opened, setOpened] = useState<{ readonly key: string; readonly text: string } | null>(null);
  useEffect(() => void keptKeys(mandate).then(setKeys), [mandate]);
  const remove = async (key: string) => {
    await forgetKept(mandate, key);
    setKeys(await keptKeys(mandate));
    setOpened(null);
  };
  const forget = async () => {
    await forgetReads();
    queries.removeQueries({ type: "inactive" });
    tell({ text: words("kept.readsForgotten"), tone: "done" });
  };
  return (
    <Sheet title={words("kept.title")} note={words("kept.says")}>
      <h3>{words("kept.typed")}</h3>
      {keys === null ? <p>{common("state.loading")}</p> : keys.length === 0 ? <p className={look.soft}>{words("kept.nothingTyped")}</p> : (
        <ul className={look.kept}>
          {keys.map((key) => <li key={key}><bdi dir="ltr">{key}</bdi> <span className={look.line}><Button kind="quiet" onPress={() => void readKept(mandate, key).then((value) => setOpened({ key, text: plainText(value) }))}>{common("do.open")}<span className="aside-voice"> {key}</span></Button><Button kind="quiet" onPress={() => void remove(key)}>{common("do.remove")}<span className="aside-voice"> {key}</span></Button></span></li>)}
        </ul>
      )}
      <h3>{words("kept.reads")}</h3>
      <p className={look.soft}>{words("kept.readsSays")}</p>
      <div><Button onPress={() => void forget()}>{words("kept.forgetReads")}</Button></div>
      {opened !== null && (
        <Dialog title={words("kept.opened")} open onClose={() => setOpened(null)} actions={<><Button onPress={() => void navigator.clipboard.writeText(opened.text).then(() => tell({ text: common("do.copied"), tone: "done" }))}>{common("do.copy")}</Button><Button kind="danger" onPress={() => void remove(opened.key)}>{common("do.remove")}</Button></>}>
          <p className={look.soft}><bdi dir="ltr">{opened.key}</bdi></p>
          <pre className={look.text} dir="auto">{opened.text}</pre>
        </Dialog>
      )}
    </Sheet>
  );
}
