import { isDeepStrictEqual } from "node:util";
import { emptyLogState, type FoldContext } from "@mithaq/accord";
import { encodeHex, frontierRoot, rootAt, type Frontier } from "@mithaq/ledger";
import { foldContext } from "../export/archive-node.ts";
import { HASH_BYTES } from "../export/log-files.ts";
import type { Guard } from "../guard/guard.ts";
import { getValues } from "../keeper/standing.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import type { LogRecord, Store, StoreReader } from "../store/store.ts";
import { checkDatabase } from "./check-database.ts";
import { checkLogNote, tilesOf } from "./check-log-notes.ts";
import { checkLookups } from "./check-lookups.ts";
import { inWords } from "./check-note.ts";
import { checkRows } from "./check-rows.ts";
import { checkTree } from "./check-tree.ts";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { SizedLog } from "./log-cursor.ts";
import { refold } from "./refold.ts";
import { ReportDraft, type VerifyReport } from "./report.ts";
import { storeLog } from "./store-log.ts";

/** What is verified of a node. It may be running: one snapshot of its store is. */
export interface VerifiedNode {
  readonly store: Pick<Store, "read">;
  readonly charter: Uint8Array;
  /** The own log's origin. */
  readonly origin: string;
  readonly payloads: PayloadStore;
  readonly guard: Pick<Guard, "read">;
  /** Path of the SQLite file, where the store is one: SQLite then checks its own pages too. */
  readonly database?: string;
}

/**
 * Verifies a node's own record: entries, tiles, frontiers and heads against each other, rows, clocks and lookups against the state folded anew from the entries, every
 * kept note by its signatures, payloads by their digests, the guard against the log. What is wrong is in the report, with the place; never rejects for it.
 */
export async function verifyNode(node: VerifiedNode): Promise<VerifyReport> {
  const draft = new ReportDraft();
  draft.charter = encodeHex(nodeCryptography.sha256(node.charter));
  if (node.database !== undefined) checkDatabase(node.database, draft.findings);
  try {
    const context = foldContext(node.charter, [], nodeCryptography);
    await node.store.read((reader) => verifyStore(reader, node, context, draft));
    await verifyPayloads(node.payloads, draft);
  } catch (error) {
    draft.findings.add({ log: null, where: "store", problem: `cannot be read: ${inWords(error)}` });
  }
  return draft.finish();
}

async function verifyStore(reader: StoreReader, node: VerifiedNode, context: FoldContext, draft: ReportDraft): Promise<void> {
  const records = await reader.logs();
  const logs: SizedLog[] = records.map(({ origin, size, judged }) => ({ log: storeLog(reader, origin), size, end: judged }));
  let whole = true;
  for (const [i, record] of records.entries()) whole = (await draft.time("hashing", () => verifyTree(reader, record, logs[i]!, draft))) && whole;
  await verifyGuard(node, records, logs, draft);
  // Damaged logs are not folded: what they would make says nothing.
  if (!whole) return;
  const refolded = (draft.refolded = await draft.time("folding", () => refold(context, logs, draft.findings)));
  for (const [i, record] of records.entries()) await verifyLog(reader, record, logs[i]!, node.charter, draft);
  await checkRows(reader, refolded, draft.findings);
}

/** Entries and tiles against the frontier, and nothing beyond the size. Answers whether the log can be folded. */
async function verifyTree(reader: StoreReader, { origin, size, frontier }: LogRecord, { log }: SizedLog, draft: ReportDraft): Promise<boolean> {
  if ((await reader.entries(origin, size, size + 1)).length > 0) draft.findings.add({ log: origin, where: "entries", entry: size, problem: "stands beyond the log's size" });
  const stored = splitFrontier(size, frontier);
  if (stored === undefined) {
    draft.findings.add({ log: origin, where: "log", problem: `its frontier has ${frontier.length} bytes, which no tree of ${size} entries has` });
    return false;
  }
  const root = frontierRoot(nodeCryptography, stored);
  draft.logs.set(origin, { origin, size, root: encodeHex(root), attestations: [] });
  const computed = await checkTree(log, size, root, draft.findings);
  if (computed === undefined) return false;
  if (!computed.hashes.every((hash, at) => Buffer.compare(hash, stored.hashes[at]!) === 0)) draft.findings.add({ log: origin, where: "log", problem: "its frontier is not that of its entries" });
  return true;
}

