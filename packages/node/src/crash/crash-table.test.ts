import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CRASH_POINTS } from "../faults/crash-point.ts";
import { allCases, missedPoints, someCases } from "./testing/crash-cases.ts";
import { countPasses, formatTable, foundWorlds, runCases, type CrashGround } from "./testing/crash-table.ts";

/**
 * Kills real nodes (SQLite, files, software keys) at the crash points of every operation, and looks at what they left from a fresh process (testing/check-world.ts says
 * what must hold). A slice by a seed in the normal run; every point of every operation with MITHAQ_LONG. MITHAQ_CRASH_SEED chooses another slice.
 *
 * What SIGKILL cannot show: data that is in the kernel's cache survives it, so that a missing fsync stays unseen here. system-calls.test.ts sees the calls themselves.
 */
const long = process.env["MITHAQ_LONG"] !== undefined;
const seed = Number(process.env["MITHAQ_CRASH_SEED"] ?? 1);

test("crash table - killed at every point of every operation, nothing acknowledged is lost and the node starts by itself", { timeout: long ? 3_600_000 : 180_000 }, async () => {
  const ground: CrashGround = { path: await mkdtemp(join(tmpdir(), "mithaq-crash-table-")), width: 2 };
  await foundWorlds(ground.path);
  const passes = await countPasses(ground);
  expect(missedPoints(passes), "crash points that no operation passes").toEqual([]);
  const results = await runCases(ground, long ? allCases(passes) : someCases(passes, seed));
  console.log([`seed ${seed}; killed at … of the passes`, ...formatTable(passes, results)].join("\n"));
  expect(CRASH_POINTS.filter((point) => !results.some((one) => one.point === point && one.killed)), "crash points at which nothing was killed").toEqual([]);
  expect(results.filter(({ findings }) => findings.length > 0), `worlds are kept in ${ground.path}`).toEqual([]);
  await rm(ground.path, { recursive: true });
});
