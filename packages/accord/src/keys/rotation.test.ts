import { formatVkey, makeVerifierKey } from "@mithaq/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatKeyRotation, formatNotice } from "../assent/format.ts";
import { formatReceipt } from "../assent/node-acts.ts";
import { KEY_ROLES, keyDigest, type KeyRole } from "../founding/party-file.ts";
import type { Fact } from "../fold/fact.ts";
import { signIntent } from "../hand/hand.ts";
import { rootRowId } from "../rules/rule.ts";
import { makeParty } from "../testing/party.ts";
import { refused } from "../testing/refused.ts";
import { Stage, type Told, type Who } from "../testing/stage.ts";
import { toyCryptography } from "../testing/toy-cryptography.ts";
import { keysRowId, keyState, logKeys, partyKey } from "./rotation.ts";

const vkeyOf = (stage: Stage, who: Who, role: KeyRole, generation: number) => formatVkey(stage.side(who).party.key(role, generation).vkey);
const digestOf = (stage: Stage, who: Who, role: KeyRole, generation: number) => keyDigest(toyCryptography, vkeyOf(stage, who, role, generation));
/** Rotates to a generation, committing to the next. */
const rotate = (stage: Stage, who: Who, role: KeyRole, generation: number): Told => stage.tell(who, formatKeyRotation(stage.origin(who), role, vkeyOf(stage, who, role, generation), digestOf(stage, who, role, generation + 1)));
/** Generations of the log keys that may sign a size. */
const signers = (stage: Stage, who: Who, size: number) => {
  const keys = logKeys(stage.world.context, stage.origin(who), stage.row("b", keysRowId(stage.origin(who))), size).map(formatVkey);
  return keys.map((key) => [0, 1, 2, 3, 4].find((generation) => vkeyOf(stage, who, "log", generation) === key));
};

