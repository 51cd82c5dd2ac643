import type { ask } from "../../node/client.ts";

export type ReportAnswer = Awaited<ReturnType<typeof ask.reports.one>>;
export type Report = ReportAnswer["report"];
export type ReportContent = Report["newest"]["content"];
export type ReportValue = ReportContent["values"][number];

/** What one side can say of a report now. */
export type Deed =
  | { readonly verb: "confirm" | "observe" | "dispute" | "clarify" | "retract" }
  | { readonly verb: "correct" }
  | { readonly verb: "answer"; readonly clarification: string }
  | { readonly verb: "accept" | "maintain" | "record"; readonly dispute: string }
  | { readonly verb: "refer"; readonly dispute: string; readonly to: "working-group" | "joint-committee" };

export interface Deeds {
  /** What is this side's turn, or the next step that is open to it. */
  readonly first: readonly Deed[];
  /** What is possible besides. */
  readonly more: readonly Deed[];
}

/**
 * What a party can do on a report, by the accord's rules (packages/accord/src/rules/submission.ts): only a party other than the reporter judges it; a referral goes to the working group, then to the joint
 * committee; a disagreement is recorded after both. The node judges the act itself.
 */
export function deedsOf(report: Report, own: string): Deeds {
  if (report.state === "retracted") return { first: [], more: [] };
  const confirmed = report.state === "confirmed" || report.state === "confirmed-with-observations";
  const open = openDispute(report);
  const onward = open === undefined ? [] : settlements(open);
  if (report.reporter === own) {
    const answers = report.openQuestions.map((clarification): Deed => ({ verb: "answer", clarification }));
    const responses: readonly Deed[] = open === undefined || open.response !== "none" || open.recorded !== null ? [] : [{ verb: "correct" }, { verb: "accept", dispute: open.id }, { verb: "maintain", dispute: open.id }];
    const first = [...answers, ...responses, ...(open !== undefined && open.response === "maintained" ? onward : [])];
    const more: readonly Deed[] = [...(responses.length > 0 ? [] : [{ verb: "correct" } as const]), ...(first.some((one) => one.verb === "refer" || one.verb === "record") ? [] : onward), ...(open !== undefined && open.response === "maintained" && open.recorded === null ? [{ verb: "accept", dispute: open.id } as const] : []), ...(confirmed ? [] : [{ verb: "retract" } as const])];
    return { first, more };
  }
  if (!report.judges.includes(own)) return { first: [], more: onward };
  const word = report.judgements.findLast((one) => one.party === own && one.version === report.newest.id && one.verb !== "clarify");
  if (word === undefined) return { first: [{ verb: "confirm" }, { verb: "observe" }, { verb: "dispute" }, { verb: "clarify" }], more: [] };
  if (word.verb === "dispute") return { first: onward, more: open?.recorded == null ? [{ verb: "confirm" }, { verb: "observe" }, { verb: "dispute" }] : [{ verb: "confirm" }] };
  return { first: [], more: [{ verb: "dispute" }] };
}

/** The dispute that stands: the last word of a judging party on the newest version. */
export function openDispute(report: Report): Report["disputes"][number] | undefined {
  return report.disputes.findLast((dispute) => {
    const last = report.judgements.findLast((one) => one.party === dispute.party && one.version === report.newest.id && one.verb !== "clarify");
    return last?.id === dispute.id;
  });
}

function settlements(dispute: Report["disputes"][number]): readonly Deed[] {
  if (dispute.recorded !== null) return [];
  const to = (body: string) => dispute.referred.some((one) => one.to === body);
  if (to("joint-committee")) return [{ verb: "record", dispute: dispute.id }];
  return [{ verb: "refer", dispute: dispute.id, to: to("working-group") ? "joint-committee" : "working-group" }];
}

/** The report with the counter-figures of a dispute in place of its own of the same name; a counter-figure of another name is added. */
export function withCounterFigures(content: ReportContent, counter: readonly ReportValue[]): ReportContent {
  const taken = content.values.map((value) => {
    const other = counter.find((one) => sameName(one.name, value.name));
    return other === undefined ? value : { ...value, value: other.value };
  });
  return { ...content, values: [...taken, ...counter.filter((one) => !content.values.some((value) => sameName(one.name, value.name)))] };
}

/** Two texts name the same thing where a language that both have says the same. */
export function sameName(a: ReportValue["name"], b: ReportValue["name"]): boolean {
  return Object.entries(a).some(([language, text]) => b[language] === text);
}
