import { KeeperError, type Keeper } from "../keeper/keeper.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import { announce } from "./announce.ts";
import { pullOnce, type PullOptions, type PullReport } from "./pull.ts";
import { nextDelay, type Pace } from "./pace.ts";

/** Time as the loops know it; the simulation brings its own. */
export interface Timers {
  /** Unix milliseconds. */
  now(): number;
  /** Calls back once after so many milliseconds; returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface PeerLoopParts {
  readonly keeper: Keeper;
  readonly link: PeerLink;
  readonly timers: Timers;
  readonly pace: Pace;
  /** A fraction in [0, 1), for jitter. */
  readonly random: () => number;
  readonly pullOptions: () => PullOptions;
  readonly onRound: (report: PullReport) => void;
  /** This node's own failure (its store, its disk): the loop goes on at its slowest pace. */
  readonly onFailure: (error: unknown) => void;
}

/** What is known of a peer, for the status. */
export interface PeerState {
  readonly peer: string;
  /** Unix ms of the last round in which it answered; null before the first. */
  readonly lastContact: number | null;
  /** Rounds that failed since then. */
  readonly failures: number;
  /** Size of the own log that it has confirmed. */
  readonly announced: number;
}

/** The loop with one peer: a round, then a wait that `poke` cuts short; never two rounds at once, and never without a pause between them. */
export interface PeerLoop {
  poke(): void;
  /** The own log grew: the peer is told, at once. */
  ownChanged(): void;
  state(): PeerState;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export function openPeerLoop(parts: PeerLoopParts): PeerLoop {
  const { keeper, link, timers, pace } = parts;
  const stopping = new AbortController();
  let poked = false;
  let wake: (() => void) | undefined;
  let lastContact: number | null = null;
  let failures = 0;
  let announced = 0;
  let told = true;
  let telling: Promise<void> | undefined;

  async function rounds(): Promise<void> {
    await Promise.resolve(); // all loops are there before the first one asks about the others
    while (!stopping.signal.aborted) {
      poked = false;
      await round();
      await pause(pace.gap, () => false);
      await pause(nextDelay(pace, failures, parts.random) - pace.gap, () => poked);
    }
  }

  async function round(): Promise<void> {
    try {
      const report = await pullOnce(keeper, link, parts.pullOptions());
      const reached = !report.faults.has(`peer ${link.origin}`);
      failures = reached ? 0 : failures + 1;
      if (reached) lastContact = timers.now();
      parts.onRound(report);
      if (reached && !told) tell();
    } catch (error) {
      failures += 1;
      parts.onFailure(error);
    }
  }

  /** Waits so long; where `mayEnd` allows it, less. */
  function pause(milliseconds: number, mayEnd: () => boolean): Promise<void> {
    if (stopping.signal.aborted || mayEnd() || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        cancel();
        wake = undefined;
        resolve();
      };
      const cancel = timers.after(milliseconds, end);
      wake = () => (stopping.signal.aborted || mayEnd()) && end();
    });
  }

  function tell(): void {
    told = false;
    telling ??= tellNewest().finally(() => (telling = undefined));
  }

  async function tellNewest(): Promise<void> {
    while (!told && !stopping.signal.aborted) {
      told = true;
      try {
        announced = await announce(keeper, link, parts.pullOptions().cryptography, announced);
      } catch (error) {
        told = false; // the next round that reaches the peer tells it
        if (!(error instanceof KeeperError)) parts.onFailure(error);
        return;
      }
    }
  }

  const running = rounds();
  return {
    poke() {
      poked = true;
      wake?.();
    },
    ownChanged: tell,
    state: () => ({ peer: link.origin, lastContact, failures, announced }),
    async stop() {
      stopping.abort();
      wake?.();
      await Promise.all([running, telling]);
    },
  };
}
