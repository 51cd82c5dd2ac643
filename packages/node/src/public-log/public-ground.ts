import { currentOrigins, partyId, type FoldContext } from "@mithaq/accord";
import { formatNote, LedgerError, openCheckpoint, verifyNote, type Checkpoint, type SignedNote, type VerifierKey } from "@mithaq/ledger";
import { readKeyRows } from "../export/key-rows.ts";
import { logOrigins, noteKeys, type KeyRows } from "../export/log-keys.ts";
import { faultOf, isForked } from "../keeper/fault.ts";
import { KeeperError } from "../keeper/keeper.ts";
import { standingOf } from "../keeper/standing.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import type { StoreReader } from "../store/store.ts";
import { publicKeys, publicLogOf } from "./public-keys.ts";

/** What the public log needs of a node. */
export interface PublicParts extends Pick<OpenedNode, "store" | "keys" | "contextAt" | "clock"> {
  readonly keeper: Pick<OpenedNode["keeper"], "origin" | "fault">;
  /** n random bytes: salts. */
  readonly random: (bytes: number) => Uint8Array;
}

/** What a step is judged by, of one snapshot. */
export interface PublicGround {
  readonly context: FoldContext;
  readonly rows: KeyRows;
  /** The origins of this party's log and of every other party's, as they are today. */
  readonly own: string;
  readonly others: readonly string[];
}

export async function readGround(parts: Pick<PublicParts, "contextAt" | "keeper">, reader: StoreReader): Promise<PublicGround> {
  const context = await parts.contextAt(reader);
  const { origin: own } = parts.keeper;
  const others = currentOrigins(context.charter, context.cuts ?? []).filter((origin) => partyId(context, origin) !== partyId(context, own));
  return { context, rows: await readKeyRows(reader, logOrigins(context)), own, others };
}

/** Subject of the faults of a party's public log, in the node's status. */
export function publicFault(origin: string): string {
  return `public log ${origin}`;
}

/**
 * Whether this node may sign for, or vouch for, this party's public log now: never in recovery or while a resumption is outstanding (record.md section 6), nor where this log, or this party's
 * own one, is proven to be forked.
 */
export async function maySign(reader: StoreReader, { own }: PublicGround, party: string): Promise<boolean> {
  if ((await standingOf(reader)).mode !== "normal") return false;
  for (const subject of [own, party, publicFault(party)]) if (isForked(await faultOf(reader, subject))) return false;
  return true;
}

/** A checkpoint of a public log whose signature holds. */
export interface OpenedPublicNote {
  readonly checkpoint: Checkpoint;
  /** The note with the lines of the parties' keys alone that hold: another's bad line must not spoil it. */
  readonly text: string;
}

/** Opens a signed checkpoint of a party's public log. Throws KeeperError `note-malformed`, `wrong-key`, `unsigned`, `wrong-origin`. */
export function openPublicNote({ context, rows }: PublicGround, party: string, given: string): OpenedPublicNote {
  const log = publicLogOf(party);
  try {
    const keys = publicKeys(context, party, rows);
    const { checkpoint, note } = openCheckpoint(context.cryptography, given, log, keys);
    const known = [...keys, ...[...noteKeys(context, party, 0, rows).mirrors.values()].flat()];
    const signatures = note.signatures.filter((line) => holds(context, { text: note.text, signatures: [line] }, known));
    return { checkpoint, text: formatNote({ text: note.text, signatures }) };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new KeeperError(NOTE_FAULTS[error.code] ?? "note-malformed", log, `The checkpoint of ${log} is refused: ${error.message}.`, { cause: error });
  }
}

const NOTE_FAULTS: Readonly<Record<string, "wrong-key" | "unsigned" | "wrong-origin">> = { "note-bad-signature": "wrong-key", "note-unsigned": "unsigned", "checkpoint-origin": "wrong-origin" };

function holds({ cryptography }: FoldContext, line: SignedNote, known: readonly VerifierKey[]): boolean {
  try {
    return verifyNote(cryptography, line, known).length === 1;
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw error;
  }
}
