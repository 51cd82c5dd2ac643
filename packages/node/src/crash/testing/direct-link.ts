import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { OpenedNode } from "../../node/opened-node.ts";
import type { PeerLink } from "../../peer/peer-link.ts";
import { pullOnce } from "../../sync/pull.ts";

/** A node as its peer reaches it, without a network. */
function directLink({ keeper, payloads }: OpenedNode): PeerLink {
  return {
    origin: keeper.origin,
    checkpoint: (log) => keeper.checkpoint(log),
    entries: (log, from, to) => keeper.read((reader) => reader.entries(log, from, to)),
    tile: async (log, { level, index, width }) => (await keeper.read((reader) => reader.tile(log, level, index)))!.subarray(0, width * 32),
    cosigned: (log) => keeper.cosigned(log),
    bridges: async (log) => [...(await keeper.bridges(log))],
    payload: (digest) => payloads.get(digest),
    addCheckpoint: async () => ({ status: 200 }),
  };
}

/** Rounds in both directions until neither log grows any more. */
export async function exchange(a: OpenedNode, b: OpenedNode): Promise<void> {
  for (let before = ""; ; ) {
    for (const [node, peer] of [[a, b], [b, a]] as const) await pullOnce(node.keeper, directLink(peer), { cryptography: nodeCryptography, batch: 256, clock: Date.now, also: [] });
    const sizes = JSON.stringify(await Promise.all([a, b].map(async ({ keeper }) => (await keeper.status()).logs)));
    if (sizes === before) return;
    before = sizes;
  }
}
