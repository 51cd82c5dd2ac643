import type { ObjectId } from "../act/act.ts";
import type { Arrival } from "../act/entry.ts";
import { bookInForce, sealedRules } from "../kinds/in-force.ts";
import { knownVerb } from "../assent/verbs.ts";
import { rulesAbout, rulesOf } from "../rules/book.ts";
import type { Judgement } from "../rules/rule.ts";
import type { Clock } from "./clock.ts";
import { withFact, type Fact, type Row } from "./fact.ts";
import { factContent } from "./fact-content.ts";
import { viewOf, type Horizon } from "./horizon.ts";
import { advance, type LogState } from "./log-state.ts";
import type { FoldContext } from "./parties.ts";
import { logRowId } from "./touches.ts";

/** What one entry changes. */
export interface FoldStep {
  /** `valid`, or the name of the rule that the act breaks (`malformed`, `cut`, `charter` besides). */
  readonly verdict: string;
  /** The rule in words; empty where the act is valid. */
  readonly reason: string;
  readonly log: LogState;
  /** Set where what this log has in view of the others changed at this index. */
  readonly clock: Clock | undefined;
  /** Rows with a new fact. */
  readonly rows: readonly Row[];
}

export interface FoldInput {
  readonly origin: string;
  readonly index: number;
  readonly arrival: Arrival;
  /** The log's state before the entry. */
  readonly log: LogState;
  /** At least the rows of `touches` and of `linkedRows` of those; a row that does not exist may be left out. Facts beyond the act's view may be among them. */
  readonly rows: ReadonlyMap<ObjectId, Row>;
  /** The clock of another log after `size` of its acts; asked for the prefixes of `newlySeen`, which are judged already. */
  readonly clocks: (origin: string, size: number) => Clock;
  /** Index of an earlier entry of this log with the same intent. */
  readonly firstIntent: number | undefined;
}

/**
 * One step of the fold (record.md section 4): judges an entry once, at its view, and adds the fact. Pure: the same entry at the same place, with the same
 * acts in view, gives the same fact on every node, in whatever order the logs arrived. Throws AccordError `rules-unknown`.
 */
export function foldEntry(context: FoldContext, input: FoldInput): FoldStep {
  const { origin, index, arrival, rows } = input;
  if (arrival.kind === "charter") return { verdict: arrival.id === context.charterId ? "valid" : "charter", reason: "", log: input.log, clock: undefined, rows: [] };
  const cut = isCut(context, origin, index);
  // What stands beyond a cut may differ from node to node: it moves nothing.
  const log = cut ? input.log : advance(context, arrival, input.log, input.clocks);
  const clock = log.clock === input.log.clock ? undefined : log.clock;
  const step = (verdict: string, reason: string, ids: readonly ObjectId[], fact: Omit<Fact, "origin" | "index" | "verdict">): FoldStep => ({
    verdict, reason, log, clock,
    rows: ids.map((id) => withFact(rows.get(id) ?? { id, facts: [] }, { origin, index, verdict, ...fact })),
  });
  if (arrival.kind === "malformed") return step(cut ? "cut" : "malformed", cut ? BEYOND_CUT : arrival.reason, [logRowId(origin)], { kind: "malformed", content: { id: arrival.id } });
  const { act, id, message } = arrival;
  const objects = [...new Set(act.objects.map(([object]) => object))];
  if (cut) return step("cut", BEYOND_CUT, objects, { kind: act.act, content: { id } });
  const horizon = viewOf(rows, origin, index, log.clock);
  const book = bookInForce(context, horizon);
  const judgement: Judgement = { context, origin, index, act, id, message, verb: knownVerb(act.act, book), book, log: input.log, clock: log.clock, horizon, firstIntent: input.firstIntent };
  const broken = rulesAbout(context.rules ?? rulesOf(rulesInForce(context, horizon)), act.act).find((rule) => !rule.check(judgement));
  if (broken !== undefined) return step(broken.name, broken.says, objects, { kind: act.act, content: { id } });
  return step("valid", "", objects, { kind: act.act, content: factContent(act, id, book) });
}

const BEYOND_CUT = "It stands at or beyond the size at which all parties cut this log.";

function isCut(context: FoldContext, origin: string, index: number): boolean {
  const cut = context.cuts?.find((one) => one.origin === origin);
  return cut !== undefined && index >= cut.size;
}

/** The version of the rules that is in force in a view: the charter's, or the one last sealed. */
export function rulesInForce(context: FoldContext, horizon: Horizon): number {
  return Math.max(context.charter.rules, ...sealedRules(horizon).map((fact) => Number(fact.content["version"])));
}
