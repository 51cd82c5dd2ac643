import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { contend } from "./contender.ts";
import { loadPeer, versionOf } from "./load-peer.ts";

/** What is used of Automerge 3. */
interface Log {
  readonly acts: Uint8Array[];
}
type Doc = Log & { readonly document: unique symbol };
type SyncState = { readonly state: unique symbol };
interface AutomergeModule {
  from(log: Log): Doc;
  init(): Doc;
  change(doc: Doc, change: (log: Log) => void): Doc;
  save(doc: Doc): Uint8Array;
  load(bytes: Uint8Array): Doc;
  initSyncState(): SyncState;
  generateSyncMessage(doc: Doc, state: SyncState): [SyncState, Uint8Array | null];
  receiveSyncMessage(doc: Doc, state: SyncState, message: Uint8Array): [Doc, SyncState, null];
}

await contend(async ({ records, targetFolder, start, checkHands, finish }) => {
  const A = await loadPeer<AutomergeModule>("@automerge/automerge");
  let source = A.from({ acts: [] });
  // One change an act, as acts are made one at a time; an act is one scalar, which is the cheapest that it can be.
  for (const record of records) source = A.change(source, ({ acts }) => void acts.push(record));
  mkdirSync(targetFolder);

  const rates: number[] = [];
  for (const replicate of [() => sync(A, source), () => A.load(A.save(source))]) {
    start();
    const target = replicate();
    const file = openSync(join(targetFolder, "doc"), "w");
    writeSync(file, A.save(target));
    fdatasyncSync(file);
    closeSync(file);
    checkHands([...target.acts]);
    rates.push(Math.round((records.length * 1000) / (await finish())));
    if (target.acts.length !== records.length) throw new Error(`${target.acts.length} of ${records.length} acts arrived`);
  }

  return {
    version: `Automerge ${await versionOf("@automerge/automerge")}`,
    verifies: "each change's hash and the hashes that it depends on (SHA-256); no signature of anything",
    durability: `Keeps nothing by itself: the bench saves the document to a file, compressed, and flushes it once at the end. The quicker of two ways: its sync protocol, message by message (${rates[0]}/s), or the whole document saved and loaded (${rates[1]}/s)`,
  };
});

/** The documented protocol, message by message, until neither side has more to say. */
function sync(A: AutomergeModule, source: Doc): Doc {
  let target = A.init();
  let [there, back] = [A.initSyncState(), A.initSyncState()];
  for (;;) {
    let asked: Uint8Array | null;
    let answered: Uint8Array | null;
    [back, asked] = A.generateSyncMessage(target, back);
    if (asked !== null) [source, there] = A.receiveSyncMessage(source, there, asked);
    [there, answered] = A.generateSyncMessage(source, there);
    if (answered !== null) [target, back] = A.receiveSyncMessage(target, back, answered);
    if (asked === null && answered === null) return target;
  }
}
