import { type Cryptography, encodeBundle, parseTilePath } from "@mithaq/ledger";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { Keeper } from "../keeper/keeper.ts";
import type { PayloadStore } from "../payload/payload-store.ts";
import { addCheckpoint, type AddCheckpointParts } from "./add-checkpoint.ts";
import { type BodyLimits, readBounded } from "./bounded-body.ts";
import { webSource } from "./byte-source.ts";
import { type FindTransportKey, requireBody, type SignedRequest, verifyRequest } from "./message-signature.ts";
import { openNonceCache } from "./nonce-cache.ts";
import { encodePayload } from "./payload-body.ts";
import { logFolder } from "./peer-paths.ts";
import { answerError, type RefusedRequest } from "./peer-refusal.ts";

export interface PeerRoutesParts extends AddCheckpointParts {
  /** This party's origins, one of which a request's `mithaq-to` must name: the one in use, then those that were cut. */
  readonly origins: readonly string[];
  readonly keeper: Pick<Keeper, "checkpoint" | "cosigned" | "bridges" | "read" | "fault">;
  readonly payloads: Pick<PayloadStore, "get">;
  /** Every party's current and previous transport key. */
  readonly findKey: FindTransportKey;
  readonly cryptography: Cryptography;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Called after a pending checkpoint of this log was recorded: the sync loop pulls. */
  readonly poke: (log: string) => void;
  /** Told of every request that was refused or failed, for the node's log and metrics. */
  readonly refused?: (request: RefusedRequest) => void;
  readonly bodyLimits?: BodyLimits;
}

/**
 * What a node serves to the nodes of the other parties: its own log and its mirrors as static tiles (tlog-tiles, tlog-mirror), its cosigned
 * checkpoints, payloads, and the one write, add-checkpoint. All of it is of the shared plane: without a valid signature of a party of the charter (RFC 9421) every route
 * answers 401 and says what is wrong with the signature, and nothing else.
 *
 * A log's folder is the SHA-256 of its origin in hex. What is not there is 404; a path that is none, 400.
 */
export function peerRoutes(parts: PeerRoutesParts): Hono {
  const app = new Hono<PeerEnvironment>();
  const originOf = openFolders(parts);
  for (const prefix of PREFIXES) app.use(prefix, requireSignature(parts));

  app.post("/mirror/add-checkpoint", async (c) => {
    const body = await readBounded(webSource(c.req.raw.body), parts.bodyLimits ?? BODY_LIMITS, c.req.header("content-length"));
    requireBody(parts.cryptography, c.get("signed"), body);
    const { answer, origin, fork } = await addCheckpoint(parts, body);
    if (origin !== undefined && fork !== undefined) {
      const message = `${c.get("signed").origin} sent a checkpoint of ${origin} with another root than the one held at its size: the log has two heads`;
      await parts.keeper.fault(origin, { reason: "fork", message, since: parts.clock(), evidence: fork });
    }
    if (answer.status === 409) return c.body(`${answer.size}\n`, 409, { ...FRESH, "content-type": "text/x.tlog.size" });
    if (answer.status !== 200) return c.text(`${answer.reason}\n`, answer.status, FRESH);
    parts.poke(answer.checkpoint.origin);
    return c.body("", 200, FRESH);
  });
  app.get("/mirror/:folder/checkpoint", async (c) => note(c, await mapped(await originOf(c.req.param("folder")), (log) => parts.keeper.checkpoint(log))));
  app.get("/monitoring/:folder/checkpoint", async (c) => note(c, await mapped(await originOf(c.req.param("folder")), (log) => parts.keeper.cosigned(log))));
  app.get("/mirror/:folder/bridges", async (c) => {
    const notes = await mapped(await originOf(c.req.param("folder")), (log) => parts.keeper.bridges(log));
    return notes === undefined ? absent(c) : c.json(notes, 200, FRESH);
  });
  app.get("/mirror/:folder/tile/*", async (c) => {
    const path = parseTilePath(c.req.path.slice(c.req.path.indexOf("/tile/") + 1));
    const log = await originOf(c.req.param("folder"));
    const bytes = log === undefined ? undefined : await (path.kind === "tile" ? readTile(parts, log, path.tile) : readEntries(parts, log, path));
    return bytes === undefined ? absent(c) : c.body(bytes, 200, FOREVER);
  });
  app.get("/payloads/:digest", async (c) => {
    const payload = DIGEST.test(c.req.param("digest")) ? await parts.payloads.get(c.req.param("digest")) : undefined;
    return payload === undefined ? absent(c) : c.body(encodePayload(payload), 200, { ...FRESH, "content-type": OCTETS });
  });
  for (const prefix of PREFIXES) app.all(prefix, absent);
  app.onError((error, c) => answerError(c, error, parts.refused));
  // Who signed is known within these routes alone.
  return new Hono().route("/", app);
}

