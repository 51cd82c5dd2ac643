import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { NodeFile } from "../folder/documents.ts";
import { startSync, type SyncLoop } from "../sync/sync-loop.ts";
import { openObservedLink } from "./observed-link.ts";
import type { OpenedNode } from "./opened-node.ts";

/** The loops that pull other parties' logs, one a peer whose address is known. */
export interface PeerPulling {
  /** When the peer last answered (Unix ms), and the size of its log in the newest checkpoint that it published to us. */
  contact(origin: string): { readonly last: number | undefined; readonly published: number | undefined };
  /** A peer has announced something: it is pulled at once. */
  poke(origin: string): void;
  close(): Promise<void>;
}

/** Starts pulling from the peers of the node's settings, and follows their changes. What a round fails on is in the keeper's status, and in the log. */
export function startPulling(node: OpenedNode, log: Logger): PeerPulling {
  const published = new Map<string, number>();
  let addresses = "";
  let loop: SyncLoop | undefined;
  let turn: Promise<void> = Promise.resolve();

  function follow({ peers }: NodeFile): void {
    const wanted = JSON.stringify(Object.entries(peers).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (wanted === addresses) return;
    addresses = wanted;
    turn = turn.then(async () => {
      await loop?.stop();
      loop = start(Object.entries(peers));
    });
  }

  function start(peers: readonly (readonly [origin: string, url: string])[]): SyncLoop {
    return startSync({
      keeper: node.keeper,
      links: peers.map(([origin, url]) => openObservedLink(node, origin, url, (size) => published.set(origin, size))),
      cryptography: node.founded.cryptography,
      timers: { now: node.clock, after: (milliseconds, callback) => cancelled(setTimeout(callback, milliseconds)) },
      random: (bytes) => randomBytes(bytes),
      onRound: (peer, { added, payloads, faults }) => {
        if (added + payloads > 0) log.info({ peer, added, payloads }, "pulled");
        if (faults.size > 0) log.warn({ peer, faults: Object.fromEntries(faults) }, "a round had faults");
      },
      onFailure: (peer, error) => log.error({ peer, err: error }, "a round failed"),
    });
  }

  const unsubscribe = node.onSettings(follow);
  follow(node.settings());
  return {
    contact: (origin) => ({ last: loop?.state().find((one) => one.peer === origin)?.lastContact ?? undefined, published: published.get(origin) }),
    poke: (origin) => loop?.poke(origin),
    async close() {
      unsubscribe();
      await turn;
      await loop?.stop();
    },
  };
}

function cancelled(timer: NodeJS.Timeout): () => void {
  return () => clearTimeout(timer);
}
