import { ORPCError } from "@orpc/client";

/** What the node says when it refuses: which field, what it expected, what to do, what was kept. Its texts are English: screens say their own words by `code`, and show these beside. */
export interface Refused {
  readonly code: string;
  readonly status: number;
  readonly field: string;
  readonly expected: string;
  readonly remedy: string;
  readonly kept: string | null;
  readonly message: string;
}

/** The refusal that an error carries; undefined where the node did not answer at all. */
export function refusedOf(error: unknown): Refused | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  const data = (typeof error.data === "object" && error.data !== null ? error.data : {}) as Readonly<Record<string, unknown>>;
  const text = (member: string) => (typeof data[member] === "string" ? data[member] : "");
  return { code: text("code") || error.code.toLowerCase(), status: error.status, field: text("field"), expected: text("expected"), remedy: text("remedy"), kept: text("kept") || null, message: error.message };
}

/** The node did not answer: the line is down, or the node is. */
export function isAway(error: unknown): boolean {
  return error !== null && error !== undefined && (refusedOf(error) === undefined || refusedOf(error)!.status === 502 || refusedOf(error)!.status === 504);
}

/** Whoever asked is not signed in (any more): the session ended, or the mandate did. */
export function endedOf(error: unknown): "session" | "mandate" | undefined {
  const refused = refusedOf(error);
  if (refused === undefined || refused.status !== 401) return undefined;
  return refused.code === "mandate-ended" ? "mandate" : "session";
}
