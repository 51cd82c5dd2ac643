import { canonicalBytes, type JsonValue } from "@mithaq/ledger";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { contend } from "./contender.ts";
import { loadPeer, versionOf } from "./load-peer.ts";

/** What is used of @atproto/repo 0.10 and @atproto/crypto 0.5. */
interface Cid {
  readonly bytes: Uint8Array;
}
type Blocks = Iterable<[Cid, Uint8Array]> & { get(cid: Cid): Uint8Array | undefined };
interface Storage {
  readonly blocks: Blocks;
}
interface Keypair {
  did(): string;
}
interface RepoModule {
  readonly MemoryBlockstore: new () => Storage;
  readonly Repo: { create(storage: Storage, did: string, keypair: Keypair, writes: readonly object[]): Promise<{ readonly cid: Cid }> };
  readonly WriteOpAction: { readonly Create: string };
  getFullRepo(storage: Storage, head: Cid): AsyncIterable<Uint8Array>;
  verifyRepoCar(car: Uint8Array, did: string, signingKey: string): Promise<{ readonly creates: readonly { readonly cid: Cid }[]; readonly commit: { readonly newBlocks: Blocks; readonly rev: string } }>;
  cborToLexRecord(bytes: Uint8Array): Readonly<Record<string, JsonValue>>;
}
interface CryptoModule {
  readonly Secp256k1Keypair: { create(): Promise<Keypair> };
}

const TID_DIGITS = "234567abcdefghijklmnopqrstuvwxyz";

await contend(async ({ records, targetFolder, task, start, checkHands, finish }) => {
  const repo = await loadPeer<RepoModule>("@atproto/repo");
  const { Secp256k1Keypair } = await loadPeer<CryptoModule>("@atproto/crypto");
  const keypair = await Secp256k1Keypair.create();
  const source = new repo.MemoryBlockstore();
  const did = "did:web:bench.example";
  const writes = records.map((record, at) => ({ action: repo.WriteOpAction.Create, collection: "example.bench.act", rkey: tid(at), record: JSON.parse(Buffer.from(record).toString()) as object }));
  const { cid: head } = await repo.Repo.create(source, did, keypair, writes);
  const target = openBlocks(targetFolder);

  start();
  const car = Buffer.concat(await Array.fromAsync(repo.getFullRepo(source, head)));
  const { creates, commit } = await repo.verifyRepoCar(car, did, keypair.did());
  if (task.hands) checkHands(creates.map(({ cid }) => canonicalBytes(repo.cborToLexRecord(commit.newBlocks.get(cid)!))));
  target.write(commit.newBlocks, commit.rev);
  await finish();

  if (creates.length !== records.length) throw new Error(`${creates.length} of ${records.length} records arrived`);
  target.close();
  return {
    version: `@atproto/repo ${await versionOf("@atproto/repo")}`,
    verifies: "each block's CID (SHA-256), the search tree, one secp256k1 signature of the commit; not the records' hands",
    durability: "Its own stores are memory; the bench writes the blocks into SQLite as the reference PDS keeps them, in one transaction, synchronous=FULL",
  };
});

/** A table like the one of the reference PDS's actor store, without its columns for garbage collection. */
function openBlocks(folder: string): { write(blocks: Blocks, rev: string): void; close(): void } {
  mkdirSync(folder);
  const database = new DatabaseSync(join(folder, "blocks.sqlite"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE repo_block (cid BLOB PRIMARY KEY, rev TEXT NOT NULL, content BLOB NOT NULL)");
  const insert = database.prepare("INSERT INTO repo_block VALUES (?, ?, ?)");
  return {
    write(blocks, rev) {
      database.exec("BEGIN");
      for (const [cid, content] of blocks) insert.run(cid.bytes, rev, content);
      database.exec("COMMIT");
    },
    close() {
      database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      database.close();
    },
  };
}

/** Record keys as the network makes them: thirteen characters that sort by time. */
function tid(number: number): string {
  let key = "";
  for (let left = BigInt(number) + (1n << 60n); key.length < 13; left >>= 5n) key = TID_DIGITS[Number(left & 31n)]! + key;
  return key;
}
