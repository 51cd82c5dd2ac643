import { equalBytes, rootAt, type TileReader } from "@mithaq/ledger";
import { noteKeys, type KeyRows } from "../export/log-keys.ts";
import type { FoldContext } from "@mithaq/accord";
import { checkSignatures, inWords, readCheckpointNote, type Attestation } from "./check-note.ts";
import type { Findings } from "./finding.ts";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { SizedLog } from "./log-cursor.ts";
import { treeWidth } from "./stored-log.ts";

/** Where a log's tiles are, as ledger reads them. The tree must have been checked. */
export function tilesOf({ log, size }: SizedLog): TileReader {
  return { tile: async (level, index, width) => (await log.tile(level, index, treeWidth(size, level, index, width))).bytes };
}

/**
 * Checks any signed note of a log against the log itself and the keys by position: it covers no more than the log has, its root is the log's at that size, and every
 * line on it is a good signature of a party. Answers who stands behind it.
 */
export async function checkLogNote(context: FoldContext, rows: KeyRows, sized: SizedLog, where: string, note: Uint8Array | string, findings: Findings): Promise<Attestation[]> {
  const { origin } = sized.log;
  const read = readCheckpointNote(origin, where, note, findings);
  if (read === undefined) return [];
  const { size, root } = read.checkpoint;
  if (size > sized.size) {
    findings.add({ log: origin, where, problem: `covers ${size} entries; the log here has ${sized.size}` });
    return [];
  }
  try {
    if (!equalBytes(await rootAt(nodeCryptography, tilesOf(sized), size), root)) findings.add({ log: origin, where, problem: `its root is not that of the first ${size} entries here: one of the two was forked` });
    return checkSignatures(read.note, where, noteKeys(context, origin, size, rows), findings);
  } catch (error) {
    findings.add({ log: origin, where, problem: inWords(error) });
    return [];
  }
}
