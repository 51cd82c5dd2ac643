import type { Act, ActId, Clock, Draft, Hand, Intent, ObjectId } from "@mithaq/accord";
import type { LogRecord, StoreReader } from "../store/store.ts";

/**
 * The keeper of one party's record: the only thing that changes state. It appends the party's own acts and takes in the others' logs, each in one
 * transaction under the node's fold lock, together with the rows that they change and the newly signed head; it seals and receipts by itself.
 *
 * Order at every change: commit → guard → publish. A head leaves the process only after both.
 */
export interface Keeper {
  readonly origin: string;
  /**
   * Appends an act that an officer's hand has signed (for `charter.sign` and the like: the root hand's). Acts that arrive together share one transaction.
   * The same intent again answers what stands in the log (`repeated: true`). Rejects, with nothing written: AccordError `invalid` (field = the rule), KeeperError
   * `recovering`, `held`, `over-limits`, `payload-missing`; StoreError.
   */
  submit(intent: Intent, hand: Hand): Promise<Appended>;
  /**
   * Takes in entries of another party's log (or, in recovery, of the own one) that a signed checkpoint proves. Verifies everything itself: the note's
   * signature by position, that `entries` extend exactly what is held from `from`, that they hash to the checkpoint's root. A batch that reaches only part of the
   * checkpoint, and carries no `proof`, is refused (`short`). Entries held already are skipped (and must be equal). Then judges as far as the views allow, applies, seals, receipts.
   * Rejects with KeeperError (the reasons of {@link FaultReason}); state untouched by anything refused.
   */
  ingest(batch: LogBatch): Promise<Ingested>;
  /** A batch is about to be ingested: its entries are read, and their hands checked in the workers, meanwhile. Decides nothing. */
  foresee(batch: LogBatch): void;
  /** Judges what waits, seals and receipts what is due, cosigns what is judged; called after ingest, after payloads arrive and at start. */
  settle(): Promise<void>;
  /** Another party's node cosigned our log (read from its monitoring endpoint): verified and kept for proofs. */
  takeCosigned(cosigner: string, note: string): Promise<void>;
  /** The note that this node publishes for a log: the own head, or the newest one of a mirrored log; undefined where there is none (or the own head is held back in recovery). */
  checkpoint(origin: string): Promise<string | undefined>;
  /** This node's own cosigned note of another party's log: checkpoint, log signature, 0x04 and 0x06 lines. */
  cosigned(origin: string): Promise<string | undefined>;
  /** Notes of both keys at each rotation of a log's key, oldest first: they lead a late puller from the old key to the new. */
  bridges(origin: string): Promise<readonly string[]>;
  read<T>(work: (reader: StoreReader) => Promise<T>): Promise<T>;
  /** SHA-256 in hex of rules, frontier and rows; at the node's own judged frontier where none is given. */
  stateHash(frontier?: Clock): Promise<{ frontier: Clock; hash: string }>;
  status(): Promise<KeeperStatus>;
  /** Records a fault (or clears it: null) of one log or peer; shown in the status with its reason until cleared. */
  fault(subject: string, fault: Fault | null): Promise<void>;
  /** Leaves recovery when every peer has answered, or by the root hand (`force`): takes the longest consistent head held. */
  leaveRecovery(by: "peers-answered" | "root-hand"): Promise<void>;
  /**
   * A peer has given all that it holds of the own log, in recovery; `recovering`: it holds back its own head, being in recovery itself. Leaves recovery with the
   * last answer. Does nothing outside recovery.
   */
  peerAnswered(peer: string, recovering: boolean): Promise<void>;
  /** Records a fork of a log that its newer head's own consistency proof shows. Rejects with KeeperError `root-differs` where it shows none. */
  reportDivergence(divergence: import("./fork.ts").Divergence): Promise<void>;
  /** Digests of payloads that valid acts of other parties name and that are not held here. */
  wantedPayloads(): Promise<string[]>;
  /** Verifies a payload against its digest and keeps it. Rejects with KeeperError `payload-corrupt`. */
  takePayload(payload: import("../payload/payload-store.ts").Payload): Promise<void>;
  /** Called after every change of state with what changed. Returns the unsubscriber. */
  onChange(listener: (change: { readonly logs: Clock }) => void): () => void;
  close(): Promise<void>;
}

