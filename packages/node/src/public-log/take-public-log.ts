import { encodeHex, equalBytes, rootAt, type Checkpoint, type Cryptography } from "@mithaq/ledger";
import { mergeSignatures } from "../export/cosigned-notes.ts";
import { KeeperError } from "../keeper/keeper.ts";
import type { StoreReader } from "../store/store.ts";
import { findFork, PublicFork } from "./find-fork.ts";
import { judgeEntry } from "./judge-entry.ts";
import { maySign, openPublicNote, readGround, type PublicGround, type PublicParts } from "./public-ground.ts";
import { mirrorKeysOf, publicLogOf } from "./public-keys.ts";
import type { PublicLink } from "./public-link.ts";
import { headOf, publicTiles, putHead, putRecords, rootWith, type PublicHead, type PublicItem, type PublicRecord } from "./public-tables.ts";
import { cosignPublic, isSignedByAll } from "./sign-public.ts";

/** More items than this in one step are refused: a release names 200 objects at most. */
const MOST_NEW = 16_384;

/**
 * Takes in what another party's public log has gained, and cosigns it: only a tree that begins with the one cosigned before, of which every new item was released by all parties in this node's own
 * view and says byte for byte what this node would say of it. What is not cosigned is not kept. True where the newest head is cosigned here; false where there is none, or this node must wait.
 *
 * Rejects with KeeperError: what the link rejects with; `note-malformed`, `wrong-key`, `unsigned`, `wrong-origin`; `rolled-back`, `fork` (with both notes as `evidence` of the fault), `root-differs`;
 * `missing-acts` (a release that is not held here), `entries-differ` (an item that this node would not have released so), `garbage`, `other-charter`, `oversize`.
 */
export async function takePublicLog(parts: PublicParts, link: PublicLink, party: string): Promise<boolean> {
  const given = await link.checkpoint(party);
  if (given === undefined) return false;
  const log = publicLogOf(party);
  const before = await parts.store.read(async (reader) => {
    const ground = await readGround(parts, reader);
    const head = await headOf(reader, log);
    const { checkpoint, text } = openPublicNote(ground, party, given);
    if (head !== undefined && checkpoint.size <= head.size) await requireSame(ground.context.cryptography, reader, log, head, checkpoint, text);
    return { ground, head, checkpoint, text, may: await maySign(reader, ground, party) };
  });
  const { ground, head, checkpoint, text } = before;
  if (!before.may) return false;
  const size = head?.size ?? 0;
  if (checkpoint.size <= size) return head === undefined || renewed(ground, text, head) === undefined || renewCosignature(parts, party, text, head.size);
  if (checkpoint.size - size > MOST_NEW) throw new KeeperError("oversize", log, `${log} has gained ${checkpoint.size - size} items at once.`);
  const entries = await link.entries(party, size, checkpoint.size);
  const c = ground.context.cryptography;
  const root = await parts.store.read((reader) => rootWith(c, reader, log, size, entries));
  if (!equalBytes(root, checkpoint.root)) throw await findFork(c, link, party, head, checkpoint, text);
  const records: (PublicRecord & PublicItem)[] = [];
  for (const entry of entries) {
    const record = await judgeEntry(parts, link, party, entry, records);
    if (record === undefined) return false;
    records.push(record);
  }
  return parts.store.write(async (writer) => {
    const now = await readGround(parts, writer);
    if (((await headOf(writer, log))?.size ?? 0) !== size || !(await maySign(writer, now, party))) return false;
    await putRecords(c, writer, log, size, records);
    await putHead(writer, log, { size: checkpoint.size, note: cosignPublic(now, parts.keys, text, seconds(parts)), cosigned: {}, complete: null });
    return true;
  });
}

/** An older or equal head must be one of the tree that is held. */
async function requireSame(c: Cryptography, reader: StoreReader, log: string, head: PublicHead, { size, root }: Checkpoint, text: string): Promise<void> {
  const held = await rootAt(c, publicTiles(reader, log), size);
  if (!equalBytes(held, root)) throw new PublicFork(log, `${log} has two heads: at size ${size} the root ${encodeHex(root)}, and here ${encodeHex(held)}.`, [head.note, text]);
  if (size < head.size) throw new KeeperError("rolled-back", log, `${log} has gone back from ${head.size} items to ${size}.`);
}

/** The note of the same head with what lines it has gained; undefined where it has gained none, and this node's cosignatures are of its keys in use. */
function renewed({ context, own, rows }: PublicGround, text: string, head: PublicHead): string | undefined {
  const merged = mergeSignatures(head.note, [text]);
  return merged === head.note && isSignedByAll(merged, mirrorKeysOf(context, own, rows)) ? undefined : merged;
}

async function renewCosignature(parts: PublicParts, party: string, text: string, size: number): Promise<boolean> {
  return parts.store.write(async (writer) => {
    const ground = await readGround(parts, writer);
    const held = await headOf(writer, publicLogOf(party));
    if (held?.size !== size || !(await maySign(writer, ground, party))) return false;
    const merged = renewed(ground, text, held);
    if (merged === undefined) return true;
    const note = isSignedByAll(merged, mirrorKeysOf(ground.context, ground.own, ground.rows)) ? merged : cosignPublic(ground, parts.keys, merged, seconds(parts));
    await putHead(writer, publicLogOf(party), { ...held, note });
    return true;
  });
}

function seconds({ clock }: PublicParts): number {
  return Math.floor(clock() / 1000);
}
