import { currentOrigins, holds, partyId, type FoldContext, type NoticeView } from "@mithaq/accord";
import type { StoreReader } from "../../store/store.ts";

/**
 * From when a notice (a denunciation, say) runs for each of the other parties: from its receipt, or from the recipient's first act whose view covers it, whichever is
 * earlier (record.md section 5). Null: silence, which is shown. Times are the recipient's own `at`, unix ms.
 */
export async function runsFrom(context: FoldContext, reader: StoreReader, notice: NoticeView): Promise<{ readonly party: string; readonly from: number | null }[]> {
  const author = partyId(context, notice.origin);
  const recipients = currentOrigins(context.charter, context.cuts ?? []).filter((origin) => partyId(context, origin) !== author);
  return Promise.all(
    recipients.map(async (origin) => {
      const receipt = notice.receipts.find((one) => partyId(context, one.origin) === partyId(context, origin));
      const times = [receipt?.at, await firstActSeeing(reader, origin, notice)].filter((time) => time !== undefined);
      return { party: partyId(context, origin), from: times.length === 0 ? null : Math.min(...times) };
    }),
  );
}

/** `at` of the first act of a log that has an act of another log in view; a log's clock only grows, so halving finds it. */
async function firstActSeeing(reader: StoreReader, origin: string, act: { readonly origin: string; readonly index: number }): Promise<number | undefined> {
  const judged = (await reader.log(origin))?.judged ?? 0;
  const covered = async (size: number) => holds((await reader.clock(origin, size)) ?? {}, act.origin, act.index);
  if (!(await covered(judged))) return undefined;
  let [low, high] = [1, judged];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await covered(middle)) high = middle;
    else low = middle + 1;
  }
  const [entry] = await reader.entries(origin, low - 1, low);
  // It has changed the clock, so it is a well-formed act.
  return entry === undefined ? undefined : (JSON.parse(Buffer.from(entry).toString("utf8")) as { at: number }).at;
}
