import { createRouterClient } from "@orpc/server";
import { pino } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import type { NodeClient } from "./client.ts";
import { router } from "./router.ts";

/** The contract's client on a node that this process has opened itself: no server, no peers pulled. Whoever can open the folder is its operator. */
export function openLocalClient(node: OpenedNode): NodeClient {
  return createRouterClient(router, { context: { node, pulling: undefined, log: pino({ level: "silent" }), caller: { is: "operator" } } });
}
