import { dayAt, daysBetween, type ActId, type ReportView, type ViewAt } from "@mithaq/accord";

/**
 * How long the judgement of a report's newest version has taken. A question stops the clock until it is answered (accord.md, "Reports and judgement"); silence is never confirmation, so nothing
 * happens when it runs long.
 */
export interface JudgingClock {
  /** `running`: a judge is awaited. `stopped`: a question stands open. `ended`: every judge has spoken, or the report was withdrawn. */
  readonly state: "running" | "stopped" | "ended";
  /** The day on which the newest version was submitted, where its reporter is. */
  readonly from: string;
  /** Days counted, without those of open questions. */
  readonly days: number;
  /** Days for which questions stood open. */
  readonly stoppedFor: number;
}

/** What a clock needs of a report besides its view: when each question was answered. */
export type Answers = ReadonlyMap<ActId, number>;

/** `answers`: by the question's act id, the instant (Unix ms) of the answer. */
export function judgingClock(report: ReportView, answers: Answers, at: ViewAt): JudgingClock {
  const { newest, reporter, judgements, state } = report;
  const day = (instant: number): string => dayAt(at, instant, reporter);
  const words = judgements.filter((one) => one.version === newest.id && one.verb !== "clarify");
  const waiting = state === "submitted" || state === "corrected" || state === "clarification";
  const last = words.at(-1);
  const until = waiting || last === undefined ? at.day : day(last.at);
  const from = day(newest.at);
  const questions = judgements.filter((one) => one.version === newest.id && one.verb === "clarify").map((one) => ({ from: day(one.at), to: endOf(answers.get(one.id), day, until) }));
  const stoppedFor = unionDays(questions);
  return { state: waiting ? (report.openQuestions.length > 0 ? "stopped" : "running") : "ended", from, days: Math.max(0, daysBetween(from, until) - stoppedFor), stoppedFor };
}

function endOf(answered: number | undefined, day: (instant: number) => string, until: string): string {
  const on = answered === undefined ? until : day(answered);
  return on < until ? on : until;
}

/** Days covered by spans, each counted once where they overlap. */
function unionDays(spans: readonly { readonly from: string; readonly to: string }[]): number {
  let days = 0;
  let reached = "";
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = from > reached ? from : reached;
    if (to <= begin) continue;
    days += daysBetween(begin, to);
    reached = to;
  }
  return days;
}
