import type { ActId } from "@mithaq/accord";
import { decodeHex, formatTlogProof, parseCheckpoint, parseNote, proveInclusion, satisfiesPolicy, verifyNote, type Policy } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { ArchiveError } from "../export/archive-error.ts";
import { foldContext, type ArchiveNode } from "../export/archive-node.ts";
import { cosignedNotes, mergeSignatures } from "../export/cosigned-notes.ts";
import { readKeyRows } from "../export/key-rows.ts";
import { countersignedPolicy, logOrigins } from "../export/log-keys.ts";
import { cutsOf } from "../keeper/standing.ts";
import type { Position } from "../store/store.ts";

export interface ProvenAct extends Position {
  readonly id: ActId;
  /** Size of the checkpoint that proves it. */
  readonly size: number;
  /** The whole proof file, one C2SP tlog-proof: the act's own bytes are its `extra`. Store it as `.tlog-proof`. */
  readonly file: string;
}

/**
 * Proves an act: one file that anyone can verify offline with the charter or a policy. Its checkpoint carries the log's signature and both cosignatures of every
 * other party; its `extra` is the entry, which the proof's leaf hash authenticates (tlog-proof: "additional data necessary to reconstruct the record hash").
 *
 * Rejects with ArchiveError `not-found` (no such act here), `not-countersigned` (the act is newer than the last checkpoint that every other party has cosigned),
 * LedgerError `hex` for what is no id.
 */
export async function proveAct(node: ArchiveNode, actId: ActId): Promise<ProvenAct> {
  const id = decodeHex(actId, "act", 32);
  const context = foldContext(node.charter, await node.keeper.read(cutsOf));
  const position = await node.keeper.read((reader) => reader.position(id));
  if (position === undefined) throw new ArchiveError("not-found", actId, "no act of this id is held here. Give the id of an act (64 hex digits), as lists and seals show it");
  const { origin, index } = position;
  const notes = [...(await cosignedNotes(node, origin)).values()];
  return node.keeper.read(async (reader) => {
    const rows = await readKeyRows(reader, logOrigins(context));
    const complete = notes.flatMap((note) => {
      const merged = mergeSignatures(note, notes);
      const { size } = parseCheckpoint(parseNote(merged).text);
      return isCountersigned(merged, countersignedPolicy(context, origin, size, rows)) ? [{ note: merged, size }] : [];
    });
    const best = complete.sort((a, b) => b.size - a.size)[0];
    if (best === undefined || best.size <= index) {
      const covered = best === undefined ? "no checkpoint of this log is held yet that every other party has cosigned" : `the last checkpoint that every other party has cosigned covers ${best.size} acts`;
      throw new ArchiveError("not-countersigned", actId, `stands at index ${index} of ${origin}; ${covered}. Wait for the next countersignature, or exchange a pouch, and ask again`);
    }
    const [entry] = await reader.entries(origin, index, index + 1);
    if (entry === undefined) throw new ArchiveError("store-incomplete", `${origin} entry ${index}`, "is not in the store. Run verify");
    const proof = await proveInclusion(c, { tile: (level, at) => reader.tile(origin, level, at) }, index, best.size);
    return { id: actId, origin, index, size: best.size, file: formatTlogProof({ index, proof, checkpoint: best.note, extra: entry }) };
  });
}

function isCountersigned(note: string, policy: Policy): boolean {
  const keys = [...policy.logs, ...policy.witnesses.values()];
  return satisfiesPolicy(policy, verifyNote(c, parseNote(note), keys));
}
