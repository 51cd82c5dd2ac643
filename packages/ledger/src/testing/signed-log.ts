import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { formatCheckpoint } from "../checkpoint/checkpoint.ts";
import { cosign } from "../cosignature/cosign.ts";
import { leafHash } from "../merkle/hash.ts";
import { formatNote } from "../note/note.ts";
import { signNote } from "../note/sign.ts";
import { rootAt } from "../tile/root.ts";
import { testKey, type TestKey } from "./keys.ts";
import { MemoryTiles } from "./memory-tiles.ts";

/** A log of a party and its mirrors, with keys that are always the same: `<origin>` signs, `<mirror>` cosigns in both types. */
export class SignedLog {
  readonly origin: string;
  readonly log: TestKey;
  readonly mirrors: readonly TestKey[];
  readonly tiles = new MemoryTiles();
  readonly entries: Uint8Array[] = [];

  constructor(origin: string, mirrors: readonly string[] = []) {
    this.origin = origin;
    this.log = testKey(origin, 0x01);
    this.mirrors = mirrors.flatMap((mirror) => [testKey(mirror, 0x04), testKey(mirror, 0x06)]);
  }

  append(entries: readonly Uint8Array[]): void {
    this.tiles.grow(c, entries.map((entry) => leafHash(c, entry)));
    for (const entry of entries) this.entries.push(entry);
  }

  /** The signed note of a size, cosigned by all mirrors at `time`. */
  async note(size = this.tiles.size, time = 1_800_000_000): Promise<string> {
    const text = formatCheckpoint({ origin: this.origin, size, root: await rootAt(c, this.tiles, size) });
    const cosignatures = this.mirrors.map(({ key, signer }) => cosign(key, signer, text, time));
    return formatNote({ text, signatures: [signNote(this.log.key, this.log.signer, text), ...cosignatures] });
  }
}
