import type { DataFolder } from "../../../packages/node/src/folder/data-folder.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import { timed } from "../../suite/rate.ts";
import { linkTo, pullFrom } from "../world/founded.ts";

/** What it took a node to take another's log in. */
export interface Replicated {
  readonly acts: number;
  readonly ms: number;
}

/**
 * Lets a party's node pull all that `source` has: verified, judged, applied, on the disk. `workers`: threads that check hands ahead of the fold. Throws where an act
 * was not judged, or not valid: every act of the bench is.
 */
export async function replicateFrom(source: OpenedNode, target: DataFolder, workers: number): Promise<Replicated> {
  const node = await openNode({ folder: target, workers });
  try {
    const { result: acts, ms } = await timed(() => pullFrom(node, linkTo(source)));
    await node.keeper.read(async (reader) => {
      const log = await reader.log(source.origin);
      const voids = (await reader.countRows("status")).get("void") ?? 0;
      if (log === undefined || log.judged < log.size || voids > 0) throw new Error(`of ${log?.size} acts ${log?.judged} are judged, ${voids} objects are void: the bench itself is wrong`);
    });
    return { acts, ms };
  } finally {
    await node.close();
  }
}
