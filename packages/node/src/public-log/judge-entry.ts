import { decodeHex, decodeUtf8 } from "@mithaq/ledger";
import { KeeperError } from "../keeper/keeper.ts";
import { parsePublicEntry } from "./public-entry.ts";
import { readGround, type PublicParts } from "./public-ground.ts";
import { publicLogOf } from "./public-keys.ts";
import { makesDigest, type PublicLink } from "./public-link.ts";
import { placeOf, type PublicItem, type PublicRecord } from "./public-tables.ts";
import { namedBy, readDocument, readRelease } from "./read-released.ts";
import { recordOf } from "./record-of.ts";

/**
 * Judges one new entry of another party's public log by this node's own view, before it is vouched for: all parties released this object under this very seal, the entry stands once, and its
 * document is the one that this node makes of the record itself. Undefined where the release is sealed and not yet known here to be countersigned: then it waits.
 *
 * Rejects with KeeperError `garbage`, `other-charter`, `missing-acts`, `entries-differ`, and what the link rejects with.
 */
export async function judgeEntry(parts: PublicParts, link: PublicLink, party: string, bytes: Uint8Array, before: readonly PublicRecord[]): Promise<(PublicRecord & PublicItem) | undefined> {
  const log = publicLogOf(party);
  const own = await parts.store.read(async (reader) => {
    const { context } = await readGround(parts, reader);
    const entry = parsePublicEntry(bytes, context.charterId, log);
    const release = await readRelease(reader, context, entry.release);
    if (release === undefined) {
      const place = await reader.position(decodeHex(entry.release, "release", 32));
      throw new KeeperError("missing-acts", log, `${party} calls ${entry.object} released by ${entry.release}, which ${place === undefined ? "is no act that is held here" : "is no agreed release here"}.`);
    }
    const [released] = release.objects.includes(entry.object) ? await namedBy(reader, release, entry.object) : [];
    if (released === undefined) throw new KeeperError("entries-differ", log, `${party} publishes ${entry.object}, which the release ${release.release} does not name.`);
    const held = before.some((one) => one.release === entry.release && one.object === entry.object) ? 0 : await placeOf(reader, log, entry.release, entry.object);
    if (held !== undefined) throw new KeeperError("entries-differ", log, `${party} publishes ${entry.object} twice under one release.`);
    return { c: context.cryptography, entry, release, released, document: release.countersigned ? await readDocument(reader, context, released) : undefined };
  });
  const { c, entry, release, released, document } = own;
  if (!release.countersigned) return undefined;
  const differs = (what: string) => new KeeperError("entries-differ", log, `${party} publishes ${entry.object} otherwise than this node's own view of the release has it: ${what}. It is not cosigned.`);
  if (document === undefined) throw differs("nothing was agreed on it at the release's seal");
  if (entry.text !== document.text) throw differs(`its text is ${entry.text}, here ${document.text}`);
  const text = decodeUtf8(document.bytes, "document");
  const item = await link.item(entry.digest);
  if (item === undefined) throw new KeeperError("payload-missing", log, `${party} does not give the document ${entry.digest} that its public log names.`);
  if (item.document !== text || entry.bytes !== document.bytes.length) throw differs("its document is another");
  if (!makesDigest(c, item, entry.digest)) throw new KeeperError("payload-corrupt", log, `The public document ${entry.digest} of ${party} does not have this digest.`);
  return { ...recordOf(entry, released.kind, document.bytes), ...item };
}
