import { State } from "../../design/state.tsx";
import { useWords } from "../../words/words.tsx";

/** How an act was judged: valid, waiting for what its view lacks, or not valid by a rule that is named. */
export function Verdict({ verdict }: { readonly verdict: string }) {
  const words = useWords("original");
  const record = useWords("record");
  if (verdict === "valid") return <State tone="done">{record("verdict.valid")}</State>;
  if (verdict === "waiting") return <State tone="late">{words("waiting")}</State>;
  return <State tone="disputed">{record("verdict.invalid", { rule: verdict })}</State>;
}