interface PeerEnvironment {
  Variables: { signed: SignedRequest };
}

const PREFIXES = ["/mirror/*", "/monitoring/*", "/payloads/*"];

/** 63 hashes and a note with the lines of a few keys; over a line of any speed in ten seconds. */
const BODY_LIMITS: BodyLimits = { maxBytes: 64 * 1024, idleMs: 5_000, totalMs: 10_000, minBytesPerSecond: 1_024, graceMs: 5_000 };
const OCTETS = "application/octet-stream";
const DIGEST = /^[0-9a-f]{64}$/;
const FRESH = { "cache-control": "no-store" };
/** A tile or bundle of a given width never changes; it is for this party alone. */
const FOREVER = { "cache-control": "private, max-age=31536000, immutable", "content-type": OCTETS };

function requireSignature(parts: PeerRoutesParts): MiddlewareHandler<PeerEnvironment> {
  const verifier = { cryptography: parts.cryptography, origins: parts.origins, findKey: parts.findKey, nonces: openNonceCache(), clock: parts.clock };
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    c.set("signed", await verifyRequest(verifier, { method: c.req.method, path: pathname, query: search, header: (name) => c.req.raw.headers.get(name) ?? undefined }));
    await next();
  };
}

/** The origin of a folder among the logs that the store holds. A log that is new here is looked for again. */
function openFolders(parts: PeerRoutesParts): (folder: string) => Promise<string | undefined> {
  const origins = new Map<string, string>();
  return async (folder) => {
    if (!origins.has(folder)) {
      for (const { origin } of await parts.keeper.read((reader) => reader.logs())) origins.set(logFolder(parts.cryptography, origin), origin);
    }
    return origins.get(folder);
  };
}

async function readTile(parts: PeerRoutesParts, log: string, tile: { level: number; index: number; width: number }): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const held = await parts.keeper.read((reader) => reader.tile(log, tile.level, tile.index));
  const bytes = tile.width * HASH_BYTES;
  return held === undefined || held.length < bytes ? undefined : new Uint8Array(held.subarray(0, bytes));
}

async function readEntries(parts: PeerRoutesParts, log: string, { index, width }: { index: number; width: number }): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const from = index * BUNDLE_ENTRIES;
  const entries = await parts.keeper.read((reader) => reader.entries(log, from, from + width));
  return entries.length < width ? undefined : new Uint8Array(encodeBundle(entries));
}

const HASH_BYTES = 32;
const BUNDLE_ENTRIES = 256;

async function mapped<T>(log: string | undefined, read: (log: string) => Promise<T | undefined>): Promise<T | undefined> {
  return log === undefined ? undefined : read(log);
}

function note(c: Context<PeerEnvironment>, text: string | undefined): Response {
  return text === undefined ? absent(c) : c.text(text, 200, FRESH);
}

function absent(c: Context<PeerEnvironment>): Response {
  return c.text("not here\n", 404, FRESH);
}
