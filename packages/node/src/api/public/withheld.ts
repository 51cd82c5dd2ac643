import type { OpenedNode } from "../../node/opened-node.ts";
import { readPublic } from "../../programme/public.ts";
import { readProgramme } from "../../programme/reading.ts";
import type { Withheld } from "./public-index.ts";

/** How many agreed objects are not public, as the public's page counts them: counted once for each state of the record, however often anyone asks. */
export function openWithheld(node: OpenedNode): () => Promise<readonly Withheld[]> {
  let known: Promise<readonly Withheld[]> | undefined;
  node.store.onCommit(() => (known = undefined));
  return () => {
    known ??= readProgramme(node, undefined, async (reading) => (await readPublic(reading)).withheld);
    const asked = known;
    asked.catch(() => known === asked && (known = undefined));
    return asked;
  };
}
