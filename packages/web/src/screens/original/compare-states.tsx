import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { ask, node } from "../../node/client.ts";
import { Failed, Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { formatStateLine, readStateLine } from "./state-line.ts";
import look from "./original.module.css";

/** Both originals say the same where their states have one hash at one frontier. Each side reads its own line out, or sends it; the node computes its own at the other's frontier. */
export function CompareStates() {
  const words = useWords("original");
  const common = useWords("common");
  const tell = useTell();
  const today = useDay();
  const [day, setDay] = useState("");
  const own = useQuery({ ...node.stateHash.queryOptions({ input: {} }), enabled: day === "" });
  const past = useQuery({ ...node.asOf.queryOptions({ input: { day } }), enabled: day !== "" });
  const copy = async (line: string) => {
    await navigator.clipboard.writeText(line);
    tell({ text: common("do.copied"), tone: "done" });
  };
  return (
    <Sheet title={words("state.title")} note={words("state.says")}>
      <FieldRow><DateBox label={words("state.asOf")} description={words("state.asOfSays")} value={day} onChange={setDay} max={today} /></FieldRow>
      <Reading query={day === "" ? own : past}>
        {(state) => (
          <div>
            <p>{words("state.ours")}</p>
            <p><code dir="ltr" className={look.hash}>{formatStateLine(state)}</code></p>
            <Button kind="quiet" onPress={() => void copy(formatStateLine(state))}>{common("do.copy")}</Button>
          </div>
        )}
      </Reading>
      <Theirs />
    </Sheet>
  );
}

function Theirs() {
  const words = useWords("original");
  const [text, setText, forget] = useKeptText("state-line", "");
  const [wrong, setWrong] = useState(false);
  const compare = useMutation({
    mutationFn: async ({ frontier, hash }: { readonly frontier: string; readonly hash: string }) => ((await ask.stateHash({ frontier })).hash === hash ? "same" as const : "other" as const),
  });
  const begin = () => {
    const line = readStateLine(text);
    setWrong(line === undefined);
    compare.reset();
    if (line !== undefined) compare.mutate(line);
  };
  return (
    <div className={look.stack}>
      <TextArea label={words("state.theirs")} description={words("state.theirsSays")} error={wrong ? words("state.wrong") : undefined} value={text} onChange={setText} rows={3} dir="ltr" />
      <div className={look.line}><Button onPress={begin} isPending={compare.isPending} isDisabled={text.trim() === ""}>{words("state.compare")}</Button>{text !== "" && <Button kind="quiet" onPress={() => { forget(); setWrong(false); compare.reset(); }}>{words("state.clear")}</Button>}</div>
      {compare.isError && <Failed error={compare.error} />}
      {compare.data === "same" && <Notice tone="done" said title={words("state.same")}>{words("state.sameSays")}</Notice>}
      {compare.data === "other" && <Notice tone="danger" title={words("state.other")}>{words("state.otherSays")}</Notice>}
    </div>
  );
}
