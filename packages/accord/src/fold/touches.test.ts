import { encodeHex } from "@mithaq/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ObjectId } from "../act/act.ts";
import { NEW_OBJECT } from "../act/intent.ts";
import { RULES_OBJECT } from "../kinds/book.ts";
import { playSchedule } from "../testing/schedule.ts";
import { Stage } from "../testing/stage.ts";
import { Side } from "../testing/world.ts";
import type { Row } from "./fact.ts";
import { foldEntry } from "./fold-entry.ts";
import { linkedRows, touches } from "./touches.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;

describe("touches", () => {
  test("the rows that it names, and those linked to them - judge as all rows together do, with facts beyond the view among them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 120 });
        // This side has judged everything: its rows hold facts that most acts could not see.
        const all = world.sides.at(-1)!;
        const again = new Side(world, world.parties[0]!);
        for (const { origin } of world.parties) {
          const intents = new Map<string, number>();
          for (const [index, arrival] of world.log(origin).arrivals.entries()) {
            const step = all.steps.get(origin)![index]!;
            const log = index === 0 ? again.log(origin) : all.steps.get(origin)![index - 1]!.log;
            const key = arrival.kind === "act" ? encodeHex(arrival.intent) : "";
            const clocks = (of: string, size: number) => all.clocks.get(of)![size - 1]!;
            const seen = foldEntry(world.context, { origin, index, arrival, log, rows: all.rows, clocks, firstIntent: intents.get(key) });
            expect([seen.verdict, seen.reason, seen.log, seen.clock]).toEqual([step.verdict, step.reason, step.log, step.clock]);
            // The facts are there already, and the same.
            for (const row of seen.rows) expect(row).toBe(all.rows.get(row.id));
            if (!intents.has(key)) intents.set(key, index);
          }
        }
      }),
      { numRuns: long ? 2000 : 20, seed: 19 },
    );
  }, HOUR);

  test("of an act - its objects, its mandate, the root hands, the keys, the rules; of a malformed entry its log; of the charter none", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    const { context } = stage.world;
    const arrival = stage.world.log("a.example/log").arrivals.at(-1)!;
    expect([...touches(context, "a.example/log", arrival)].sort()).toEqual(
      [proposal.pairs[0]![0], stage.mandate("a"), "a.example/log/root", "b.example/log/root", "a.example/log/keys", "b.example/log/keys", RULES_OBJECT].sort(),
    );
    expect(touches(context, "a.example/log", { kind: "malformed", id: "00", bytes: Buffer.alloc(0), reason: "" })).toEqual(["a.example/log/log"]);
    expect(touches(context, "a.example/log", { kind: "charter", id: "00", bytes: Buffer.alloc(0) })).toEqual([]);
  });

  test("linked - are the objects of the proposals of several pairs, valid ones alone", () => {
    const stage = new Stage(2);
    const [one, two] = [stage.propose("a"), stage.propose("a")].map((told) => {
      stage.withdraw("a", told);
      return told.pairs[0]![0];
    });
    const row = () => stage.row("a", one!);
    expect(linkedRows([row()])).toEqual([]);
    expect(stage.propose("a", { pairs: [[one!, null], [two!, "00".repeat(32)]] }).verdict).toBe("base-sealed");
    expect(linkedRows([row()])).toEqual([]);
    const both = stage.propose("a", { pairs: [[one!, null], [two!, null], [NEW_OBJECT, null]] });
    expect(linkedRows([row()]).sort()).toEqual(both.pairs.map(([object]) => object));
  });
});

describe("foldEntry", () => {
  test("the same entry again - gives the same rows", () => {
    const stage = new Stage(2);
    const told = stage.propose("a");
    const side = stage.side("a");
    const index = side.size("a.example/log") - 1;
    const rows = new Map<ObjectId, Row>(side.rows);
    const arrival = stage.world.log("a.example/log").arrivals[index]!;
    const step = foldEntry(stage.world.context, { origin: "a.example/log", index, arrival, log: side.steps.get("a.example/log")![index - 1]!.log, rows, clocks: () => ({}), firstIntent: undefined });
    expect(step.rows).toEqual(told.step.rows);
    for (const row of step.rows) expect(row).toBe(side.rows.get(row.id));
  });

  test("entry 0 - is the charter, or the log is another's", () => {
    const { context, charter } = new Stage(2).world;
    const { log } = { log: { at: 0, seen: {}, clock: {}, tally: { day: 0, bytes: 0, acts: 0 } } };
    const fold = (id: string) => foldEntry(context, { origin: "a.example/log", index: 0, arrival: { kind: "charter", id, bytes: charter }, log, rows: new Map(), clocks: () => ({}), firstIntent: undefined });
    expect(fold(context.charterId)).toEqual({ verdict: "valid", reason: "", log, clock: undefined, rows: [] });
    expect(fold("00".repeat(32)).verdict).toBe("charter");
  });

  test("a malformed entry - is kept with its reason in the row of its log, and the log goes on", () => {
    const stage = new Stage(2);
    const before = stage.side("b").log("a.example/log");
    stage.world.log("a.example/log").append(Buffer.from("{}"));
    const step = stage.world.deliver(stage.side("b"), "a.example/log")!;
    expect(step).toMatchObject({ verdict: "malformed", clock: undefined, log: before, rows: [{ id: "a.example/log/log", facts: [{ kind: "malformed", verdict: "malformed" }] }] });
    expect(step.reason).toContain("Not an act");
    stage.deliver("a");
    expect(stage.propose("a").verdict).toBe("valid");
  });

  test("an invalid act - is kept with the rule's name on its objects, and its id alone", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    const told = stage.assent("a", proposal);
    expect(told.step).toMatchObject({ verdict: "assent-required", reason: expect.stringContaining("Assent is the other parties' to give") as string });
    expect(told.step.rows[0]!.facts.at(-1)).toEqual({ origin: "a.example/log", index: stage.side("a").size("a.example/log") - 1, kind: "agreement.assent", verdict: "assent-required", content: { id: told.id } });
  });
});
