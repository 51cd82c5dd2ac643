import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verbOf } from "../fold/fact.ts";
import { allOf } from "../fold/horizon.ts";
import { lifeOf } from "../life/life.ts";
import { reportView } from "../reading/reports.ts";
import { summarise } from "../reading/summary.ts";
import { submissionOf } from "../submission/submission.ts";
import { playSchedule } from "../testing/schedule.ts";
import type { World } from "../testing/world.ts";
import { agreementView } from "./agreement.ts";
import { actionItemView, commitmentView, initiativeView, milestoneView, type OwedView } from "./commitment.ts";
import { noteView, remarkView } from "./correspondence.ts";
import { countPlaces, PLACES } from "./counts.ts";
import { evidenceView } from "./evidence.ts";
import { indicatorView } from "./indicator.ts";
import { legalLife } from "./legal-life.ts";
import { bodyView, decisionView, sessionView } from "./meeting.ts";
import { investmentView } from "./money.ts";
import { releaseView } from "./release.ts";
import { turnsOf } from "./turns.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
const DAY = "2027-01-15";

/** Every object of a finished world with its view, and the world's valid acts. */
function viewsOf(world: World) {
  const { rows } = world.sides[0]!;
  const { context } = world;
  const horizon = allOf(rows);
  const at = { day: DAY };
  const reconciliations = [...rows.keys()].filter((id) => summarise(context, rows.get(id)!, rows).kind === "reconciliation");
  const view = (kind: string, id: string): object | undefined => {
    switch (kind) {
      case "agreement": {
        const read = agreementView(context, horizon, id, at);
        return read === undefined ? undefined : { ...read, legal: legalLife(read, DAY) };
      }
      case "commitment": return commitmentView(context, horizon, id, at);
      case "milestone": return milestoneView(context, horizon, id, at);
      case "action-item": return actionItemView(context, horizon, id, at);
      case "initiative": return initiativeView(context, horizon, id);
      case "indicator": return indicatorView(context, horizon, id, at, reconciliations);
      case "investment": return investmentView(context, horizon, id);
      case "evidence": return evidenceView(context, horizon, id);
      case "note": return noteView(context, horizon, id, at);
      case "remark": return remarkView(context, horizon, id);
      case "session": return sessionView(context, horizon, id, at);
      case "body": return bodyView(context, horizon, id);
      case "decision": return decisionView(context, horizon, id, [...rows.keys()]);
      case "release": return releaseView(context, horizon, id);
      case "report": {
        const submission = submissionOf(horizon, id);
        return submission === undefined ? undefined : reportView(context, horizon, submission);
      }
      default: return undefined;
    }
  };
  const all = [...rows.values()].flatMap((row) => {
    const { kind, life, due, awaits } = summarise(context, row, rows);
    const read = view(kind, row.id);
    return read === undefined ? [] : [{ id: row.id, kind, life, due, awaits, view: read, turns: turnsOf(context, horizon, kind, row.id) }];
  });
  const acts = new Set([...rows.values()].flatMap((row) => row.facts.filter((fact) => fact.verdict === "valid").map((fact) => fact.content["id"] as string)));
  return { all, acts, context, horizon };
}

/** Every figure of a view: a member `act` beside a member `value`. */
function figuresIn(value: unknown): { act: unknown; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "act" in value && "value" in value ? [value] : [];
  return [...own, ...Object.values(value).flatMap(figuresIn)];
}

describe("views of any schedule", () => {
  const worlds = (work: (read: ReturnType<typeof viewsOf>) => void) =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => work(viewsOf(playSchedule(seed, { parties: 2 + (seed % 2), moves: 150 })))), { numRuns: long ? 500 : 12, seed: 11 });

  test("invariant 7 - every figure resolves to an act that is valid", () => {
    let seen = 0;
    worlds(({ all, acts }) => {
      for (const { id, view } of all) {
        for (const { act } of figuresIn(view)) {
          expect([id, typeof act === "string" && acts.has(act)]).toEqual([id, true]);
          seen += 1;
        }
      }
    });
    expect(seen).toBeGreaterThan(20);
  });

  test("invariant 9 - a commitment is counted in one place, and as confirmed only where every judge has confirmed what each obligor reported", () => {
    let owed = 0;
    worlds(({ all, context, horizon }) => {
      const commitments = all.filter((one) => one.kind === "commitment");
      const counts = countPlaces(commitments, DAY);
      expect(PLACES.reduce((sum, place) => sum + counts[place], 0)).toBe(commitments.length);
      expect(counts.confirmed).toBe(commitments.filter((one) => (one.view as OwedView).place === "confirmed").length);
      for (const { id, view, life } of all.filter((one) => ["commitment", "milestone", "action-item"].includes(one.kind))) {
        const { place, reports } = view as OwedView;
        owed += 1;
        if (place !== "confirmed") continue;
        const confirmed = reports.filter((report) => report.judges.every((judge) => horizon.facts(report.id).some((fact) => ["confirm", "observe"].includes(verbOf(fact.kind)) && fact.content["version"] === report.newest.id && fact.origin === judge)));
        expect([id, life, confirmed.length > 0]).toEqual([id, life, true]);
      }
      expect(context.charter.parties.length).toBeGreaterThan(1);
    });
    expect(owed).toBeGreaterThan(0);
  });

  test("whose turn it is - those whom the row awaits, each with the one step that is theirs", () => {
    const steps = new Map<string, number>();
    worlds(({ all, context, horizon }) => {
      for (const { id, kind, turns } of all) {
        for (const { step } of turns) steps.set(step, (steps.get(step) ?? 0) + 1);
        const { awaits } = lifeOf(kind, context, horizon, id);
        const named = [...new Set(turns.map((turn) => turn.party))].sort();
        if (["commitment", "milestone", "action-item", "investment", "initiative"].includes(kind)) expect(named.every((party) => awaits.includes(party))).toBe(true);
        else expect([id, kind, named]).toEqual([id, kind, awaits]);
      }
    });
    expect([...steps.keys()]).toEqual(expect.arrayContaining(["assent", "judge"]));
  });
});
