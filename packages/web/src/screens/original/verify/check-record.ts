import { appendLeaves, emptyFrontier, encodeHex, frontierRoot, LedgerError, parseCheckpoint, parseNote, verifyNote, type Cryptography, type SignedNote, type VerifierKey } from "@mithaq/ledger";
import { partyKeys, type PartyKeys } from "./party-keys.ts";
import type { TakenLog } from "./taken-log.ts";

/** One statement that was checked, with what it is about. `by`: whose signature or word it is. */
export interface Check {
  readonly what: "charter" | "entries" | "root" | "log-signature" | "cosignature" | "cosignature-pq" | "rotation-note" | "rotations" | "seen";
  readonly log: string;
  readonly by: string | null;
  /** Entries that it covers; of `seen`, how many statements were compared. */
  readonly size: number;
  /** Unix seconds, of cosignatures. */
  readonly time: number | null;
  readonly ok: boolean;
  /** What is wrong, for whoever looks after the node; English. */
  readonly fault: string | null;
}
/** What `original.heads` answers of one log. */
export interface CheckedHead {
  readonly origin: string;
  readonly note: string | null;
  readonly cosigned: readonly { readonly by: string; readonly note: string }[];
  readonly bridges: readonly string[];
}

/**
 * Checks logs against each other and against the charter's keys, with nothing but what was taken: their trees are built anew, every note is compared with the tree of its size and with the keys by position,
 * and every word of one log about another (`seen`) with that other log. Yields each check as it is done; `total` beforehand is {@link countChecks}.
 */
export function* checkRecord(c: Cryptography, charterId: string, heads: readonly CheckedHead[], logs: ReadonlyMap<string, TakenLog>): Generator<Check> {
  const taken = [...logs.values()];
  const files = new Map([...(taken[0]?.charter?.parties ?? []), ...taken.flatMap((log) => log.successors)].map((file) => [file.origin, file]));
  const keys = new Map([...files].map(([origin, file]) => [origin, keysOf(c, file, logs.get(origin))]));
  for (const head of heads) {
    const log = logs.get(head.origin) ?? undefined;
    if (log === undefined) continue;
    const at = (what: Check["what"], rest: Partial<Check> = {}): Check => ({ what, log: head.origin, by: null, size: log.leaves.length, time: null, ok: rest.fault === undefined || rest.fault === null, fault: null, ...rest });
    yield at("charter", { size: 1, fault: log.charter !== null && encodeHex(log.charter.id) === charterId ? null : "entry 0 is not the charter that the node names" });
    yield at("entries", { fault: log.odd.length === 0 ? null : `${log.odd.length} entries are not as acts must be, the first at index ${log.odd[0]!.index} (${log.odd[0]!.why})` });
    const own = keys.get(head.origin);
    const notes = [...(head.note === null ? [] : [{ by: null, text: head.note }]), ...head.cosigned.map(({ by, note }) => ({ by, text: note }))];
    const bridges = head.bridges.map((text) => ({ by: null, text }));
    const roots = rootsAt(c, log, [...notes, ...bridges].flatMap(({ text }) => sizeOf(text) ?? []).concat(taken.flatMap((other) => other.seen.filter((one) => one.origin === head.origin).map((one) => one.size))));
    for (const { by, text } of notes) yield* checkNote(c, at, text, by, by !== null && textOf(text) === textOf(head.note), roots, own, keys);
    for (const { text } of bridges) yield* checkBridge(c, at, text, roots, own);
    yield at("rotations", { size: log.rotations.length, fault: own === undefined ? "no party of the charter has this log" : own.uncommitted.length === 0 ? null : `the key at index ${own.uncommitted[0]} was not committed to beforehand` });
    for (const other of taken) {
      const about = other.seen.filter((one) => one.origin === head.origin);
      if (about.length === 0) continue;
      const differs = about.find((one) => roots.get(one.size) !== one.root);
      yield at("seen", { by: other.origin, size: about.length, fault: differs === undefined ? null : `at index ${differs.index} it names another root for the first ${differs.size} entries` });
    }
  }
}

