import { charterId } from "@mithaq/accord";
import { entriesPath, equalBytes, parseCheckpoint, parseNote, parseTilePath, rootAt } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { ArchiveError } from "../export/archive-error.ts";
import { TILE_WIDTH } from "../export/log-files.ts";
import { originFolder } from "../export/origin-folder.ts";
import { crashPoint } from "../faults/crash-point.ts";
import type { Keeper } from "../keeper/keeper.ts";
import { standingOf } from "../keeper/standing.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import { pullLog, WHOLE } from "../sync/pull-log.ts";
import { POUCH_BOUNDS, type ContainerBounds } from "./container-bounds.ts";
import { openContainer, type Container } from "./container-reader.ts";
import { parsePouchHeader, pouchPath, type PouchHeader, type PouchLog } from "./pouch-header.ts";
import { pouchLink } from "./pouch-link.ts";

/** What takes a pouch in. */
export interface PouchReceiver {
  readonly keeper: Keeper;
  readonly charter: Uint8Array;
}

export interface ImportedPouch {
  /** The party whose node packed it. */
  readonly from: string;
  /** Sizes before and after, and how much is judged. */
  readonly logs: readonly { readonly origin: string; readonly before: number; readonly after: number; readonly judged: number; /** what its next act waits for */ readonly waiting: string | null }[];
  readonly payloads: number;
  /** Whether it brought anything that was not held. */
  readonly changed: boolean;
}

/**
 * Takes a pouch in, by the same pull and the same verification as from a peer over the network. Checked before anything is taken: the zip's bounds, every file against
 * the manifest, the charter, the addressee, and that no act is missing between what is held here and what the pouch brings. Then log by log, batch by batch, each proven
 * by itself; at the end everything due is judged, sealed and receipted. A pouch taken in twice changes nothing; a crash on the way loses nothing: import it again.
 *
 * Rejects with ArchiveError `unreadable`, `zip-malformed`, `zip-bounds`, `manifest`, `not-for-us`, `missing-acts` (names log, from and to), and with KeeperError where a
 * log, a note or a payload is refused: what was proven before stays.
 */
export async function importPouch({ keeper, charter }: PouchReceiver, file: string, bounds: ContainerBounds = POUCH_BOUNDS): Promise<ImportedPouch> {
  const container = await openContainer("pouch", file, bounds);
  try {
    const header = parsePouchHeader(container.header);
    requireForUs(header, keeper.origin, charterId(nodeCryptography, charter));
    requireOnlyItsFiles(container, header);
    await requireNoHole(keeper, container, header);
    return await takeIn(keeper, container, header);
  } finally {
    container.close();
  }
}

async function takeIn(keeper: Keeper, container: Container, header: PouchHeader): Promise<ImportedPouch> {
  const link = pouchLink(container, header, keeper);
  const before = new Map<string, number>();
  for (const log of header.logs) {
    before.set(log.origin, await heldSize(keeper, log.origin));
    crashPoint("pouch.ingest.before");
    if (await bringsNothing(keeper, link, log)) continue;
    await pullLog(keeper, link, log.origin, { cryptography: nodeCryptography, batch: BATCH, whole: WHOLE });
  }
  const cosigned = await link.cosigned(keeper.origin);
  if (cosigned !== undefined) await keeper.takeCosigned(header.from, cosigned);
  crashPoint("pouch.settle.before");
  await keeper.settle();
  let payloads = 0;
  for (const digest of await keeper.wantedPayloads()) {
    const payload = await link.payload(digest);
    if (payload === undefined) continue;
    crashPoint("pouch.payload.before");
    await keeper.takePayload(payload);
    payloads += 1;
  }
  const recovering = (await keeper.read(standingOf)).mode === "recovery";
  if (recovering && header.logs.some(({ origin, from }) => origin === keeper.origin && from === 0)) await keeper.peerAnswered(header.from, !header.logs.some(({ origin }) => origin === header.from));
  await keeper.settle();
  const { logs } = await keeper.status();
  const taken = logs.map(({ origin, size, judged, waiting }) => ({ origin, before: before.get(origin) ?? size, after: size, judged, waiting }));
  return { from: header.from, logs: taken, payloads, changed: payloads > 0 || header.logs.some(({ origin, size }) => size > (before.get(origin) ?? 0)) };
}

