import { leafHash, parseCanonical, type Cryptography, type Hash, type JsonValue } from "@mithaq/ledger";
import type { KeysFile, Rotation } from "./party-keys.ts";

/** That one party's node says, in its own log, how far it has seen another log: the tree of the first `size` entries has this root (hex). */
export interface Seen {
  readonly index: number;
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}
/** An entry that does not stand as entries must. */
export interface Odd {
  readonly index: number;
  readonly why: "not-canonical" | "other-charter" | "other-origin";
}

/** All that a check needs of a log once its entries have been read: 32 bytes an entry, and what few of them say. */
export interface TakenLog {
  readonly origin: string;
  readonly leaves: Hash[];
  readonly bytes: { total: number };
  /** Entry 0, as text of the charter. */
  charter: { readonly id: Hash; readonly parties: readonly KeysFile[] } | null;
  readonly rotations: Rotation[];
  readonly seen: Seen[];
  readonly odd: Odd[];
  /** Party files of successors that cuts name. */
  readonly successors: KeysFile[];
}

export function emptyLog(origin: string): TakenLog {
  return { origin, leaves: [], bytes: { total: 0 }, charter: null, rotations: [], seen: [], odd: [], successors: [] };
}

/** Takes the next entry in: hashes its very bytes, and reads it as an act. What cannot be read is counted as odd; its hash counts all the same. */
export function takeEntry(c: Cryptography, log: TakenLog, charterId: string, entry: Uint8Array): void {
  const index = log.leaves.length;
  log.leaves.push(leafHash(c, entry));
  log.bytes.total += entry.length;
  let value: Act;
  try {
    value = parseCanonical(entry) as Act;
  } catch {
    log.odd.push({ index, why: "not-canonical" });
    return;
  }
  if (index === 0) {
    log.charter = { id: log.leaves[0]!, parties: (value["parties"] as unknown as readonly KeysFile[] | undefined) ?? [] };
    return;
  }
  if (value["charter"] !== charterId) log.odd.push({ index, why: "other-charter" });
  if (value["origin"] !== log.origin) log.odd.push({ index, why: "other-origin" });
  for (const [origin, { size, root }] of Object.entries((value["seen"] ?? {}) as Readonly<Record<string, { readonly size: number; readonly root: string }>>)) log.seen.push({ index, origin, size, root });
  const body = (value["body"] ?? {}) as Readonly<Record<string, string>>;
  if (value["act"] === "key.rotate") log.rotations.push({ index, role: String(body["role"]), vkey: String(body["vkey"]), next: String(body["next"]) });
  if (value["act"] === "origin.cut") log.successors.push((body["cut"] as unknown as { readonly successor: KeysFile }).successor);
}

type Act = Readonly<Record<string, JsonValue>>;
