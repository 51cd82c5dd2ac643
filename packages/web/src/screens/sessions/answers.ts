import type { ask } from "../../node/client.ts";

/** What the node answers about sessions (packages/node/src/api/meetings/contract.ts). */
export type Meeting = Awaited<ReturnType<typeof ask.sessions.one>>;
export type SessionRead = Meeting["session"];
export type MinutesRead = Meeting["minutes"][number];
export type BodyRead = NonNullable<Meeting["body"]>;

/** The parties whose seal is on what stands: all, where it is agreed and nothing newer is proposed; else those that no proposal waits for. */
export function assentedBy(parties: readonly string[], head: { readonly agreed: boolean; readonly awaiting: readonly string[] }): readonly string[] {
  return parties.filter((party) => !head.awaiting.includes(party));
}
