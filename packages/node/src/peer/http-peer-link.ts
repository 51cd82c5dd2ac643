import { type Cryptography, decodeBundle, decodeUtf8, LedgerError, parseDecimal, type Signer, tilePath, type TileAddress } from "@mithaq/ledger";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { KeeperError } from "../keeper/keeper.ts";
import type { Payload } from "../payload/payload-store.ts";
import { boundedRequest, type BoundedAnswer } from "./bounded-request.ts";
import { signRequest, transportKey } from "./message-signature.ts";
import { decodePayload } from "./payload-body.ts";
import { defaultLimits, type PeerLinkLimits } from "./peer-link-limits.ts";
import type { PeerLink } from "./peer-link.ts";
import { logFolder, peerPaths } from "./peer-paths.ts";
import { safeText } from "./safe-text.ts";

export interface HttpPeerLinkParts {
  /** Where the peer's node answers: `http://127.0.0.1:8082`, or an https URL; a path before the routes is kept. */
  readonly url: string;
  /** The party at the other end, and this one. */
  readonly origin: string;
  readonly ownOrigin: string;
  /** This party's transport key. */
  readonly transport: Signer;
  readonly cryptography: Cryptography;
  /** Unix milliseconds. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly limits?: Partial<PeerLinkLimits>;
}

/**
 * The other party's node over HTTP. Every request is signed with the transport key for that party; of every answer only the form is checked here (length of a tile,
 * entries of a bundle, digest of a payload), for what it claims is the keeper's to verify. Bounded in bytes and time before anything is parsed.
 *
 * Rejects with KeeperError (field: what was asked of whom): `unreachable`, `refused` (with the peer's reason), `too-slow`, `oversize`, `garbage`,
 * `payload-corrupt`. Nothing is retried here.
 */
export function openHttpPeerLink(parts: HttpPeerLinkParts): PeerLink {
  const { origin, cryptography } = parts;
  const limits = { ...defaultLimits, ...parts.limits };
  const base = parts.url.replace(/\/+$/, "");
  const agent = base.startsWith("https:") ? new HttpsAgent(CONNECTIONS) : new HttpAgent(CONNECTIONS);
  const key = transportKey(cryptography, parts.ownOrigin, parts.transport);

  async function ask(part: string, path: string, maxBytes: number, body?: Uint8Array): Promise<BoundedAnswer> {
    const url = new URL(base + path);
    const request = { url, method: body === undefined ? "GET" : "POST", ...(body === undefined ? {} : { body }) } as const;
    const signed = () => ({ ...request, headers: signRequest(cryptography, key, { ...request, to: origin }, { now: parts.clock(), nonce: parts.random(NONCE_BYTES) }) });
    return boundedRequest(signed, agent, { ...limits, maxBytes }, subject(part));
  }
  const subject = (part: string) => `${part} from ${origin}`;
  const get = async (part: string, path: string, maxBytes: number) => {
    const answer = await ask(part, path, maxBytes);
    if (answer.status !== 200) throw refusal(subject(part), answer);
    return answer.body;
  };
  const find = async (part: string, path: string, maxBytes: number) => {
    const answer = await ask(part, path, maxBytes);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw refusal(subject(part), answer);
    return answer.body;
  };
  const findText = async (part: string, path: string, maxBytes: number) => {
    const body = await find(part, path, maxBytes);
    return body === undefined ? undefined : wellFormed(subject(part), () => decodeUtf8(body, part));
  };
  const folder = (log: string) => logFolder(cryptography, log);

  return {
    origin,
    checkpoint: (log) => findText(`checkpoint of ${log}`, peerPaths.checkpoint(folder(log)), limits.noteBytes),
    cosigned: (log) => findText(`cosigned checkpoint of ${log}`, peerPaths.cosigned(folder(log)), limits.noteBytes),
    async entries(log, from, to) {
      const index = Math.floor(from / BUNDLE_ENTRIES);
      const first = index * BUNDLE_ENTRIES;
      const width = Math.min(to - first, BUNDLE_ENTRIES);
      const part = `entries ${from} to ${first + width} of ${log}`;
      const bundle = await get(part, peerPaths.entries(folder(log), index, width), width * MAX_BUNDLED_ENTRY);
      return wellFormed(subject(part), () => decodeBundle(bundle, width)).slice(from - first);
    },
    async tile(log: string, tile: TileAddress) {
      const part = `${tilePath(tile)} of ${log}`;
      const bytes = await get(part, peerPaths.tile(folder(log), tile), tile.width * HASH_BYTES);
      if (bytes.length !== tile.width * HASH_BYTES) throw new KeeperError("garbage", subject(part), `${subject(part)} is ${bytes.length} bytes, not ${tile.width * HASH_BYTES}`);
      return bytes;
    },
    async bridges(log) {
      const part = `bridges of ${log}`;
      const text = await findText(part, peerPaths.bridges(folder(log)), limits.bridgesBytes);
      return text === undefined ? [] : wellFormed(subject(part), () => readBridges(text));
    },
    async payload(digest): Promise<Payload | undefined> {
      if (!DIGEST.test(digest)) return undefined; // it comes out of an act, and goes into a path
      const part = `payload ${digest}`;
      const body = await find(part, peerPaths.payload(digest), limits.payloadBytes + SALT_BYTES);
      if (body === undefined) return undefined;
      const payload = decodePayload(cryptography, digest, body);
      if (payload === undefined) throw new KeeperError("payload-corrupt", subject(part), `${subject(part)} does not have this digest`);
      return payload;
    },
    async addCheckpoint(body) {
      const part = "answer to add-checkpoint";
      const answer = await ask(part, peerPaths.addCheckpoint(), limits.noteBytes, new TextEncoder().encode(body));
      if (answer.status === 409) return { status: 409, size: wellFormed(subject(part), () => readSize(answer.body)) };
      if (!ADD_CHECKPOINT_STATUS.has(answer.status)) throw refusal(subject(part), answer);
      return { status: answer.status };
    },
  };
}

/** Kept connections close four idle seconds after their last answer, and never keep a process alive: a link needs no closing. */
const CONNECTIONS = { keepAlive: true, maxSockets: 8, maxFreeSockets: 2, timeout: 4_000 };
const DIGEST = /^[0-9a-f]{64}$/;
const NONCE_BYTES = 16;
const HASH_BYTES = 32;
const SALT_BYTES = 32;
const BUNDLE_ENTRIES = 256;
/** An entry of 65,535 bytes and its length. */
const MAX_BUNDLED_ENTRY = 65_537;
/** What a mirror says of a checkpoint (tlog-witness); anything else is a refusal of the request itself. */
const ADD_CHECKPOINT_STATUS = new Set([200, 400, 403, 404, 422]);

function refusal(subject: string, answer: BoundedAnswer): KeeperError {
  const reason = safeText(new TextDecoder().decode(answer.body));
  return new KeeperError("refused", subject, `${subject} was refused: ${answer.status}${reason === "" ? "" : ` ${reason}`}`);
}

/** The text of a 409: a size in decimal and a newline. */
function readSize(body: Uint8Array): number {
  const text = decodeUtf8(body, "size");
  if (!text.endsWith("\n")) throw new LedgerError("decimal", "size", "does not end in a newline");
  return parseDecimal(text.slice(0, -1), "size");
}

function readBridges(text: string): string[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every((note): note is string => typeof note === "string")) throw new SyntaxError("is not a list of notes");
  return value;
}

/** Form that is not as it must be is `garbage`; anything else that is thrown is a defect and passes. */
function wellFormed<T>(subject: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof LedgerError || cause instanceof SyntaxError)) throw cause;
    throw new KeeperError("garbage", subject, `${subject} is malformed: ${safeText(cause.message)}`, { cause });
  }
}
