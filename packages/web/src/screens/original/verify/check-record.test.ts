import { canonicalBytes, encodeBase64, encodeHex, encodeUtf8, formatVkey, leafHash, type JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { SignedLog, testKey } from "@mithaq/ledger/testing";
import { describe, expect, test } from "vitest";
import { browserCryptography as c } from "../../../verification/browser-cryptography.ts";
import { checkRecord, countChecks, type CheckedHead } from "./check-record.ts";
import { partyKeys, type KeysFile } from "./party-keys.ts";
import { emptyLog, takeEntry, type TakenLog } from "./taken-log.ts";

const ORIGINS = ["a.example", "b.example"] as const;
const vkeyOf = (name: string, type: 1 | 4 | 6, seed?: string) => formatVkey(testKey(name, type, seed).key);
const digest = (text: string) => encodeHex(c.sha256(encodeUtf8(text)));
const fileOf = (origin: string): KeysFile => ({
  origin,
  keys: { log: vkeyOf(origin, 1), mirror: vkeyOf(`${origin}/mirror`, 4), mirrorPq: vkeyOf(`${origin}/mirror`, 6) },
  next: { log: digest(vkeyOf(origin, 1, "next")), mirror: digest("x"), mirrorPq: digest("y") },
});
const CHARTER = canonicalBytes({ v: 1, parties: ORIGINS.map(fileOf) } as unknown as JsonValue);
const ID = encodeHex(leafHash(nodeCryptography, CHARTER));
const act = (origin: string, n: number, more: Record<string, JsonValue> = {}) => canonicalBytes({ charter: ID, origin, n, seen: {}, body: {}, act: "note.submit", ...more });

interface World { readonly heads: readonly CheckedHead[]; readonly entries: Record<string, Uint8Array[]> }

/** Two logs that have seen and cosigned each other; b's ends beyond what a has cosigned. */
async function world(): Promise<World> {
  const [a, b] = [new SignedLog("a.example", ["b.example/mirror"]), new SignedLog("b.example", ["a.example/mirror"])];
  a.append([CHARTER, ...[1, 2, 3].map((n) => act("a.example", n))]);
  b.append([CHARTER, act("b.example", 1, { seen: { "a.example": { size: 3, root: await rootOf(a, 3) } } })]);
  const atTwo = await b.note(2);
  b.append([act("b.example", 2)]);
  const cosignedA = await a.note();
  return {
    heads: [{ origin: "a.example", note: cosignedA, cosigned: [{ by: "b.example", note: cosignedA }], bridges: [] }, { origin: "b.example", note: await b.note(), cosigned: [{ by: "a.example", note: atTwo }], bridges: [] }],
    entries: { "a.example": a.entries, "b.example": b.entries },
  };
}

async function rootOf(log: SignedLog, size: number): Promise<string> {
  const root = (await log.note(size)).split("\n")[2]!;
  return Buffer.from(root, "base64").toString("hex");
}

function checkAll({ heads, entries }: World) {
  const logs = new Map<string, TakenLog>();
  for (const [origin, all] of Object.entries(entries)) {
    const log = emptyLog(origin);
    for (const entry of all) takeEntry(c, log, ID, entry);
    logs.set(origin, log);
  }
  return [...checkRecord(c, ID, heads, logs)];
}
const faults = (given: World) => checkAll(given).filter((one) => !one.ok).map((one) => `${one.log} ${one.what}`);

describe("the record in the page", () => {
  test("a sound one: trees, both parties' signatures of all kinds, and what each has seen of the other", async () => {
    const given = await world();
    const checks = checkAll(given);
    expect(checks.filter((one) => !one.ok)).toEqual([]);
    expect(checks.map(({ what, log, by, size }) => [what, log, by, size])).toEqual(expect.arrayContaining([
      ["root", "a.example", null, 4], ["log-signature", "a.example", null, 4], ["cosignature", "a.example", "b.example", 4], ["cosignature-pq", "a.example", "b.example", 4],
      ["cosignature-pq", "b.example", "a.example", 2], ["seen", "a.example", "b.example", 1],
    ]));
    expect(checks.length).toBeLessThanOrEqual(countChecks(given.heads));
    expect(checks.find((one) => one.what === "cosignature")!.time).toBe(1_800_000_000);
  });

  test("one byte of an entry - the tree, and the other party's word about it", async () => {
    const given = await world();
    const changed = act("a.example", 99);
    given.entries["a.example"]![2] = changed;
    expect(faults(given)).toEqual(["a.example root", "a.example seen"]);
  });

  test("an entry left out, added in another charter, or no act at all", async () => {
    const short = await world();
    short.entries["a.example"]!.splice(1, 1);
    expect(faults(short)).toContain("a.example root");
    for (const entry of [act("a.example", 4, { charter: "00" }), act("b.example", 4), encodeUtf8("{ }")]) {
      const given = await world();
      given.entries["a.example"]!.push(entry);
      expect(faults(given)).toEqual(["a.example entries"]); // beyond what is signed, so the trees are as they were
    }
  });

  test("a signature of another key, or one byte of it; a cosignature that is missing", async () => {
    const given = await world();
    const [head] = given.heads;
    const lines = head!.note!.split("\n");
    const without = (kind: number) => ({ ...given, heads: [{ ...head!, cosigned: [{ by: "b.example", note: lines.filter((_line, at) => at !== kind).join("\n") }] }] });
    // After three lines of text and a blank one: the log's, then 0x04, then 0x06.
    expect(faults(without(5))).toEqual(["a.example cosignature"]);
    expect(faults(without(6))).toEqual(["a.example cosignature-pq"]);
    expect(faults({ ...given, heads: [{ ...head!, cosigned: [], note: bent(head!.note!) }] })).toEqual(["a.example log-signature"]);
    expect(faults({ ...given, heads: [{ ...head!, note: "nothing" }] })).toContain("a.example root");
  });

  test("another charter than the node names", async () => {
    const given = await world();
    given.entries["a.example"]![0] = canonicalBytes({ v: 1, parties: [] });
    expect(faults(given)).toEqual(expect.arrayContaining(["a.example charter", "a.example root"]));
  });
});

describe("keys by position", () => {
  const next = vkeyOf("a.example", 1, "next");
  const file = fileOf("a.example");
  const rotation = { index: 5, role: "log", vkey: next, next: "00" };
  const ids = (size: number, rotations = [rotation]) => partyKeys(c, file, rotations).log(size).map((key) => formatVkey(key));

  test("the old key up to the rotation, both at its end, then the new one", () => {
    expect(ids(5)).toEqual([file.keys.log]);
    expect(ids(6)).toEqual([file.keys.log, next]);
    expect(ids(7)).toEqual([next]);
  });

  test("a key that was not committed to beforehand counts for nothing, and is named", () => {
    const stolen = { ...rotation, vkey: vkeyOf("a.example", 1, "stolen") };
    expect(ids(9, [stolen])).toEqual([file.keys.log]);
    expect(partyKeys(c, file, [stolen]).uncommitted).toEqual([5]);
  });
});

/** The log's signature with one byte of it changed, its key id left as it is. */
function bent(note: string): string {
  return note.replace(/(— a\.example )(\S+)/, (_line, name: string, base64: string) => {
    const bytes = Buffer.from(base64, "base64");
    bytes[20]! ^= 1;
    return name + encodeBase64(bytes);
  });
}
