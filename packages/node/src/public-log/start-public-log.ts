import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import { DEFAULT_PACE, nextDelay } from "../sync/pace.ts";
import { openPublicLink, type PublicLink } from "./public-link.ts";
import { publicRound } from "./public-round.ts";

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
  const links = new Map<string, PublicLink>();
  const parts = { store: node.store, keys: node.keys, keeper: node.keeper, contextAt: node.contextAt, clock: node.clock, random: (bytes: number) => new Uint8Array(randomBytes(bytes)) };
  let closed = false;
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
    while (!closed) {
      woken = false;
      try {
        const { added, pending } = await publicRound(parts, linkTo);
        if (added > 0) log.info({ added }, "published");
        waiting = pending ? waiting + 1 : 0;
      } catch (error) {
        waiting += 1;
        log.error({ err: error }, "a round of the public log failed");
      }
      const due = nextDelay(PACE, waiting, Math.random);
      await pause(Math.min(due, DEFAULT_PACE.interval));
      if (woken) waiting = 0;
    }
  }

  function pause(milliseconds: number): Promise<void> {
    if (closed || woken) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(end, milliseconds);
      function end(): void {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      }
      wake = end;
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
      closed = true;
      unsubscribe();
      wake?.();
      await running;
    },
  };
}

const PACE = { ...DEFAULT_PACE, firstRetry: 100 };
