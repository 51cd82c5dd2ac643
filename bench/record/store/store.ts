import { appendLeaves, emptyFrontier, encodeHex, equalBytes, frontierRoot, leafHash, parseCheckpoint, parseNote } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { join } from "node:path";
import { openSqliteStore } from "../../../packages/node/src/store/sqlite.ts";
import { atLeast, atMost, type Figure } from "../../suite/figure.ts";
import { median, timed } from "../../suite/rate.ts";
import type { Run, Section } from "../section.ts";
import { sampleEntries } from "../world/sample.ts";
import { PULL_BATCH as PULLED } from "../world/founded.ts";
import { TEHRAN } from "../world/world.ts";
import { appendBatch, checkedEntries, requireWhole } from "./append.ts";
import { postgresAppends } from "./postgres.ts";
import { sqliteBytes } from "./sqlite-bytes.ts";

/** The store's door: checked entries in, durable when acknowledged. */
export const store: Section = {
  title: "The store",
  about: "Entries that are checked already; each transaction holds entries, tiles and the newly signed head, and is on the disk when it is acknowledged (SQLite: WAL, synchronous=FULL).",
  async *measure(run) {
    yield* sqliteAppends(run);
    yield await postgresAppends(run.options.records, BATCH, run.options.rounds);
  },
};

/** As many as the keeper's queue puts into one transaction. */
const BATCH = 256;

async function* sqliteAppends({ folder, options }: Run): AsyncGenerator<Figure> {
  const { entries } = sampleEntries(options.records);
  const checked = checkedEntries(entries);
  const key = signerFromPrivateKey(generateKey("Ed25519"));
  const rates: number[] = [];
  let file = "";
  for (let round = 0; round < options.rounds; round += 1) {
    file = join(folder, `appends-${round}.sqlite`);
    const opened = openSqliteStore({ file });
    const { ms } = await timed(async () => {
      for (let at = 0; at < checked.length; at += BATCH) await appendBatch(opened, TEHRAN, key, checked.slice(at, at + BATCH));
    });
    await requireWhole(opened, TEHRAN, checked.map(({ id }) => encodeHex(id)));
    await opened.close();
    rates.push((entries.length * 1000) / ms);
  }
  const rate = median(rates);
  yield { name: "Durable appends, SQLite", value: rate, unit: "acts/s", target: atLeast(20_000, rate, "acts/s"), note: `${entries.length} entries, ${BATCH} a transaction, one process; median of ${rates.length}; all found afterwards` };
  yield* storage(file, entries);
  yield await catchUp(folder, entries, options.rounds);
}

function* storage(file: string, entries: readonly Uint8Array[]): Generator<Figure> {
  const { file: all, pages } = sqliteBytes(file);
  const entry = entries.reduce((sum, one) => sum + one.length, 0) / entries.length;
  const total = all / entries.length;
  const indexed = [...pages].filter(([name]) => INDEX.test(name)).reduce((sum, [, bytes]) => sum + bytes, 0);
  if (indexed === 0) throw new Error("no index of hashes was found in the SQLite file: the bench must follow the store's schema");
  const index = indexed / INDEXED / entries.length;
  const beyond = total - entry - HASH_BYTES - index;
  yield { name: "Storage of an act in a log", value: total, unit: "bytes", ratio: { value: total / entry, of: "the entry itself" }, note: `the whole SQLite file over its acts, without the fold's rows; the entries have ${Math.round(entry)} bytes` };
  yield {
    name: "Storage beyond entry, hash and index row", value: beyond, unit: "bytes/act", target: atMost(100, beyond, "bytes/act"),
    note: `less the entry, its leaf hash (${HASH_BYTES} bytes, in the tile) and its row in the index by id (${Math.round(index)} bytes, half of the index that finds acts by id and by intent); what is left is the intent's hash and its index row, lengths, upper tiles, pages not full`,
  };
}

const HASH_BYTES = 32;
/** The store's tables of hash prefixes (sqlite-schema.ts): two rows an act, one for its id and one for its intent. */
const INDEX = /^(hash|recent)_\d+$/;
const INDEXED = 2;

/**
 * Entries to root, and stored: what a mirror must do before it may hold a tree that a signed head proves. Nothing is parsed and no hand is checked, so the
 * intents are not known yet and are not indexed.
 */
async function catchUp(folder: string, entries: readonly Uint8Array[], rounds: number): Promise<Figure> {
  const key = signerFromPrivateKey(generateKey("Ed25519"));
  const root = frontierRoot(c, appendLeaves(c, emptyFrontier, entries.map((entry) => leafHash(c, entry))));
  const { ms: hashing } = await timed(() => frontierRoot(c, appendLeaves(c, emptyFrontier, entries.map((entry) => leafHash(c, entry)))));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const opened = openSqliteStore({ file: join(folder, `catch-up-${round}.sqlite`) });
    const taken = await timed(async () => {
      for (let at = 0; at < entries.length; at += PULLED) {
        const hashed = entries.slice(at, at + PULLED).map((entry) => ({ entry, id: leafHash(c, entry), intent: null }));
        await appendBatch(opened, TEHRAN, key, hashed);
      }
    });
    const head = await opened.read((reader) => reader.log(TEHRAN));
    await opened.close();
    if (!equalBytes(parseCheckpoint(parseNote(head!.checkpoint!).text).root, root)) throw new Error("the stored tree has another root than the entries: the bench itself is wrong");
    times.push(taken.ms);
  }
  const ms = median(times);
  const rate = (entries.length * 1000) / ms;
  return {
    name: "Root-only catch-up", value: rate, unit: "acts/s a core", target: atLeast(25_000, rate, "acts/s a core"),
    ratio: { value: hashing / ms, of: "hashing the entries to their root, nothing stored" },
    note: `entries to leaf hashes, tiles and root, durable in SQLite, ${PULLED} a transaction; nothing parsed, no hand checked. The keeper itself has no such mode: it reads every act that it takes in`,
  };
}
