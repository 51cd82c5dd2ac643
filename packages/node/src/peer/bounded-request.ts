import { type Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { type FaultReason, KeeperError } from "../keeper/keeper.ts";
import { BodyError, type BodyLimits, readBounded } from "./bounded-body.ts";
import { nodeSource } from "./byte-source.ts";
import { safeText } from "./safe-text.ts";

export interface BoundedRequest {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface BoundedAnswer {
  readonly status: number;
  /** The whole body of a 200; of anything else what the peer says of it: at most 1,024 bytes, or nothing. */
  readonly body: Uint8Array;
}

export interface RequestLimits extends BodyLimits {
  /** Milliseconds until the head of the answer is there, with name look-up and connection. */
  readonly headersMs: number;
}

/**
 * One request to a node that may be broken or hostile. No redirect is followed, nothing is decompressed, and whatever happens the answer is read to its end or its
 * connection is closed: no socket and no timer is left but the agent's idle ones. (Not by `fetch`: undici connects anew, without a request, after every abort.)
 *
 * `make` signs the request anew for each try; there is a second one only where a kept connection was found closed.
 *
 * @param subject what is asked of whom; the `field` of the error.
 * Rejects with KeeperError: `unreachable`, `too-slow`, `oversize`, `garbage` (not HTTP, or compressed), `refused` (a redirect).
 */
export async function boundedRequest(make: () => BoundedRequest, agent: Agent, limits: RequestLimits, subject: string): Promise<BoundedAnswer> {
  try {
    return await attempt(make(), agent, limits).catch((error: unknown) => {
      if (error instanceof StaleConnection) return attempt(make(), agent, limits);
      throw error;
    });
  } catch (error) {
    const { code, message } = classify(error);
    throw new KeeperError(code, subject, `${subject} ${message}`, { cause: error });
  }
}

const MAX_HEADER_BYTES = 16 * 1024;
const REASON_BYTES = 1_024;

class StaleConnection extends Error {}

class Refusal extends Error {
  readonly code: FaultReason;
  constructor(code: FaultReason, message: string) {
    super(message);
    this.code = code;
  }
}

async function attempt(request: BoundedRequest, agent: Agent, limits: RequestLimits): Promise<BoundedAnswer> {
  const send = request.url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = { ...request.headers, "accept-encoding": "identity" };
  const sent = send(request.url, { method: request.method, headers, agent, maxHeaderSize: MAX_HEADER_BYTES });
  let answer: IncomingMessage | undefined;
  let isWhole = false;
  try {
    answer = await head(sent, request.body, limits.headersMs);
    const status = answer.statusCode ?? 0;
    if (status >= 300 && status < 400) throw new Refusal("refused", `was refused: ${status}, and a node follows no redirect`);
    const encoding = answer.headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity") throw new Refusal("garbage", `is encoded (${safeText(encoding, 40)}), though identity was asked for`);
    const body = nodeSource(answer);
    if (status === 200) {
      const whole = await readBounded(body, limits, answer.headers["content-length"]);
      isWhole = true;
      return { status, body: whole };
    }
    // A reason that is itself too long or too slow is done without.
    const reason = await readBounded(body, { ...limits, maxBytes: REASON_BYTES }).catch(() => undefined);
    isWhole = reason !== undefined;
    return { status, body: reason ?? new Uint8Array() };
  } finally {
    // The answer first: a request that is destroyed reads its answer off and keeps the connection.
    if (!isWhole) (answer ?? sent).destroy();
  }
}

function head(sent: ClientRequest, body: Uint8Array | undefined, ms: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => sent.destroy(new BodyError("too-slow", `gave no answer within ${ms} ms`)), ms);
    let fail = (error: Error & { code?: string }): void => {
      clearTimeout(timer);
      reject(sent.reusedSocket && error.code === "ECONNRESET" ? new StaleConnection(error.message, { cause: error }) : error);
    };
    sent.on("response", (answer) => {
      clearTimeout(timer);
      // What is not HTTP after the head is told to the request alone; whoever reads the answer should know it.
      fail = (error) => answer.destroy(error);
      resolve(answer);
    });
    sent.on("error", (error) => fail(error));
    sent.end(body);
  });
}

function classify(error: unknown): { code: FaultReason; message: string } {
  if (error instanceof Refusal) return error;
  if (error instanceof BodyError && error.code !== "broken") return { code: error.code, message: error.message };
  const cause = deepest(error);
  const code = "code" in cause ? String(cause.code) : "";
  if (code === "HPE_HEADER_OVERFLOW") return { code: "oversize", message: `has over ${MAX_HEADER_BYTES} bytes of headers` };
  if (code.startsWith("HPE_")) return { code: "garbage", message: `is not HTTP: ${safeText(cause.message, 120)}` };
  return { code: "unreachable", message: `failed: ${safeText(cause.message === "" ? code : cause.message, 120)}` };
}

function deepest(error: unknown): Error {
  let cause = error instanceof Error ? error : new Error("unknown failure");
  while (cause.cause instanceof Error) cause = cause.cause;
  return cause;
}
