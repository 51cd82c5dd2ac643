import type { Logger } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import type { PeerPulling } from "../node/peer-pulling.ts";
import type { Attempts } from "../sign-in/attempts.ts";
import type { Browser } from "../sign-in/browser.ts";
import type { Caller } from "../sign-in/caller.ts";
import type { NodeMetrics } from "./metrics.ts";

/** What every handler is given. */
export interface ApiContext {
  readonly node: OpenedNode;
  /** The loops that pull from peers; absent where the folder is opened by a command and nothing is served. */
  readonly pulling: PeerPulling | undefined;
  readonly log: Logger;
  /** Absent likewise. */
  readonly metrics?: NodeMetrics;
  /** Who asks, as the transport found out; absent: anyone. What it may is decided by sign-in/routes-by-role.ts alone. */
  readonly caller?: Caller;
  /** Over /rpc alone: the browser that asks. */
  readonly browser?: Browser;
  /** Counts attempts to sign in; of the process that serves. */
  readonly attempts?: Attempts;
}
