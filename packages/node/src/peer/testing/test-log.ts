import {
  appendLeaves, concatBytes, emptyFrontier, encodeUtf8, formatAddCheckpoint, formatCheckpoint, formatNote, frontierRoot, type Frontier, growTiles, leafHash, makeVerifierKey,
  proveConsistency, type Signer, signNote, type TileReader, type VerifierKey,
} from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { Store } from "../../store/store.ts";

/** A signed log of any bytes, held in memory: what a party's node would have, without acts, judgement or rows. */
export interface TestLog {
  readonly origin: string;
  readonly key: VerifierKey;
  readonly signer: Signer;
  readonly entries: readonly Uint8Array[];
  readonly frontier: Frontier;
  readonly tiles: TileReader;
  /** The signed checkpoint of the tree of the first `size` entries. */
  note(size?: number): string;
  /** The body of add-checkpoint from `oldSize` to `size`. */
  addCheckpoint(oldSize: number, size?: number): Promise<string>;
}

export interface TestLogInput {
  readonly origin: string;
  readonly entries: readonly Uint8Array[];
  readonly signer?: Signer;
}

export function testLog({ origin, entries, signer = signerFromPrivateKey(generateKey("Ed25519")) }: TestLogInput): TestLog {
  const leaves = entries.map((entry) => leafHash(c, entry));
  const frontier = appendLeaves(c, emptyFrontier, leaves);
  const written = new Map(growTiles(c, 0, leaves, () => undefined).map(({ level, index, bytes }) => [`${level}/${index}`, bytes]));
  const tiles: TileReader = { tile: async (level, index) => written.get(`${level}/${index}`) };
  const key = makeVerifierKey(c, origin, 0x01, signer.publicKey);
  const note = (size = entries.length) => {
    const text = formatCheckpoint({ origin, size, root: frontierRoot(c, appendLeaves(c, emptyFrontier, leaves.slice(0, size))) });
    return formatNote({ text, signatures: [signNote(key, signer, text)] });
  };
  return {
    origin, key, signer, entries, frontier, tiles, note,
    async addCheckpoint(oldSize, size = entries.length) {
      const proof = oldSize === 0 || oldSize >= size ? [] : await proveConsistency(c, tiles, oldSize, size);
      return formatAddCheckpoint({ oldSize, proof, note: note(size) });
    },
  };
}

/** n entries that differ: `<name> 0`, `<name> 1` … */
export function numbered(name: string, n: number): Uint8Array[] {
  return Array.from({ length: n }, (_, i) => encodeUtf8(`${name} ${i}`));
}

/** Puts the whole log into an empty place of a store, as a keeper would have. */
export async function keepLog(store: Pick<Store, "write">, log: TestLog): Promise<void> {
  const leaves = log.entries.map((entry) => leafHash(c, entry));
  await store.write(async (writer) => {
    await writer.putEntries(log.origin, 0, log.entries.map((entry, i) => ({ entry, id: leaves[i]!, intent: null })));
    await writer.putTiles(log.origin, growTiles(c, 0, leaves, () => undefined));
    await writer.putLog(
      { origin: log.origin, size: log.entries.length, judged: 0, frontier: concatBytes(...log.frontier.hashes), checkpoint: log.note(), state: null },
      0,
    );
  });
}
