import { domainOf } from "../../fold/fact.ts";
import { allOf, type Horizon } from "../../fold/horizon.ts";
import { reportView } from "../../reading/reports.ts";
import { submissionOf, submissionsAbout } from "../../submission/submission.ts";
import { commitmentView, milestoneView } from "../../views/commitment.ts";
import { evidenceView } from "../../views/evidence.ts";
import { indicatorView } from "../../views/indicator.ts";
import { investmentView } from "../../views/money.ts";
import type { Happened, History } from "../history.ts";
import { isVerb, madeBy } from "../onlooker.ts";
import type { Numbered } from "./numbered.ts";

/** A day on which the screens of these worlds are asked for. */
const DAY = "2027-01-01";

/** A figure as a screen has it: its value, and the act that is said to bear it. */
interface Figure {
  readonly value: string;
  readonly act: string;
  readonly party?: string;
}

export const sourcedFigures: Numbered = {
  number: 7,
  says: "Every figure on a screen or in a report resolves to act ids.",
  rests: ["judge-newest", "correct-own", "act-whole"],
  broken: (history) => {
    const acts = new Map(history.valid.map((one) => [one.id, one]));
    return history.world.sides.flatMap((side) => {
      const horizon = allOf(side.rows);
      return history.valid.filter((one) => isVerb(one, "propose", "submit")).flatMap((making) => {
        const object = isVerb(making, "submit") ? madeBy(making) : making.act.objects[0]![0];
        const unresolved = figuresOn(history, horizon, domainOf(making.act.act), object).filter((figure) => !bears(history, acts.get(figure.act), figure));
        return [...unresolved.map((figure) => `${figure.value} of ${object} is not of ${figure.act}`), ...loose(history, horizon, making, acts)];
      });
    });
  },
};

function figuresOn({ world }: History, horizon: Horizon, kind: string, object: string): Figure[] {
  const at = { day: DAY };
  const read = { commitment: commitmentView, milestone: milestoneView, indicator: indicatorView, investment: investmentView, evidence: evidenceView }[kind];
  const submission = kind === "report" ? submissionOf(horizon, object) : undefined;
  if (submission !== undefined) {
    const report = reportView(world.context, horizon, submission);
    return [...report.versions.flatMap((version) => version.content.values.map(({ value }) => ({ value, act: version.id, party: report.reporter }))), ...report.disputes.flatMap((dispute) => dispute.counter.map(({ value }) => ({ value, act: dispute.id, party: dispute.party })))];
  }
  return read === undefined ? [] : sourcedIn(read(world.context, horizon, object, at));
}

/** Wherever a view says a value, it says the act. */
function sourcedIn(view: unknown): Figure[] {
  if (typeof view !== "object" || view === null) return [];
  if (Array.isArray(view)) return view.flatMap(sourcedIn);
  const { value, act, party } = view as { value?: unknown; act?: unknown; party?: unknown };
  const own = typeof value === "string" && typeof act === "string" ? [{ value, act, ...(typeof party === "string" ? { party } : {}) }] : [];
  return [...own, ...Object.values(view).flatMap(sourcedIn)];
}

/** A seal bears what it sealed; every other act what it says itself. */
function bears(history: History, act: Happened | undefined, { value, party }: Figure): boolean {
  if (act === undefined || (party !== undefined && act.origin !== party)) return false;
  const said = isVerb(act, "seal") ? history.valid.find((one) => one.id === act.act.body["proposal"]) : act;
  return said !== undefined && JSON.stringify([said.act.body, said.act.payload]).includes(JSON.stringify(value));
}

/** What is said of a report names one of its versions, and the report reads alike wherever it is read from. */
function loose({ world }: History, horizon: Horizon, making: Happened, acts: ReadonlyMap<string, Happened>): string[] {
  const submission = making.act.act === "report.submit" ? submissionOf(horizon, madeBy(making)) : undefined;
  if (submission === undefined) return [];
  const view = reportView(world.context, horizon, submission);
  const judged = [...view.judgements, ...view.disputes].filter((one) => !view.versions.some((version) => version.id === one.version) || !acts.has(one.id));
  const elsewhere = view.about.flatMap((object) => submissionsAbout(horizon, object, "report").filter((one) => one.made === submission.made).map((one) => reportView(world.context, horizon, one)));
  const unlike = elsewhere.filter((other) => JSON.stringify([other.newest, other.state]) !== JSON.stringify([view.newest, view.state]));
  return [...judged.map((one) => `${one.id} judges ${one.version}, which is no version of ${submission.made}`), ...unlike.map(() => `${submission.made} reads otherwise from what it is about`)];
}
