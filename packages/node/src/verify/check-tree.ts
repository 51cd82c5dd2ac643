import { encodeBase64, encodeHex, entryBundlesOfSize, frontierAt, frontierRoot, growTiles, leafHash, type Frontier, type Hash } from "@mithaq/ledger";
import { HASH_BYTES, TILE_WIDTH } from "../export/log-files.ts";
import type { Findings } from "./finding.ts";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import type { StoredBundle, StoredLog } from "./stored-log.ts";

/**
 * The integrity pass: hashes every entry of a log of `size`, builds the tree anew, and compares every tile that is stored with the one computed, and the root with
 * `root`. Streaming: holds one bundle and one tile a level. Adds to `findings` what is wrong and where; answers the tree's frontier where nothing is, else
 * undefined.
 */
export async function checkTree(log: StoredLog, size: number, root: Hash, findings: Findings): Promise<Frontier | undefined> {
  const suspects: Suspect[] = [];
  const before = findings.count;
  const pass = new TreePass(log, size, suspects, findings);
  for (const { index, width } of entryBundlesOfSize(size)) if (!(await pass.take(index, width))) return undefined;
  const frontier = await pass.frontier();
  const computed = frontierRoot(c, frontier);
  const leadsToRoot = Buffer.compare(computed, root) === 0;
  reportSuspects(log.origin, suspects, leadsToRoot, findings);
  if (!leadsToRoot && findings.count === before) {
    findings.add({ log: log.origin, where: "checkpoint", problem: `the entries and tiles lead to the root ${encodeBase64(computed)}, the checkpoint says another` });
  }
  return findings.count === before ? frontier : undefined;
}

/** A stored hash that is not the one computed from the entries: either may be wrong until the root decides. */
interface Suspect {
  readonly level: number;
  readonly where: string;
  /** Offset of the hash in the tile. */
  readonly byte: number;
  /** Level 0: the entry below it. */
  readonly entry?: { readonly index: number; readonly where: string; readonly byte: number | undefined };
}

class TreePass {
  readonly #log: StoredLog;
  readonly #size: number;
  readonly #suspects: Suspect[];
  readonly #findings: Findings;
  /** The growing tile of each level. */
  readonly #partial: { index: number; bytes: Uint8Array }[] = [];
  #taken = 0;

  constructor(log: StoredLog, size: number, suspects: Suspect[], findings: Findings) {
    this.#log = log;
    this.#size = size;
    this.#suspects = suspects;
    this.#findings = findings;
  }

  /** Takes in the next bundle; false where its leaves can be had neither from entries nor from the tile. */
  async take(index: number, width: number): Promise<boolean> {
    const bundle = await this.#log.bundle(index, width);
    const leaves: Hash[] = bundle.entries.map((entry) => leafHash(c, entry));
    if (bundle.problem !== undefined) {
      const stored = await this.#log.tile(0, index, width);
      this.#reportBroken(bundle, index, leaves, stored.bytes);
      if (stored.bytes === undefined) return false;
      for (let at = leaves.length; at < width; at++) leaves.push(stored.bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
    }
    const writes = growTiles(c, this.#taken, leaves, (level) => this.#partial[level]?.bytes);
    this.#taken += leaves.length;
    for (const write of writes) {
      this.#partial[write.level] = write;
      const final = Math.min(TILE_WIDTH, Math.floor(this.#size / TILE_WIDTH ** write.level) - write.index * TILE_WIDTH);
      if (write.bytes.length === final * HASH_BYTES) await this.#compare(write.level, write.index, write.bytes, bundle);
    }
    return true;
  }

  /** The right edge of what was taken: the partial tile of each level holds it. */
  frontier(): Promise<Frontier> {
    return frontierAt(c, { tile: async (level) => this.#partial[level]?.bytes }, this.#taken);
  }

  async #compare(level: number, index: number, computed: Uint8Array, bundle: StoredBundle): Promise<void> {
    const { where, bytes, problem } = await this.#log.tile(level, index, computed.length / HASH_BYTES);
    if (bytes === undefined) return this.#findings.add({ log: this.#log.origin, where, problem: problem ?? "is not there" });
    if (Buffer.compare(bytes, computed) === 0) return undefined;
    for (let byte = 0; byte < computed.length; byte += HASH_BYTES) {
      const at = byte / HASH_BYTES;
      if (Buffer.compare(bytes.subarray(byte, byte + HASH_BYTES), computed.subarray(byte, byte + HASH_BYTES)) === 0) continue;
      // A broken bundle is reported as such; from where it breaks on, its entries are no evidence.
      if (level === 0 && bundle.problem !== undefined) break;
      const entry = level === 0 ? { entry: { index: index * TILE_WIDTH + at, where: bundle.where, byte: bundle.offsets[at] } } : {};
      this.#suspects.push({ level, where, byte, ...entry });
    }
    return undefined;
  }

  /** Names the first entry of a broken bundle that is not the one that the tile proves. */
  #reportBroken(bundle: StoredBundle, index: number, leaves: readonly Hash[], tile: Uint8Array | undefined): void {
    const differing = leaves.findIndex((leaf, i) => tile === undefined || Buffer.compare(leaf, tile.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)) !== 0);
    const at = differing < 0 ? leaves.length : differing;
    this.#findings.add({
      log: this.#log.origin,
      where: bundle.where,
      entry: index * TILE_WIDTH + at,
      act: tile === undefined ? undefined : encodeHex(tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
      byte: bundle.offsets[at],
      problem: bundle.problem ?? "is broken",
    });
  }
}

/**
 * The root decides who is wrong. Where the entries lead to it, the stored tiles are; else the entries whose hashes the tiles contradict, or, where the entries
 * agree with the lowest tiles, the lowest tiles that contradict those above.
 */
function reportSuspects(log: string, suspects: readonly Suspect[], leadsToRoot: boolean, findings: Findings): void {
  if (leadsToRoot) {
    for (const { where, byte } of suspects) findings.add({ log, where, byte, problem: "this hash is not that of the entries below it, which lead to the checkpoint's root" });
    return;
  }
  const lowest = Math.min(...suspects.map(({ level }) => level));
  for (const { level, where, byte, entry } of suspects) {
    if (level !== lowest) continue;
    if (entry === undefined) findings.add({ log, where, byte, problem: "this hash is not that of the entries below it" });
    else findings.add({ log, where: entry.where, entry: entry.index, byte: entry.byte, problem: `the entry does not hash to what ${where} (byte ${byte}) says: one of the two was changed` });
  }
}