/** State, clocks, lookups and notes of one log, once all are folded. */
async function verifyLog(reader: StoreReader, record: LogRecord, sized: SizedLog, charter: Uint8Array, draft: ReportDraft): Promise<void> {
  const { origin } = record;
  const { findings } = draft;
  const { context, rows, logs } = draft.refolded!;
  const folded = logs.get(origin)!;
  if (folded.judged !== record.judged) findings.add({ log: origin, where: "log", entry: folded.judged, problem: `is said to be judged up to ${record.judged}, and cannot be: ${folded.waiting ?? "it was cut"}` });
  if (!isDeepStrictEqual({ ...emptyLogState, ...(record.state as object | null) }, { ...folded.state })) findings.add({ log: origin, where: "log", problem: "its fold state is not what its entries make" });
  const [first] = await reader.entries(origin, 0, 1);
  if (first !== undefined && Buffer.compare(first, charter) !== 0) findings.add({ log: origin, where: "entries", entry: 0, problem: "is not this node's charter" });
  await checkLookups(reader, origin, record.size, folded, findings);
  if (record.checkpoint !== null) {
    const attestations = await checkLogNote(context, rows, sized, "checkpoint", record.checkpoint, findings);
    draft.logs.set(origin, { ...draft.logs.get(origin)!, attestations });
  } else if (record.size > 0) findings.add({ log: origin, where: "checkpoint", problem: "is missing" });
  for (const [where, note] of await keptNotes(reader, origin, record.checkpoint)) await checkLogNote(context, rows, sized, where, note, findings);
}

/** The notes of a log that the keeper has kept besides its head. */
async function keptNotes(reader: StoreReader, origin: string, head: string | null): Promise<[where: string, note: string][]> {
  const notes: [string, string][] = [];
  for (const { size, note } of (await getValues(reader, "head")).get(origin) ?? []) notes.push([`head ${size}`, note]);
  for (const { size, note } of (await getValues(reader, "bridge")).get(origin) ?? []) notes.push([`bridge ${size}`, note]);
  const cosigned = (await getValues(reader, "cosigned")).get(origin);
  if (cosigned !== undefined) notes.push(["cosigned", cosigned.note]);
  for (const [cosigner, { note }] of await getValues(reader, "countersigned")) if (note.startsWith(`${origin}\n`)) notes.push([`countersigned by ${cosigner}`, note]);
  return notes.filter(([, note]) => note !== head);
}

/** A database behind its guard was put back; one whose root at the guard's size differs is not the one that signed it. */
async function verifyGuard(node: VerifiedNode, records: readonly LogRecord[], logs: readonly SizedLog[], draft: ReportDraft): Promise<void> {
  const add = (problem: string) => draft.findings.add({ log: node.origin, where: "guard", problem });
  try {
    const head = await node.guard.read();
    if (head === undefined || head.origin !== node.origin) return;
    const at = records.findIndex(({ origin }) => origin === node.origin);
    const size = records[at]?.size ?? 0;
    if (head.size > size) return add(`this node signed a head of ${head.size} acts; the store holds ${size}: an older database was put back`);
    if (at >= 0 && head.size > 0 && encodeHex(await rootAt(nodeCryptography, tilesOf(logs[at]!), head.size)) !== head.root) add(`this node signed another head of ${head.size} acts than the store holds`);
  } catch (error) {
    add(inWords(error));
  }
}

async function verifyPayloads(payloads: PayloadStore, draft: ReportDraft): Promise<void> {
  const referred = new Set(draft.refolded?.payloads.keys());
  for await (const digest of payloads.list()) {
    referred.delete(digest);
    draft.payloads.checked += 1;
    try {
      if ((await payloads.get(digest)) === undefined) draft.findings.add({ log: null, where: `payload ${digest}`, problem: "is listed and not there" });
    } catch (error) {
      draft.findings.add({ log: null, where: `payload ${digest}`, problem: inWords(error) });
    }
  }
  draft.payloads.absent = referred.size;
}

/** One hash for each 1 in the binary size. */
function splitFrontier(size: number, bytes: Uint8Array): Frontier | undefined {
  const count = size.toString(2).replaceAll("0", "").length;
  if (!Number.isSafeInteger(size) || size < 0 || bytes.length !== count * HASH_BYTES) return undefined;
  return { size, hashes: Array.from({ length: count }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)) };
}
