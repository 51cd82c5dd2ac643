import type { Pair } from "../../act/act.ts";
import { proposalsOn, sealsOn, stateOf, type Proposal } from "../../assent/proposal.ts";
import { contentOf, domainOf, verbOf, type Row } from "../../fold/fact.ts";
import { allOf, type Horizon } from "../../fold/horizon.ts";
import type { Draft } from "../../act/intent.ts";
import type { SubmitContent } from "../../submission/submission.ts";
import type { Play } from "../schedule.ts";
import type { Side } from "../world.ts";

/** What a side's officer could want to do now; undefined where nothing offers itself. */
export type Move = (play: Play, side: Side) => Draft | undefined;

/** A proposal that the side knows: mostly one that stands. */
export function someProposal({ choices }: Play, side: Side): Proposal | undefined {
  const horizon = allOf(side.rows);
  const all = [...side.rows.keys()].flatMap((id) => proposalsOn(horizon, id));
  const standing = all.filter((proposal) => stateOf(horizon, proposal) === "standing");
  return choices.of(standing.length > 0 && !choices.oneIn(3) ? standing : all);
}

/** A pair on an object of a kind that the side knows: mostly on its newest seal, sometimes on an older base. */
export function somePair({ choices }: Play, side: Side, kind = "agreement"): Pair | undefined {
  const horizon = allOf(side.rows);
  const row = choices.of(objectsOf(side, kind));
  if (row === undefined) return undefined;
  const seals = sealIds(horizon, row.id);
  const free = [null, ...seals].filter((base) => sealsOn(horizon, [row.id, base]).length === 0);
  const base = choices.oneIn(5) ? choices.of([null, ...seals]) : choices.of(free);
  return [row.id, base ?? null];
}

/** The rows on which a valid act of a kind of object has made that object. */
export function objectsOf(side: Side, ...kinds: readonly string[]): Row[] {
  return [...side.rows.values()].filter((row) => row.facts.some((fact) => fact.verdict === "valid" && kinds.includes(domainOf(fact.kind)) && (fact.content["made"] ?? row.id) === row.id));
}

/** Those of them that are agreed. */
export function agreedOf(side: Side, ...kinds: readonly string[]): Row[] {
  return objectsOf(side, ...kinds).filter((row) => row.facts.some((fact) => fact.verdict === "valid" && verbOf(fact.kind) === "seal"));
}

export function sealIds(horizon: Horizon, object: string): string[] {
  return horizon.facts(object).filter((fact) => verbOf(fact.kind) === "seal").map((fact) => contentOf<{ id: string }>(fact).id);
}

/** The newest seal of an object, or now and then another one, or none. */
export function someSeal({ choices }: Play, side: Side, object: string): string | null {
  const horizon = allOf(side.rows);
  const seals = sealIds(horizon, object);
  const newest = seals.find((seal) => sealsOn(horizon, [object, seal]).length === 0);
  return choices.oneIn(5) ? (choices.of([null, ...seals]) ?? null) : (newest ?? null);
}

/** A submission that a side knows. */
export interface Known extends SubmitContent {
  readonly kind: string;
  readonly origin: string;
}

export function submissionsOf(side: Side): Known[] {
  return [...side.rows.values()].flatMap((row) =>
    row.facts.filter((fact) => fact.verdict === "valid" && verbOf(fact.kind) === "submit" && fact.content["made"] === row.id).map((fact) => ({ ...contentOf<SubmitContent>(fact), kind: domainOf(fact.kind), origin: fact.origin })),
  );
}
