import { appendLeaves, emptyFrontier, encodeHex, equalBytes, frontierRoot, leafHash, type Checkpoint, type Cryptography } from "@mithaq/ledger";
import { KeeperError } from "../keeper/keeper.ts";
import { publicLogOf } from "./public-keys.ts";
import type { PublicLink } from "./public-link.ts";
import type { PublicHead } from "./public-tables.ts";

/** Two signed heads of one public log that contradict each other; both notes prove it to anyone. */
export class PublicFork extends KeeperError {
  readonly evidence: readonly string[];
  constructor(log: string, message: string, evidence: readonly string[]) {
    super("fork", log, message);
    this.name = "PublicFork";
    this.evidence = evidence;
  }
}

/**
 * Why new entries do not lead from the head that is held to the newer signed one: asks for the whole log. Where that hashes to the newer head, the log's own signature stands under another
 * beginning: a fork. Where it does not, the entries are not the log's: `root-differs`, which accuses nobody.
 */
export async function findFork(c: Cryptography, link: PublicLink, party: string, held: Pick<PublicHead, "size" | "note"> | undefined, newer: Checkpoint, note: string): Promise<KeeperError> {
  const log = publicLogOf(party);
  const bad = new KeeperError("root-differs", log, `The entries that ${link.origin} gives of ${log} do not hash to its checkpoint of size ${newer.size}.`);
  if (held === undefined || newer.size > MOST_READ) return bad;
  const leaves = (await link.entries(party, 0, newer.size)).map((entry) => leafHash(c, entry));
  const rootOf = (size: number) => frontierRoot(c, appendLeaves(c, emptyFrontier, leaves.slice(0, size)));
  if (!equalBytes(rootOf(newer.size), newer.root)) return bad;
  const other = `${log} has two heads: the signed tree of size ${newer.size} has at size ${held.size} the root ${encodeHex(rootOf(held.size))}, which is not that of the signed head held here.`;
  return new PublicFork(log, other, [held.note, note]);
}

/** As much as is read to prove a fork, in entries. */
const MOST_READ = 262_144;
