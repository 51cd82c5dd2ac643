import { CALENDARS, type DeadlineRule } from "@mithaq/calendar";
import { KINDS } from "@mithaq/accord";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comesTo, deadlineOf, missingOfDeadline } from "./comes-to.ts";
import { blankDeadline, countsMonths, EVENTS, longestMonth, missingParts, ruleOf, typedOf, UNITS, type TypedDeadline } from "./deadline-rule.ts";

const TODAY = "2026-11-24";
const iso = fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const whole = (most: number) => fc.integer({ min: 1, max: most });
const optional = (most: number) => fc.option(fc.integer({ min: -1, max: most + 2 }), { nil: null });
const KINDS_OF_RULE = ["date", "after", "weekday-after", "end-of-month", "yearly", "recurrence"] as const;

/** Anything that may stand in the fields, also what says no rule. */
const typed: fc.Arbitrary<TypedDeadline> = fc.record({
  kind: fc.constantFrom(...KINDS_OF_RULE), on: fc.oneof(iso, fc.constant("")), count: optional(10_000), unit: fc.constantFrom(...UNITS), event: fc.constantFrom(...EVENTS), object: fc.constantFrom("", "example.org/a/1", "x:y:z"),
  calendar: fc.constantFrom(...CALENDARS), month: optional(12), day: optional(31), nth: optional(53), weekday: optional(7), from: fc.oneof(iso, fc.constant("")), every: optional(1000), per: fc.constantFrom("day", "week", "month", "year"),
  ends: fc.constantFrom("never", "until", "times"), until: fc.oneof(iso, fc.constant("")), times: optional(10_000), move: fc.constantFrom("", "next-working-day", "previous-working-day"),
});
/** All parts written. */
const written = fc.tuple(typed, fc.record({ on: iso, count: whole(10_000), object: fc.constantFrom("example.org/a/1", "x:y:z"), month: whole(12), nth: whole(53), weekday: whole(7), every: whole(1000), times: whole(10_000) }), whole(29)).map(([one, parts, day]) => ({ ...one, ...parts, day, until: parts.on }));

const commitment = KINDS.get("commitment")!.content;
const carries = (deadline: unknown) => commitment.safeParse({ title: { en: "A" }, deliverable: { en: "B" }, obligors: ["example.org/a"], owed: "one", standing: "active", sample: true, deadline }).success;

describe("what is typed and its rule", () => {
  test("typed, said as a rule, taken into the fields again: the same rule and the same fields", () => {
    fc.assert(fc.property(written, (one) => {
      const rule = ruleOf(one)!;
      const again = typedOf(rule, one.from === "" ? null : one.from, one.calendar);
      expect(ruleOf(again)).toEqual(rule);
      const shown = (Object.keys(again) as (keyof TypedDeadline)[]).filter((part) => fieldsOf(one).includes(part));
      expect(shown.map((part) => [part, again[part]])).toEqual(shown.map((part) => [part, one[part]]));
    }));
  });

  test("a rule is said if and only if no part is missing, and the record carries it", () => {
    fc.assert(fc.property(fc.oneof(typed, written), (one) => {
      const rule = ruleOf(one);
      expect(rule === undefined).toBe(missingParts(one).length > 0);
      if (rule !== undefined) expect(carries({ rule, due: null })).toBe(true);
    }));
  });

  test("what is missing is named, part by part", () => {
    const missing = (part: Partial<TypedDeadline>) => missingParts({ ...blankDeadline("persian"), ...part });
    expect(missing({ kind: "date" })).toEqual(["on"]);
    expect(missing({ kind: "after" })).toEqual(["count", "object"]);
    expect(missing({ kind: "weekday-after", nth: null })).toEqual(["nth", "weekday", "object"]);
    expect(missing({ kind: "end-of-month" })).toEqual(["month"]);
    expect(missing({ kind: "yearly", month: 12, day: 31 })).toEqual(["day"]);
    expect(missing({ kind: "recurrence", every: 0, ends: "until" })).toEqual(["on", "every", "until"]);
    expect(missing({ kind: "recurrence", on: "2027-01-02", ends: "until", until: "2027-01-01" })).toEqual(["until"]);
    expect(missing({ kind: "recurrence", on: "2027-01-02", ends: "times" })).toEqual(["times"]);
    expect([missing({ kind: "none" }), missing({ kind: "kept" })]).toEqual([[], []]);
  });

  test("a year that is still being typed is no day yet, and breaks nothing", () => {
    for (const on of ["0002-03-21", "0020-03-21", "0202-03-21"]) {
      for (const kind of ["date", "recurrence"] as const) expect(comesTo({ ...blankDeadline("persian", kind), on }, TODAY, undefined)).toBe("unwritten");
      expect(comesTo({ ...blankDeadline("persian", "recurrence"), on: "2027-03-21", ends: "until", until: on }, TODAY, undefined)).toBe("unwritten");
      expect(comesTo({ ...blankDeadline("persian", "yearly"), month: 1, day: 1, from: on }, TODAY, undefined)).toBe("none");
    }
  });

  test("what the fields cannot say is kept", () => {
    const rules: DeadlineRule[] = [{ rule: "recurrence", rrule: "FREQ=WEEKLY;BYDAY=TH", dtstart: "2027-01-01" }, { rule: "recurrence", rrule: "FREQ=NEVER", dtstart: "2027-01-01" }, { rule: "after", count: 3, unit: "day", event: "something else" }];
    expect(rules.map((rule) => typedOf(rule, null, "persian").kind)).toEqual(["kept", "kept", "kept"]);
  });

  test.each(CALENDARS)("%s - a yearly day that its month never has is not taken, every other one comes to a day", (calendar) => {
    for (let month = 1; month <= 12; month++) {
      const longest = longestMonth(calendar, month);
      const reached = (day: number) => comesTo({ ...blankDeadline(calendar, "yearly"), month, day }, TODAY, { events: {}, parties: [] });
      expect([month, typeof reached(longest)]).toEqual([month, "object"]);
      expect(reached(longest + 1)).toBe("unwritten");
    }
  });
});

