import { decodeUtf8, encodeBase64, encodeUtf8, equalBytes, rootAt } from "@mithaq/ledger";
import { mergeSignatures } from "../export/cosigned-notes.ts";
import { makePayload } from "../payload/make-payload.ts";
import type { StoreReader } from "../store/store.ts";
import { maySign, readGround, type PublicGround, type PublicParts } from "./public-ground.ts";
import { publicKeys, publicLogOf } from "./public-keys.ts";
import { MAX_DOCUMENT_BYTES } from "./public-link.ts";
import { headOf, placeOf, publicTiles, putHead, putRecords, rootWith, type PublicItem, type PublicRecord } from "./public-tables.ts";
import { readDocument, readReleased } from "./read-released.ts";
import { recordOf } from "./record-of.ts";
import { isSignedByAll, signPublicHead, withComplete } from "./sign-public.ts";
import type { PublicDocument, ReleasedObject } from "./public-document.ts";

export interface DueItem {
  readonly released: ReleasedObject;
  readonly document: PublicDocument;
}

/** What is released and does not yet stand in this party's public log (or in its copy of another's). A document that is too large to be published is left out. */
export async function dueItems(reader: StoreReader, ground: PublicGround, party = ground.own): Promise<DueItem[]> {
  const log = publicLogOf(party);
  const due: DueItem[] = [];
  for (const released of await readReleased(reader, ground.context)) {
    if ((await placeOf(reader, log, released.seal, released.object)) !== undefined) continue;
    const document = await readDocument(reader, ground.context, released);
    if (document !== undefined && document.bytes.length <= MAX_DOCUMENT_BYTES) due.push({ released, document });
  }
  return due;
}

/**
 * Appends to the own public log what all parties have released and the log does not hold, and signs the new head, in one transaction: a crash leaves all of it or nothing, and a second pass adds
 * nothing. `size` is the log's size that was compared with every other party's copy just before; where the log has another by now, or the node may not sign, nothing is done. A log key that was
 * rotated signs the same head anew. Returns how many items were added.
 */
export async function appendReleased(parts: PublicParts, size: number): Promise<number> {
  return parts.store.write(async (writer) => {
    const ground = await readGround(parts, writer);
    const { context, own } = ground;
    const c = context.cryptography;
    const log = publicLogOf(own);
    const head = await headOf(writer, log);
    if ((head?.size ?? 0) !== size || !(await maySign(writer, ground, own))) return 0;
    const due = (await dueItems(writer, ground)).slice(0, MOST_AT_ONCE);
    if (due.length === 0) {
      if (head !== undefined && !isSignedByAll(head.note, publicKeys(context, own, ground.rows).slice(0, 1))) {
        await putHead(writer, log, withComplete(ground, { ...head, note: mergeSignatures(signPublicHead(ground, parts.keys, size, await rootAt(c, publicTiles(writer, log), size)), [head.note]) }));
      }
      return 0;
    }
    const records = due.map((item) => formatRecord(parts, ground, item));
    const root = await rootWith(c, writer, log, size, records.map(({ entry }) => encodeUtf8(entry)));
    await putRecords(c, writer, log, size, records);
    if (!equalBytes(await rootAt(c, publicTiles(writer, log), size + records.length), root)) throw new Error(`The tiles of ${log} do not make the root of its entries.`);
    const note = signPublicHead(ground, parts.keys, size + records.length, root);
    await putHead(writer, log, withComplete(ground, { size: size + records.length, note, cosigned: head?.cosigned ?? {}, complete: head?.complete ?? null }));
    return records.length;
  });
}

/** A bound on one transaction; what is left comes with the next round. */
const MOST_AT_ONCE = 1_024;
const SALT_BYTES = 32;

function formatRecord(parts: PublicParts, { context }: PublicGround, { released, document }: DueItem): PublicRecord & PublicItem {
  const salt = parts.random(SALT_BYTES);
  const { digest } = makePayload(context.cryptography, salt, document.bytes);
  const entry = {
    v: 1, kind: "mithaq/public-item", charter: context.charterId, release: released.seal, object: released.object, text: document.text, digest, bytes: document.bytes.length, mediaType: "application/json",
  } as const;
  return { ...recordOf(entry, released.kind, document.bytes), salt: encodeBase64(salt), document: decodeUtf8(document.bytes, "document") };
}
