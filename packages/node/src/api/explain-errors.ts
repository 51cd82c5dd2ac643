import { ORPCError } from "@orpc/contract";
import { Refusal } from "../node/refusal.ts";
import { toWire } from "./errors.ts";

/**
 * Both transports' interceptors: whatever a handler fails with is told as one of the contract's errors; what fails before a procedure is reached comes of a body that cannot be read as what it says it is (no JSON, a
 * form without its parts, a date that is none), and is refused as malformed (400, RFC 9110 section 15.5.1), never told as a fault of the node.
 */
export function explainErrors(): { readonly interceptors: [Interceptor]; readonly clientInterceptors: [Interceptor] } {
  const reached = new WeakSet<object>();
  return {
    interceptors: [
      async ({ context, next }) => {
        try {
          return await next();
        } catch (error) {
          throw error instanceof ORPCError || reached.has(context) ? toWire(error) : toWire(unreadable(error), MALFORMED);
        }
      },
    ],
    clientInterceptors: [
      ({ context, next }) => {
        reached.add(context);
        return next();
      },
    ],
  };
}

type Interceptor = <T>(call: { readonly context: object; readonly next: () => Promise<T> }) => Promise<T>;

const MALFORMED = 400;

function unreadable(cause: unknown): Refusal {
  return new Refusal("input", {
    field: "request", expected: "a body that is what its content type says", remedy: "send JSON with content-type: application/json; a file with multipart/form-data, as the procedure in /openapi.json says",
    message: "the request's body cannot be read", kept: "nothing was changed",
  }, { cause });
}
