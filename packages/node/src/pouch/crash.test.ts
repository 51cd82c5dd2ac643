import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContainer } from "./container-reader.ts";
import { BACKUP_BOUNDS, POUCH_BOUNDS } from "./container-bounds.ts";
import type { CrashPoint } from "../faults/crash-point.ts";
import { verifyExport } from "../verify/verify-export.ts";
import { exportPouch } from "./export-pouch.ts";
import { openTwoNodes } from "./testing/two-nodes.ts";

/**
 * The process is killed at each durable border of taking a pouch in, packing one, exporting, backing up and restoring; then the same is done again, as an
 * operator would. The long run (npm run test:long) kills at every passing of every border, the short one at the first and a later one.
 */
const LONG = process.env["MITHAQ_LONG"] !== undefined;
const CHILD = new URL("testing/crash-child.ts", import.meta.url).pathname;

describe("killed on the way", () => {
  let folder: string;
  let pouch: string;
  let backup: string;
  let tehran: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-crash-"));
    const nodes = await openTwoNodes();
    await nodes.playProgramme(() => nodes.pullUntilQuiet());
    pouch = join(folder, "pouch.zip");
    await exportPouch(nodes.tehran, { for: nodes.baghdad.keeper.origin, to: pouch, whole: true });
    tehran = nodes.tehran.keeper.origin;
    for (const name of ["empty", "blank"]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "keys.json"), JSON.stringify(nodes.keysFile("baghdad")));
    }
    await writeFile(join(folder, "empty", "charter.json"), nodes.baghdad.charter);
    await cp(join(folder, "empty"), join(folder, "full"), { recursive: true });
    expect(run("import", "full", pouch).status).toBe(0);
    backup = join(folder, "backup.zip");
    expect(run("backup", "full", backup).status).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (action: string, data: string, file: string, crash?: `${CrashPoint}:${number}`) => {
    const env: NodeJS.ProcessEnv = { ...process.env, ...(crash === undefined ? {} : { MITHAQ_CRASH_AT: crash }) };
    delete env["NODE_OPTIONS"];
    const child = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", CHILD, action, join(folder, data), file, tehran], { encoding: "utf8", env });
    return { signal: child.signal, status: child.status, stderr: child.stderr, told: child.status === 0 ? (JSON.parse(child.stdout) as Record<string, unknown>) : undefined };
  };
  /** Kills at the first, third, … passing of each point, until it is passed no more; answers how often a kill came. */
  const killAtEach = async (points: readonly CrashPoint[], action: string, from: string, file: string, after: (data: string) => Promise<void>) => {
    let kills = 0;
    for (const point of points) {
      for (let hit = 1; LONG || hit <= 4; hit += LONG ? 1 : 3) {
        await rm(join(folder, "data"), { recursive: true, force: true });
        await cp(join(folder, from), join(folder, "data"), { recursive: true });
        const killed = run(action, "data", file, `${point}:${hit}`);
        if (killed.signal !== "SIGKILL") {
          expect(killed.status, killed.stderr).toBe(0);
          break;
        }
        kills += 1;
        await after("data");
      }
    }
    return kills;
  };

  it("taking a pouch in: it can be taken in again, and the record is whole", { timeout: 600_000 }, async () => {
    const expected = run("verify", "full", "").told!;
    const points: CrashPoint[] = ["pouch.ingest.before", "store.commit.before", "store.commit.after", "pouch.settle.before", "pouch.payload.before", "payload.rename.after"];
    const kills = await killAtEach(points, "import", "empty", pouch, async (data) => {
      expect(run("import", data, pouch)).toMatchObject({ status: 0 });
      const found = run("verify", data, "").told!;
      expect(found).toMatchObject({ ok: true, findings: [], payloads: { checked: 1 }, rows: expected["rows"] });
    });
    expect(kills).toBeGreaterThanOrEqual(points.length);
  });

  it("restoring: nothing is there, or all of it in recovery; it can be run again", { timeout: 600_000 }, async () => {
    const points: CrashPoint[] = ["restore.payload.before", "restore.load.before", "store.commit.before", "restore.load.after", "restore.guard.after"];
    const kills = await killAtEach(points, "restore", "blank", backup, async (data) => {
      const again = run("restore", data, backup);
      if (again.status !== 0) expect(again.stderr).toContain("already");
      expect(run("verify", data, "").told).toMatchObject({ ok: true, status: { mode: "recovery" }, payloads: { checked: 1 } });
    });
    expect(kills).toBeGreaterThanOrEqual(points.length - 1);
  });

  it.each<[string, readonly CrashPoint[], (file: string) => Promise<unknown>]>([
    ["pack", ["pouch.rename.before", "pouch.rename.after"], (file) => openContainer("pouch", file, POUCH_BOUNDS)],
    ["backup", ["backup.rename.before", "backup.rename.after"], (file) => openContainer("backup", file, BACKUP_BOUNDS)],
    ["export", ["export.file.before", "export.rename.before", "export.rename.after"], async (file) => expect((await verifyExport(file)).ok).toBe(true)],
  ])("%s: the file is there whole, or not at all", { timeout: 600_000 }, async (action, points, check) => {
    const out = join(folder, `out-${action}`);
    const file = join(out, "file");
    await mkdir(out);
    await killAtEach(points, action, "full", file, async (data) => {
      const there = (await readdir(out)).includes("file");
      if (there) await check(file);
      else expect(run(action, data, file), action).toMatchObject({ status: 0 });
      await check(file);
      await rm(out, { recursive: true });
      await mkdir(out);
    });
  });
});
