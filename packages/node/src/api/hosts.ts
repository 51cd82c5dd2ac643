import type { MiddlewareHandler } from "hono";
import { Refusal } from "../node/refusal.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { answerRefusal } from "./answer-refusal.ts";

/**
 * Refuses requests that are addressed to a name which is not this node's: a page elsewhere whose name an attacker points at 127.0.0.1 (DNS rebinding) would
 * otherwise read the node through the reader's own browser. The port plays no part.
 */
export function checkHost(node: OpenedNode): MiddlewareHandler {
  return async (c, next) => {
    const host = hostName(c.req.header("host"));
    if (host !== undefined && allowedHosts(node).has(host)) return next();
    const refusal = new Refusal("input", {
      field: "Host", expected: "a name of this node", remedy: 'name the host in node.json under "hosts", or ask by 127.0.0.1', message: "this node does not answer to that host name",
    });
    return answerRefusal(c, refusal, { status: 421 });
  };
}

/** 127.0.0.1, localhost, <party>.localhost (the last part of the origin), and what node.json names. */
export function allowedHosts(node: Pick<OpenedNode, "origin" | "settings">): Set<string> {
  return new Set(["127.0.0.1", "[::1]", "localhost", `${partyLabel(node.origin)}.localhost`, ...node.settings().hosts.map((host) => host.toLowerCase())]);
}

/** The last part of an origin as a host label: `tehran` of `mithaq.example/tehran`. */
export function partyLabel(origin: string): string {
  const last = origin.slice(origin.lastIndexOf("/") + 1);
  return last.replace(/:[0-9]+$/, "").replace(/[^a-z0-9-]/g, "-");
}

function hostName(header: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::[0-9]{1,5})?$/i.exec(header ?? "");
  return match?.[1]?.toLowerCase();
}
