import { foldEntry, mandateOf, newlySeen, rootRowId, type Arrival, type Cut, type FoldContext, type ObjectId, type Row } from "@mithaq/accord";
import { encodeHex } from "@mithaq/ledger";
import type { Findings } from "./finding.ts";
import { HandChecks } from "./hand-checks.ts";
import { LogCursor, type RefoldedLog, type SizedLog } from "./log-cursor.ts";

/** The state that the logs make, folded anew from their entries alone. */
export interface Refolded {
  readonly context: FoldContext;
  readonly rows: ReadonlyMap<ObjectId, Row>;
  readonly logs: ReadonlyMap<string, RefoldedLog>;
  /** Acts that stand in the logs and are not valid: no fault of the logs. */
  readonly invalid: readonly InvalidAct[];
  /** Payloads that acts refer to: digest → the first act that does. */
  readonly payloads: ReadonlyMap<string, { readonly origin: string; readonly index: number; readonly bytes: number }>;
}

export interface InvalidAct {
  readonly origin: string;
  readonly index: number;
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
}

/**
 * Folds whole logs in a causal order (record.md section 4): each as far as what its next act has seen is judged, round and round. The logs' trees must have been checked.
 * A cut that the fold finds makes it begin anew with it. Adds to `findings` a `seen` root that is not that of the log it names.
 */
export async function refold(context: FoldContext, logs: readonly SizedLog[], findings: Findings): Promise<Refolded> {
  const hands = logs.reduce((sum, { size }) => sum + size, 0) >= WORTH_THREADS ? new HandChecks() : undefined;
  try {
    for (let known: readonly Cut[] = context.cuts ?? []; ; ) {
      const run = new RefoldRun({ ...context, ...(known.length === 0 ? {} : { cuts: known }) }, logs, findings, hands);
      const refolded = await run.fold();
      const found = cutsIn(refolded.rows);
      if (found.length <= known.length) return refolded;
      known = found;
    }
  } finally {
    await hands?.close();
  }
}

/** Entries from which on the start of threads is worth its time. */
const WORTH_THREADS = 4096;

class RefoldRun {
  readonly #context: FoldContext;
  readonly #logs: ReadonlyMap<string, LogCursor>;
  readonly #findings: Findings;
  readonly #rows = new Map<ObjectId, Row>();
  readonly #invalid: InvalidAct[] = [];
  readonly #payloads = new Map<string, { origin: string; index: number; bytes: number }>();

  readonly #hands: HandChecks | undefined;

  constructor(context: FoldContext, logs: readonly SizedLog[], findings: Findings, hands: HandChecks | undefined) {
    this.#context = hands === undefined ? context : { ...context, cryptography: hands.cryptography };
    this.#findings = findings;
    this.#hands = hands;
    for (const party of context.charter.parties) hands?.learn(rootRowId(party.origin), party.rootHand);
    this.#logs = new Map(logs.map((sized) => [sized.log.origin, new LogCursor(sized, cutOf(context, sized.log.origin), hands)]));
  }

  async fold(): Promise<Refolded> {
    for (let moved = true; moved; ) {
      moved = false;
      for (const cursor of this.#logs.values()) while (await this.#step(cursor)) moved = true;
    }
    return { context: this.#context, rows: this.#rows, logs: this.#logs, invalid: this.#invalid, payloads: this.#payloads };
  }

  async #step(cursor: LogCursor): Promise<boolean> {
    const { origin } = cursor;
    const arrival = await cursor.next(this.#context);
    if (arrival === undefined) return false;
    const seen = newlySeen(this.#context, arrival, cursor.state);
    for (const prefix of seen) if (!this.#isJudged(cursor, prefix)) return false;
    for (const prefix of seen) await this.#checkSeenRoot(cursor, arrival, prefix);
    const index = cursor.judged;
    const step = foldEntry(this.#context, {
      origin, index, arrival, log: cursor.state, rows: this.#rows, clocks: (other, size) => this.#logs.get(other)?.clockAt(size) ?? {}, firstIntent: cursor.firstIntent(arrival),
    });
    for (const row of step.rows) this.#rows.set(row.id, row);
    if (arrival.kind === "act" && arrival.act.act === "mandate.grant") for (const row of step.rows) this.#learnMandate(row);
    if (step.verdict !== "valid") this.#invalid.push({ origin, index, id: arrival.id, rule: step.verdict, reason: step.reason });
    if (arrival.kind === "act" && arrival.act.payload !== null && !this.#payloads.has(arrival.act.payload.digest)) {
      this.#payloads.set(arrival.act.payload.digest, { origin, index, bytes: arrival.act.payload.bytes });
    }
    cursor.accept(arrival, step.log, step.clock);
    return true;
  }

  #learnMandate(row: Row): void {
    const mandate = mandateOf(row);
    if (mandate !== undefined) this.#hands?.learn(mandate.id, mandate.credential);
  }

  #isJudged(cursor: LogCursor, prefix: { origin: string; size: number }): boolean {
    const other = this.#logs.get(prefix.origin);
    if (other !== undefined && other.judged >= Math.min(prefix.size, cutOf(this.#context, prefix.origin))) return true;
    cursor.waiting = `entry ${cursor.judged} has seen ${prefix.size} acts of ${prefix.origin}, of which ${other?.judged ?? 0} are judged here`;
    return false;
  }

  async #checkSeenRoot(cursor: LogCursor, arrival: Arrival, prefix: { origin: string; size: number; root: string }): Promise<void> {
    const other = this.#logs.get(prefix.origin)!;
    // Beyond a cut the parties agreed that there is no one log.
    if (prefix.size > other.size || prefix.size > cutOf(this.#context, prefix.origin)) return;
    const root = encodeHex(await other.rootAt(prefix.size));
    if (root === prefix.root) return;
    this.#findings.add({ log: cursor.origin, where: "seen", entry: cursor.judged, act: arrival.id, problem: `it says that ${prefix.origin} had the root ${prefix.root} at size ${prefix.size}; here it is ${root}: one of the two logs was forked` });
  }
}

/** Acts of this log at or beyond the answer do not exist for the fold. */
function cutOf(context: FoldContext, origin: string): number {
  return context.cuts?.find((cut) => cut.origin === origin)?.size ?? Infinity;
}

function cutsIn(rows: ReadonlyMap<ObjectId, Row>): Cut[] {
  const cuts = new Map<string, Cut>();
  for (const row of rows.values()) {
    for (const fact of row.facts) if (fact.kind === "origin.cut" && fact.verdict === "valid") cuts.set((fact.content["cut"] as unknown as Cut).origin, fact.content["cut"] as unknown as Cut);
  }
  return [...cuts.values()];
}
