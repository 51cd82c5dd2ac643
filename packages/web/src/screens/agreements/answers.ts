import type { ask } from "../../node/client.ts";

/** What the node answers about agreements (packages/node/src/api/agreements/contract.ts). */
export type Whole = Awaited<ReturnType<typeof ask.agreements.one>>;
export type Listed = Awaited<ReturnType<typeof ask.agreements.list>>["agreements"][number];
export type ProposalRead = Whole["proposals"][number];
export type AgreementRead = Whole["agreement"];
export type VersionRead = AgreementRead["texts"][number];
export type Terms = NonNullable<VersionRead["terms"]>;
export type AlignedText = Awaited<ReturnType<typeof ask.agreements.text>>["text"];
export type AlignedClause = AlignedText["clauses"][number];
export type Releases = Awaited<ReturnType<typeof ask.agreements.releases>>;
