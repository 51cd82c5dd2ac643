import { encodeHex, encodeUtf8, parseVkey, type Cryptography, type VerifierKey } from "@mithaq/ledger";

/** What a charter, or a cut, says of a party's keys (accord's PartyFile, as far as a check of signatures needs it). */
export interface KeysFile {
  readonly origin: string;
  readonly keys: Readonly<Record<"log" | "mirror" | "mirrorPq", string>>;
  /** SHA-256 in hex of the vkey that each role will rotate to. */
  readonly next: Readonly<Record<"log" | "mirror" | "mirrorPq", string>>;
}
/** A `key.rotate` act as its log has it. */
export interface Rotation {
  readonly index: number;
  readonly role: string;
  readonly vkey: string;
  readonly next: string;
}

/** The keys of one log's party by position (record.md section 6): a rotation counts only where the new key is the one that was committed to before. */
export interface PartyKeys {
  /** Those that may sign the log's checkpoint of this size: with a rotation at index r, sizes up to r the old key, r + 1 both, beyond it the new one. */
  readonly log: (size: number) => readonly VerifierKey[];
  /** Every 0x04 and 0x06 key that the party has had. */
  readonly mirrors: readonly VerifierKey[];
  /** Indexes of rotations whose key was never committed to. */
  readonly uncommitted: readonly number[];
}

/** Throws LedgerError `vkey` where the file's own keys are none. */
export function partyKeys(c: Cryptography, file: KeysFile, rotations: readonly Rotation[]): PartyKeys {
  const uncommitted: number[] = [];
  const history = { log: [{ from: 0, vkey: file.keys.log }], mirror: [{ from: 0, vkey: file.keys.mirror }], mirrorPq: [{ from: 0, vkey: file.keys.mirrorPq }] };
  const next: Record<string, string> = { ...file.next };
  for (const { index, role, vkey, next: later } of rotations) {
    if (role === "transport") continue; // it signs nothing of the record
    if (!(role in history) || encodeHex(c.sha256(encodeUtf8(vkey))) !== next[role]) {
      uncommitted.push(index);
      continue;
    }
    history[role as keyof typeof history].push({ from: index + 1, vkey });
    next[role] = later;
  }
  const key = (vkey: string) => parseVkey(c, vkey);
  return {
    log: (size) => {
      const at = history.log.findLastIndex(({ from }) => from <= size);
      return (history.log[at]!.from === size && at > 0 ? [history.log[at - 1]!, history.log[at]!] : [history.log[at]!]).map((one) => key(one.vkey));
    },
    mirrors: [...history.mirror, ...history.mirrorPq].map((one) => key(one.vkey)),
    uncommitted,
  };
}