export interface Appended {
  readonly id: ActId;
  readonly index: number;
  readonly repeated: boolean;
  readonly at: number;
}

export interface LogBatch {
  readonly origin: string;
  /** Signed note of the checkpoint that proves the batch. */
  readonly note: string;
  /** Index of the first entry. */
  readonly from: number;
  readonly entries: readonly Uint8Array[];
  /** Where the batch ends before the checkpoint's size: the consistency proof from its end to that size, so that each batch of a long catch-up is proven by itself. */
  readonly proof?: readonly Uint8Array[];
}

export interface Ingested {
  readonly added: number;
  readonly size: number;
  readonly judged: number;
}

/** Why something was refused or is held. `fork` keeps both notes as evidence. */
export type FaultReason =
  | "unknown-log" | "note-malformed" | "wrong-key" | "unsigned" | "wrong-origin" | "rolled-back" | "short" | "entries-differ" | "root-differs" | "fork"
  | "other-charter" | "seen-differs" | "rules-unknown" | "over-limits" | "oversize" | "too-slow" | "unreachable" | "refused" | "garbage" | "missing-acts"
  | "payload-missing" | "payload-corrupt" | "recovering" | "held" | "disk-full" | "disk-failed" | "cut";

export interface Fault {
  readonly reason: FaultReason;
  readonly message: string;
  /** Unix ms at which it was first seen. */
  readonly since: number;
  readonly evidence?: readonly string[];
}

export class KeeperError extends Error {
  readonly code: FaultReason;
  /** The part that is wrong, and the origin it is about. */
  readonly field: string;
  constructor(code: FaultReason, field: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "KeeperError";
    this.code = code;
    this.field = field;
  }
}

export interface KeeperStatus {
  readonly origin: string;
  readonly mode: "unfounded" | "founding" | "running" | "recovery" | "held";
  readonly why: string | null;
  readonly logs: readonly (Pick<LogRecord, "origin" | "size" | "judged"> & { readonly checkpoint: string | null; readonly waiting: string | null })[];
  readonly faults: readonly (Fault & { readonly subject: string })[];
  readonly rules: number;
  readonly rows: Readonly<Record<string, number>>;
}

/** What the keeper needs; everything impure comes through here. */
export interface KeeperParts {
  readonly store: import("../store/store.ts").Store;
  readonly guard: import("../guard/guard.ts").Guard;
  readonly payloads: import("../payload/payload-store.ts").PayloadStore;
  readonly keys: NodeKeys;
  readonly cryptography: import("@mithaq/ledger").Cryptography;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** n random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  readonly charter: Uint8Array;
  /** The own party's origin in the charter. Left out, it is the party whose keys these are (which two rotations of every key would hide). */
  readonly origin?: string;
  /** Threads that check hands ahead of the fold; 0 (the default) checks them in the fold. */
  readonly workers?: number;
  readonly rules?: import("@mithaq/accord").FoldContext["rules"];
  /** The kinds of objects that this program knows: the accord's, and those of its pillars. Default: the accord's alone. */
  readonly kinds?: import("@mithaq/accord").KindBook;
}

/** The node's private keys: those in use, and the committed next ones. The root hand's and officers' keys are not among them. */
export interface NodeKeys {
  readonly log: import("@mithaq/ledger").Signer;
  readonly mirror: import("@mithaq/ledger").Signer;
  readonly mirrorPq: import("@mithaq/ledger").Signer;
  readonly transport: import("@mithaq/ledger").Signer;
  readonly next: { readonly [role in "log" | "mirror" | "mirrorPq" | "transport"]: import("@mithaq/ledger").Signer };
}

export type { Act, Clock, Draft, ObjectId };