describe("what a rule comes to", () => {
  const friday = { weekend: [5, 6], holidays: [], timeZone: "UTC" };
  const blank = blankDeadline("gregorian");
  const of = (part: Partial<TypedDeadline>, schedule: Parameters<typeof comesTo>[2] | "none" = { events: { "signature:o/1": "2026-11-01" }, parties: [friday] }) => comesTo({ ...blank, ...part }, TODAY, schedule === "none" ? undefined : schedule);

  test("each of the six", () => {
    expect(of({ kind: "date", on: "2020-01-01" })).toEqual({ days: ["2020-01-01"] });
    expect(of({ kind: "after", count: 90, event: "signature", object: "o/1" })).toEqual({ days: ["2027-01-30"] });
    expect(of({ kind: "after", count: 90, event: "entry-into-force", object: "o/1" })).toEqual({ awaits: "entry-into-force:o/1" });
    expect(of({ kind: "weekday-after", nth: 2, weekday: 4, event: "signature", object: "o/1" })).toEqual({ days: ["2026-11-12"] });
    expect(of({ kind: "end-of-month", calendar: "persian", month: 9 })).toEqual({ days: ["2026-12-21", "2027-12-21", "2028-12-20"] });
    expect(of({ kind: "yearly", month: 2, day: 29, from: "2028-01-01" })).toEqual({ days: ["2028-02-29", "2029-02-28", "2030-02-28"] });
    expect(of({ kind: "recurrence", on: "2027-01-31", every: 1, per: "month", ends: "times", times: 2 })).toEqual({ days: ["2027-01-31", "2027-02-28"] });
  });

  test("moved to a working day of all parties; not known while the node has not answered", () => {
    expect(of({ kind: "date", on: "2026-11-27", move: "next-working-day" })).toEqual({ days: ["2026-11-29"] });
    expect(of({ kind: "date", on: "2026-11-27", move: "next-working-day" }, "none")).toBe("unknown");
    expect(of({ kind: "date", on: "2026-11-27" }, "none")).toEqual({ days: ["2026-11-27"] });
  });

  test("the deadline of the act has the day, or null where the event is awaited", () => {
    const given = { today: TODAY, schedule: { events: { "signature:o/1": "2026-11-01" }, parties: [] } };
    const after = { ...blank, kind: "after", count: 3, unit: "month", object: "o/1" } as const;
    expect(deadlineOf({ ...after, event: "signature" }, { en: " In three months ", fa: "" }, given)).toEqual({ rule: { rule: "after", count: 3, unit: "month", event: "signature:o/1", calendar: "gregorian" }, words: { en: "In three months" }, due: "2027-02-01" });
    expect(deadlineOf({ ...after, event: "session" }, {}, given)).toMatchObject({ due: null });
    fc.assert(fc.property(written, (one) => {
      const deadline = deadlineOf(one, {}, given);
      expect(missingOfDeadline(one, given)).toEqual(deadline === undefined ? ["none"] : []);
      if (deadline !== undefined) expect(carries(deadline)).toBe(true);
    }), { numRuns: 60 });
  });

  test("what was not changed stands as it stood, what was is reckoned anew", () => {
    const before = { rule: { rule: "yearly", calendar: "persian", month: 12, day: 29 }, words: { en: "Yearly" }, due: "2020-03-19" } as const;
    const given = { today: TODAY, schedule: undefined, before };
    const taken = typedOf(before.rule, before.due, "gregorian");
    expect(deadlineOf(taken, before.words, given)).toEqual(before);
    expect(deadlineOf(taken, {}, given)).toEqual({ rule: before.rule, due: before.due });
    expect(deadlineOf({ ...taken, from: "" }, {}, given)).toEqual({ rule: before.rule, due: "2027-03-20" });
    expect(deadlineOf({ ...taken, day: 28 }, {}, given)).toMatchObject({ rule: { day: 28 }, due: "2021-03-18" });
  });
});

/** The fields that a kind of rule shows. */
function fieldsOf(one: TypedDeadline): readonly (keyof TypedDeadline)[] {
  const counted = countsMonths(one) ? (["calendar"] as const) : [];
  const kinds: { readonly [kind in TypedDeadline["kind"]]: readonly (keyof TypedDeadline)[] } = {
    none: [], kept: [], date: ["on"], after: ["count", "unit", "event", "object", ...counted], "weekday-after": ["nth", "weekday", "event", "object"], "end-of-month": ["calendar", "month", "from"], yearly: ["calendar", "month", "day", "from"],
    recurrence: ["on", "every", "per", "ends", ...counted, ...(one.ends === "until" ? (["until"] as const) : one.ends === "times" ? (["times"] as const) : [])],
  };
  return ["kind", "move", ...kinds[one.kind]];
}
