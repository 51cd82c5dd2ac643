import { dataFolder } from "../../packages/node/src/folder/data-folder.ts";
import { serveNode } from "../../packages/node/src/node/serve-node.ts";
import { answerTask } from "../suite/child.ts";

/** One party's node as a process of its own, so that the browser does not share its thread with the bench. Answers where it stands, and ends with the channel. */
await answerTask<{ readonly folder: string }, { readonly url: string }>(async ({ folder }) => {
  const { pageUrl } = await serveNode({ folder: dataFolder(folder), listen: { host: "127.0.0.1", port: 0 }, logLevel: "silent" });
  return { url: pageUrl };
});
