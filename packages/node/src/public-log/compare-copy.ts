import { encodeHex, encodeUtf8, equalBytes, rootAt } from "@mithaq/ledger";
import { KeeperError } from "../keeper/keeper.ts";
import { findFork, PublicFork } from "./find-fork.ts";
import { parsePublicEntry } from "./public-entry.ts";
import { openPublicNote, readGround, type PublicParts } from "./public-ground.ts";
import { mirrorKeysOf, publicLogOf } from "./public-keys.ts";
import { makesDigest, type PublicLink } from "./public-link.ts";
import { headOf, publicTiles, putHead, putRecords, rootWith, type PublicItem, type PublicRecord } from "./public-tables.ts";
import { recordOf } from "./record-of.ts";
import { isSignedByAll, withComplete } from "./sign-public.ts";

/**
 * Compares the own public log with the copy of it that another party keeps, and takes its cosignatures. What that copy holds beyond the own log was signed here and lost (an old backup was
 * restored): it is taken back, with its documents, before anything new may be signed. A party keeps nothing but what it cosigned, and the public is shown nothing but what all have cosigned, so
 * that no head that counts is ever lost as long as one copy is left.
 *
 * True where the two agree now, so that the own log may grow; false where it grew under the comparison. `party` is the other one's origin today.
 *
 * Rejects with KeeperError: what the link rejects with; `fork` where this node's own signature stands under another tree; `wrong-key`, `unsigned`, `note-malformed`, `root-differs`,
 * `payload-missing`, `payload-corrupt`.
 */
export async function compareCopy(parts: PublicParts, link: PublicLink, party: string): Promise<boolean> {
  const { keeper, store } = parts;
  const own = keeper.origin;
  const log = publicLogOf(own);
  const given = await link.checkpoint(own);
  if (given === undefined) return true;
  const { ground, head, checkpoint, text, root } = await store.read(async (reader) => {
    const ground = await readGround(parts, reader);
    const head = await headOf(reader, log);
    const { checkpoint, text } = openPublicNote(ground, own, given);
    const root = checkpoint.size <= (head?.size ?? 0) ? await rootAt(ground.context.cryptography, publicTiles(reader, log), checkpoint.size) : undefined;
    return { ground, head, checkpoint, text, root };
  });
  if (root !== undefined && !equalBytes(root, checkpoint.root)) {
    throw new PublicFork(log, `${party} holds a signed head of size ${checkpoint.size} with the root ${encodeHex(checkpoint.root)}; here it is ${encodeHex(root)}.`, [head?.note ?? "", text]);
  }
  const c = ground.context.cryptography;
  const cosigned = isSignedByAll(text, mirrorKeysOf(ground.context, party, ground.rows)); // its lines that do not hold were left out
  const size = head?.size ?? 0;
  const entries = root === undefined ? await link.entries(own, size, checkpoint.size) : [];
  if (root === undefined && !equalBytes(await store.read((reader) => rootWith(c, reader, log, size, entries)), checkpoint.root)) throw await findFork(c, link, own, head, checkpoint, text);
  const lost = await readLost(parts, link, log, entries);
  if (lost.length === 0 && (!cosigned || head?.cosigned[party] === text)) return true;
  return store.write(async (writer) => {
    const now = await readGround(parts, writer);
    const held = await headOf(writer, log);
    if ((held?.size ?? 0) !== size) return false; // it has grown meanwhile: the next round compares again
    if (lost.length > 0) await putRecords(c, writer, log, size, lost);
    const base = lost.length === 0 && held !== undefined ? held : { size: checkpoint.size, note: text, cosigned: held?.cosigned ?? {}, complete: held?.complete ?? null };
    await putHead(writer, log, withComplete(now, { ...base, cosigned: cosigned ? { ...base.cosigned, [party]: text } : base.cosigned }));
    return true;
  });
}

/** The records of entries that this node has signed and no longer has. The documents must be those that the entries quote; what they say was all parties' to judge when they cosigned it. */
async function readLost(parts: PublicParts, link: PublicLink, log: string, entries: readonly Uint8Array[]): Promise<(PublicRecord & PublicItem)[]> {
  const { context } = await parts.store.read((reader) => readGround(parts, reader));
  const records: (PublicRecord & PublicItem)[] = [];
  for (const bytes of entries) {
    const entry = parsePublicEntry(bytes, context.charterId, log);
    const item = await link.item(entry.digest);
    if (item === undefined) throw new KeeperError("payload-missing", log, `${link.origin} does not give the document ${entry.digest} of this node's own public log.`);
    if (!makesDigest(context.cryptography, item, entry.digest)) throw new KeeperError("payload-corrupt", log, `The public document ${entry.digest} from ${link.origin} does not have this digest.`);
    records.push({ ...recordOf(entry, kindIn(item.document), encodeUtf8(item.document)), ...item });
  }
  return records;
}

function kindIn(document: string): string {
  return (JSON.parse(document) as { object: { kind: string } }).object.kind;
}
