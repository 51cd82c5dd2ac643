import type { SignedInOfficer } from "../../node/session.ts";

/** Whether an officer may pack and take in pouches: one whose mandate covers any act, or the head of the national section (the node's table of roles decides). */
export function mayCarry(officer: Pick<SignedInOfficer, "acts" | "head"> | null): boolean {
  return officer !== null && (officer.head || officer.acts.length > 0);
}
