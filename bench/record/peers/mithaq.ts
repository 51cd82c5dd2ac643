import { equalBytes, leafHash, makeVerifierKey, openCheckpoint, parseVkey } from "@mithaq/ledger";
import { parsePartyFile } from "@mithaq/accord";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { join } from "node:path";
import { dataFolder } from "../../../packages/node/src/folder/data-folder.ts";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { openSqliteStore } from "../../../packages/node/src/store/sqlite.ts";
import { answerTask } from "../../suite/child.ts";
import { timed } from "../../suite/rate.ts";
import { replicateFrom } from "../node/replicated.ts";
import { appendBatch } from "../store/append.ts";
import { sqliteBytes } from "../store/sqlite-bytes.ts";
import { linkTo, PULL_BATCH } from "../world/founded.ts";
import type { ContestAnswer, ContestTask } from "./contender.ts";

/**
 * Mithaq in the contest: the folder holds the world that the records come from. With hands, a node pulls, verifies and applies; without, a mirror takes entries and
 * tree up to the signed head, as the peers do.
 */
await answerTask<ContestTask, ContestAnswer>(async ({ folder, cores, hands }) => {
  const [tehran, baghdad] = [dataFolder(join(folder, "tehran")), dataFolder(join(folder, "baghdad"))];
  const source = await openNode({ folder: tehran });
  try {
    const version = "Mithaq";
    if (hands) {
      const { acts, ms } = await replicateFrom(source, baghdad, cores);
      const { file } = sqliteBytes(join(baghdad.path, "node.sqlite"));
      return { version, records: acts, ms, bytes: file, verifies: "the tree to its signed head, every hand, every rule of the fold; rows written", durability: `SQLite synchronous=FULL, a transaction every ${PULL_BATCH} acts` };
    }
    const file = join(folder, "mirror.sqlite");
    const vkey = parsePartyFile(c, await tehran.party.read()).keys.log;
    const { result: records, ms } = await timed(() => mirror(source, file, vkey));
    return { version, records, ms, bytes: sqliteBytes(file).file, verifies: "the tree (SHA-256), one Ed25519 signature a head; not the records' hands", durability: `SQLite synchronous=FULL, a transaction every ${PULL_BATCH} acts` };
  } finally {
    await source.close();
  }
});

/** Copies a log that a signed head proves: entries to root, nothing parsed, durable. Answers how many entries came. */
async function mirror(source: OpenedNode, file: string, vkey: string): Promise<number> {
  const link = linkTo(source);
  const { checkpoint } = openCheckpoint(c, (await link.checkpoint(source.origin))!, source.origin, [parseVkey(c, vkey)]);
  const store = openSqliteStore({ file });
  // The store's door of the bench signs each head; a mirror would keep the source's, which costs less.
  const key = signerFromPrivateKey(generateKey("Ed25519"));
  for (let at = 0; at < checkpoint.size; ) {
    const entries: Uint8Array[] = [];
    while (entries.length < PULL_BATCH && at + entries.length < checkpoint.size) entries.push(...(await link.entries(source.origin, at + entries.length, checkpoint.size)));
    await appendBatch(store, source.origin, key, entries.map((entry) => ({ entry, id: leafHash(c, entry), intent: null })));
    at += entries.length;
  }
  const held = await store.read((reader) => reader.log(source.origin));
  await store.close();
  const root = openCheckpoint(c, held!.checkpoint!, source.origin, [makeVerifierKey(c, source.origin, 0x01, key.publicKey)]).checkpoint.root;
  if (!equalBytes(root, checkpoint.root)) throw new Error("the mirror has another root than the source's signed head");
  return checkpoint.size;
}
