import { ORPCError } from "@orpc/client";
import { expect, test } from "vitest";
import { entryFault } from "./entry-fault.ts";

const named = (name: string) => Object.assign(new Error("as the browser says"), { name });
const refused = (code: string, status: number, field = "passkey") => new ORPCError("ANY", { status, data: { code, field, expected: "", remedy: "" } });

test.each([
  [named("NotAllowedError"), "declined"], [named("AbortError"), "declined"], [named("SecurityError"), "unsupported"], [refused("unauthorised", 401), "unknown"], [refused("too-many", 429), "busy"], [refused("disk-full", 507), "full"], [refused("recovery", 503), "stopped"],
  [refused("input", 422, "Origin"), "unsupported"], [refused("input", 422), "other"], [new TypeError("Failed to fetch"), "away"], [refused("unreachable", 502), "away"],
] as const)("%s is %s", (error, fault) => {
  expect(entryFault(error)).toBe(fault);
});
