import { readProgramme } from "../programme/reading.ts";
import type { OpenedNode } from "../node/opened-node.ts";

/** What each party last said of itself, in the charter's order: languages, weekend, holidays, announced month starts; each with the act that said it. */
export async function readProfiles(node: OpenedNode) {
  return readProgramme(node, undefined, async ({ profiles }) => profiles.map(({ party, id, act, at, content }) => ({ party, id, act, at, content })));
}
