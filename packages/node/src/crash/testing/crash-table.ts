import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { CrashPoint } from "../../faults/crash-point.ts";
import { eachOf, runChild } from "./child.ts";
import type { CrashCase, Passes } from "./crash-cases.ts";
import { OPERATION_NAMES, OPERATIONS, type Operation, type OperationName } from "./operations.ts";
import { copyWorld, type World } from "./world.ts";

/** What a kill did: nothing is found where all is well. */
export interface CrashResult extends CrashCase {
  /** False where the run passed the point less often than when it was counted (acts that arrive together share commits as it happens), and so ended by itself. */
  readonly killed: boolean;
  readonly findings: readonly string[];
}

/** Worlds are copied from `path`, and removed where nothing was found wrong in them. */
export interface CrashGround {
  readonly path: string;
  /** Processes at one time. */
  readonly width: number;
}

/** Makes the worlds. Rejects where that fails. */
export async function foundWorlds(path: string): Promise<void> {
  const { code, said } = await runChild("found-world", [path]);
  if (code !== 0) throw new Error(`the worlds could not be made: ${said}`);
}

/** Runs each operation once to its end, and checks that all is well then too. */
export async function countPasses(ground: CrashGround): Promise<Passes> {
  const counted = await eachOf(OPERATION_NAMES, ground.width, async (name) => {
    const world = await worldFor(ground, name, "whole");
    // A hit that is never reached: passes are counted where a point is named.
    const run = await runChild("run-operation", [name, world.path], { env: { MITHAQ_CRASH_AT: "store.commit.before:1000000" } });
    if (run.code !== 0) throw new Error(`${name} fails even where nothing is killed: ${run.said}`);
    await rm(world.path, { recursive: true });
    return [name, new Map(Object.entries(JSON.parse(run.said) as Record<CrashPoint, number>))] as const;
  });
  return new Map(counted) as Passes;
}

/** Kills an operation at each of the cases, and checks what it left. */
export function runCases(ground: CrashGround, cases: readonly CrashCase[], told: (result: CrashResult) => void = () => undefined): Promise<CrashResult[]> {
  return eachOf(cases, ground.width, async (one) => {
    const first = await runCase(ground, one);
    const result = first.killed || one.hit === 1 ? first : await runCase(ground, { ...one, hit: 1 });
    told(result);
    return result;
  });
}

async function runCase(ground: CrashGround, one: CrashCase): Promise<CrashResult> {
  const { operation, point, hit } = one;
  const world = await worldFor(ground, operation, `${point}-${hit}`);
  const { killed, code, said, lines } = await runChild("run-operation", [operation, world.path], { env: { MITHAQ_CRASH_AT: `${point}:${hit}` } });
  const findings = killed || code === 0 ? [] : [`it was not killed there, but ended with ${code}: ${said}`];
  findings.push(...(await checkWorld(operation, world, lines)));
  if (findings.length === 0) await rm(world.path, { recursive: true });
  return { ...one, killed, findings };
}

/** What a fresh process finds wrong with the world that a dead one left. */
export async function checkWorld(operation: OperationName, world: World, lines: readonly string[]): Promise<string[]> {
  const checked = await runChild("check-world", [operation, world.path, JSON.stringify(lines)]);
  if (checked.code !== 0) return [`the check ended with ${checked.code}: ${checked.said}`];
  return JSON.parse(checked.lines.at(-1) ?? "[]") as string[];
}

export function worldFor(ground: CrashGround, name: OperationName, what: string): Promise<World> {
  const operation: Operation = OPERATIONS[name];
  return copyWorld(join(ground.path, operation.stage), join(ground.path, "runs", `${name.replaceAll(" ", "-")}-${what}`), operation.lost === true);
}

/** Points by operations: how often each was passed, and at how many hits it was killed. */
export function formatTable(passes: Passes, results: readonly CrashResult[]): string[] {
  const points = [...new Set([...passes.values()].flatMap((of) => [...of.keys()]))].sort();
  const cell = (operation: OperationName, point: CrashPoint): string => {
    const count = passes.get(operation)?.get(point);
    if (count === undefined) return "";
    const killed = results.filter((one) => one.operation === operation && one.point === point && one.killed);
    const bad = killed.filter(({ findings }) => findings.length > 0).length;
    return `${killed.length} of ${count}${bad > 0 ? ` (${bad} bad)` : ""}`;
  };
  return [
    `| Crash point | ${OPERATION_NAMES.join(" | ")} |`,
    `|---|${OPERATION_NAMES.map(() => "---|").join("")}`,
    ...points.map((point) => `| \`${point}\` | ${OPERATION_NAMES.map((operation) => cell(operation, point)).join(" | ")} |`),
  ];
}
