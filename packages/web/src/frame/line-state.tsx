import { useLine } from "../node/line.ts";
import { formatMomentText, useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import look from "./frame.module.css";

/** Whether what is shown is live, or the copy kept here: a shape and a word, told to the ear when it changes. */
export function LineState() {
  const words = useWords("frame");
  const reader = useReader();
  const { state, since } = useLine();
  return (
    <p className={look.line} data-state={state} role="status">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">{state === "live" ? <circle cx="6" cy="6" r="5" /> : state === "away" ? <path d="M2 2 10 10M10 2 2 10" /> : <circle cx="6" cy="6" r="4" className={look.open} />}</svg>
      <span>{state === "live" ? words("line.live") : state === "away" ? words("line.away", { time: formatMomentText(reader, since) }) : words("line.reconnecting")}</span>
    </p>
  );
}
