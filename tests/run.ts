import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { missingPackages, installPackages } from "./debian-packages.ts";
import { addCounts, countTests, unexpectedSkips } from "./test-report.ts";

// `npm test`: everything that CI runs. It gets what it needs by itself, or names the one command that does.
const REPORTS = [".cache/test-report.json", ".cache/e2e-report.json"] as const;

const missing = missingPackages();
if (missing.length > 0) installPackages(missing);
mkdirSync(".cache", { recursive: true });

const failed: string[] = [];
step("types", ["tsc", "-b"]);
step("lint", ["oxlint", "--type-aware", "--deny-warnings"]);
step("styles", ["stylelint", "--config", "packages/web/stylelint.config.js", "packages/{web/src,pillars}/**/*.css"]);
for (const report of REPORTS) rmSync(report, { force: true });
step("tests", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORTS[0]}`]);
// Two real nodes and a real browser: alone on the machine, after the rest.
step("end to end", ["vitest", "run", "--config", "e2e/vitest.config.ts", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORTS[1]}`]);

const counts = addCounts(REPORTS.map((report) => (existsSync(report) ? countTests(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 1, skipped: [] })));
const surprising = unexpectedSkips(counts.skipped, readFileSync("tests/expected-skips", "utf8"));
for (const name of surprising) process.stdout.write(`skipped without leave: ${name} (tests/expected-skips lists the allowed ones with their reasons)\n`);
if (surprising.length > 0) failed.push("skips");
if (failed.length > 0) process.stdout.write(`\nNot good: ${failed.join(", ")}.\n`);
// A step that fails without a failing test (types, lint, a skip that is not allowed) counts as one.
const failures = Math.max(counts.failed, failed.length);
process.stdout.write(`\n${counts.passed} passed, ${failures} failed, ${counts.skipped.length} skipped\n`);
process.exit(failures > 0 ? 1 : 0);

function step(name: string, command: readonly string[]): void {
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  const { status } = spawnSync(`node_modules/.bin/${command[0]}`, command.slice(1), { stdio: "inherit" });
  process.stdout.write(`== ${name}: ${status === 0 ? "good" : "not good"}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  if (status !== 0) failed.push(name);
}
