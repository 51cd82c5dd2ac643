import look from "./reports.module.css";
import { formatDayText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { ReportAnswer } from "./deeds.ts";

/** How long the judgement has taken: an open question stops the clock; silence is never confirmation. */
export function ClockText({ clock }: { readonly clock: ReportAnswer["line"]["clock"] }) {
  const words = useWords("reports");
  const reader = useReader();
  return <span>{words(`clock.${clock.state}`, { count: clock.days })}{clock.stoppedFor > 0 && <> {words("clock.stoppedFor", { count: clock.stoppedFor })}</>} <small>{words("clock.from", { date: formatDayText(reader, clock.from) })}</small></span>;
}

/** Whose turn, for what, and for how long. */
export function TurnsText({ turns, own }: { readonly turns: ReportAnswer["line"]["turns"]; readonly own: string }) {
  const words = useWords("reports");
  const record = useWords("record");
  if (turns.length === 0) return <span>—</span>;
  return <>{turns.map(({ party, step, act, days }) => <span key={`${party}${act}`} className={look.turn}>{words(party === own ? "turn.us" : "turn.them", { step: record(`steps.${step}`), count: days })}</span>)}</>;
}