describe("log keys", () => {
  test("without a rotation - the key of the charter, at every size", () => {
    const stage = new Stage(2);
    expect([0, 1, 100].map((size) => signers(stage, "a", size))).toEqual([[0], [0], [0]]);
  });

  test("a rotation at index r - sizes up to r the old key, r + 1 both, beyond it the new", () => {
    const stage = new Stage(2);
    const r = stage.side("a").size("a.example/log");
    expect(rotate(stage, "a", "log", 1).verdict).toBe("valid");
    stage.settle();
    expect([0, 1, r - 1, r, r + 1, r + 2, r + 100].map((size) => signers(stage, "a", size))).toEqual([[0], [0], [0], [0], [0, 1], [1], [1]]);
  });

  test("several rotations - each at its place, one right after another too", () => {
    const stage = new Stage(2);
    const r = stage.side("a").size("a.example/log");
    rotate(stage, "a", "log", 1);
    rotate(stage, "a", "log", 2);
    stage.propose("a");
    rotate(stage, "a", "mirror", 1);
    rotate(stage, "a", "log", 3);
    stage.settle();
    expect([r, r + 1, r + 2, r + 3, r + 4, r + 5, r + 6].map((size) => signers(stage, "a", size))).toEqual([[0], [0, 1], [1, 2], [2], [2], [2, 3], [3]]);
  });

  test("whatever the rotations - the key is the one after those below the size, and the one before stands beside it where it was the last act", () => {
    const party = makeParty(toyCryptography, "a.example/log");
    const stage = new Stage(2);
    const vkey = (generation: number) => formatVkey(party.key("log", generation).vkey);
    const digest = (generation: number) => keyDigest(toyCryptography, vkey(generation));
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 5 }), (some) => {
        const indices = [...some].sort((a, b) => a - b);
        const facts = indices.map((index, at): Fact => ({ origin: "a.example/log", index, kind: "key.rotate", verdict: "valid", content: { role: "log", vkey: vkey(at + 1), next: digest(at + 2) } }));
        const noise: Fact = { origin: "a.example/log", index: 31, kind: "key.rotate", verdict: "rotation-committed", content: { id: "00" } };
        for (let size = 0; size <= 33; size += 1) {
          const after = indices.filter((index) => index < size).length;
          const expected = indices.includes(size - 1) ? [vkey(after - 1), vkey(after)] : [vkey(after)];
          expect(logKeys(stage.world.context, "a.example/log", { id: "a.example/log/keys", facts: [...facts, noise] }, size).map(formatVkey)).toEqual(expected);
        }
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  test("a stranger has no keys", () => {
    const { context } = new Stage(2).world;
    expect(refused(() => logKeys(context, "stranger.example", undefined, 1))).toEqual({ code: "key", field: "origin" });
    expect(refused(() => keyState(context, "stranger.example", [], "log"))).toEqual({ code: "key", field: "origin" });
  });
});

describe("key state", () => {
  test.each(KEY_ROLES)("%s - what it is, was and will be, before an index", (role) => {
    const stage = new Stage(2);
    const r = stage.side("a").size("a.example/log");
    rotate(stage, "a", role, 1);
    rotate(stage, "a", role, 2);
    stage.settle();
    const { facts } = stage.row("b", keysRowId("a.example/log"));
    const state = (before?: number) => keyState(stage.world.context, "a.example/log", facts, role, before);
    const vkey = (generation: number) => vkeyOf(stage, "a", role, generation);
    expect(state(r)).toEqual({ vkey: vkey(0), next: digestOf(stage, "a", role, 1), past: [] });
    expect(state(r + 1)).toEqual({ vkey: vkey(1), next: digestOf(stage, "a", role, 2), past: [vkey(0)] });
    expect(state()).toEqual({ vkey: vkey(2), next: digestOf(stage, "a", role, 3), past: [vkey(0), vkey(1)] });
    expect(formatVkey(partyKey(stage.world.context, "a.example/log", stage.row("b", keysRowId("a.example/log")), role))).toBe(vkey(2));
    for (const other of KEY_ROLES) if (other !== role) expect(keyState(stage.world.context, "a.example/log", facts, other).vkey).toBe(vkeyOf(stage, "a", other, 0));
  });
});

describe("receipts across rotations", () => {
  const notify = (stage: Stage) => stage.tell("a", formatNotice("agreement", "notify", { pairs: [["new", null]], content: { type: "joint-note", title: { en: "A note" }, languages: ["en"], sample: true }, payload: null }));
  /** B's receipt of a notice, signed and cosigned by keys of these generations. */
  function receipt(stage: Stage, notice: Told, generations: { readonly log?: number; readonly mirror?: number; readonly pq?: boolean }): string {
    stage.settle();
    const size = stage.side("b").size("a.example/log");
    const note = stage.world.note("a.example/log", size, { party: stage.side("b").party, pq: generations.pq ?? true, generation: generations.mirror ?? 0 }, generations.log ?? 0);
    return stage.tell("b", formatReceipt({ of: notice.id, kind: "agreement", pairs: notice.pairs, author: "a.example/log", index: 0, payloads: [] }, note)).verdict;
  }

  test("the mirror keys - are judged by the receipt's place in its own log", () => {
    const stage = new Stage(2);
    const [first, second, third] = [notify(stage), notify(stage), notify(stage)];
    expect(receipt(stage, first, { mirror: 1 })).toBe("receipt-cosigned");
    expect(receipt(stage, first, { mirror: 0 })).toBe("valid");
    rotate(stage, "b", "mirror", 1);
    expect(receipt(stage, second, { mirror: 0 })).toBe("receipt-cosigned");
    expect(receipt(stage, second, { mirror: 1 })).toBe("valid");
    // Both roles have their own generations.
    rotate(stage, "b", "mirrorPq", 1);
    expect(receipt(stage, third, { mirror: 1 })).toBe("receipt-cosigned");
    stage.settle();
    // What was valid at its place stays so, whatever was rotated since.
    expect(stage.status("a", first.pairs[0]![0])).toBe("received");
    expect(stage.status("a", third.pairs[0]![0])).toBe("given");
  });

  test("the author's log key - is judged by the checkpoint's size", () => {
    const stage = new Stage(2);
    const [first, second] = [notify(stage), notify(stage)];
    expect(receipt(stage, first, { log: 1 })).toBe("receipt-covers");
    rotate(stage, "a", "log", 1);
    // The checkpoint ends with the rotation itself: either key signs it.
    expect(receipt(stage, first, { log: 0 })).toBe("valid");
    expect(receipt(stage, second, { log: 1 })).toBe("valid");
    const third = notify(stage);
    expect(receipt(stage, third, { log: 0 })).toBe("receipt-covers");
    expect(receipt(stage, third, { log: 1 })).toBe("valid");
  });
});

describe("rotation", () => {
  test("to the committed key alone, under the root hand, in the own row", () => {
    const stage = new Stage(2);
    const own = stage.origin("a");
    const told = (vkey: string, next: string, role: KeyRole = "log") => stage.tell("a", formatKeyRotation(own, role, vkey, next)).verdict;
    const next = digestOf(stage, "a", "log", 2);
    expect(rotate(stage, "a", "log", 2).verdict).toBe("rotation-committed");
    expect(told(vkeyOf(stage, "b", "log", 1), next)).toBe("rotation-committed");
    expect(told(vkeyOf(stage, "a", "mirror", 1), next)).toBe("rotation-committed");
    expect(told(vkeyOf(stage, "a", "log", 1), next, "transport")).toBe("rotation-committed");
    expect(told("no key at all", next)).toBe("rotation-committed");
    expect(told(vkeyOf(stage, "a", "log", 1), "no digest")).toBe("known-verb");
    expect(stage.tell("a", formatKeyRotation(stage.origin("b"), "log", vkeyOf(stage, "b", "log", 1), next)).verdict).toBe("object-known");
    const draft = formatKeyRotation(own, "log", vkeyOf(stage, "a", "log", 1), next);
    expect(stage.tell("a", draft, { hand: (intent) => signIntent(intent, stage.mandate("a"), stage.officer("a")) }).verdict).toBe("hand-of-its-kind");
    expect(stage.tell("a", draft, { hand: (intent) => signIntent(intent, rootRowId(own), stage.officer("a")) }).verdict).toBe("hand-signed");
    expect(stage.tell("a", draft).verdict).toBe("valid");
    expect(stage.tell("a", draft).verdict).toBe("rotation-committed");
  });

  test("never back to a key that was used, though it was committed to", () => {
    const stage = new Stage(2);
    stage.tell("a", formatKeyRotation(stage.origin("a"), "transport", vkeyOf(stage, "a", "transport", 1), digestOf(stage, "a", "transport", 0)));
    expect(rotate(stage, "a", "transport", 0).verdict).toBe("rotation-committed");
    // Nor to the one in use.
    const other = new Stage(2);
    other.tell("a", formatKeyRotation(other.origin("a"), "mirror", vkeyOf(other, "a", "mirror", 1), digestOf(other, "a", "mirror", 1)));
    expect(rotate(other, "a", "mirror", 1).verdict).toBe("rotation-committed");
  });

  test("never to a key that another role uses or has used", () => {
    const stage = new Stage(2);
    const own = stage.origin("a");
    rotate(stage, "a", "mirror", 1);
    for (const [role, generation] of [["log", 0], ["mirror", 0], ["mirror", 1]] as const) {
      const raw = stage.side("a").party.key(role, generation).signer.publicKey;
      const disguised = formatVkey(makeVerifierKey(toyCryptography, `${own}/transport`, 0x01, raw));
      const fresh = new Stage(2);
      if (generation === 1) rotate(fresh, "a", "mirror", 1);
      expect(fresh.tell("a", formatKeyRotation(own, "transport", vkeyOf(fresh, "a", "transport", 1), keyDigest(toyCryptography, disguised))).verdict).toBe("valid");
      expect(fresh.tell("a", formatKeyRotation(own, "transport", disguised, digestOf(fresh, "a", "transport", 3))).verdict).toBe("rotation-committed");
    }
  });
});
