import { addToDate, CALENDARS, type CalendarName, type DeadlineRule } from "@mithaq/calendar";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blankDeadline, EVENTS, longestMonth, missingParts, ruleOf, typedOf, UNITS, type TypedDeadline } from "./deadline-rule.ts";

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addToDate("2024-01-01", { days }, "gregorian"));
const calendar = fc.constantFrom<CalendarName>(...CALENDARS);
const small = (max: number) => fc.integer({ min: 1, max });
const object = fc.stringMatching(/^[a-z./]{3,20}$/);
const move = fc.constantFrom("", "next-working-day", "previous-working-day") as fc.Arbitrary<TypedDeadline["move"]>;

const typed: fc.Arbitrary<TypedDeadline> = fc.record({ calendar, move, on: day, event: fc.constantFrom(...EVENTS), object }).chain((shared) => {
  const base = { ...blankDeadline(shared.calendar), ...shared };
  return fc.oneof(
    fc.constant({ ...base, kind: "date" as const }),
    fc.record({ count: small(500), unit: fc.constantFrom(...UNITS) }).map((parts) => ({ ...base, kind: "after" as const, ...parts })),
    fc.record({ nth: small(53), weekday: small(7) }).map((parts) => ({ ...base, kind: "weekday-after" as const, ...parts })),
    small(12).map((month) => ({ ...base, kind: "end-of-month" as const, month })),
    small(12).chain((month) => small(longestMonth(base.calendar, month)).map((of) => ({ ...base, kind: "yearly" as const, month, day: of }))),
    fc.record({ every: small(24), per: fc.constantFrom("day", "week", "month", "year"), times: small(40), ends: fc.constantFrom("never", "times") }).map((parts) => ({ ...base, kind: "recurrence" as const, ...parts })),
  );
});

test("what is typed, taken as a rule and typed again is the same rule, in whatever calendar it is read", () => {
  fc.assert(fc.property(typed, calendar, (one, readers) => {
    const rule = ruleOf(one);
    expect(rule, JSON.stringify(missingParts(one))).toBeDefined();
    const again = typedOf(rule!, null, readers);
    if (again.kind !== "kept") expect(ruleOf(again)).toEqual(rule);
    else expect(rule!.rule, "only a recurrence may be more than its fields say").toBe("recurrence");
  }), { numRuns: 500 });
});

test("a rule with a part left out is no rule, and the part is named", () => {
  expect(missingParts(blankDeadline("gregorian"))).toEqual(["on"]);
  expect(missingParts({ ...blankDeadline("gregorian", "yearly"), month: 2, day: 30 })).toEqual(["day"]);
  expect(missingParts({ ...blankDeadline("gregorian", "recurrence"), on: "2026-01-01", ends: "until", until: "2025-01-01" })).toEqual(["until"]);
  expect(ruleOf(blankDeadline("gregorian", "after"))).toBeUndefined();
});

test("an event or a recurrence that the fields cannot say is kept as it stands", () => {
  const rules: readonly DeadlineRule[] = [{ rule: "after", count: 3, unit: "day", event: "harvest:o/1" }, { rule: "recurrence", rrule: "FREQ=MONTHLY;BYDAY=2TU,4TH", dtstart: "2026-01-13" }];
  for (const rule of rules) expect(typedOf(rule, null, "persian").kind).toBe("kept");
});
