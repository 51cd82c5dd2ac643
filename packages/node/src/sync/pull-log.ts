import { parseCheckpoint, parseNote, proveConsistency, LedgerError, type Cryptography } from "@mithaq/ledger";
import { KeeperError, type Keeper, type LogBatch } from "../keeper/keeper.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import { explainDifference } from "./explain-difference.ts";
import { peerTiles } from "./peer-tiles.ts";

/** How a log is taken from a peer. */
export interface PullLogOptions {
  readonly cryptography: Cryptography;
  /** Entries an ingest, of a long catch-up; every one is proven by itself. */
  readonly batch: number;
  /** A gap up to this many entries is taken in one ingest, whole; a node says {@link WHOLE}. Left out, only what `batch` holds. */
  readonly whole?: number;
  /** Where the log was cut: nothing beyond is asked for. */
  readonly upTo?: number;
}

/**
 * Pulls a log from a peer up to the newest checkpoint that it publishes; over a rotation of the log's key by the bridging notes of both keys. Returns how many
 * entries were new. Rejects with KeeperError; what was proven before stays.
 */
export async function pullLog(keeper: Keeper, link: PeerLink, log: string, options: PullLogOptions): Promise<number> {
  const before = await heldSize(keeper, log);
  if (before >= (options.upTo ?? Infinity)) return 0;
  const note = await link.checkpoint(log);
  if (note === undefined) {
    if (log !== link.origin || before === 0) return 0;
    throw new KeeperError("recovering", log, `${log} publishes no head of its own log: its node is recovering from a loss.`);
  }
  try {
    await pullTo(keeper, link, log, note, options);
  } catch (error) {
    if (!(error instanceof KeeperError) || (error.code !== "wrong-key" && error.code !== "unsigned")) throw error;
    if (!(await crossBridges(keeper, link, log, options))) throw error;
    await pullTo(keeper, link, log, note, options);
  }
  return (await heldSize(keeper, log)) - before;
}

/** Takes each bridging note beyond what is held; true where one brought the log, and so its keys, forward. */
async function crossBridges(keeper: Keeper, link: PeerLink, log: string, options: PullLogOptions): Promise<boolean> {
  let crossed = false;
  for (const bridge of await link.bridges(log)) {
    if (sizeOf(bridge, log) <= (await heldSize(keeper, log))) continue;
    await pullTo(keeper, link, log, bridge, options);
    crossed = true;
  }
  return crossed;
}

async function pullTo(keeper: Keeper, link: PeerLink, log: string, note: string, options: PullLogOptions): Promise<void> {
  const size = sizeOf(note, log);
  const end = Math.min(size, options.upTo ?? size);
  const record = await keeper.read((reader) => reader.log(log));
  if (record?.checkpoint === note && record.size === size) return;
  let from = record?.size ?? 0;
  if (size <= from) return compare(keeper, link, { origin: log, note, from, entries: [] });
  const fetchBatch = batchReader(link, log, note, size, options);
  try {
    let next = fetchBatch(from);
    while (from < end) {
      const batch = await next;
      from += batch.entries.length;
      if (from < end) {
        // The next batch travels while this one is verified; its failure is met when it is awaited.
        next = fetchBatch(from);
        next.then((coming) => keeper.foresee(coming)).catch(() => undefined);
      }
      await keeper.ingest(batch);
    }
  } catch (error) {
    throw await explainDifference(keeper, link, log, note, options.cryptography, error);
  }
}

/** An older head is no fault of a mirror, which may be behind; of the log's own node it is. A head that contradicts what is held is a fork. */
async function compare(keeper: Keeper, link: PeerLink, batch: LogBatch): Promise<void> {
  try {
    await keeper.ingest(batch);
  } catch (error) {
    if (!(error instanceof KeeperError) || error.code !== "rolled-back" || batch.origin === link.origin) throw error;
  }
}

function batchReader(link: PeerLink, log: string, note: string, size: number, { cryptography, batch, upTo, whole = batch }: PullLogOptions): (from: number) => Promise<LogBatch> {
  const tiles = peerTiles(link, log);
  return async (from) => {
    const to = endOfBatch(from, Math.min(size, upTo ?? size), batch, whole);
    const entries: Uint8Array[] = [];
    for (let at = from; at < to; ) {
      const some = await link.entries(log, at, Math.min(to, (Math.floor(at / BUNDLE) + 1) * BUNDLE));
      if (some.length === 0) throw new KeeperError("short", log, `${link.origin} gives no entries of ${log} from ${at} on, though its checkpoint covers ${size}.`);
      entries.push(...some.slice(0, to - at));
      at += some.length;
    }
    if (to === size) return { origin: log, note, from, entries };
    try {
      return { origin: log, note, from, entries, proof: await proveConsistency(cryptography, tiles, to, size) };
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      throw new KeeperError("garbage", log, `${link.origin} gives tiles of ${log} that make no proof: ${error.message}.`, { cause: error });
    }
  };
}

const BUNDLE = 256;

/**
 * A mirror in the middle of a catch-up holds acts that no signed head of its own ends at: should the log's node lose them just then, it could not have them back from
 * here under any head. So only what would hold the fold lock for long is taken in pieces.
 */
export const WHOLE = 4096;

/** Batches end at full bundles, so that no bundle is fetched twice. */
function endOfBatch(from: number, size: number, batch: number, whole: number): number {
  if (size - from <= Math.max(batch, whole)) return size;
  const end = from + batch;
  return end - (end % BUNDLE) > from ? end - (end % BUNDLE) : end;
}

/** The size that a note claims: unverified, and only used to know what to ask for. Throws KeeperError `note-malformed`. */
function sizeOf(note: string, log: string): number {
  try {
    return parseCheckpoint(parseNote(note).text).size;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new KeeperError("note-malformed", log, `The note of ${log} is refused: ${error.field} ${error.message}.`, { cause: error });
  }
}

async function heldSize(keeper: Keeper, log: string): Promise<number> {
  return (await keeper.read((reader) => reader.log(log)))?.size ?? 0;
}
