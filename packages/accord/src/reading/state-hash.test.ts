import { describe, expect, test } from "vitest";
import type { Row } from "../fold/fact.ts";
import { Stage } from "../testing/stage.ts";
import { factsWithin, stateHasher } from "./state-hash.ts";

const fact = (origin: string, index: number, verdict = "valid") => ({ origin, index, kind: "agreement.propose", verdict, content: { id: "00" } });
const ROWS: readonly Row[] = [
  { id: "a/1", facts: [fact("a.example/log", 3), fact("b.example/log", 2)] },
  { id: "a/2", facts: [fact("a.example/log", 4)] },
];
const { context } = new Stage(2).world;

function hash(frontier: Record<string, number>, rows: readonly Row[] = ROWS, of = context): string {
  const hasher = stateHasher(of, frontier);
  for (const row of rows) hasher.add(row);
  return hasher.digest();
}
const FULL = { "a.example/log": 5, "b.example/log": 3 };

describe("state hash", () => {
  test("rows are fed in byte order, each once", () => {
    const hasher = stateHasher(context, FULL);
    hasher.add(ROWS[1]!);
    expect(() => hasher.add(ROWS[0]!)).toThrow(RangeError);
    expect(() => hasher.add(ROWS[0]!)).toThrow("a/1 came after a/2");
    expect(() => hasher.add(ROWS[1]!)).toThrow(RangeError);
    // In the order of UTF-16 as of bytes: ids are ASCII.
    expect(() => stateHasher(context, FULL).add({ id: "", facts: [] })).toThrow(RangeError);
  });

  test("covers the frontier, the charter, the rules and the cuts", () => {
    const whole = hash(FULL);
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(FULL)).toBe(whole);
    expect(hash({ "b.example/log": 3, "a.example/log": 5, "c.example/log": 0 })).toBe(whole);
    expect(hash({ ...FULL, "b.example/log": 4 })).not.toBe(whole);
    expect(hash(FULL, ROWS, { ...context, charterId: "00".repeat(32) })).not.toBe(whole);
    expect(hash(FULL, ROWS, { ...context, charter: { ...context.charter, rules: 2 } })).not.toBe(whole);
    const stage = new Stage(2);
    const [first, second] = [stage.cut("a", 5).cut, stage.cut("b", 3).cut];
    const cut = hash(FULL, ROWS, { ...context, cuts: [first, second] });
    expect(cut).not.toBe(whole);
    expect(hash(FULL, ROWS, { ...context, cuts: [second, first] })).toBe(cut);
    // Beyond a cut the frontier ends.
    expect(hash({ ...FULL, "b.example/log": 9 }, ROWS, { ...context, cuts: [first, second] })).toBe(cut);
    expect(hash({ ...FULL, "b.example/log": 2 }, ROWS, { ...context, cuts: [first, second] })).not.toBe(cut);
  });

  test("covers every fact inside the frontier, and none beyond it", () => {
    const whole = hash(FULL);
    for (const other of [{ verdict: "propose-once" }, { kind: "agreement.declare" }, { index: 1 }, { origin: "b.example/log" }, { content: { id: "01" } }]) {
      const [row, ...more] = ROWS;
      expect(hash(FULL, [{ id: row!.id, facts: [{ ...row!.facts[0]!, ...other }, ...row!.facts.slice(1)] }, ...more])).not.toBe(whole);
    }
    expect(hash(FULL, [{ ...ROWS[0]!, id: "a/0" }, ROWS[1]!])).not.toBe(whole);
    const later = { id: "a/3", facts: [fact("a.example/log", 5), fact("b.example/log", 3)] };
    expect(hash(FULL, [...ROWS, later])).toBe(whole);
    expect(hash({ ...FULL, "b.example/log": 4 }, [...ROWS, later])).not.toBe(hash({ ...FULL, "b.example/log": 4 }));
    // A row without a fact inside it is as good as none.
    expect(hash(FULL, [ROWS[0]!, { id: "a/11", facts: [] }, ROWS[1]!])).toBe(whole);
  });

  test("a fact moved from row to row - is another state", () => {
    const [one, two] = [fact("a.example/log", 1), fact("a.example/log", 2)];
    expect(hash(FULL, [{ id: "a", facts: [one, two] }])).not.toBe(hash(FULL, [{ id: "a", facts: [one] }, { id: "b", facts: [two] }]));
  });

  test("the facts of a row within a frontier", () => {
    expect(factsWithin(ROWS[0]!, { "a.example/log": 3, "b.example/log": 3 })).toEqual({ id: "a/1", facts: [fact("b.example/log", 2)] });
    expect(factsWithin(ROWS[0]!, {})).toEqual({ id: "a/1", facts: [] });
  });
});
