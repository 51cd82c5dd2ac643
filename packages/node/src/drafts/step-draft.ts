import { Refusal } from "../node/refusal.ts";
import type { Draft, DraftContent, DraftOfficer, Submission, TrailEntry } from "./draft.ts";

/** Who takes a step, when (Unix milliseconds), and what they say to it. */
export interface Stepping {
  readonly by: DraftOfficer;
  readonly at: number;
  readonly remark: string;
}

export type DraftStep =
  /** `continues`: still the same sitting; where the last step was an edit of this officer within it, the edition grows on instead of becoming another one. */
  | { readonly do: "edit"; readonly content: DraftContent; readonly continues?: boolean }
  | { readonly do: "clear" }
  /** Back to the drafters, with a reason. */
  | { readonly do: "reject" }
  | { readonly do: "abandon" }
  | { readonly do: "prepare"; readonly submission: Submission }
  | { readonly do: "submitted"; readonly act: string };

export function beginDraft(id: string, content: DraftContent, stepping: Stepping): Draft {
  return { v: 1, id, version: 1, edition: 1, state: "draft", content, trail: [entryOf("made", 1, stepping)], submission: null, withdrawn: [], act: null };
}

/**
 * The draft after a step: draft → cleared → submitted | abandoned. What is cleared is one edition: an edit takes the draft back to the drafters. Pure; throws Refusal `conflict` where the draft's
 * state does not allow the step, `input` where a rejection has no reason.
 */
export function stepDraft(draft: Draft, step: DraftStep, stepping: Stepping): Draft {
  const { state, edition } = draft;
  const after = (what: TrailEntry["what"], change: Partial<Draft>): Draft => ({
    ...draft, ...change, version: draft.version + 1, trail: [...draft.trail, entryOf(what, change.edition ?? edition, stepping)],
  });
  if (!ALLOWED[step.do].includes(state)) throw refusal(draft, step.do);
  if ((step.do === "edit" || step.do === "abandon") && draft.submission !== null) {
    throw new Refusal("conflict", { field: "submission", expected: "a draft whose act is not prepared", remedy: "submit it, or give it back first: mithaq draft reject", message: `the act of draft ${draft.id} is prepared, and may be under way`, kept: "the draft and its trail stand as they were" });
  }
  switch (step.do) {
    case "edit":
      return after("edited", { state: "draft", edition: step.continues === true && isSitting(draft, stepping) ? edition : edition + 1, content: step.content });
    case "clear":
      return after("cleared", { state: "cleared" });
    case "reject":
      if (stepping.remark.trim() === "") throw new Refusal("input", { field: "remark", expected: "the reason", remedy: "say what is to be changed" });
      return after("rejected", { state: "draft", submission: null, withdrawn: preparedIn(draft) });
    case "abandon":
      return after("abandoned", { state: "abandoned" });
    case "prepare":
      // What was prepared once stays: another intent could put a second act into the log.
      return draft.submission === null ? after("prepared", { submission: step.submission }) : draft;
    case "submitted":
      if (state === "submitted" && draft.act === step.act) return draft;
      // Whatever was decided meanwhile, an act that stands in the log stands: but only what was prepared can.
      if (state === "submitted" || preparedIn(draft).length === 0) throw refusal(draft, step.do);
      return after("submitted", { state: "submitted", act: step.act });
  }
}

/** What one officer writes without half an hour's pause is one edition, though it is saved at every few words; what was cleared or sent back is never written over. */
function isSitting({ state, trail }: Draft, { by, at }: Stepping): boolean {
  const last = trail.at(-1)!;
  return state === "draft" && (last.what === "edited" || last.what === "made") && last.by.mandate === by.mandate && at - last.at < SITTING;
}
const SITTING = 30 * 60_000;

/** The intents of this draft that may stand in the log, the newest first. */
export function preparedIn({ submission, withdrawn }: Draft): readonly string[] {
  return submission === null ? withdrawn : [submission.intent, ...withdrawn];
}

const ALLOWED: Record<DraftStep["do"], readonly Draft["state"][]> = {
  edit: ["draft", "cleared"], clear: ["draft"], reject: ["draft", "cleared"], abandon: ["draft", "cleared"], prepare: ["cleared"], submitted: ["draft", "cleared", "submitted", "abandoned"],
};

const REMEDIES: Record<DraftStep["do"], string> = {
  edit: "make a new draft from it", clear: "look at it again: mithaq draft show", reject: "make a new draft from it", abandon: "nothing is left to do with it", prepare: "have it cleared first: mithaq draft clear", submitted: "look at it again: mithaq draft show",
};

function refusal({ id, state, act }: Draft, step: DraftStep["do"]): Refusal {
  return new Refusal("conflict", { field: "state", expected: `a draft that is ${ALLOWED[step].join(" or ")}`, remedy: REMEDIES[step], message: `draft ${id} is ${state}${act === null ? "" : ` as act ${act}`}`, kept: "the draft and its trail stand as they were" });
}

function entryOf(what: TrailEntry["what"], edition: number, { by, at, remark }: Stepping): TrailEntry {
  return { by, at, what, edition, remark };
}
