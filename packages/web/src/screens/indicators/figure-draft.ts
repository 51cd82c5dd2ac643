import type { CalendarName } from "@mithaq/calendar";
import type { PerLanguage } from "../../reader/reader.tsx";
import { isBlank, trimTexts } from "../drafts/editor/texts-field.tsx";
import { readFigure } from "../reports/decimal.ts";

/** A figure while it is typed: `value` as typed until it is one. */
export interface FigureDraft {
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly note: PerLanguage;
  readonly evidence: readonly string[];
  /** Of a correction. */
  readonly reason: PerLanguage;
}
/** What an act says of a figure (packages/accord/src/kinds/indicator.ts). */
export interface FigureContent {
  readonly period: { readonly from: string; readonly to: string; readonly calendar: CalendarName; readonly words?: PerLanguage };
  readonly value: string;
  readonly note?: PerLanguage;
  readonly evidence: readonly string[];
  readonly plane: string;
  readonly pillar?: string;
  readonly sample: boolean;
}
export type FigureProblem = "day" | "order" | "future" | "twice" | "figure" | "text";

export const EMPTY: FigureDraft = { from: "", to: "", value: "", note: {}, evidence: [], reason: {} };

/** What keeps a figure from being signed. `given`: the periods of which this party has given a figure, besides the one that is corrected. */
export function problemsOf(draft: FigureDraft, { day, given, corrects }: { readonly day: string; readonly given: readonly { readonly from: string; readonly to: string }[]; readonly corrects: boolean }): readonly FigureProblem[] {
  const { from, to } = draft;
  return [
    ...(from === "" || to === "" ? (["day"] as const) : from > to ? (["order"] as const) : to > day ? (["future"] as const) : given.some((one) => one.from === from && one.to === to) ? (["twice"] as const) : []),
    ...(readFigure(draft.value) === null ? (["figure"] as const) : []),
    ...(corrects && isBlank(draft.reason) ? (["text"] as const) : []),
  ];
}

/** The content that is signed. `old`: the content that is corrected, whose calendar and words of the period stay while the days do. */
export function contentOf(draft: FigureDraft, { calendar, pillar, sample, old }: { readonly calendar: CalendarName; readonly pillar: string | null; readonly sample: boolean; readonly old?: FigureContent | undefined }): FigureContent {
  const note = trimTexts(draft.note);
  const same = old !== undefined && old.period.from === draft.from && old.period.to === draft.to;
  return {
    period: same ? old.period : { from: draft.from, to: draft.to, calendar }, value: readFigure(draft.value) ?? draft.value, ...(isBlank(note) ? {} : { note }), evidence: draft.evidence, plane: old?.plane ?? "shared",
    ...(pillar === null ? {} : { pillar }), sample,
  };
}

/** The content that an act gave a figure: the submission's own, or the correction's. Undefined where the act is none of a figure. */
export function contentOfAct(act: { readonly act?: unknown; readonly body?: unknown } | null | undefined): FigureContent | undefined {
  const body = act?.body as Readonly<Record<string, unknown>> | undefined;
  const content = (body?.["content"] ?? body) as FigureContent | undefined;
  return typeof content?.value === "string" && content.period !== undefined ? content : undefined;
}

export function draftOf(content: FigureContent): FigureDraft {
  return { from: content.period.from, to: content.period.to, value: content.value, note: content.note ?? {}, evidence: content.evidence, reason: {} };
}
