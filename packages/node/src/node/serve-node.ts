import { availableParallelism } from "node:os";
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import { pino, type Logger } from "pino";
import { createApp } from "../api/app.ts";
import type { ApiContext } from "../api/context.ts";
import { partyLabel } from "../api/hosts.ts";
import { clearPouchFiles } from "../api/pouch-files.ts";
import { createMetrics } from "../api/metrics.ts";
import { publicRoutes } from "../api/public/public-routes.ts";
import { openShown } from "../api/public/shown.ts";
import { openWithheld } from "../api/public/withheld.ts";
import { ensureOperatorToken, type DataFolder } from "../folder/data-folder.ts";
import type { NodeFile } from "../folder/documents.ts";
import { openPartyKeys } from "../peer/party-keys.ts";
import { peerRoutes } from "../peer/peer-routes.ts";
import { startPublicLog, type PublicLogLoop } from "../public-log/start-public-log.ts";
import { startReminders } from "../reminders/start-reminders.ts";
import { startSearch } from "../search/start-search.ts";
import { liveServer } from "./live-server.ts";
import { openNode, type OpenNodeOptions } from "./open-node.ts";
import type { OpenedNode } from "./opened-node.ts";
import { startPulling, type PeerPulling } from "./peer-pulling.ts";
import { countAttempts } from "../sign-in/attempts.ts";
import { warmProgramme } from "../programme/warm.ts";
import { Refusal } from "./refusal.ts";

export interface ServeOptions extends OpenNodeOptions {
  readonly listen?: NodeFile["listen"];
  /** A level of pino, or `silent`; JSON lines on stderr. */
  readonly logLevel?: string;
  /** Where the built screens lie; default: where `npm run screens:build` puts them. */
  readonly screens?: string;
}

export interface RunningServer {
  readonly origin: string;
  readonly url: string;
  /** The same under the party's own host name, for browsers. */
  readonly pageUrl: string;
  readonly node: OpenedNode;
  /** Answers what is under way, stops pulling, closes the node, and removes serving.json. Idempotent. */
  close(): Promise<void>;
}

/** Opens a node and serves it: API, screens, peer routes, and the loops that pull from peers. Rejects with Refusal where the folder is served already or the port is taken. */
export async function serveNode(options: ServeOptions): Promise<RunningServer> {
  const { folder } = options;
  const other = await liveServer(folder);
  if (other !== undefined) throw new Refusal("conflict", { field: "--data", expected: "a folder that no server runs on", remedy: `use it, or stop it first (process ${other.pid})`, message: `a server of this folder runs already at ${other.url}` });
  const level = options.logLevel ?? "info";
  if (!LEVELS.includes(level)) throw new Refusal("usage", { field: "--log-level", expected: `one of ${LEVELS.join(", ")}`, remedy: "for instance: --log-level info" });
  const node = await openNode({ workers: availableParallelism(), ...options });
  const log = pino({ level, base: { origin: node.origin } }, pino.destination({ dest: 2, sync: true }));
  try {
    return await startServing(node, folder, options.listen ?? node.settings().listen, log, options.screens);
  } catch (error) {
    await node.close();
    throw error;
  }
}

const LEVELS = ["trace", "debug", "info", "warn", "error", "silent"];

async function startServing(node: OpenedNode, folder: DataFolder, listen: NodeFile["listen"], log: Logger, screens: string | undefined): Promise<RunningServer> {
  await clearPouchFiles(folder);
  const pulling = startPulling(node, log);
  const context: ApiContext = { node, pulling, log, attempts: countAttempts(node.clock) };
  const metrics = createMetrics(context);
  const instance = randomBytes(32).toString("hex");
  const app = createApp({ context: { ...context, metrics }, token: await ensureOperatorToken(folder), instance, peerRoutes: routesForPeers(node, pulling, log), publicRoutes: routesForAll(node, log), screens });
  const server = createAdaptorServer({ fetch: app.fetch });
  let reminders: ReturnType<typeof startReminders> | undefined;
  let publicLog: PublicLogLoop | undefined;
  let search: ReturnType<typeof startSearch> | undefined;
  let warming: Promise<void> | undefined;
  if ("headersTimeout" in server) server.headersTimeout = 15_000; // a slow header holds a connection no longer
  try {
    await node.keeper.settle(); // what a crash left due
    const port = await listenOn(server, listen);
    const host = listen.host === "0.0.0.0" || listen.host === "::" ? "127.0.0.1" : listen.host;
    const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
    reminders = startReminders(node, log);
    await folder.serving.write({ v: 1, kind: "mithaq/serving", pid: process.pid, url, instance });
    publicLog = startPublicLog(node, log);
    search = startSearch(node, log);
    log.info({ url, demonstration: node.settings().demonstration }, "serving");
    // What the first screens keep in memory, before somebody waits for it.
    warming = warmProgramme(node).catch((error: unknown) => log.error({ err: error }, "the first screens could not be read ahead"));
    let closed: Promise<void> | undefined;
    return {
      origin: node.origin, url, pageUrl: `http://${partyLabel(node.origin)}.localhost:${port}`, node,
      close: () => (closed ??= stopServing()),
    };
  } catch (error) {
    await reminders?.close();
    await pulling.close();
    metrics.close();
    throw error;
  }

  async function stopServing(): Promise<void> {
    await folder.serving.remove();
    await reminders?.close();
    await publicLog?.close();
    await search?.close();
    await pulling.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      // Streams of events and slow peers do not hold the node up.
      setTimeout(() => ("closeAllConnections" in server ? server.closeAllConnections() : undefined), 1000).unref();
    });
    metrics.close();
    await warming;
    await node.close();
    log.info("stopped");
  }
}

function routesForPeers(node: OpenedNode, pulling: PeerPulling, log: Logger): Hono {
  const keys = openPartyKeys(node.founded, (work) => node.keeper.read(work));
  return peerRoutes({
    origins: [...new Set([node.keeper.origin, node.origin])], keeper: node.keeper, payloads: node.payloads, store: node.store, cryptography: node.founded.cryptography, clock: node.clock,
    findKey: keys.findKey, logKeys: keys.logKeys, poke: (origin) => pulling.poke(origin),
    refused: ({ error, ...request }) => (error === undefined ? log.warn(request, "a peer's request was refused") : log.error({ ...request, err: error }, "a peer's request failed")),
  });
}

function routesForAll(node: OpenedNode, log: Logger): Hono {
  return publicRoutes({ public: node, withheld: openWithheld(node), shown: openShown(node), failed: (path, error) => log.error({ path, err: error }, "a public request failed") });
}

function listenOn(server: ServerType, { host, port }: NodeFile["listen"]): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      reject(new Refusal("usage", { field: "--listen", expected: "a free port", remedy: "stop what listens there, or choose another with --listen HOST:PORT", message: `port ${port} of ${host} is taken`, kept: "nothing was changed" }, { cause: error }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
