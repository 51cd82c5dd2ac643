import { copyFile, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { ArchiveError } from "../export/archive-error.ts";
import { openMemoryGuard } from "../guard/memory-guard.ts";
import { openMemoryPayloadStore } from "../payload/memory-payload-store.ts";
import { openTwoNodes, type TestNode, type TwoNodes } from "../pouch/testing/two-nodes.ts";
import { openMemoryStore } from "../store/memory.ts";
import { openFilePayloadStore } from "../payload/file-payload-store.ts";
import { openStore } from "../store/open-store.ts";
import { openSqliteStore } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";
import { backupNode } from "./backup-node.ts";
import { restoreInto, type RestoreTarget } from "./restore-into.ts";
import { restoreNode } from "./restore-node.ts";

describe("backup and restore", () => {
  let folder: string;
  let nodes: TwoNodes;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-backup-"));
    nodes = await openTwoNodes();
    await nodes.playProgramme(() => nodes.pullUntilQuiet());
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const target = (store: Store = openMemoryStore(), guard = openMemoryGuard()): RestoreTarget & { held: () => Uint8Array | undefined } => {
    let charter: Uint8Array | undefined;
    return { store, guard, payloads: openMemoryPayloadStore({ cryptography: nodeCryptography }), charter: { readIfThere: async () => charter, write: async (bytes) => void (charter = bytes) }, held: () => charter };
  };
  const dump = async ({ dump }: Pick<Store, "dump">) => {
    const records: string[] = [];
    for await (const record of dump()) if (record.record["table"] !== "keeper.standing") records.push(JSON.stringify(record));
    return records;
  };
  const back = async (node: TestNode = nodes.tehran) => {
    const file = join(folder, "backup.zip");
    return { file, told: await backupNode(node, file) };
  };

  it("restores every record, payload and the charter, into any kind of store, and the node opens in recovery", async () => {
    const { file, told } = await back();
    expect(told).toMatchObject({ origin: nodes.tehran.keeper.origin, payloads: 1, notInside: expect.stringContaining("No private key") });
    for (const store of [openMemoryStore(), openSqliteStore({ file: join(folder, "restored.sqlite") })]) {
      const into = target(store);
      await into.guard.write({ origin: nodes.tehran.keeper.origin, size: 1, root: "00".repeat(32) });
      await restoreInto(into, file);
      expect(await dump(store)).toEqual(await dump(nodes.tehran.store));
      expect(await into.guard.read()).toBeUndefined();
      expect(Buffer.from(into.held()!)).toEqual(Buffer.from(nodes.tehran.charter));
      const [digest] = await Array.fromAsync(nodes.tehran.payloads.list());
      expect(Buffer.from((await into.payloads.get(digest!))!.bytes).toString()).toBe("the text");
      const keeper = await nodes.openOn("tehran", store);
      expect(await keeper.status()).toMatchObject({ mode: "recovery", why: expect.stringContaining("backup") });
      expect(await keeper.stateHash()).toEqual(await nodes.tehran.keeper.stateHash());
      await keeper.close();
      await store.close();
    }
  });

  it("is in recovery even where a crash left the guard, and the guard says nothing", async () => {
    const { file } = await back();
    const guard = nodes.tehran.guard;
    const into = { ...target(), guard: { ...guard, remove: () => Promise.reject(new Error("the power went")) } };
    await expect(restoreInto(into, file)).rejects.toThrow("the power went");
    const keeper = await nodes.openOn("tehran", into.store, guard);
    expect(await keeper.status()).toMatchObject({ mode: "recovery" });
    await keeper.close();
  });

  it("restores into a data folder, whose next start is a recovery", async () => {
    const { file } = await back();
    const data = join(folder, "data");
    await restoreNode(data, file);
    const store = await openStore({ dataDirectory: data });
    const payloads = await openFilePayloadStore({ directory: join(data, "payloads"), cryptography: nodeCryptography });
    expect(await dump(store)).toEqual(await dump(nodes.tehran.store));
    expect(await Array.fromAsync(payloads.list())).toHaveLength(1);
    expect(Buffer.from(nodes.tehran.charter).equals(await readFile(join(data, "charter.json")))).toBe(true);
    await store.close();
    await expect(restoreNode(data, file)).rejects.toMatchObject({ code: "target-exists" });
  });

  it("holds no private key", async () => {
    const { file } = await back();
    const bytes = await readFile(file);
    expect(bytes.includes("pkcs8")).toBe(false);
    expect(bytes.includes("PRIVATE")).toBe(false);
  });

  it("never overwrites a file, a store or another charter", async () => {
    const { file } = await back();
    await expect(backupNode(nodes.tehran, file)).rejects.toMatchObject({ code: "target-exists" });
    const guard = openMemoryGuard();
    await guard.write({ origin: nodes.baghdad.keeper.origin, size: 9, root: "00".repeat(32) });
    await expect(restoreInto({ ...target(nodes.baghdad.store, guard) }, file)).rejects.toMatchObject({ name: "ArchiveError", code: "target-exists" });
    expect(await guard.read()).toBeDefined();
    const other = target();
    await other.charter.write(Buffer.from("{}"));
    await expect(restoreInto(other, file)).rejects.toMatchObject({ code: "not-for-us" });
  });

  it("truncated or with a byte flipped is refused, with nothing restored, or restores the same", async () => {
    const { file } = await back();
    const bytes = await readFile(file);
    const copy = join(folder, "garbled.zip");
    const whole = await dump(nodes.tehran.store);
    for (let length = 0; length < bytes.length; length += 1 + Math.floor(bytes.length / 40)) {
      await writeFile(copy, bytes.subarray(0, length));
      await expect(restoreInto(target(), copy)).rejects.toMatchObject({ name: "ArchiveError" });
    }
    const wrong: number[] = [];
    for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 300)) {
      await copyFile(file, copy);
      const handle = await open(copy, "r+");
      await handle.write(Buffer.of(bytes[at]! ^ (1 << (at % 8))), 0, 1, at);
      await handle.close();
      const into = target();
      const error: unknown = await restoreInto(into, copy).then(() => undefined, (refused: unknown) => refused);
      const refused = error instanceof ArchiveError;
      if ((error !== undefined && !refused) || JSON.stringify(await dump(into.store)) !== JSON.stringify(refused ? [] : whole)) wrong.push(at);
    }
    expect(wrong).toEqual([]);
  });

  it("an interrupted restore can be run again", async () => {
    const { file } = await back();
    const into = target();
    const failing: RestoreTarget = { ...into, store: { ...into.store, load: async (records) => {
      for await (const record of records) if (record.table === "tile") throw new Error("the power went");
    } } };
    await expect(restoreInto(failing, file)).rejects.toThrow("the power went");
    await restoreInto(into, file);
    expect(await dump(into.store)).toEqual(await dump(nodes.tehran.store));
  });
});
