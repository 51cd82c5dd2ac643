import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseNote, parsePolicy, satisfiesPolicy, verifyNote } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatFinding } from "../verify/finding.ts";
import { verifyExport } from "../verify/verify-export.ts";
import { exportLogs } from "./export-logs.ts";
import { originFolder } from "./origin-folder.ts";
import { BAGHDAD, buildRecord, cosignedNote, signedNote, TEHRAN } from "./testing/two-party-record.ts";

describe("exportLogs", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-export-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("writes the static layout, a checkpoint that satisfies its own policy, and nothing beside the target", async () => {
    const { node } = await buildRecord(257);
    const target = join(folder, "out");
    await exportLogs(node, target);
    expect(await readdir(folder)).toEqual(["out"]);
    const log = join(target, originFolder(TEHRAN));
    expect((await readdir(log, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(log.length + 1)).sort()).toEqual([
      "checkpoint", "policy", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/1", "vkeys",
    ]);
    const policy = parsePolicy(c, await readFile(join(log, "policy"), "utf8"));
    const note = parseNote(await readFile(join(log, "checkpoint")));
    expect(satisfiesPolicy(policy, verifyNote(c, note, [...policy.logs, ...policy.witnesses.values()]))).toBe(true);
    expect((await readFile(join(log, "vkeys"), "utf8")).trimEnd().split("\n").map((vkey) => vkey.split("+")[0])).toEqual([TEHRAN, `${TEHRAN}/mirror`, `${TEHRAN}/mirror`, `${BAGHDAD}/mirror`, `${BAGHDAD}/mirror`]);
  });

  it("keeps an older cosigned note beside a checkpoint that nobody has cosigned yet", async () => {
    const { node, store, parties, logs } = await buildRecord(300);
    const older = cosignedNote(await signedNote(parties.tehran, logs.get(TEHRAN)!, 299), parties.baghdad);
    await store.write((writer) => writer.putValue("keeper.countersigned", BAGHDAD, { size: 299, note: older }));
    const [, tehran] = await exportLogs(node, join(folder, "out"));
    expect(tehran).toMatchObject({ origin: TEHRAN, cosignedBy: [] });
    const log = join(folder, "out", originFolder(TEHRAN));
    expect(parseNote(await readFile(join(log, "checkpoint"))).signatures).toHaveLength(1);
    expect(await readFile(join(log, "cosigned", originFolder(BAGHDAD)), "utf8")).toBe(older);
    expect((await verifyExport(join(folder, "out"))).findings.map(formatFinding)).toEqual([]);
  });

  it("refuses a target that holds anything, and leaves it as it was", async () => {
    const { node } = await buildRecord(3);
    await mkdir(join(folder, "full"));
    await writeFile(join(folder, "full", "mine"), "x");
    for (const target of ["full", "full/mine"]) await expect(exportLogs(node, join(folder, target))).rejects.toMatchObject({ name: "ArchiveError", code: "target-exists" });
    expect(await readdir(folder, { recursive: true })).toEqual(["full", "full/mine"]);
    await mkdir(join(folder, "empty"));
    await exportLogs(node, join(folder, "empty"));
    expect(await readdir(join(folder, "empty"))).toContain("charter.json");
  });

  it("names what the store lacks, and leaves nothing half-written", async () => {
    const { node } = await buildRecord(300);
    const lacking = { ...node, keeper: { ...node.keeper, read: <T>(work: Parameters<typeof node.keeper.read<T>>[0]) => node.keeper.read((reader) => work(Object.assign(Object.create(reader) as typeof reader, { tile: async () => undefined }))) } };
    await expect(exportLogs(lacking, join(folder, "out"))).rejects.toMatchObject({ code: "store-incomplete", field: `${BAGHDAD} tile/0/000.p/2` });
    expect(await readdir(folder)).toEqual([]);
  });
});
