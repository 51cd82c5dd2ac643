import type { ApiContext } from "../context.ts";
import { readPeers } from "./peers.ts";

/** What the node is and how it fares: mode, logs (the own party's first), peers and faults. */
export async function readStatus(context: ApiContext) {
  const { node } = context;
  const { charter, charterId } = node.founded;
  const status = await node.keeper.status();
  return {
    origin: status.origin,
    mode: status.mode,
    why: status.why,
    demonstration: node.settings().demonstration,
    rules: status.rules,
    charter: { id: charterId, title: charter.title, sample: charter.sample, parties: ownFirst(node.origin, charter.parties).map(({ origin, name }) => ({ origin, name })) },
    logs: ownFirst(node.origin, status.logs).map(({ origin, size, judged, checkpoint, waiting }) => ({ origin, size, judged, checkpoint, waiting })),
    peers: await readPeers(context, status),
    faults: status.faults.map(({ subject, reason, message, since }) => ({ subject, reason, message, since })),
    rows: status.rows,
  };
}

/** By the custom of the alternat each party stands first in its own original; the others follow in the charter's order. */
export function ownFirst<T extends { readonly origin: string }>(origin: string, all: readonly T[]): T[] {
  return [...all.filter((one) => one.origin === origin), ...all.filter((one) => one.origin !== origin)];
}
