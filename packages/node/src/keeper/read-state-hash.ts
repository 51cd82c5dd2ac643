import { stateHasher, type Clock, type FoldContext } from "@mithaq/accord";
import type { StoreReader } from "../store/store.ts";
import { rowOf } from "./held-row.ts";
import { cutOf } from "./transaction.ts";

/** The hash of the state at a frontier, the node's own judged one where none is given; rows are read in pages, in byte order of id. */
export async function readStateHash(context: FoldContext, reader: StoreReader, frontier?: Clock): Promise<{ frontier: Clock; hash: string }> {
  const at = frontier ?? Object.fromEntries((await reader.logs()).map((log) => [log.origin, Math.min(log.judged, cutOf(context, log.origin))]));
  const hasher = stateHasher(context, at);
  for (let after: string | undefined, more = true; more; ) {
    const page = await reader.listRows({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const record of page) hasher.add(rowOf(record));
    after = page.at(-1)?.id;
    more = page.length === PAGE;
  }
  return { frontier: at, hash: hasher.digest() };
}

const PAGE = 500;
