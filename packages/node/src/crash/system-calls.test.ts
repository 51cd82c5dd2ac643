import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heard } from "./testing/acknowledgement.ts";
import { checkOrder } from "./testing/check-order.ts";
import { eachOf, runChild } from "./testing/child.ts";
import { checkWorld, foundWorlds, worldFor, type CrashGround } from "./testing/crash-table.ts";
import { OPERATIONS } from "./testing/operations.ts";
import { failing, killedAt, readTrace, straceAvailable, traced, WRITING_CALLS, type TracedCall, type WritingCall } from "./testing/strace.ts";

/**
 * The same promises as the crash table's, at the system calls themselves: under strace, which kills a node as it enters a call, or lets the call fail.
 * The normal run takes every k-th call; MITHAQ_LONG every one.
 */
const available = straceAvailable();
const long = process.env["MITHAQ_LONG"] !== undefined;

describe.skipIf(available !== true)(`system calls${available === true ? "" : ` - skipped: ${available}`}`, () => {
  let ground: CrashGround;
  beforeAll(async () => {
    ground = { path: await mkdtemp(join(tmpdir(), "mithaq-calls-")), width: 2 };
    await foundWorlds(ground.path);
  });
  afterAll(() => rm(ground.path, { recursive: true, force: true }));

  async function traceOf(name: "append" | "backup" | "restore" | "rotation"): Promise<TracedCall[]> {
    const world = await worldFor(ground, name, "traced");
    const file = join(ground.path, `${name}.trace`);
    const run = await runChild("run-operation", [name, world.path], { under: traced(file) });
    expect(run.code, run.said).toBe(0);
    await rm(world.path, { recursive: true });
    return readTrace(file);
  }

  test("order - what is said is durable before it is said", { timeout: 120_000 }, async () => {
    for (const name of ["append", "rotation"] as const) expect(checkOrder(await traceOf(name))).toEqual([]);
  });

  test.each(["append", "backup", "restore"] as const)("killed at the calls of %s - nothing acknowledged is lost and the node starts by itself", { timeout: long ? 3_600_000 : 240_000 }, async (name) => {
    const calls = (await traceOf(name)).filter(({ path }) => path.startsWith(ground.path) || path === "");
    const cases = WRITING_CALLS.flatMap((call) => {
      const numbers = [...new Set(calls.filter((one) => one.call === call).map(({ number }) => number))].sort((a, b) => a - b);
      return (long ? numbers : spread(numbers, KILLS_A_CALL)).map((n) => ({ call, n }));
    });
    const killed: Partial<Record<WritingCall, number>> = {};
    const findings = await eachOf(cases, ground.width, async ({ call, n }) => {
      const world = await worldFor(ground, name, `${call}-${n}`);
      const run = await runChild("run-operation", [name, world.path], { under: killedAt(call, n) });
      if (run.killed) killed[call] = (killed[call] ?? 0) + 1;
      const found = await checkWorld(name, world, run.lines);
      if (found.length === 0) await rm(world.path, { recursive: true });
      return found.map((finding) => `${call} ${n}: ${finding}`);
    });
    console.log(`${name}: killed at ${JSON.stringify(killed)}`);
    expect(findings.flat()).toEqual([]);
    expect(Object.keys(killed).length).toBeGreaterThan(3);
  });

  /**
   * 1. From some call on, the disk is full or fails, for a while.
   * 2. Each act is refused by name, or its outcome is found out; the status shows the fault with its subject.
   * 3. Once the disk is well, the same process goes on with the same acts, and the fault is gone.
   * 4. Nothing was half-written: a fresh process finds the node good.
   */
  test.each([
    { call: "pwrite64", error: "ENOSPC", file: "node.sqlite-wal", times: 20, fault: "store: disk-full" },
    { call: "pwrite64", error: "EIO", file: "node.sqlite-wal", times: 20, fault: "store: disk-failed" },
    { call: "fsync", error: "EIO", file: "node.sqlite-wal", times: 6, fault: "store: disk-failed" },
    { call: "fdatasync", error: "EIO", file: ".guard", times: 2, fault: "guard: disk-failed" },
    { call: "fdatasync", error: "ENOSPC", file: ".guard", times: 2, fault: "guard: disk-full" },
  ] as const)("$call of $file fails with $error - refused by name, nothing by halves, and on when the disk is well", { timeout: 120_000 }, async ({ call, error, file, times, fault }) => {
    const among = (await traceOf("append")).filter((one) => one.call === call && one.path.endsWith(file));
    const first = among[Math.floor(among.length / 2)]!.number;
    const world = await worldFor(ground, "append", `${call}-${error}-${file}`);
    const run = await runChild("run-acts", [world.path], { under: failing(call, error, first, first + times - 1) });
    expect(run.code, run.said).toBe(0);
    const said = heard(run.lines);
    const refused = said.flatMap((one) => ("refused" in one ? one.code : []));
    expect(new Set(refused)).toEqual(new Set([fault.split(": ")[1]]));
    expect(said.flatMap((one) => ("fault" in one ? `${one.subject}: ${one.fault}` : []))).toContain(fault);
    expect(said.at(-1)).toEqual({ left: [] });
    expect(new Set(said.flatMap((one) => ("act" in one ? one.name : [])))).toEqual(new Set(OPERATIONS.append.acts));
    expect(await checkWorld("append", world, run.lines)).toEqual([]);
  });
});

const KILLS_A_CALL = 2;

/** `count` of them at most, evenly from the whole. */
function spread(numbers: readonly number[], count: number): number[] {
  if (numbers.length <= count) return [...numbers];
  return [...new Set(Array.from({ length: count }, (_, at) => numbers[Math.round(((at + 0.5) * numbers.length) / count)]!))];
}
