import { serve } from "@hono/node-server";
import type { VerifierKey } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { AddressInfo } from "node:net";
import type { Fault } from "../../keeper/keeper.ts";
import type { Payload } from "../../payload/payload-store.ts";
import { openMemoryStore, type MemoryStore } from "../../store/memory.ts";
import { type HttpPeerLinkParts, openHttpPeerLink } from "../http-peer-link.ts";
import type { PeerLink } from "../peer-link.ts";
import type { RefusedRequest } from "../peer-refusal.ts";
import { peerRoutes } from "../peer-routes.ts";
import { countedBytes, keysOf, type TestParty } from "./parties.ts";

/** A node that serves peers from a store that the test fills, over real HTTP: everything but the keeper. */
export interface TestNode {
  readonly url: string;
  readonly store: MemoryStore;
  /** digest → payload; origin → cosigned note, bridging notes. */
  readonly payloads: Map<string, Payload>;
  readonly cosigned: Map<string, string>;
  readonly bridges: Map<string, string[]>;
  readonly faults: Map<string, Fault | null>;
  readonly pokes: string[];
  readonly refused: RefusedRequest[];
  /** Connections that were ever made to it, and how many are open. */
  readonly connections: { made: number; open: number };
  close(): Promise<void>;
}

export interface TestNodeInput {
  readonly party: TestParty;
  readonly parties: readonly TestParty[];
  readonly logKeys?: ReadonlyMap<string, VerifierKey>;
  readonly clock?: () => number;
}

export async function startTestNode({ party, parties, logKeys = new Map(), clock = Date.now }: TestNodeInput): Promise<TestNode> {
  const store = openMemoryStore();
  const node = {
    store, payloads: new Map<string, Payload>(), cosigned: new Map<string, string>(), bridges: new Map<string, string[]>(), faults: new Map<string, Fault | null>(),
    pokes: [] as string[], refused: [] as RefusedRequest[], connections: { made: 0, open: 0 },
  };
  const app = peerRoutes({
    origins: [party.origin],
    store,
    keeper: {
      read: (work) => store.read(work),
      checkpoint: async (log) => (await store.read((reader) => reader.log(log)))?.checkpoint ?? undefined,
      cosigned: async (log) => node.cosigned.get(log),
      bridges: async (log) => node.bridges.get(log) ?? [],
      fault: async (subject, fault) => void node.faults.set(subject, fault),
    },
    payloads: { get: async (digest) => node.payloads.get(digest) },
    findKey: keysOf(...parties),
    logKeys: async (log) => {
      const key = logKeys.get(log);
      return key === undefined ? undefined : [key];
    },
    cryptography: nodeCryptography,
    clock,
    poke: (log) => void node.pokes.push(log),
    refused: (request) => void node.refused.push(request),
    bodyLimits: { maxBytes: 64 * 1024, idleMs: 300, totalMs: 1_000, minBytesPerSecond: 0, graceMs: 1_000 },
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  server.on("connection", (socket: NodeJS.Socket) => {
    node.connections.made++;
    node.connections.open++;
    socket.on("close", () => node.connections.open--);
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...node,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

const NONCES = countedBytes();

/** A link of `from` to `to`, with limits short enough for tests. */
export function linkBetween(from: TestParty, to: TestParty, url: string, parts: Partial<HttpPeerLinkParts> = {}): PeerLink {
  return openHttpPeerLink({
    url, origin: to.origin, ownOrigin: from.origin, transport: from.signer, cryptography: nodeCryptography, clock: Date.now, random: NONCES,
    limits: { headersMs: 500, idleMs: 500, totalMs: 1_500, minBytesPerSecond: 1_024, graceMs: 300 },
    ...parts,
  });
}
