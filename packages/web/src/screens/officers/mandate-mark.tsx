import { State } from "../../design/state.tsx";
import { useWords } from "../../words/words.tsx";
import { mandateState, type MandateTimes } from "./mandate-state.ts";

/** Whether a mandate stands: a drawn mark, and the word. */
export function MandateMark({ mandate }: { readonly mandate: MandateTimes }) {
  const words = useWords("officers");
  const state = mandateState(mandate, Date.now());
  return <State tone={TONES[state]}>{words(`state.${state}`)}</State>;
}

const TONES = { stands: "done", notYet: "open", suspended: "late", recalled: "ended", over: "ended" } as const;