/** How many checks {@link checkRecord} will make at most: for progress. */
export function countChecks(heads: readonly CheckedHead[]): number {
  return heads.reduce((sum, { note, cosigned, bridges }) => sum + 3 + (note === null ? 0 : 2) + cosigned.length * 4 + bridges.length * 2 + heads.length - 1, 0);
}

type At = (what: Check["what"], rest?: Partial<Check>) => Check;

/** `again`: the log's own statement in it was checked already, as its newest note says the same. */
function* checkNote(c: Cryptography, at: At, text: string, by: string | null, again: boolean, roots: ReadonlyMap<number, string>, own: PartyKeys | undefined, keys: ReadonlyMap<string, PartyKeys>): Generator<Check> {
  const read = readNote(text);
  if (read === undefined) return yield at("root", { by, fault: "the note is malformed" });
  const { note, size, root, origin } = read;
  if (!again) {
    yield at("root", { by, size, fault: roots.get(size) === root && origin === at("root").log ? null : `the note's root is not that of the first ${size} entries` });
    yield at("log-signature", { by, size, fault: own === undefined ? "no party of the charter has this log" : signedBy(c, note, own.log(size), "all").fault });
  }
  if (by === null) return;
  const mirrors = keys.get(by)?.mirrors ?? [];
  for (const [what, type] of [["cosignature", 4], ["cosignature-pq", 6]] as const) {
    const { fault, time } = signedBy(c, note, mirrors.filter((key) => key.type === type), "any");
    yield at(what, { by, size, time: time ?? null, fault });
  }
}

/** A note at a rotation carries both keys, which leads from the old to the new. */
function* checkBridge(c: Cryptography, at: At, text: string, roots: ReadonlyMap<number, string>, own: PartyKeys | undefined): Generator<Check> {
  const read = readNote(text);
  if (read === undefined || own === undefined) return yield at("rotation-note", { fault: "the note is malformed" });
  yield at("rotation-note", { size: read.size, fault: roots.get(read.size) !== read.root ? `the note's root is not that of the first ${read.size} entries` : signedBy(c, read.note, own.log(read.size), "all").fault });
}

function readNote(text: string): { readonly note: SignedNote; readonly origin: string; readonly size: number; readonly root: string } | undefined {
  try {
    const note = parseNote(text);
    const { origin, size, root } = parseCheckpoint(note.text);
    return { note, origin, size, root: encodeHex(root) };
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

/** What a note signs, without its signatures. */
function textOf(note: string | null): string | undefined {
  return note === null ? undefined : readNote(note)?.note.text;
}

function sizeOf(text: string): readonly number[] | undefined {
  const read = readNote(text);
  return read === undefined ? undefined : [read.size];
}

/** Whether these keys signed the note: all of them, or any. */
function signedBy(c: Cryptography, note: SignedNote, keys: readonly VerifierKey[], how: "all" | "any"): { readonly fault: string | null; readonly time?: number | undefined } {
  if (keys.length === 0) return { fault: "the charter names no such key" };
  try {
    const verified = verifyNote(c, note, keys);
    if (how === "all" && verified.length < keys.length) return { fault: "a rotation stands there, and only one of its two keys has signed" };
    return { fault: null, time: verified[0]?.time };
  } catch (error) {
    if (error instanceof LedgerError) return { fault: error.message };
    throw error;
  }
}

function keysOf(c: Cryptography, file: Parameters<typeof partyKeys>[1], log: TakenLog | undefined): PartyKeys {
  return partyKeys(c, file, log?.rotations ?? []);
}

/** Roots in hex of the trees of these sizes, in one pass over the leaves; sizes beyond the log have none. */
export function rootsAt(c: Cryptography, log: Pick<TakenLog, "leaves">, sizes: readonly number[]): ReadonlyMap<number, string> {
  const roots = new Map<number, string>();
  let frontier = emptyFrontier;
  for (const size of [...new Set(sizes)].sort((a, b) => a - b)) {
    if (size > log.leaves.length) break;
    frontier = appendLeaves(c, frontier, log.leaves.slice(frontier.size, size));
    roots.set(size, encodeHex(frontierRoot(c, frontier)));
  }
  return roots;
}
