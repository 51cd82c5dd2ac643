import { ORPCError, ValidationError } from "@orpc/contract";
import { z } from "zod";
import { expectationOf, Refusal, type RefusalCode } from "../node/refusal.ts";
import { refusalOf } from "../node/refusal-of.ts";

/** What every typed error of the API carries: enough to rebuild the node's own refusal, word for word. */
const explained = z.object({ code: z.string(), field: z.string(), expected: z.string(), remedy: z.string(), kept: z.string().optional() });

/** The typed errors of every procedure, by their codes on the wire. */
export const errorMap = {
  INVALID_INPUT: { status: 422, message: "the request is not what the procedure expects", data: explained },
  /** `data.code` tells why: `unauthorised` (nobody is signed in, no token), `session-ended` (sign in anew), `mandate-ended` (recalled, suspended, expired). */
  UNAUTHORIZED: { status: 401, message: "this needs an officer who is signed in, or the operator token", data: explained },
  FORBIDDEN: { status: 403, message: "this is another officer's to do", data: explained },
  TOO_MANY: { status: 429, message: "too many attempts", data: explained },
  NOT_FOUND: { status: 404, message: "there is no such thing here", data: explained },
  REFUSED: { status: 409, message: "the rules refuse this act", data: explained },
  TOO_LARGE: { status: 413, message: "too large", data: explained },
  NOT_GOOD: { status: 422, message: "the thing checked is not good", data: explained },
  NOT_RUNNING: { status: 503, message: "the node is in recovery or held", data: explained },
  UNREACHABLE: { status: 502, message: "another party's node does not answer", data: explained },
  DISK_FULL: { status: 507, message: "no space is left on the node's disk", data: explained },
  INTERNAL: { status: 500, message: "the node failed", data: explained },
} as const;
type WireCode = keyof typeof errorMap;

const WIRE: Record<RefusalCode, WireCode> = {
  "not-good": "NOT_GOOD", usage: "INVALID_INPUT", input: "INVALID_INPUT", invalid: "REFUSED", conflict: "REFUSED", "not-found": "NOT_FOUND", recovery: "NOT_RUNNING",
  held: "NOT_RUNNING", unreachable: "UNREACHABLE", unauthorised: "UNAUTHORIZED", "session-ended": "UNAUTHORIZED", "mandate-ended": "UNAUTHORIZED", forbidden: "FORBIDDEN", "too-many": "TOO_MANY", "too-large": "TOO_LARGE", "disk-full": "DISK_FULL", internal: "INTERNAL",
};

/** Any error of a handler as a typed error of the contract, with its code's status where none is given. An unforeseen one keeps its details to the node's own log. */
export function toWire(error: unknown, status?: number): ORPCError<string, unknown> {
  const refusal = error instanceof ORPCError ? refusalOfRequest(error) : refusalOf(error);
  const code = WIRE[refusal.code];
  return new ORPCError(code, { defined: true, status: status ?? errorMap[code].status, message: refusal.message, data: dataOf(refusal), cause: error });
}

/** The refusal that a typed error carries, on the client's side; undefined where the error is none of the contract's. */
export function fromWire(error: unknown): Refusal | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const data = explained.safeParse(error.data);
  if (!data.success) return undefined;
  const { code, field, expected, remedy, kept } = data.data;
  return new Refusal(isRefusalCode(code) ? code : "internal", { field, expected, remedy, message: error.message, ...(kept === undefined ? {} : { kept }) }, { cause: error });
}

/** The JSON body of an error answered outside the contract (host check, access, limits): the same shape as the contract's. */
export function errorBody(refusal: Refusal, status?: number): { readonly defined: true; readonly code: WireCode; readonly status: number; readonly message: string; readonly data: ReturnType<typeof dataOf> } {
  const code = WIRE[refusal.code];
  return { defined: true, code, status: status ?? errorMap[code].status, message: refusal.message, data: dataOf(refusal) };
}

function dataOf({ code, field, expected, remedy, kept }: Refusal) {
  return { code, field, expected, remedy, ...(kept === undefined ? {} : { kept }) };
}

/** oRPC's own errors: a request that does not match the schema, is too large, or is not JSON. */
function refusalOfRequest(error: ORPCError<string, unknown>): Refusal {
  const carried = fromWire(error);
  if (carried !== undefined) return carried;
  if (error.cause instanceof ValidationError) {
    const outside = error.code === "BAD_REQUEST";
    const issue = error.cause.issues[0];
    const field = (issue?.path ?? []).map((part) => (typeof part === "object" ? String(part.key) : String(part))).join(".") || "request";
    if (outside) return new Refusal("input", { field, expected: expectationOf(issue?.message), remedy: "see the procedure in /openapi.json" });
    return new Refusal("internal", { field, expected: "an answer of the contract's shape", remedy: "this is a fault of the node: keep its log and report it", message: `the node's answer breaks its own contract at ${field}` });
  }
  if (error.code === "PAYLOAD_TOO_LARGE") return new Refusal("too-large", { field: "body", expected: "a smaller body", remedy: "documents have limits: see /openapi.json" });
  if (error.status >= 400 && error.status < 500) return new Refusal("input", { field: "request", expected: "a request of the contract", remedy: "see /openapi.json", message: error.message });
  return new Refusal("internal", { field: "node", expected: "no fault", remedy: "see the node's log", message: "the node failed" });
}

const CODES = new Set<string>(Object.keys(WIRE));
function isRefusalCode(code: string): code is RefusalCode {
  return CODES.has(code);
}
