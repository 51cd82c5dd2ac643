import { readEntry } from "@mithaq/accord";
import { encodeHex, leafHash } from "@mithaq/ledger";
import { readEntries, TILE_WIDTH } from "../export/log-files.ts";
import type { StoreReader } from "../store/store.ts";
import type { Findings } from "./finding.ts";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import type { RefoldedLog } from "./log-cursor.ts";

/** Asks the store for every act by its id, for every intent by its hash, and for the log's clocks: what the node looks up must be what the log says. */
export async function checkLookups(reader: StoreReader, origin: string, size: number, refolded: RefoldedLog, findings: Findings): Promise<void> {
  const intents = new Map(refolded.intents);
  for (let from = 0; from < size; from += TILE_WIDTH) {
    for (const [at, entry] of (await readEntries(reader, origin, from, Math.min(size, from + TILE_WIDTH))).entries()) {
      const index = from + at;
      const id = leafHash(c, entry);
      const position = await reader.position(id);
      // Entry 0 is the charter, which every log has: the lowest origin's is found.
      if (position?.index !== index || (index > 0 && position.origin !== origin)) findings.add({ log: origin, where: "ids", entry: index, act: encodeHex(id), problem: "the act is not found by its id" });
      if (index >= refolded.judged) noteIntent(intents, entry, index);
    }
  }
  await checkIntents(reader, origin, intents, findings);
  await checkClocks(reader, origin, refolded, findings);
}

/** Of entries that wait to be judged the fold has said nothing yet. */
function noteIntent(intents: Map<string, number>, entry: Uint8Array, index: number): void {
  const arrival = readEntry(c, entry, index);
  if (arrival.kind !== "act") return;
  const hash = Buffer.from(arrival.intent).toString("latin1");
  if (!intents.has(hash)) intents.set(hash, index);
}

async function checkIntents(reader: StoreReader, origin: string, intents: ReadonlyMap<string, number>, findings: Findings): Promise<void> {
  let batch: [string, number][] = [];
  const flush = async () => {
    const hashes = batch.map(([hash]) => Buffer.from(hash, "latin1"));
    const found = await reader.intents(origin, hashes);
    for (const [i, [, index]] of batch.entries()) {
      const stored = found.get(encodeHex(hashes[i]!));
      if (stored !== index) findings.add({ log: origin, where: "intents", entry: index, problem: stored === undefined ? "the act is not found by its intent" : `its intent is found at ${stored}` });
    }
    batch = [];
  };
  for (const pair of intents) {
    batch.push(pair);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
}

/** The clock at the end of each stretch between two changes: a record that does not belong would be the last one there. */
async function checkClocks(reader: StoreReader, origin: string, { clocks, judged }: RefoldedLog, findings: Findings): Promise<void> {
  const stretches = [{ index: 0, clock: {} }, ...clocks];
  for (const [i, { index, clock }] of stretches.entries()) {
    const end = stretches[i + 1]?.index ?? Number.MAX_SAFE_INTEGER;
    for (const size of new Set([Math.min(index + 1, end), end])) {
      const stored = (await reader.clock(origin, size)) ?? {};
      const same = Object.keys({ ...stored, ...clock }).every((log) => stored[log] === (clock as Record<string, number>)[log]);
      if (!same) findings.add({ log: origin, where: "clocks", entry: Math.min(index, judged), problem: `after ${size === Number.MAX_SAFE_INTEGER ? judged : size} acts the log has ${JSON.stringify(clock)} in view; the store says ${JSON.stringify(stored)}` });
    }
  }
}

const BATCH = 256;
