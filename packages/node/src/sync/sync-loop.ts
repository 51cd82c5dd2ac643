import type { Cryptography } from "@mithaq/ledger";
import type { Keeper } from "../keeper/keeper.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import { DEFAULT_PACE, type Pace } from "./pace.ts";
import { openPeerLoop, type PeerState, type Timers } from "./peer-loop.ts";
import { WHOLE } from "./pull-log.ts";
import type { PullReport } from "./pull.ts";

export interface SyncParts {
  readonly keeper: Keeper;
  readonly links: readonly PeerLink[];
  readonly cryptography: Cryptography;
  readonly timers: Timers;
  /** n random bytes, for jitter. */
  readonly random: (bytes: number) => Uint8Array;
  readonly pace?: Pace;
  /** Entries an ingest. */
  readonly batch?: number;
  readonly onRound?: (peer: string, report: PullReport) => void;
  readonly onFailure?: (peer: string, error: unknown) => void;
}

/** Keeps a node in step with its peers. */
export interface SyncLoop {
  /** A peer has something new (its add-checkpoint arrived): it is pulled at once. */
  poke(peer: string): void;
  state(): PeerState[];
  /** Resolves when no round runs any more. */
  stop(): Promise<void>;
}

/**
 * Pulls from every peer, in a loop of its own each: at an interval with jitter, at once when poked, with growing pauses while it fails. Tells every peer of each
 * new own head, so that an act and its answer take one round trip.
 */
export function startSync(parts: SyncParts): SyncLoop {
  const { keeper, links, cryptography, timers } = parts;
  const random = (): number => parts.random(1)[0]! / 256;
  const loops = new Map(
    links.map((link) => [
      link.origin,
      openPeerLoop({
        keeper, link, timers, random,
        pace: parts.pace ?? DEFAULT_PACE,
        pullOptions: () => ({ cryptography, batch: parts.batch ?? BATCH, whole: WHOLE, clock: () => timers.now(), also: silentLogs(link.origin) }),
        onRound: (report) => parts.onRound?.(link.origin, report),
        onFailure: (error) => parts.onFailure?.(link.origin, error),
      }),
    ]),
  );

  /** Third parties that have not answered for long: what they logged may be had from another. */
  function silentLogs(except: string): string[] {
    const since = timers.now() - SILENT_AFTER;
    return [...loops.values()].map((loop) => loop.state()).filter(({ peer, lastContact, failures }) => peer !== except && failures > 0 && (lastContact ?? 0) < since).map(({ peer }) => peer);
  }

  let ownSize = -1;
  const unsubscribe = keeper.onChange(({ logs }) => {
    const size = logs[keeper.origin] ?? 0;
    if (size === ownSize) return;
    ownSize = size;
    for (const loop of loops.values()) loop.ownChanged();
  });
  for (const loop of loops.values()) loop.ownChanged();

  return {
    poke: (peer) => loops.get(peer)?.poke(),
    state: () => [...loops.values()].map((loop) => loop.state()),
    async stop() {
      unsubscribe();
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
    },
  };
}

const BATCH = 1024;
const SILENT_AFTER = 60_000;
