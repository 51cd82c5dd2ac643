import { copyFile, mkdtemp, open, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeHex, leafHash } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ArchiveError } from "../export/archive-error.ts";
import { exportLogs } from "../export/export-logs.ts";
import { originFolder } from "../export/origin-folder.ts";
import { proveAct } from "../proof/prove-act.ts";
import { verifyProofFile } from "../proof/verify-proof.ts";
import { formatFinding } from "../verify/finding.ts";
import { verifyExport } from "../verify/verify-export.ts";
import { verifyNode } from "../verify/verify-node.ts";
import { exportPouch } from "./export-pouch.ts";
import { importPouch } from "./import-pouch.ts";
import { openTwoNodes, type TestNode, type TwoNodes } from "./testing/two-nodes.ts";

describe("a pouch", () => {
  let folder: string;
  let nodes: TwoNodes;
  let carried = 0;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-pouch-"));
    nodes = await openTwoNodes();
    carried = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const pack = async (from: TestNode, to: TestNode, whole = false) => {
    const file = join(folder, `pouch-${++carried}.zip`);
    await exportPouch(from, { for: to.keeper.origin, to: file, whole });
    return file;
  };
  const carry = async (from: TestNode, to: TestNode) => importPouch(to, await pack(from, to));
  const both = async () => (await carry(nodes.tehran, nodes.baghdad)).changed || (await carry(nodes.baghdad, nodes.tehran)).changed;
  const hashes = async () => [await nodes.tehran.keeper.stateHash(), await nodes.baghdad.keeper.stateHash()];
  const dump = async (node: TestNode) => {
    const records: string[] = [];
    for await (const record of node.store.dump()) records.push(JSON.stringify(record));
    return records;
  };

  it("alone carries the programme from founding to countersigned, to the same state as a direct link", async () => {
    const programme = await nodes.playProgramme(async () => { while (await both()); });
    expect(programme.status).toBe("countersigned");
    const [tehran, baghdad] = await hashes();
    expect(tehran).toEqual(baghdad);
    const linked = await nodes.again();
    await linked.playProgramme(() => linked.pullUntilQuiet());
    expect(await linked.tehran.keeper.stateHash()).toEqual(tehran);
    expect(await linked.baghdad.keeper.stateHash()).toEqual(tehran);
  });

  it("carries a payload only to a party that is not known to hold it, and acts from the last that it is known to hold", async () => {
    const packed: number[] = [];
    const carryCounted = async (from: TestNode, to: TestNode) => {
      const file = join(folder, `pouch-${++carried}.zip`);
      const { payloads } = await exportPouch(from, { for: to.keeper.origin, to: file });
      packed.push(payloads);
      return (await importPouch(to, file)).changed;
    };
    await nodes.playProgramme(async () => {
      while ((await carryCounted(nodes.tehran, nodes.baghdad)) || (await carryCounted(nodes.baghdad, nodes.tehran)));
    });
    expect(packed.filter((count) => count > 0).length).toBeGreaterThan(0);
    const last = await exportPouch(nodes.tehran, { for: nodes.baghdad.keeper.origin, to: join(folder, "last.zip") });
    expect(last.payloads).toBe(0);
    for (const { origin, from, size } of last.logs) expect([origin, size - from]).toEqual([origin, 0]);
    expect((await exportPouch(nodes.tehran, { for: nodes.baghdad.keeper.origin, to: join(folder, "whole.zip"), whole: true })).payloads).toBe(1);
  });

  it("taken in twice changes nothing", async () => {
    await nodes.playProgramme(async () => { while (await both()); });
    const file = await pack(nodes.tehran, nodes.baghdad, true);
    await importPouch(nodes.baghdad, file);
    const before = await dump(nodes.baghdad);
    expect(await importPouch(nodes.baghdad, file)).toMatchObject({ changed: false, payloads: 0 });
    expect(await dump(nodes.baghdad)).toEqual(before);
  });

  it("with a hole names the missing acts, and changes nothing", async () => {
    await nodes.found(async () => { while (await both()); });
    const founded = nodes.baghdad.store.snapshot();
    await nodes.declare(nodes.tehran, 300);
    await importPouch(nodes.baghdad, await pack(nodes.tehran, nodes.baghdad));
    await carry(nodes.baghdad, nodes.tehran); // now Tehran knows what Baghdad holds
    const size = (await nodes.baghdad.store.read((reader) => reader.log(nodes.tehran.keeper.origin)))!.size;
    await nodes.declare(nodes.tehran, 5);
    const later = await pack(nodes.tehran, nodes.baghdad);
    const behind = await nodes.restored("baghdad", founded);
    const before = await dump(behind);
    const held = (name: "tehran" | "baghdad") => founded.logs.get(nodes[name].keeper.origin)!.size;
    await expect(importPouch(behind, later)).rejects.toMatchObject({
      name: "ArchiveError",
      code: "missing-acts",
      message: expect.stringContaining(`acts ${held("tehran")} to ${size - 1} of ${nodes.tehran.keeper.origin}`),
    });
    await expect(importPouch(behind, later)).rejects.toThrow(`acts ${held("baghdad")} to `);
    expect(await dump(behind)).toEqual(before);
    // A whole one heals it.
    await importPouch(behind, await pack(nodes.tehran, nodes.baghdad, true));
    expect((await behind.store.read((reader) => reader.log(nodes.tehran.keeper.origin)))!.judged).toBeGreaterThanOrEqual(size + 5);
  });

  it("for another party or of another charter is refused", async () => {
    await nodes.found(async () => { while (await both()); });
    const file = await pack(nodes.tehran, nodes.baghdad);
    await expect(importPouch(nodes.tehran, file)).rejects.toMatchObject({ code: "not-for-us" });
    const others = await openTwoNodes("another title");
    await expect(importPouch(others.baghdad, file)).rejects.toMatchObject({ code: "not-for-us" });
    await expect(exportPouch(nodes.tehran, { for: nodes.tehran.keeper.origin, to: join(folder, "x.zip") })).rejects.toMatchObject({ code: "not-found" });
    await expect(exportPouch(nodes.tehran, { for: nodes.baghdad.keeper.origin, to: file })).rejects.toMatchObject({ code: "target-exists" });
  });

  it("truncated anywhere, or with any byte flipped, is refused by name or harmless", { timeout: 120_000 }, async () => {
    await nodes.found(async () => undefined);
    const file = await pack(nodes.tehran, nodes.baghdad);
    const bytes = await readFile(file);
    const copy = join(folder, "garbled.zip");
    const empty = await dump(nodes.baghdad);
    for (let length = 0; length < bytes.length; length += 1 + Math.floor(bytes.length / 40)) {
      await writeFile(copy, bytes.subarray(0, length));
      await expect(importPouch(nodes.baghdad, copy), `first ${length} bytes`).rejects.toMatchObject({ name: "ArchiveError" });
    }
    expect(await dump(nodes.baghdad)).toEqual(empty);
    const clean = await nodes.behind("baghdad");
    const blank = JSON.stringify(await dump(clean));
    await importPouch(clean, file);
    const { hash } = await clean.keeper.stateHash();
    const outcomes: Record<string, number[]> = { refused: [], harmless: [], wrong: [] };
    for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 250)) {
      const node = await nodes.behind("baghdad");
      await copyFile(file, copy);
      const handle = await open(copy, "r+");
      await handle.write(Buffer.of(bytes[at]! ^ (1 << (at % 8))), 0, 1, at);
      await handle.close();
      const error: unknown = await importPouch(node, copy).then(() => undefined, (refused: unknown) => refused);
      const untouched = JSON.stringify(await dump(node)) === blank;
      if (error instanceof ArchiveError && untouched) outcomes["refused"]!.push(at);
      // A time or a version in the zip: what it brought is what the whole pouch brings.
      else if (error === undefined && (await node.keeper.stateHash()).hash === hash) outcomes["harmless"]!.push(at);
      else outcomes["wrong"]!.push(at);
    }
    expect(outcomes["wrong"]).toEqual([]);
    expect(outcomes["refused"]!.length).toBeGreaterThan(150);
  });

  it("brings what a proof needs, and both nodes' exports verify", async () => {
    const { proposal } = await nodes.playProgramme(async () => { while (await both()); });
    for (const node of [nodes.tehran, nodes.baghdad]) {
      const { file } = await proveAct(node, proposal);
      expect(verifyProofFile(Buffer.from(file), { charter: node.charter })).toMatchObject({ id: proposal, log: nodes.tehran.keeper.origin });
      const target = join(folder, `export-${node.keeper.origin.replace("/", "-")}`);
      await exportLogs(node, target, { payloads: true });
      const report = await verifyExport(target);
      expect(report.findings.map(formatFinding)).toEqual([]);
      expect(report.payloads.checked).toBe(1);
      expect(report.state?.hash).toBe((await node.keeper.stateHash()).hash);
    }
  });

  it("leads over rotations of keys, and everything is judged by the keys of its place", async () => {
    const exchange = async () => { while (await both()); };
    await nodes.found(exchange);
    const founded = nodes.baghdad.store.snapshot();
    for (const role of ["log", "mirror", "mirrorPq"] as const) {
      await nodes.rotate(nodes.tehran, role);
      await nodes.declare(nodes.tehran, 2);
    }
    await exchange();
    const late = await nodes.restored("baghdad", founded);
    await importPouch(late, await pack(nodes.tehran, nodes.baghdad, true));
    expect((await late.store.read((reader) => reader.log(nodes.tehran.keeper.origin)))!.judged).toBe((await nodes.tehran.store.read((reader) => reader.log(nodes.tehran.keeper.origin)))!.judged);
    for (const node of [nodes.tehran, nodes.baghdad]) {
      const target = join(folder, `rotated-${node.keeper.origin.replace("/", "-")}`);
      await exportLogs(node, target);
      expect((await verifyExport(target)).findings.map(formatFinding)).toEqual([]);
      expect((await verifyNode({ ...node, origin: node.keeper.origin })).findings.map(formatFinding)).toEqual([]);
      const { origin } = nodes.tehran.keeper;
      expect(await readdir(join(target, originFolder(origin), "bridges"))).toEqual(["0"]);
      // The proof is judged by the keys in force, which the exported policy has; the charter has those of the founding.
      const [, signed] = await node.store.read((reader) => reader.entries(origin, 0, 2));
      const { file } = await proveAct(node, encodeHex(leafHash(nodeCryptography, signed!)));
      expect(verifyProofFile(Buffer.from(file), { policy: await readFile(join(target, originFolder(origin), "policy")) })).toMatchObject({ log: origin, index: 1 });
      expect(() => verifyProofFile(Buffer.from(file), { charter: node.charter })).toThrow("verify with the policy of a verified export");
    }
  });

  it("heals a node that was restored from an old backup", async () => {
    await nodes.found(async () => { while (await both()); });
    const old = nodes.baghdad.store.snapshot();
    await nodes.declare(nodes.baghdad, 3);
    while (await both());
    const size = (await nodes.tehran.store.read((reader) => reader.log(nodes.baghdad.keeper.origin)))!.size;
    const restored = await nodes.restored("baghdad", old);
    expect((await restored.keeper.status()).mode).toBe("recovery");
    await importPouch(restored, await pack(nodes.tehran, nodes.baghdad, true));
    expect(await restored.keeper.status()).toMatchObject({ mode: "running" });
    expect((await restored.store.read((reader) => reader.log(nodes.baghdad.keeper.origin)))!.size).toBeGreaterThanOrEqual(size);
  });
});
