import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const LIST = "packages/pillars/index.ts";
let house = "";

/** A pillar is one folder and one line: a copy of the house without them is sound (docs/architecture.md). */
describe("a pillar taken away", () => {
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), "mithaq-house-"));
    copyHouse();
    rmSync(join(house, "packages/pillars/trade"), { recursive: true });
    const list = readFileSync(join(house, LIST), "utf8").split("\n");
    // The import and the entry: what adding the pillar added.
    writeFileSync(join(house, LIST), list.filter((line) => !/\btrade\b/.test(line)).join("\n"));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test("nothing else in the list spoke of it", () => {
    const [before, after] = [root, house].map((where) => readFileSync(join(where, LIST), "utf8").split("\n"));
    expect(before!.length - after!.length).toBe(2);
  });

  test("the types hold, of sources and of tests", () => {
    expect(run("node_modules/typescript/bin/tsc", "-b")).toBe("");
  });

  test("the lint is content, and the house's directions hold", () => {
    run("node_modules/oxlint/bin/oxlint", "--deny-warnings", "packages/pillars", "packages/node/src/pillars", "packages/node/src/cli");
    expect(run("node_modules/vitest/vitest.mjs", "run", "tests/house.test.ts", "packages/node/src/pillars")).toContain("passed");
  });

  test("the command line knows its commands no more", () => {
    const help = run("packages/node/bin/mithaq.js", "--help");
    expect(help).toContain("progress");
    expect(help).not.toContain("trade");
  });
});

function run(script: string, ...words: string[]): string {
  try {
    return execFileSync(process.execPath, [join(house, script), ...words], { cwd: house, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_NO_WARNINGS: "1" } });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${script} ${words.join(" ")} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Sources copied, installed packages linked; the workspace's own packages link to the copy. */
function copyHouse(): void {
  const left = new Set(["node_modules", ".git", ".cache", "data"]);
  for (const name of readdirSync(root)) if (!left.has(name)) cpSync(join(root, name), join(house, name), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  for (const folder of ["node_modules", ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/node_modules`)]) linkFolder(folder);
}

function linkFolder(folder: string): void {
  const names = readdirSyncIfThere(join(root, folder));
  if (names.length > 0) mkdirSync(join(house, folder), { recursive: true });
  for (const name of names) {
    if (name.startsWith("@")) linkFolder(`${folder}/${name}`);
    else {
      const real = realpathSync(join(root, folder, name));
      symlinkSync(real.startsWith(join(root, "packages")) ? join(house, real.slice(root.length)) : real, join(house, folder, name));
    }
  }
}

function readdirSyncIfThere(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
