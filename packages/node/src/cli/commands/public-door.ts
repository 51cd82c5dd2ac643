import { liveServer } from "../../node/live-server.ts";
import { Refusal } from "../../node/refusal.ts";
import type { PublicIndex } from "../../api/public/public-index.ts";
import { publicPaths } from "../../public-log/public-paths.ts";
import type { Invocation } from "../command.ts";

/** Asks this party's node for what anyone may read of it: its server, if one runs on the folder, else the folder itself. No token is needed. */
export type AskPublic = (path: string) => Promise<string>;

export async function throughPublicDoor<T>(invocation: Invocation, work: (ask: AskPublic) => Promise<T>): Promise<T> {
  const folder = invocation.folder();
  const serving = await liveServer(folder);
  if (serving !== undefined) return work(async (path) => textOf(await fetch(new URL(path, serving.url), { signal: AbortSignal.timeout(60_000), redirect: "error" })));
  // Loaded where they are needed alone, as behind the other door.
  const [{ openNode }, { publicRoutes }, { openWithheld }] = await Promise.all([import("../../node/open-node.ts"), import("../../api/public/public-routes.ts"), import("../../api/public/withheld.ts")]);
  const node = await openNode({ folder });
  try {
    const routes = publicRoutes({ public: node, withheld: openWithheld(node) });
    return await work(async (path) => textOf(await routes.request(path)));
  } finally {
    await node.close();
  }
}

/** All pages of the node's public index as one. */
export async function readWholeIndex(ask: AskPublic): Promise<PublicIndex> {
  const items = [];
  for (let page: number | null = 0; ; ) {
    const index = JSON.parse(await ask(`${publicPaths.index}?page=${page}`)) as PublicIndex;
    items.push(...index.items);
    if (index.next === null) return { ...index, items };
    page = index.next;
  }
}

async function textOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (answer.ok) return text;
  const code = answer.status === 404 ? "not-found" : answer.status === 409 ? "conflict" : "internal";
  throw new Refusal(code, { field: "item", expected: "an item that is public and countersigned", remedy: "see what is public: mithaq public list", message: text.trim() });
}
