import { dayOf } from "../keeper/limits.ts";
import { KeeperError, type Fault, type FaultReason, type Keeper } from "../keeper/keeper.ts";
import { cutsOf, getValue, standingOf } from "../keeper/standing.ts";
import { faultOf } from "../keeper/fault.ts";
import type { Cut, LogState } from "@mithaq/accord";
import type { PeerLink } from "../peer/peer-link.ts";
import { pullLog, type PullLogOptions } from "./pull-log.ts";

export interface PullOptions extends PullLogOptions {
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Logs of third parties to take from this peer too: those whose own node has not answered for long. */
  readonly also: readonly string[];
}

/** What one round with a peer brought. */
export interface PullReport {
  /** New entries, all logs together. */
  readonly added: number;
  /** Payloads fetched. */
  readonly payloads: number;
  /** What went wrong, by subject; recorded in the keeper's status too. */
  readonly faults: ReadonlyMap<string, FaultReason>;
}

/**
 * One round with a peer (record.md section 1, *Pull*): its log, in recovery the own one too, then what it has cosigned of ours, then the payloads that are
 * missing; at the end everything due is judged, sealed and receipted. Never rejects for what the peer does: faults are recorded by their reason, and cleared
 * once healed. Rejects with StoreError, or KeeperError `disk-full` or `disk-failed`, where this node's own store fails.
 */
export async function pullOnce(keeper: Keeper, link: PeerLink, options: PullOptions): Promise<PullReport> {
  const round: Round = { keeper, link, options, faults: new Map(), added: 0, payloads: 0 };
  await withFault(round, connectionOf(link.origin), async () => {
    await pullWanted(round);
    if (await takeTheirCosignature(round)) await pullWanted(round);
    await pullPayloads(round);
  });
  await keeper.settle();
  return { added: round.added, payloads: round.payloads, faults: round.faults };
}

/** Subject of the faults of reaching a peer, apart from those of its log. */
export function connectionOf(peer: string): string {
  return `peer ${peer}`;
}

interface Round {
  readonly keeper: Keeper;
  readonly link: PeerLink;
  readonly options: PullOptions;
  readonly faults: Map<string, FaultReason>;
  added: number;
  payloads: number;
}

async function pullWanted(round: Round): Promise<void> {
  const { keeper, link, options } = round;
  const recovering = await inRecovery(keeper);
  const cuts = await keeper.read(cutsOf);
  const wanted = [link.origin, ...(recovering ? [keeper.origin] : []), ...options.also.filter((log) => log !== keeper.origin)];
  const logs = [...new Set(wanted.flatMap((log) => [log, ...successorsOf(log, cuts)]))].filter((log) => log !== keeper.origin || recovering);
  let whole = true;
  for (const log of logs) {
    const taken = await withFault(round, log, async () => {
      if (await isPaused(round, log)) return;
      const cut = cuts.find((one) => one.origin === log);
      round.added += await pullLog(keeper, link, log, cut === undefined ? options : { ...options, upTo: cut.size });
    });
    whole &&= taken || log !== keeper.origin;
  }
  if (recovering && whole) await keeper.peerAnswered(link.origin, await holdsBack(round));
}

/** The origins under which a cut log went on. */
function successorsOf(log: string, cuts: readonly Cut[]): string[] {
  const next = cuts.find((cut) => cut.origin === log)?.successor.origin;
  return next === undefined ? [] : [next, ...successorsOf(next, cuts)];
}

/** Whether the peer, though founded, publishes no head of its own log: it is in recovery itself. */
async function holdsBack({ keeper, link }: Round): Promise<boolean> {
  const origin = successorsOf(link.origin, await keeper.read(cutsOf)).at(-1) ?? link.origin;
  if ((await link.checkpoint(origin)) !== undefined) return false;
  const [theirs, ours] = await keeper.read(async (reader) => [await reader.log(link.origin), await reader.log(keeper.origin)]);
  return (theirs?.size ?? 0) > 0 || (ours?.size ?? 0) > 2;
}

/** Reads the peer's cosigned note of the own log; true where it showed that own acts are missing here. */
async function takeTheirCosignature(round: Round): Promise<boolean> {
  const { keeper, link } = round;
  const recovering = await inRecovery(keeper);
  await withFault(round, `cosignature ${link.origin}`, async () => {
    const note = await link.cosigned(keeper.origin);
    const known = await keeper.read((reader) => getValue(reader, "countersigned", link.origin));
    if (note !== undefined && note !== known?.note) await keeper.takeCosigned(link.origin, note);
  });
  return !recovering && (await inRecovery(keeper));
}

async function pullPayloads(round: Round): Promise<void> {
  const { keeper, link } = round;
  const missing: string[] = [];
  for (const digest of await keeper.wantedPayloads()) {
    const payload = await link.payload(digest);
    if (payload === undefined) missing.push(digest);
    else {
      await keeper.takePayload(payload);
      round.payloads += 1;
    }
  }
  const subject = `payloads ${link.origin}`;
  const message = `${link.origin} does not give ${missing.length} payload${missing.length === 1 ? "" : "s"} that acts name: ${missing.slice(0, 5).join(", ")}.`;
  await keeper.fault(subject, missing.length === 0 ? null : { reason: "payload-missing", message, since: round.options.clock() });
}

/** A party over its limits is left alone until its day is over. */
async function isPaused({ keeper, options }: Round, log: string): Promise<boolean> {
  const [fault, record] = await keeper.read(async (reader) => [await faultOf(reader, log), await reader.log(log)]);
  if (fault?.reason !== "over-limits") return false;
  const state = record?.state as unknown as LogState | null | undefined;
  if ((state?.tally.day ?? 0) >= dayOf(options.clock())) return true;
  await keeper.fault(log, null);
  return false;
}

/** Faults that the fold raises: pulling anew does not heal them. */
const OF_THE_FOLD: readonly FaultReason[] = ["seen-differs", "rules-unknown", "over-limits", "fork"];

/** Does the work; records what the peer did wrong under `subject`, or clears it. True where all went well. */
async function withFault(round: Round, subject: string, work: () => Promise<void>): Promise<boolean> {
  const { keeper, faults, options } = round;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof KeeperError) || OF_THE_DISK.includes(error.code)) throw error;
    if (UNREACHED.includes(error.code) && subject !== connectionOf(round.link.origin)) throw error;
    faults.set(subject, error.code);
    // A proven fork is kept by the keeper itself, with both notes.
    if (error.code !== "fork") await keeper.fault(subject, formatFault(error, options.clock()));
    return false;
  }
  const known = await keeper.read((reader) => faultOf(reader, subject));
  if (known !== undefined && !OF_THE_FOLD.includes(known.reason)) await keeper.fault(subject, null);
  return true;
}

/** This node's own, whatever the peer sent. */
const OF_THE_DISK: readonly FaultReason[] = ["disk-full", "disk-failed"];

/** The connection's faults end the round: what else would be asked of this peer? */
const UNREACHED: readonly FaultReason[] = ["unreachable", "too-slow", "refused"];

function formatFault(error: KeeperError, since: number): Fault {
  return { reason: error.code, message: error.message, since };
}

async function inRecovery(keeper: Keeper): Promise<boolean> {
  return (await keeper.read(standingOf)).mode === "recovery";
}
