import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { contract, type NodeContract } from "./contract.ts";

/** The contract's client, typed: over HTTP or within this process, the same to its callers. Rejects with the contract's typed errors (`fromWire` reads them). */
export type NodeClient = ContractRouterClient<NodeContract>;

export function openHttpClient(url: string, token: string): NodeClient {
  return createORPCClient(new OpenAPILink(contract, { url: new URL("/api", url).href, headers: { authorization: `Bearer ${token}` }, fetch: (request, init) => fetch(request, { ...init, signal: within(request.signal) }) }));
}

/** Nothing that a client asks takes longer, but for what it follows (events) and ends by itself. */
const LONGEST = 30 * 60_000;

function within(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
}
