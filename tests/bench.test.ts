import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

/** What of the printed report is looked at here. */
interface Report {
  readonly sections: readonly { readonly name: string; readonly failed: boolean; readonly figures: readonly { readonly name: string; readonly value: number | null; readonly note: string; readonly target?: { readonly says: string } }[] }[];
}

const ROOT = resolve(import.meta.dirname, "..");

test("bench record - a quick slice prints its figures as JSON", () => {
  const printed = execFileSync(process.execPath, ["bench/run.ts", "record", "--quick", "--json", "--only", "limits,store"], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const report = JSON.parse(printed) as Report;
  expect(report).toMatchObject({ suite: "record", quick: true, machine: { cores: expect.any(Number), node: process.version, commit: expect.any(String) } });
  expect(report.sections.map(({ name, failed }) => [name, failed])).toEqual([["limits", false], ["store", false]]);
  const figures = report.sections.flatMap((section) => section.figures);
  // What could not be measured says so.
  expect(figures.filter(({ value, note }) => !(value === null ? note.startsWith("not measured: ") : value > 0 && note !== ""))).toEqual([]);
  expect(figures.flatMap(({ target }) => target ?? []).every(({ says }) => /^[≤≥] /.test(says))).toBe(true);
  expect(figures.map(({ name }) => name)).toEqual(expect.arrayContaining([
    "Ed25519: verify", "ML-DSA-44: sign", "Bare checking, one core", "fdatasync of a small write", "Durable appends, SQLite", "Root-only catch-up", "Durable appends, PostgreSQL, 4 processes",
  ]));
});

test("bench - an unknown suite, section or size is refused with what there is", () => {
  const refused = (...args: string[]) => spawnSync(process.execPath, ["bench/run.ts", ...args], { cwd: ROOT, encoding: "utf8" });
  expect(refused("nothing")).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no suite "nothing"; the suites are: record') });
  expect(refused("record", "--only", "limits,nothing")).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no section "nothing"') });
  expect(refused("record", "--acts", "many")).toMatchObject({ status: 2, stderr: expect.stringContaining("--acts: expected a whole number") });
});
