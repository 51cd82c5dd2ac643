import { serve } from "@hono/node-server";
import {
  charterId, formatAssent, formatCharter, formatCharterSign, formatMandateGrant, formatPropose, NEW_OBJECT, parseCharter, type ActId, type Pair,
} from "@mithaq/accord";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { Signer } from "@mithaq/ledger";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { randomBytes } from "node:crypto";
import { credentialOf, makeParty } from "../../simulation/party.ts";
import { SimulatedNode } from "../../simulation/node.ts";
import { openMemoryStore } from "../../store/memory.ts";
import { pullOnce, type PullReport } from "../../sync/pull.ts";
import { openHttpPeerLink } from "../http-peer-link.ts";
import type { PeerLink } from "../peer-link.ts";
import { openPartyKeys } from "../party-keys.ts";
import { peerRoutes } from "../peer-routes.ts";

/** A party's real keeper with the officer who acts for it. */
export interface TestOffice {
  readonly node: SimulatedNode;
  readonly officer: Signer;
  readonly mandate: string;
}

export interface FoundedPair {
  readonly a: TestOffice;
  readonly b: TestOffice;
}

/** Two parties' nodes with real keys, founded over HTTP: both mandates are known on both sides. */
export async function foundPair(): Promise<FoundedPair> {
  const signer = (algorithm: Parameters<typeof generateKey>[0]) => signerFromPrivateKey(generateKey(algorithm));
  const parties = ["tehran.example/mithaq", "baghdad.example/mithaq"].map((origin) => makeParty(c, origin, signer));
  const { bytes: charter } = formatCharter(c, {
    title: { en: "A programme" }, parties: parties.map((party) => party.file), languages: ["en"], limits: { bytesPerDay: 10_000_000, actsPerDay: 10_000, openProposals: 1_000 }, sample: true,
  });
  const nodes = parties.map((party) => new SimulatedNode(party, { cryptography: c, charter, random, clock: Date.now }));
  for (const node of nodes) {
    await node.start();
    await node.asRoot(formatCharterSign(node.origin));
  }
  const [a, b] = nodes as [SimulatedNode, SimulatedNode];
  const exchange = async () => {
    const served = [await serveKeeper(a), await serveKeeper(b)] as const;
    await pull(a, linkTo(a, b, served[1].url));
    await pull(b, linkTo(b, a, served[0].url));
    await Promise.all(served.map((one) => one.close()));
  };
  await exchange();
  const offices: TestOffice[] = [];
  for (const node of nodes) {
    const officer = signer("Ed25519");
    const nonce = random(16).toHex();
    await node.act(
      formatMandateGrant({ role: { en: "Joint secretary" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: credentialOf(officer) }),
      `${node.origin}/root`, node.party.rootHand, nonce,
    );
    offices.push({ node, officer, mandate: `${node.origin}/${nonce}` });
  }
  await exchange();
  return { a: offices[0]!, b: offices[1]! };
}

/** The node again, on a copy of all that it holds now: another future of it. */
export async function copyOf(office: TestOffice): Promise<TestOffice> {
  const { node } = office;
  const copy = new SimulatedNode(node.party, { cryptography: c, charter: node.charter, random, clock: Date.now });
  copy.store = openMemoryStore(node.store.snapshot());
  copy.guard.head = node.guard.head;
  for (const payload of node.payloads.held.values()) await copy.payloads.put(payload);
  await copy.start();
  return { ...office, node: copy };
}

/** Proposes an agreement with a document; what the other side needs to assent. */
export async function propose({ node, officer, mandate }: TestOffice, title: string): Promise<{ id: ActId; pairs: readonly Pair[]; digest: string }> {
  const document = await node.putDocument(`The text of ${title}`);
  const nonce = random(16).toHex();
  const draft = formatPropose("agreement", {
    pairs: [[NEW_OBJECT, null]], content: { type: "agreement", title: { en: title }, languages: ["en"], sample: true },
    payload: { digest: document.digest, bytes: document.bytes.length, mediaType: "application/json" },
  });
  const { id } = await node.act(draft, mandate, officer, nonce);
  return { id, pairs: [[`${node.origin}/${nonce}`, null]], digest: document.digest };
}

export async function assent({ node, officer, mandate }: TestOffice, proposal: Awaited<ReturnType<typeof propose>>): Promise<void> {
  await node.act(formatAssent("agreement", proposal), mandate, officer);
}

export interface ServedKeeper {
  readonly url: string;
  /** Logs that others announced. */
  readonly pokes: string[];
  close(): Promise<void>;
}

/** Changes what a node answers: it sees the path and the honest answer. */
export type Alter = (path: string, honest: Response) => Response | Promise<Response>;

/** Serves the keeper to its peers over HTTP; with `alter` it lies. */
export async function serveKeeper(node: SimulatedNode, options: { alter?: Alter; poke?: (log: string) => void } = {}): Promise<ServedKeeper> {
  const pokes: string[] = [];
  const charter = parseCharter(c, node.charter);
  const app = peerRoutes({
    origins: [node.origin], keeper: node.keeper, payloads: node.payloads, store: node.store, cryptography: c, clock: Date.now,
    ...openPartyKeys({ charter, charterId: charterId(c, node.charter), cryptography: c }, (work) => node.keeper.read(work)),
    poke: (log) => {
      pokes.push(log);
      options.poke?.(log);
    },
  });
  const alter = options.alter ?? ((_path, honest) => honest);
  const server = serve({ fetch: async (request: Request) => alter(new URL(request.url).pathname, await app.fetch(request)), port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, pokes, close: async () => void (await new Promise((resolve) => server.close(resolve))) };
}

export function linkTo(from: SimulatedNode, to: SimulatedNode, url: string): PeerLink {
  return openHttpPeerLink({ url, origin: to.origin, ownOrigin: from.origin, transport: from.party.keys(from.generation).transport, cryptography: c, clock: Date.now, random, limits: { headersMs: 5_000, idleMs: 1_000 } });
}

export function pull(to: SimulatedNode, link: PeerLink, batch = 1_024): Promise<PullReport> {
  return pullOnce(to.keeper, link, { cryptography: c, batch, clock: Date.now, also: [] });
}

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
