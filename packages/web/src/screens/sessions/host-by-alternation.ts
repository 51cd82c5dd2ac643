/** A session as the alternation reckons with it. */
export interface Held {
  readonly number: number;
  readonly host: string;
  readonly state: "fixed" | "postponed" | "cancelled";
}

/** The number that the next session of a body has: one after the highest, cancelled ones among them, for a number is never given twice. */
export function nextNumber(sessions: readonly Held[]): number {
  return sessions.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}

/**
 * Whose turn it is to host the session of this number: the party after the one that held the session before it, in the charter's order; a cancelled session gave nobody a turn.
 * Null where there is none before it: the first host is for the parties to agree on.
 */
export function hostInTurn(sessions: readonly Held[], parties: readonly string[], number: number): string | null {
  const before = sessions.filter((one) => one.number < number && one.state !== "cancelled").toSorted((a, b) => b.number - a.number)[0];
  if (before === undefined) return null;
  const at = parties.indexOf(before.host);
  return at < 0 ? null : (parties[(at + 1) % parties.length] ?? null);
}
