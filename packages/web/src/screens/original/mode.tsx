import { Notice } from "../../design/notice.tsx";
import { useWords } from "../../words/words.tsx";
import type { Status } from "./answers.ts";

/** What the node may do now, where it is not everything: being founded, recovering from a restore, held by a fork. Says what it means for an officer, and the next step. */
export function Mode({ mode, why }: Pick<Status, "mode" | "why">) {
  const words = useWords("original");
  const record = useWords("record");
  if (mode === "running") return null;
  return (
    <Notice tone={mode === "founding" ? "plain" : "warning"} title={record(`mode.${mode}`)}>
      <p>{words(`modes.${mode}`)}</p>
      {why !== null && <p lang="en" dir="ltr">{why}</p>}
    </Notice>
  );
}
