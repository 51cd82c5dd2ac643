import { currentOrigins, type FoldContext } from "@mithaq/accord";
import { parseCheckpoint, parseNote } from "@mithaq/ledger";
import { ArchiveError } from "../export/archive-error.ts";
import { foldContext, type ArchiveNode } from "../export/archive-node.ts";
import { logFiles } from "../export/log-files.ts";
import { logOrigins } from "../export/log-keys.ts";
import { originFolder } from "../export/origin-folder.ts";
import { cutsOf } from "../keeper/standing.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import { encodePayload } from "../peer/payload-body.ts";
import type { StoreReader } from "../store/store.ts";
import { writeContainer, type ContainerFile } from "./container-writer.ts";
import { payloadsNotKnownTo, sizeKnownTo } from "./known-to.ts";
import { formatPouchHeader, pouchPath, type PouchLog } from "./pouch-header.ts";

export interface PouchRequest {
  /** Origin of the party that it is for. */
  readonly for: string;
  /** Path of the new file. */
  readonly to: string;
  /** Everything from the first act on, the receiver's own log and payloads too: for a node that has lost its data. */
  readonly whole?: boolean;
}

export interface PackedPouch {
  readonly logs: readonly PouchLog[];
  readonly payloads: number;
  readonly bytes: number;
}

interface Packing {
  readonly log: PouchLog;
  readonly note: string;
  readonly cosigned: string | undefined;
  readonly bridges: readonly string[];
}

/**
 * Packs for another party what it is not known to hold, since the last that its own acts and cosignatures say: entries in whole bundles with the tiles above them,
 * signed notes with this node's cosignatures, bridging notes, payloads. One zip in the static tile layout, with a manifest; written whole or not at all.
 *
 * Rejects with ArchiveError `not-found` (no other party of that origin), `target-exists`, `store-incomplete`.
 */
export async function exportPouch(node: ArchiveNode, request: PouchRequest): Promise<PackedPouch> {
  const { keeper } = node;
  const context = foldContext(node.charter, await keeper.read(cutsOf));
  if (request.for === keeper.origin || !currentOrigins(context.charter, context.cuts ?? []).includes(request.for)) {
    throw new ArchiveError("not-found", "for", `${request.for} is no other party of this charter. Name one of: ${currentOrigins(context.charter, context.cuts ?? []).filter((origin) => origin !== keeper.origin).join(", ")}`);
  }
  // Notes before the snapshot: what they cover is in it.
  const notes = await Promise.all(logOrigins(context).map(async (origin) => ({ origin, note: await keeper.checkpoint(origin), cosigned: await keeper.cosigned(origin), bridges: await keeper.bridges(origin) })));
  return keeper.read(async (reader) => {
    const packings: Packing[] = [];
    for (const { origin, note, cosigned, bridges } of notes) {
      if (note === undefined) continue;
      const { size } = parseCheckpoint(parseNote(note).text);
      const known = request.whole === true ? 0 : origin === request.for ? size : Math.min(size, await sizeKnownTo(reader, request.for, origin, keeper.origin));
      packings.push({ log: { origin, folder: originFolder(origin), from: known, size }, note, cosigned, bridges });
    }
    const logs = packings.map(({ log }) => log);
    let payloads = 0;
    const header = () => formatPouchHeader({ charter: context.charterId, from: keeper.origin, for: request.for, logs });
    const { bytes } = await writeContainer("pouch", request.to, packFiles(context, reader, packings, request, node.payloads, () => (payloads += 1)), header);
    return { logs, payloads, bytes };
  });
}

async function* packFiles(context: FoldContext, reader: StoreReader, packings: readonly Packing[], request: PouchRequest, payloads: PayloadStore, counted: () => void): AsyncGenerator<ContainerFile> {
  for (const { log, note, cosigned, bridges } of packings) {
    yield { name: pouchPath.log(log, "checkpoint"), content: Buffer.from(note) };
    if (cosigned !== undefined) yield { name: pouchPath.cosigned(log), content: Buffer.from(cosigned) };
    for (const [n, bridge] of bridges.entries()) yield { name: pouchPath.bridge(log, n), content: Buffer.from(bridge) };
    if (log.from === log.size) continue;
    for await (const { path, bytes } of logFiles(reader, log.origin, log.size, log.from)) yield { name: pouchPath.log(log, path), content: bytes };
  }
  const wanted = request.whole === true ? undefined : await payloadsNotKnownTo(context, reader, request.for);
  for await (const digest of payloads.list()) {
    if (wanted !== undefined && !wanted.has(digest)) continue;
    const payload = await payloads.get(digest);
    if (payload === undefined) continue; // erased since it was listed
    counted();
    yield { name: pouchPath.payload(digest), content: encodePayload(payload) };
  }
}