/** An older note than what is held, of the very same log: nothing to do. One that contradicts it goes on to the keeper, which keeps it as evidence. */
async function bringsNothing(keeper: Keeper, link: PeerLink, log: PouchLog): Promise<boolean> {
  const note = await link.checkpoint(log.origin);
  if (note === undefined || (await heldSize(keeper, log.origin)) < log.size) return note === undefined;
  const { root, size } = parseCheckpoint(parseNote(note).text);
  if (size !== log.size) throw new ArchiveError("manifest", log.origin, `says ${log.size} acts; its signed note covers ${size}`);
  return equalBytes(root, await keeper.read((reader) => rootAt(nodeCryptography, { tile: (level, index) => reader.tile(log.origin, level, index) }, size)));
}

function requireForUs(header: PouchHeader, own: string, charter: string): void {
  if (header.charter !== charter) throw new ArchiveError("not-for-us", "charter", `the pouch is of the charter ${header.charter}, this node of ${charter}. Ask ${header.from} for a pouch of this charter`);
  if (header.for !== own) throw new ArchiveError("not-for-us", "for", `the pouch was packed for ${header.for}, this node is ${own}. Give it to that party, or ask for one of your own`);
}

/** Every file lies where a pouch has one: what belongs to nothing is not carried in. */
function requireOnlyItsFiles(container: Container, { logs }: PouchHeader): void {
  const folders = new Map(logs.map((log) => [log.folder, log]));
  for (const { origin, folder, from, size } of logs) {
    if (originFolder(origin) !== folder || from > size) throw new ArchiveError("manifest", origin, "its folder or sizes are not those of a log");
  }
  if (folders.size !== logs.length) throw new ArchiveError("manifest", "logs", "names a log twice");
  for (const name of container.files.keys()) {
    const [, folder = "", file = ""] = /^logs\/([^/]+)\/(.+)$/.exec(name) ?? [];
    const belongs = PAYLOAD.test(name) || (folders.has(folder) && (NOTE.test(file) || isTilePath(file)));
    if (!belongs) throw new ArchiveError("zip-malformed", name, "does not belong in a pouch");
  }
  for (const log of logs) if (!container.files.has(pouchPath.log(log, "checkpoint"))) throw new ArchiveError("zip-malformed", pouchPath.log(log, "checkpoint"), "is missing");
}

/** Names the acts that are neither held here nor in the pouch, of every log. */
async function requireNoHole(keeper: Keeper, container: Container, { from: packer, logs }: PouchHeader): Promise<void> {
  const holes: { log: string; acts: string }[] = [];
  for (const log of logs) {
    const held = await heldSize(keeper, log.origin);
    if (held >= log.size) continue;
    const missing = held < log.from ? { from: held, to: log.from - 1 } : missingBundle(container, log, held);
    if (missing !== undefined) holes.push({ log: log.origin, acts: `acts ${missing.from} to ${missing.to} of ${log.origin}` });
  }
  if (holes.length === 0) return;
  throw new ArchiveError("missing-acts", holes[0]!.log, `${holes.map(({ acts }) => acts).join(" and ")} are neither held here nor in the pouch. Import the earlier pouch first, or ask ${packer} for a whole one`);
}

function missingBundle(container: Container, log: PouchLog, held: number): { from: number; to: number } | undefined {
  for (let index = Math.floor(held / TILE_WIDTH); index * TILE_WIDTH < log.size; index += 1) {
    const width = Math.min(TILE_WIDTH, log.size - index * TILE_WIDTH);
    if (!container.files.has(pouchPath.log(log, entriesPath(index, width)))) return { from: Math.max(held, index * TILE_WIDTH), to: index * TILE_WIDTH + width - 1 };
  }
  return undefined;
}

async function heldSize(keeper: Keeper, log: string): Promise<number> {
  return (await keeper.read((reader) => reader.log(log)))?.size ?? 0;
}

function isTilePath(path: string): boolean {
  try {
    parseTilePath(path);
    return true;
  } catch {
    return false;
  }
}

const PAYLOAD = /^payloads\/[0-9a-f]{64}$/;
const NOTE = /^(checkpoint|cosigned|bridges\/(0|[1-9][0-9]{0,3}))$/;
/** Entries an ingest, as over the network. */
const BATCH = 2048;
