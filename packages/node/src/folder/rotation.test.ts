import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyDigest } from "@mithaq/accord";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataFolder, type DataFolder } from "./data-folder.ts";
import { generateKeys, publicKeys, roleVkey, signersOf } from "./key-ring.ts";
import { prepareRotation, settleRotation } from "./rotation.ts";

const ORIGIN = "example.org/a";

describe("key rotation in the folder", () => {
  let path: string;
  let folder: DataFolder;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), "mithaq-rotation-"));
    folder = dataFolder(path);
    await folder.keys.write(generateKeys(ORIGIN));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));
  const inUse = async (which: "current" | "next") => {
    const signers = signersOf(await folder.keys.read());
    return (role: "log" | "mirror" | "mirrorPq" | "transport") => (which === "current" ? signers[role] : signers.next[role]).publicKey;
  };

  test("prepare - brings in the committed key, commits to a new one, and changes no key yet", async () => {
    const before = await folder.keys.read();
    const { vkey, next } = await prepareRotation(c, folder, "log");
    expect(keyDigest(c, vkey)).toBe(publicKeys(c, before).next.log);
    const after = await folder.keys.read();
    expect(after).toMatchObject({ current: before.current, next: before.next, rotating: { role: "log" } });
    expect(next).toBe(keyDigest(c, roleVkey(c, ORIGIN, "log", signersOf({ ...after, next: { ...after.next, log: after.rotating!.key } }).next.log.publicKey)));
  });

  test("prepare twice - the same keys: a crash between file and act loses none", async () => {
    const first = await prepareRotation(c, folder, "mirrorPq");
    expect(await prepareRotation(c, folder, "mirrorPq")).toEqual(first);
  });

  test("settle before the act stands - nothing changes", async () => {
    await prepareRotation(c, folder, "log");
    const before = await folder.keys.read();
    expect(await settleRotation(folder, await inUse("current"))).toBe(false);
    expect(await folder.keys.read()).toEqual(before);
  });

  test("settle once the act stands - next becomes current, twice is once", async () => {
    const { vkey, next } = await prepareRotation(c, folder, "log");
    const now = await inUse("next");
    expect(await settleRotation(folder, now)).toBe(true);
    const settled = await folder.keys.read();
    expect(settled.rotating).toBeNull();
    expect(publicKeys(c, settled).keys.log).toBe(vkey);
    expect(publicKeys(c, settled).next.log).toBe(next);
    expect(await settleRotation(folder, now)).toBe(false);
    expect(await folder.keys.read()).toEqual(settled);
  });

  test("another role while one rotates - refused: its key would be lost", async () => {
    await prepareRotation(c, folder, "log");
    await expect(prepareRotation(c, folder, "transport")).rejects.toMatchObject({ code: "conflict", remedy: "mithaq key rotate --role log" });
  });
});
