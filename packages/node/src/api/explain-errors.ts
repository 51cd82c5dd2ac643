import { Refusal } from "../node/refusal.ts";
import { toWire } from "./errors.ts";

/** Handlers fail with the contract's errors; anything else comes from a body that could not be read as what it says it is. */
export async function explainErrors<T>({ next }: { next: () => Promise<T> }): Promise<T> {
  try {
    return await next();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw toWire(error);
    throw toWire(new Refusal("input", { field: "request", expected: "a body that is what its content type says", remedy: "send JSON, with content-type: application/json", message: "the request's body cannot be read" }, { cause: error }));
  }
}
