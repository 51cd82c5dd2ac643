import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportLogs } from "../export/export-logs.ts";
import { originFolder } from "../export/origin-folder.ts";
import { BAGHDAD, buildRecord, cosignedNote, signedNote, TEHRAN, type TwoPartyRecord } from "../export/testing/two-party-record.ts";
import { formatFinding } from "./finding.ts";
import { verifyExport } from "./verify-export.ts";

const ACTS = 300;
const LOG = originFolder(TEHRAN);

describe("verifyExport", () => {
  let folder: string;
  let good: string;
  let record: TwoPartyRecord;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-verify-"));
    good = join(folder, "good");
    record = await buildRecord(ACTS);
    await exportLogs(record.node, good);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A copy of the good export, changed. */
  const spoilt = async (change: (path: string) => Promise<unknown>) => {
    const path = join(folder, "spoilt");
    await rm(path, { recursive: true, force: true });
    await cp(good, path, { recursive: true });
    await change(path);
    return verifyExport(path);
  };
  const flip = (file: string, at: number, bit = 1) => spoilt(async (path) => {
    const bytes = await readFile(join(path, file));
    bytes[at] = bytes[at]! ^ bit;
    await writeFile(join(path, file), bytes);
  });

  it("accepts what was exported, and says who stands behind it and what state it makes", async () => {
    const report = await verifyExport(good);
    expect(report.findings.map(formatFinding)).toEqual([]);
    expect(report.ok).toBe(true);
    const tehran = report.logs.find(({ origin }) => origin === TEHRAN)!;
    expect(tehran).toMatchObject({ size: ACTS, judged: ACTS, invalid: [] });
    expect(tehran.attestations.map(({ party, type }) => [party, type])).toEqual([[TEHRAN, "log"], [BAGHDAD, "0x04"], [BAGHDAD, "0x06"]]);
    expect(report.state).toMatchObject({ frontier: { [TEHRAN]: ACTS, [BAGHDAD]: 2 }, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it("finds one flipped bit in any file", { timeout: 300_000 }, async () => {
    const files = (await readdir(good, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(good.length + 1));
    expect(files.length).toBe(14);
    for (const file of files) {
      const { length } = await readFile(join(good, file));
      // Ends, and places by a fixed stride that meets every kind of byte.
      for (const at of new Set([0, 1, length >> 1, length - 1, ...[1, 2, 3].map((n) => (n * 7919) % length)])) {
        const report = await flip(file, at, 1 << (at % 8));
        expect(report.ok, `${file}, byte ${at}`).toBe(false);
        expect(report.findings[0]?.where).toBeTruthy();
      }
    }
  });

  it("names the entry whose byte was flipped, with its file and offset", async () => {
    const bundle = await readFile(join(good, LOG, "tile/entries/000"));
    let at = 0;
    for (let i = 0; i < 200; i++) at += 2 + bundle.readUInt16BE(at);
    const report = await flip(join(LOG, "tile/entries/000"), at + 60);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ log: TEHRAN, where: join(LOG, "tile/entries/000"), entry: 200, byte: at, problem: expect.stringContaining("does not hash to") });
  });

  it("names the tile and the hash where the entries are whole", async () => {
    const report = await flip(join(LOG, "tile/0/000"), 32 * 77 + 5);
    expect(report.findings).toMatchObject([{ log: TEHRAN, where: join(LOG, "tile/0/000"), byte: 32 * 77 }]);
    const upper = await flip(join(LOG, "tile/1/000.p/1"), 9);
    expect(upper.findings).toMatchObject([{ where: join(LOG, "tile/1/000.p/1"), byte: 0 }]);
  });

  it("names the first entry of a bundle whose framing is broken, with its act", async () => {
    const bundle = await readFile(join(good, LOG, "tile/entries/001.p/44"));
    const report = await flip(join(LOG, "tile/entries/001.p/44"), 2 + bundle.readUInt16BE(0) + 1);
    expect(report.findings[0]).toMatchObject({ entry: 257, act: expect.stringMatching(/^[0-9a-f]{64}$/), byte: 2 + bundle.readUInt16BE(0) });
  });

  it.each<[string, (path: string) => Promise<unknown>, string]>([
    ["a missing tile", (path) => rm(join(path, LOG, "tile/0/001.p/44")), "tile/0/001.p/44: is missing"],
    ["a missing bundle", (path) => rm(join(path, LOG, "tile/entries/000")), "entry 0"],
    ["a missing checkpoint", (path) => rm(join(path, LOG, "checkpoint")), "checkpoint: is missing"],
    ["a narrower partial tile besides", (path) => writeFile(join(path, LOG, "tile/0/001.p/43"), Buffer.alloc(43 * 32)), "does not belong to a log of this size"],
    ["a stranger's file", (path) => writeFile(join(path, "notes.txt"), "x"), "notes.txt: does not belong to an export"],
    ["a payload that no act names", async (path) => (await mkdir(join(path, "payloads")), writeFile(join(path, "payloads", "00".repeat(32)), "x")), "no act refers to it"],
    ["the two logs exchanged", async (path) => (await rename(join(path, LOG), join(path, "x")), await rename(join(path, originFolder(BAGHDAD)), join(path, LOG)), rename(join(path, "x"), join(path, originFolder(BAGHDAD)))), "origin: is"],
    ["a log left out that another has seen", (path) => rm(join(path, originFolder(BAGHDAD)), { recursive: true }), "of which 0 are judged here"],
    ["a checkpoint of another size, rightly signed", async (path) => writeFile(join(path, LOG, "checkpoint"), await signedNote(record.parties.tehran, record.logs.get(TEHRAN)!, 299)), "does not belong to a log of this size"],
    ["a checkpoint under another party's key", async (path) => writeFile(join(path, LOG, "checkpoint"), (await signedNote({ ...record.parties.tehran, keys: record.parties.baghdad.keys }, record.logs.get(TEHRAN)!))), "the log's signature"],
    ["a cosignature under a stranger's key", async (path) => writeFile(join(path, LOG, "checkpoint"), cosignedNote(await signedNote(record.parties.tehran, record.logs.get(TEHRAN)!), { ...record.parties.baghdad, keys: record.parties.tehran.keys })), "under keys that no party has"],
  ])("says so of %s", async (_name, change, says) => {
    const report = await spoilt(change);
    expect(report.ok).toBe(false);
    expect(report.findings.map(formatFinding).join("\n")).toContain(says);
  });

  it("checks hands in threads where the log is long, and lets no forged one pass", async () => {
    const forged = 4000;
    const long = await buildRecord(4500, { forged });
    await exportLogs(long.node, join(folder, "long"));
    const report = await verifyExport(join(folder, "long"));
    // The act stands in the log; it is not valid, and that is no fault of the log.
    expect(report.findings.map(formatFinding)).toEqual([]);
    expect(report.logs.find(({ origin }) => origin === TEHRAN)?.invalid).toMatchObject([{ index: forged, rule: expect.stringContaining("hand") }]);
  });

  it("refuses what is no folder", async () => {
    await expect(verifyExport(join(folder, "nowhere"))).rejects.toMatchObject({ name: "ArchiveError", code: "unreadable" });
  });
});
