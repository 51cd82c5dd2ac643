import { LedgerError } from "@mithaq/ledger";
import type { Context, Env } from "hono";
import { BodyError } from "./bounded-body.ts";
import { safeText } from "./safe-text.ts";
import { SignatureError } from "./signature-error.ts";

/** A request that was not answered with what it asked for; `error` is there where the fault is this node's own. */
export interface RefusedRequest {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly error?: Error;
}

/**
 * The answer to a request that failed: a status, and `<code>: <what is wrong>` as text. What is wrong inside this node is told to `refused` alone; the peer reads
 * `internal`.
 */
export function answerError<E extends Env>(c: Context<E>, error: Error, refused?: (request: RefusedRequest) => void): Response {
  const { status, code } = statusOf(error);
  const path = safeText(c.req.path);
  const message = safeText(error.message);
  refused?.({ status, code, message, path, ...(status === 500 ? { error } : {}) });
  // RFC 9110 asks for a challenge with every 401; RFC 9421 has no scheme, Accept-Signature says what would do.
  const challenge = status === 401 ? { "www-authenticate": "Signature", "accept-signature": ACCEPTED } : {};
  return c.text(status === 500 ? "internal: this node failed\n" : `${code}: ${message}\n`, status, { "cache-control": "no-store", ...challenge });
}

const ACCEPTED = 'sig=("@method" "@path" "@query" "mithaq-to" "content-digest");created;expires;nonce;keyid;alg="ed25519";tag="mithaq-peer"';

const BODY_STATUS = { oversize: 413, "too-slow": 408, broken: 400 } as const;

function statusOf(error: Error): { status: 400 | 401 | 408 | 413 | 429 | 500; code: string } {
  if (error instanceof SignatureError) return { status: error.code === "too-many-requests" ? 429 : 401, code: error.code };
  if (error instanceof BodyError) return { status: BODY_STATUS[error.code], code: error.code };
  if (error instanceof LedgerError && error.code === "tile-path") return { status: 400, code: error.code };
  return { status: 500, code: "internal" };
}
