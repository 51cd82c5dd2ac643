import type { ObjectId } from "../act/act.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { agreementLife, minutesLife } from "./instrument.ts";
import { actionItemLife, commitmentLife, investmentLife, milestoneLife, phaseLife } from "./undertaking.ts";
import { decisionLife, sessionLife, standingLife } from "./meeting.ts";
import { evidenceLife, figureLife, noteLife, profileLife, remarkLife, reportLife } from "./submitted.ts";
import { indicatorLife } from "./indicator.ts";

/**
 * The life axis of an object, as its own row shows it: never mixed with the assent axis, and never dependent on the day ("overdue" and "unanswered" are queries). Null for kinds
 * that have none.
 */
export interface Life {
  readonly life: string | null;
  /** The day that it is due, ISO 8601; null where there is none, or it awaits an event. */
  readonly due: string | null;
  /** Parties whose turn it is, sorted. */
  readonly awaits: readonly string[];
}

export type ReadLife = (context: FoldContext, horizon: Horizon, object: ObjectId) => Life;

export const NO_LIFE: Life = { life: null, due: null, awaits: [] };

const LIVES: Readonly<Record<string, ReadLife>> = {
  agreement: agreementLife,
  commitment: commitmentLife,
  initiative: phaseLife,
  milestone: milestoneLife,
  indicator: indicatorLife,
  figure: figureLife,
  reconciliation: standingLife,
  report: reportLife,
  evidence: evidenceLife,
  body: phaseLife,
  session: sessionLife,
  minutes: minutesLife,
  decision: decisionLife,
  "action-item": actionItemLife,
  note: noteLife,
  remark: remarkLife,
  investment: investmentLife,
  release: standingLife,
  profile: profileLife,
  rules: standingLife,
};

/** The life of an object of a kind; a pillar's own kinds live as evidence does. */
export function lifeOf(kind: string, context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const read = LIVES[kind] ?? (kind.includes(".") ? evidenceLife : undefined);
  return read === undefined ? NO_LIFE : read(context, horizon, object);
}
