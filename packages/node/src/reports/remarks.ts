import { remarkView, submissionOf, type RemarkContent, type RemarkView } from "@mithaq/accord";
import type { Reading } from "../programme/reading.ts";
import { makeShelf, ofKind } from "../programme/shelf.ts";

/** A remark names what it is on in its content alone; which remark is on what is kept in memory. */
const REMARKED = makeShelf<RemarkContent["on"]>(ofKind("remark"), (_reading, record, horizon) => (submissionOf(horizon, record.id)?.content as unknown as RemarkContent | undefined)?.on);

/** The remarks on an object, or on one part of it, the oldest first; at most `limit`, the newest of them. */
export async function remarksOn(reading: Reading, { object, part, limit = 500 }: { readonly object: string; readonly part?: string; readonly limit?: number }): Promise<{ readonly remarks: readonly RemarkView[]; readonly total: number }> {
  const on = [...(await REMARKED.at(reading))].filter(([, one]) => one.object === object && (part === undefined || one.part === part)).map(([id]) => id);
  const rows = [...(await reading.reader.rows(on)).values()];
  const horizon = await reading.horizonOf(rows);
  const remarks = rows.flatMap((row) => remarkView(reading.context, horizon, row.id) ?? []).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { remarks: remarks.slice(-limit), total: remarks.length };
}
