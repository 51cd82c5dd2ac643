import type { ask } from "../node/client.ts";

/** Where an object stands on the assent axis, proposal by proposal, as the node answers it (`assentSchema` of packages/node/src/api/meetings/contract.ts; commitments and indicators alike). */
export type Assent = Pick<Awaited<ReturnType<typeof ask.sessions.one>>, "status" | "proposals" | "rivals">;
export type Proposal = Assent["proposals"][number];

/** The proposal whose text is agreed now: what a new one is compared with. */
export function agreedProposal({ proposals }: Assent): Proposal | undefined {
  return proposals.filter((one) => one.state === "sealed").toSorted((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0)).at(-1);
}
