import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import { DEFAULT_PACE, nextDelay } from "../sync/pace.ts";
import type { PublicParts } from "./public-ground.ts";
import { openPublicLink, type PublicLink } from "./public-link.ts";
import { publicRound, type PublicMemory } from "./public-round.ts";

/** The loop that keeps the public log in step while a node is served. */
export interface PublicLogLoop {
  /** Resolves when nothing runs any more. */
  close(): Promise<void>;
}

/**
 * Rounds of the public log: at once when the record changes, soon and ever less often while something waits to be published or countersigned, and at the pace of pulling otherwise. The first
 * round heals what a crash left.
 */
export function startPublicLog(node: OpenedNode, log: Logger): PublicLogLoop {
  const c = node.founded.cryptography;
  const memory: PublicMemory = {};
  const links = new Map<string, PublicLink>();
  const parts: PublicParts = {
    store: node.store, keys: node.keys, keeper: node.keeper, clock: node.clock, contextAt: (reader) => node.contextAt(reader), random: (bytes) => new Uint8Array(randomBytes(bytes)),
  };
  const closing = new AbortController();
  let woken = false;
  let wake: (() => void) | undefined;

  function linkTo(party: string): PublicLink | undefined {
    const url = node.settings().peers[party];
    if (url === undefined) return undefined;
    const key = `${party} ${url}`;
    if (!links.has(key)) links.set(key, openPublicLink(c, party, url));
    return links.get(key);
  }

  async function rounds(): Promise<void> {
    let waiting = 0;
    while (!closing.signal.aborted) {
      woken = false;
      try {
        const { added, pending } = await publicRound(parts, linkTo, memory);
        if (added > 0) log.info({ added }, "published");
        waiting = pending ? waiting + 1 : 0;
      } catch (error) {
        waiting += 1;
        log.error({ err: error }, "a round of the public log failed");
      }
      await pause(GAP, false);
      await pause(Math.min(nextDelay(PACE, waiting, Math.random), PACE.interval) - GAP, true);
      if (woken) waiting = 0;
    }
  }

  /** Waits so long; less where the record changes meanwhile and that may cut it short. */
  function pause(milliseconds: number, mayEnd: boolean): Promise<void> {
    if (closing.signal.aborted || (mayEnd && woken) || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(end, milliseconds);
      function end(): void {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      }
      wake = () => (closing.signal.aborted || mayEnd) && end();
    });
  }

  const rouse = (): void => {
    woken = true;
    wake?.();
  };
  const unsubscribe = node.keeper.onChange(rouse);
  const running = rounds();
  return {
    async close() {
      closing.abort();
      unsubscribe();
      wake?.();
      await running;
    },
  };
}

const PACE = { ...DEFAULT_PACE, firstRetry: 500 };
/** The least time between two rounds, in milliseconds: a party's busy day is not answered act by act. */
const GAP = 250;
