import { parseCheckpoint, parseNote, proveConsistency, rootAt, LedgerError, type Cryptography } from "@mithaq/ledger";
import { KeeperError, type Keeper } from "../keeper/keeper.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import { peerTiles } from "./peer-tiles.ts";

/**
 * Entries did not fit a newer signed head. Either the peer's data are bad, which proves nothing, or its tree really is another one: then its own tiles show
 * which root it has at the size of the head held here, and two signed notes prove the fork (record.md section 6). Returns the error to report.
 */
export async function explainDifference(keeper: Keeper, link: PeerLink, log: string, note: string, c: Cryptography, error: unknown): Promise<unknown> {
  if (!(error instanceof KeeperError) || (error.code !== "root-differs" && error.code !== "entries-differ")) return error;
  const held = (await keeper.read((reader) => reader.log(log)))?.checkpoint;
  if (held == null) return error;
  const old = parseCheckpoint(parseNote(held).text);
  const newer = parseCheckpoint(parseNote(note).text);
  if (newer.size <= old.size) return error;
  try {
    const tiles = peerTiles(link, log);
    const [root, proof] = [await rootAt(c, tiles, old.size), await proveConsistency(c, tiles, old.size, newer.size)];
    await keeper.reportDivergence({ origin: log, note, size: old.size, root, proof });
    return new KeeperError("fork", log, `Two signed heads of ${log} contradict each other: sizes ${old.size} and ${newer.size}.`, { cause: error });
  } catch (second) {
    if (second instanceof KeeperError || second instanceof LedgerError) return error;
    throw second;
  }
}
