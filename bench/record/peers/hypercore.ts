import { EventEmitter } from "node:events";
import type { Duplex } from "node:stream";
import { contend, flushFiles, type Contest } from "./contender.ts";
import { loadPeer, versionOf } from "./load-peer.ts";

/** What is used of hypercore 11. */
interface Core extends EventEmitter {
  readonly key: Uint8Array;
  readonly length: number;
  ready(): Promise<void>;
  append(blocks: readonly Uint8Array[]): Promise<unknown>;
  replicate(isInitiator: boolean, options?: { keepAlive?: boolean }): Duplex;
  update(options?: { wait?: boolean }): Promise<boolean>;
  download(range: { start: number; end: number }): { done(): Promise<unknown> };
  createReadStream(options: { start: number; end: number }): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}
type HypercoreModule = { readonly default: new (folder: string, key?: Uint8Array) => Core };

const BATCH = 256;

await contend(async (contest) => {
  const { default: Hypercore } = await loadPeer<HypercoreModule>("hypercore");
  const { records, sourceFolder, targetFolder } = contest;
  const source = new Hypercore(sourceFolder);
  await source.ready();
  for (let at = 0; at < records.length; at += BATCH) await source.append(records.slice(at, at + BATCH).map((record) => Buffer.from(record)));
  const target = new Hypercore(targetFolder, source.key);
  await target.ready();

  contest.start();
  const [there, back] = [source.replicate(true, { keepAlive: false }), target.replicate(false, { keepAlive: false })];
  there.pipe(back).pipe(there);
  await target.update({ wait: true });
  const downloaded = target.download({ start: 0, end: records.length }).done();
  if (contest.task.hands) await readAlong(target, contest);
  await downloaded;
  flushFiles(targetFolder);
  await contest.finish();

  if (target.length !== records.length) throw new Error(`${target.length} of ${records.length} blocks arrived`);
  there.destroy();
  back.destroy();
  await target.close();
  await source.close();
  return {
    version: `hypercore ${await versionOf("hypercore")}`,
    verifies: "each block's place in the signed tree (BLAKE2b), one Ed25519 signature a head; not the records' hands",
    durability: "RocksDB without fsync; the bench flushes its files once at the end. Its transport encrypts, as it always does",
  };
});

/** Reads each block as soon as it is there, for the threads that check hands. */
async function readAlong(target: Core, { records, checkHands }: Contest): Promise<void> {
  let some: Uint8Array[] = [];
  for await (const block of target.createReadStream({ start: 0, end: records.length })) {
    some.push(block);
    if (some.length === BATCH) checkHands(some.splice(0));
  }
  checkHands(some);
}
