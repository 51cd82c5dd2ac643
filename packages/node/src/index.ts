/** One party's node: open it, serve it, and ask it by its contract. */
export { contract, type NodeContract } from "./api/contract.ts";
export { openHttpClient, type NodeClient } from "./api/client.ts";
export { fromWire } from "./api/errors.ts";
export { dataFolder, type DataFolder } from "./folder/data-folder.ts";
export { openNode, type OpenNodeOptions } from "./node/open-node.ts";
export type { OpenedNode } from "./node/opened-node.ts";
export { Refusal, type RefusalCode } from "./node/refusal.ts";
export { serveNode, type RunningServer, type ServeOptions } from "./node/serve-node.ts";
