import { CRASH_POINTS, type CrashPoint } from "../../faults/crash-point.ts";
import type { OperationName } from "./operations.ts";

/** How often an operation passes each crash point, when nothing kills it. */
export type Passes = ReadonlyMap<OperationName, ReadonlyMap<CrashPoint, number>>;

/** One kill: at the `hit`-th time that the operation passes the point. */
export interface CrashCase {
  readonly operation: OperationName;
  readonly point: CrashPoint;
  readonly hit: number;
}

/** Every point in every operation: each of its first hits, and its last. */
export function allCases(passes: Passes, firstHits = 6): CrashCase[] {
  return [...passes].flatMap(([operation, points]) =>
    [...points].flatMap(([point, count]) => [...new Set([...Array.from({ length: Math.min(count, firstHits) }, (_, at) => at + 1), count])].map((hit) => ({ operation, point, hit }))),
  );
}

/** Every point once and every operation at least once, by a seed: some `most` cases, more where there are more points. */
export function someCases(passes: Passes, seed: number): CrashCase[] {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const chosen: CrashCase[] = [];
  for (const point of CRASH_POINTS) {
    const among = [...passes].filter(([, points]) => points.has(point));
    // Operations that are chosen already leave way to others.
    const fresh = among.filter(([operation]) => !chosen.some((one) => one.operation === operation));
    if (among.length === 0) continue;
    const [operation, points] = pick(fresh.length > 0 ? fresh : among);
    chosen.push({ operation, point, hit: 1 + Math.floor(random() * points.get(point)!) });
  }
  for (const [operation, points] of passes) {
    if (chosen.some((one) => one.operation === operation)) continue;
    const [point, count] = pick([...points]);
    chosen.push({ operation, point, hit: count });
  }
  return chosen;
}

/** Points that no operation passes: nothing is known of a crash there. */
export function missedPoints(passes: Passes): CrashPoint[] {
  return CRASH_POINTS.filter((point) => ![...passes.values()].some((points) => points.has(point)));
}

/** Numbers in [0, 1) by mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
