import { expect, test } from "vitest";
import { modeTold } from "./mode-told.ts";

const peer = { reason: "unreachable", message: "the peer does not answer", since: 5 };
const full = { reason: "disk-full", message: "No space is left on the disk (store).", since: 7 };

test("a node that runs says nothing, whatever its peers do", () => {
  expect(modeTold({ mode: "running", why: null, faults: [peer] })).toBeNull();
});

test("a full disk comes before the mode, with its time", () => {
  expect(modeTold({ mode: "recovery", why: "a backup was restored", faults: [peer, full] })).toEqual({ what: "full", since: 7, why: full.message });
  expect(modeTold({ mode: "running", why: null, faults: [{ ...full, reason: "disk-failed" }] })).toMatchObject({ what: "disk" });
});

test.each(["recovery", "held", "founding", "unfounded"] as const)("%s is told in the node's own words beside ours", (mode) => {
  expect(modeTold({ mode, why: "because", faults: [] })).toEqual({ what: mode, since: null, why: "because" });
});
