import { emptyLogState, type LogState } from "@mithaq/accord";
import { concatBytes, emptyFrontier, type Frontier, type Hash, type JsonValue } from "@mithaq/ledger";
import type { ClockRecord, LogRecord, StoredEntry } from "../store/store.ts";
import type { Head } from "./standing.ts";

/** One log while a transaction changes it; written at its end. */
export interface WorkingLog {
  readonly origin: string;
  /** Size in the store when the transaction began: what the write is fenced by. */
  readonly storedSize: number;
  /** Frontier at `storedSize`. */
  readonly storedFrontier: Frontier;
  size: number;
  judged: number;
  frontier: Frontier;
  checkpoint: string | null;
  state: LogState;
  /** Signed prefixes, smallest first: the newest wholly judged one and those beyond it. Of the own log only what a recovery brought. */
  heads: readonly Head[];
  /** Entries from `writtenTo` on that are not yet in the store. */
  entries: StoredEntry[];
  writtenTo: number;
  /** Leaf hashes from `storedSize` on. */
  leaves: Hash[];
  clocks: { readonly index: number; readonly clock: ClockRecord }[];
  changed: boolean;
}

export function workingLog(origin: string, record: LogRecord | undefined, heads: readonly Head[]): WorkingLog {
  const frontier = record === undefined ? emptyFrontier : parseFrontier(record);
  return {
    origin,
    storedSize: frontier.size,
    storedFrontier: frontier,
    size: frontier.size,
    judged: record?.judged ?? 0,
    frontier,
    checkpoint: record?.checkpoint ?? null,
    state: logStateOf(record),
    heads,
    entries: [],
    writtenTo: frontier.size,
    leaves: [],
    clocks: [],
    changed: false,
  };
}

export function formatLogRecord(log: WorkingLog): LogRecord {
  return {
    origin: log.origin,
    size: log.size,
    judged: log.judged,
    frontier: concatBytes(...log.frontier.hashes),
    checkpoint: log.checkpoint,
    state: log.state as unknown as JsonValue,
  };
}

/** The newest signed prefix that is wholly judged: what may be cosigned, and what `seen` names. */
export function settledHead(log: Pick<WorkingLog, "heads" | "judged">): Head | undefined {
  return log.heads.findLast((head) => head.size <= log.judged);
}

/** How many signed prefixes beyond the judged one are remembered; above it the second newest goes. */
const MAX_PENDING_HEADS = 32;

/** The heads worth keeping: the settled one and those beyond it. */
export function pruneHeads(log: Pick<WorkingLog, "heads" | "judged">): readonly Head[] {
  const settled = log.heads.findLastIndex((head) => head.size <= log.judged);
  const kept = settled <= 0 ? log.heads : log.heads.slice(settled);
  return kept.length <= MAX_PENDING_HEADS ? kept : [...kept.slice(0, MAX_PENDING_HEADS - 1), kept.at(-1)!];
}

/** The fold's state as it is stored; empty after `clearFold`. */
function logStateOf(record: LogRecord | undefined): LogState {
  const state = record?.state as unknown as Partial<LogState> | null | undefined;
  return { ...emptyLogState, ...state };
}

const HASH_BYTES = 32;

function parseFrontier(record: LogRecord): Frontier {
  const hashes: Hash[] = [];
  for (let at = 0; at < record.frontier.length; at += HASH_BYTES) hashes.push(record.frontier.slice(at, at + HASH_BYTES));
  return { size: record.size, hashes };
}
