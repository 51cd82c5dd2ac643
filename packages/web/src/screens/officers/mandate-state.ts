/** How a mandate stands at a moment. `notYet`: its time has not begun. `over`: its time has ended. */
export type MandateState = "stands" | "notYet" | "suspended" | "recalled" | "over";

export interface MandateTimes {
  /** Unix milliseconds. */
  readonly from: number;
  readonly to: number | null;
  readonly recalledAt: number | null;
  readonly suspended: boolean;
}

export function mandateState({ from, to, recalledAt, suspended }: MandateTimes, now: number): MandateState {
  if (recalledAt !== null) return "recalled";
  if (to !== null && to <= now) return "over";
  if (suspended) return "suspended";
  return from > now ? "notYet" : "stands";
}

/** Those that stand first, then those that may stand again, then what is over; within each the newest first. */
export function orderMandates<M extends MandateTimes>(mandates: readonly M[], now: number): readonly M[] {
  return mandates.toSorted((a, b) => ORDER[mandateState(a, now)] - ORDER[mandateState(b, now)] || b.from - a.from);
}

const ORDER: Readonly<Record<MandateState, number>> = { stands: 0, notYet: 1, suspended: 2, over: 3, recalled: 4 };
