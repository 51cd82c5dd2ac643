import type { OpenedNode } from "../node/opened-node.ts";
import { cosignedNotes } from "../export/cosigned-notes.ts";
import { cutsOf } from "../keeper/standing.ts";
import { ownFirst } from "../api/reading/status.ts";

/** One log of the original: how much of it is held, and who has signed what of it. */
export interface LogHead {
  readonly origin: string;
  readonly size: number;
  readonly judged: number;
  /** What its next act waits for. */
  readonly waiting: string | null;
  /** The newest signed note of the log. */
  readonly note: string | null;
  /** The newest notes with cosignatures, by the party that gave them. */
  readonly cosigned: readonly { readonly by: string; readonly note: string }[];
  /** Notes of both keys at each rotation of its key, oldest first. */
  readonly bridges: readonly string[];
}

/** The heads of all logs held here, the own first, with every note by which they can be checked elsewhere; and the logs that were cut. */
export async function readHeads(node: OpenedNode) {
  const { keeper } = node;
  const { logs } = await keeper.status();
  const heads = await Promise.all(ownFirst(node.origin, logs).map(async ({ origin, size, judged, waiting }): Promise<LogHead> => ({
    origin, size, judged, waiting,
    note: (await keeper.checkpoint(origin)) ?? null,
    cosigned: [...(await cosignedNotes(node, origin))].map(([by, note]) => ({ by, note })),
    bridges: await keeper.bridges(origin),
  })));
  const cuts = await keeper.read(cutsOf);
  return { charter: node.founded.charterId, logs: heads, cuts: cuts.map(({ origin, size, root, successor }) => ({ origin, size, root, successor: successor.origin })) };
}
