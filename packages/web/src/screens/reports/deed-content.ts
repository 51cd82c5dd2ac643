import type { PerLanguage } from "../../reader/reader.tsx";
import { openDispute, withCounterFigures, type Deed, type Report, type ReportValue } from "./deeds.ts";

/** What an officer fills in for a deed: only what it asks for. */
export interface DeedInput {
  readonly text: PerLanguage;
  readonly ground: string;
  readonly counter: readonly ReportValue[];
}
export const NO_INPUT: DeedInput = { text: {}, ground: "", counter: [] };

/** Whether a deed carries words, and whether it must. */
export const ASKS_TEXT: Readonly<Record<Deed["verb"], "needed" | "optional" | "none">> = {
  confirm: "none", observe: "needed", dispute: "needed", clarify: "needed", answer: "needed", correct: "needed", accept: "none", maintain: "needed", retract: "needed", refer: "optional", record: "needed",
};

/** The act that a deed becomes, of the version that is shown. `input`: trimmed. */
export function deedContent(report: Report, deed: Exclude<Deed, { readonly verb: "correct" }>, { text, ground, counter }: DeedInput) {
  return { kind: "report", verb: deed.verb, objects: [[report.id, null]] as [string, null][], content: bodyOf(report, deed, text, ground, counter) as never, texts: null, document: null, note: "" };
}

function bodyOf(report: Report, deed: Exclude<Deed, { readonly verb: "correct" }>, text: PerLanguage, ground: string, counter: readonly ReportValue[]): object {
  const version = report.newest.id;
  switch (deed.verb) {
    case "confirm": return { version };
    case "observe": return { version, observations: text };
    case "dispute": return { version, ground, reasons: text, counter };
    case "clarify": return { version, question: text };
    case "answer": return { clarification: deed.clarification, text };
    case "accept": return { dispute: deed.dispute, content: withCounterFigures(report.newest.content, openDispute(report)?.counter ?? []) };
    case "maintain": return { dispute: deed.dispute, reasons: text };
    case "retract": return { reason: text };
    case "refer": return { dispute: deed.dispute, to: deed.to, ...(Object.keys(text).length === 0 ? {} : { note: text }) };
    case "record": return { dispute: deed.dispute, statement: text };
  }
}
