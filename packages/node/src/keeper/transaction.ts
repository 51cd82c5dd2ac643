import { currentOrigins, type Cut, type FoldContext } from "@mithaq/accord";
import { rootAt, type Hash, type TileReader } from "@mithaq/ledger";
import type { StoreWriter } from "../store/store.ts";
import { FoldRun } from "./fold-run.ts";
import { readContext, type Ground } from "./ground.ts";
import { getValues, standingOf, type Standing } from "./standing.ts";
import { workingLog, type WorkingLog } from "./working-log.ts";

/** One turn under the fold lock: the logs and rows as they stand, changed in memory, written once by `writeTransaction`. */
export interface Transaction {
  readonly ground: Ground;
  readonly context: FoldContext;
  readonly writer: StoreWriter;
  readonly run: FoldRun;
  /** The own log. Its origin changes where the parties cut it (record.md section 6). */
  readonly own: WorkingLog;
  /** Every log of the record, the own one too. */
  readonly logs: ReadonlyMap<string, WorkingLog>;
  standing: Standing;
  /** Whether `log.resume` was appended: the guard then begins anew at the new head. */
  resumed: boolean;
  /** The clock, read once. */
  readonly now: number;
  /** A cut that this transaction has found valid: nothing more is judged or appended, and all is folded anew after it. */
  cut: Cut | undefined;
}

export async function openTransaction(ground: Ground, writer: StoreWriter): Promise<Transaction> {
  // One after another: they share one connection.
  const context = await readContext(ground, writer);
  const records = await writer.logs();
  const heads = await getValues(writer, "head");
  const standing = await standingOf(writer);
  const logs = new Map<string, WorkingLog>();
  for (const origin of originsOf(context)) {
    logs.set(origin, workingLog(origin, records.find((one) => one.origin === origin), heads.get(origin) ?? []));
  }
  const own = logs.get(ownOrigin(ground, context))!;
  return { ground, context, writer, run: new FoldRun(context, writer, logs), own, logs, standing, resumed: false, cut: undefined, now: ground.parts.clock() };
}

/** Every origin that the record has or had: the charter's, and the successors of those that were cut. */
export function originsOf(context: FoldContext): string[] {
  return [...new Set([...context.charter.parties.map((party) => party.origin), ...(context.cuts ?? []).map((cut) => cut.successor.origin)])];
}

/** The origin under which the own party's log goes on today. */
export function ownOrigin(ground: Ground, context: FoldContext): string {
  const at = context.charter.parties.findIndex((party) => party.origin === ground.party);
  return currentOrigins(context.charter, context.cuts ?? [])[at]!;
}

/** Acts of this log at or beyond the answer do not exist for the fold; Infinity where it was never cut. */
export function cutOf(context: FoldContext, origin: string): number {
  return context.cuts?.find((cut) => cut.origin === origin)?.size ?? Infinity;
}

/** The stored tiles of a log. Entries that a transaction holds back (WorkingLog.entries) have none yet. */
export function storedTiles(reader: Pick<StoreWriter, "tile">, origin: string): TileReader {
  return { tile: (level, index) => reader.tile(origin, level, index) };
}

export async function storedRoot(ground: Ground, reader: Pick<StoreWriter, "tile">, origin: string, size: number): Promise<Hash> {
  return rootAt(ground.cryptography, storedTiles(reader, origin), size);
}
