import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { domainOf, verbOf } from "../fold/fact.ts";
import { allOf } from "../fold/horizon.ts";
import { KINDS } from "../kinds/book.ts";
import { lifeOf } from "../life/life.ts";
import { History } from "../testing/history.ts";
import { playSchedule } from "../testing/schedule.ts";
import { fullFrontier, refold } from "../testing/refold.ts";
import { Choices } from "../testing/random.ts";
import { frontierAfter } from "./as-of.ts";
import { factsWithin } from "./state-hash.ts";
import { summarise } from "./summary.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;

describe("any world", () => {
  test("the lists are the same on every side at equal frontiers, and can be read of every past one", () => {
    const lives = new Map<string, Set<string | null>>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 150 });
        const sides = [...world.sides, refold(world, seed)];
        for (const side of sides) expect(Object.fromEntries(side.judged)).toEqual(fullFrontier(world));
        const [first, ...others] = sides.map((side) => [...side.rows.values()].map((row) => [row.id, summarise(world.context, row, side.rows)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
        for (const other of others) expect(other).toEqual(first);
        for (const [, { kind, life, awaits }] of first!) {
          lives.set(kind, (lives.get(kind) ?? new Set()).add(life));
          expect(awaits).toEqual([...new Set(awaits)].sort());
          expect(world.parties.map((party) => party.origin)).toEqual(expect.arrayContaining([...awaits]));
        }
        // What was known after any act, and what nobody knows, is read too.
        const choices = new Choices(seed);
        for (let draw = 0; draw < 6; draw += 1) {
          const { origin } = choices.of(world.parties)!;
          const steps = sides[0]!.steps.get(origin)!;
          const index = choices.below(steps.length);
          const past = new Map([...sides[0]!.rows.values()].map((row) => [row.id, factsWithin(row, frontierAfter(origin, index, steps[index]!.log.clock))] as const));
          for (const row of past.values()) expect(summarise(world.context, row, past).awaits).toEqual(expect.any(Array));
        }
        const horizon = allOf(sides[0]!.rows);
        for (const kind of [...KINDS.keys(), "trade.series", "unheard-of"]) expect(lifeOf(kind, world.context, horizon, "nobody.example/log/none")).toMatchObject({ life: null, due: null, awaits: [] });
      }),
      { numRuns: long ? 1500 : 24, seed: 17 },
    );
    // Deep enough: most lives of most kinds are reached.
    const reached = [...lives].flatMap(([kind, known]) => [...known].map((life) => `${kind} ${life}`));
    for (const life of ["report submitted", "report confirmed", "report disputed", "commitment agreed", "commitment reported", "indicator proposed", "figure given", "session adjourned", "minutes signed", "evidence submitted"]) expect(reached).toContain(life);
    expect(reached.length).toBeGreaterThan(45);
  }, HOUR);

  test("a fact keeps what its act says, whole or as its kind keeps it, and of a void act nothing", () => {
    const kept = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 150 });
        const acts = new Map(new History(world).acts.map((one) => [one.id, one]));
        for (const row of world.sides[0]!.rows.values()) {
          for (const fact of row.facts) {
            const one = acts.get(fact.content["id"] as string);
            if (fact.verdict !== "valid") expect(Object.keys(fact.content)).toEqual(["id"]);
            if (one === undefined || fact.verdict !== "valid") continue;
            expect([fact.origin, fact.index, fact.kind, fact.content["at"]]).toEqual([one.origin, one.index, one.act.act, one.act.at]);
            const said = one.act.body["content"] as Record<string, unknown> | undefined;
            if (said === undefined) continue;
            kept.add(fact.kind);
            // Of instruments the terms of the legal life alone, and what is notified; of all else every word.
            const terms = said["terms"] === undefined ? undefined : { terms: said["terms"] };
            const expected = domainOf(fact.kind) === "agreement" && said["purpose"] === undefined ? terms : said;
            expect([fact.kind, fact.content["content"]]).toEqual([fact.kind, expected]);
          }
        }
      }),
      { numRuns: long ? 1500 : 15, seed: 23 },
    );
    for (const kind of ["report.submit", "report.correct", "figure.submit", "commitment.propose", "indicator.propose", "agreement.notify"]) expect([kind, kept.has(kind)]).toEqual([kind, true]);
    expect([...kept].every((kind) => ["propose", "submit", "correct", "accept", "declare", "notify", "denounce"].includes(verbOf(kind)))).toBe(true);
  }, HOUR);
});
