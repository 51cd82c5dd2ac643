import { partyId } from "@mithaq/accord";
import { rivalsAmong, type WholeAgreement } from "../agreements/read-whole.ts";
import { proposalsWithContent, type ProposalWithContent } from "../api/reading/object.ts";
import { asRow } from "../api/reading/rows.ts";
import type { RowRecord } from "../store/store.ts";
import type { Reading } from "./reading.ts";

/** A proposal with the party that makes it, by the charter's name for it. */
export type ProposalBy = ProposalWithContent & { readonly by: string };
/** Where an object stands on the assent axis: every proposal that was made, the oldest first, and those that rival one another. */
export interface Assent {
  readonly status: string;
  readonly proposals: readonly ProposalBy[];
  readonly rivals: WholeAgreement["rivals"];
}

/** What was proposed on an object that is made by assent. */
export async function proposalsOn(reading: Reading, record: RowRecord): Promise<Assent> {
  const proposals = await proposalsWithContent(reading.node, reading.reader, asRow(record));
  return {
    status: record.status,
    proposals: proposals.map((one) => ({ ...one, by: partyId(reading.context, one.origin) })).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    rivals: rivalsAmong(reading, proposals),
  };
}
