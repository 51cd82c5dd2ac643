import type { Logger } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import type { PeerPulling } from "../node/peer-pulling.ts";
import type { NodeMetrics } from "./metrics.ts";

/** What every handler is given. */
export interface ApiContext {
  readonly node: OpenedNode;
  /** The loops that pull from peers; absent where the folder is opened by a command and nothing is served. */
  readonly pulling: PeerPulling | undefined;
  readonly log: Logger;
  /** Absent likewise. */
  readonly metrics?: NodeMetrics;
}
