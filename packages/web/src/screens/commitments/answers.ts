import type { ask } from "../../node/client.ts";

/** What the node answers about one commitment (packages/node/src/api/programme, packages/node/src/api/commitments). */
export type Story = Awaited<ReturnType<typeof ask.programme.story>>;
export type CommitmentRead = Story["commitment"];
export type MilestoneRead = Story["milestones"][number];
export type Beside = Awaited<ReturnType<typeof ask.commitments.beside>>;
export type AssentRead = Beside["assent"];
export type ProposalRead = AssentRead["proposals"][number];
