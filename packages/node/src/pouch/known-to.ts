import { partyId, verbOf, type FoldContext, type LogState, type Row } from "@mithaq/accord";
import { rowOf } from "../keeper/held-row.ts";
import { getValue } from "../keeper/standing.ts";
import type { StoreReader } from "../store/store.ts";

/**
 * How much of a log another party is known to hold: what its own acts say that it has judged (`seen`), and of this node's log what it has cosigned. It may hold
 * more, never less, unless it has lost its data.
 */
export async function sizeKnownTo(reader: StoreReader, party: string, log: string, own: string): Promise<number> {
  const state = (await reader.log(party))?.state as Partial<LogState> | null | undefined;
  const seen = state?.seen?.[log]?.size ?? 0;
  return log === own ? Math.max(seen, (await getValue(reader, "countersigned", party))?.size ?? 0) : seen;
}

/**
 * Digests of payloads that valid acts name and that the party is not known to hold. It holds its own, those that it has assented to, and those of what it has
 * receipted: a node forms neither without the verified payload (record.md section 3).
 */
export async function payloadsNotKnownTo(context: FoldContext, reader: StoreReader, party: string): Promise<Set<string>> {
  const digests = new Set<string>();
  const known = new Set<string>();
  for (let after: string | undefined; ; ) {
    const rows = await reader.listRows({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const record of rows) for (const [digest, isKnown] of documentsOf(context, rowOf(record), party)) (isKnown ? known : digests).add(digest);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  for (const digest of known) digests.delete(digest);
  return digests;
}

function* documentsOf(context: FoldContext, row: Row, party: string): Generator<[digest: string, known: boolean]> {
  const valid = row.facts.filter((fact) => fact.verdict === "valid");
  const theirs = valid.filter((fact) => partyId(context, fact.origin) === party);
  const answered = new Set(theirs.flatMap((fact) => (HOLDS_DOCUMENT.has(verbOf(fact.kind)) ? [fact.content["proposal"], fact.content["of"]] : [])));
  for (const fact of valid) {
    const { digest, id, proposal } = fact.content;
    if (typeof digest !== "string") continue;
    yield [digest, theirs.includes(fact) || answered.has(id ?? null) || (proposal !== undefined && answered.has(proposal))];
  }
}

const HOLDS_DOCUMENT: ReadonlySet<string> = new Set(["assent", "yield", "receipt"]);
const PAGE = 500;
