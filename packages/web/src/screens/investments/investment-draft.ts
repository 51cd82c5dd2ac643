import type { PerLanguage } from "../../reader/reader.tsx";
import type { PHASES } from "./answers.ts";

/** What the form holds; sums are exact decimals as they were typed. */
export interface InvestmentDraft {
  readonly title: PerLanguage;
  readonly currency: string;
  readonly rateDate: string;
  readonly phase: (typeof PHASES)[number];
  readonly receivers: readonly string[];
  readonly contributors: readonly { readonly party: string | null; readonly name: PerLanguage; readonly pledged: string; readonly committed: string }[];
  readonly parent: string | null;
  readonly pillar: string | null;
  readonly sample: boolean;
  /** The seal of the version that was read; null for a new one. */
  readonly base: string | null;
}

export type Problem = "title" | "currency" | "rateDate" | "receivers" | "contributors" | "sum";

/** What keeps it from being proposed, field by field. */
export function problemsOf(draft: InvestmentDraft): readonly Problem[] {
  return [
    ...(Object.values(draft.title).some((text) => text.trim() !== "") ? [] : ["title" as const]), ...(/^[A-Z]{3}$/.test(draft.currency) ? [] : ["currency" as const]), ...(draft.rateDate === "" ? ["rateDate" as const] : []),
    ...(draft.receivers.length === 0 ? ["receivers" as const] : []), ...(draft.contributors.length === 0 ? ["contributors" as const] : []),
    ...(draft.contributors.every((one) => SUM.test(one.pledged) && SUM.test(one.committed)) ? [] : ["sum" as const]),
  ];
}

/** The accord's own form of a sum: no sign, no leading zero, two decimals at most. */
const SUM = /^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$/;

/** The content of the proposal: texts that were left empty are left out. */
export function contentOf(draft: InvestmentDraft): Readonly<Record<string, unknown>> {
  const { title, currency, rateDate, phase, receivers, contributors, parent, pillar, sample } = draft;
  return {
    title: filled(title), currency, rateDate, phase, receivers, sample, ...(parent === null ? {} : { parent }), ...(pillar === null ? {} : { pillar }),
    contributors: contributors.map((one) => ({ ...(one.party === null ? {} : { party: one.party }), name: filled(one.name), pledged: one.pledged, committed: one.committed })),
  };
}

function filled(texts: PerLanguage): PerLanguage {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()] as const).filter(([, text]) => text !== ""));
}
