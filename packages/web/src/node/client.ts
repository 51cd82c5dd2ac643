import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { NodeClient } from "@mithaq/node/client";

/**
 * The node's API, typed by its contract (types only: no schema reaches the browser). `ask` asks at once; `node` makes queries and mutations of the same procedures. Who asks is known by the session's
 * cookie; the header tells the node that no other site's form did.
 */
export const ask: NodeClient = createORPCClient(new RPCLink({ url: () => new URL("/rpc", location.origin).href, headers: { "x-mithaq": "screen" }, fetch: (request, init) => fetch(request, { ...init, credentials: "same-origin" }) }));

export const node: ReturnType<typeof createTanstackQueryUtils<NodeClient>> = createTanstackQueryUtils(ask);
