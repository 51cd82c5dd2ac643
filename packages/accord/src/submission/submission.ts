import type { ActId, Content, ObjectId, Pair } from "../act/act.ts";
import { contentOf, domainOf, verbOf, type Fact } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { partyId } from "../assent/proposal.ts";

/** Content of `<kind>.submit`, as its facts keep it. */
export interface SubmitContent {
  readonly id: ActId;
  readonly at: number;
  readonly pairs: readonly Pair[];
  readonly digest: string | null;
  readonly mandate: ObjectId;
  /** The object that the submission made; its other objects are what it is about. */
  readonly made: ObjectId;
  readonly parent: ObjectId | null;
  readonly pillar: string | null;
  readonly content: Content;
}

/** What one party submitted, and what has been said of it since, as a horizon holds it. */
export interface Submission extends SubmitContent {
  readonly kind: string;
  readonly origin: string;
  readonly index: number;
  /** The acts on it other than receipts, in the order of (origin, index). */
  readonly acts: readonly Fact[];
}

/** The submission that made an object; undefined where none did. */
export function submissionOf(horizon: Horizon, object: ObjectId): Submission | undefined {
  const facts = horizon.facts(object);
  const made = facts.find((fact) => verbOf(fact.kind) === "submit" && fact.content["made"] === object);
  return made === undefined ? undefined : asSubmission(facts, made);
}

/** The submissions that are about an object, in the order of (origin, index). */
export function submissionsAbout(horizon: Horizon, object: ObjectId, kind?: string): Submission[] {
  const facts = horizon.facts(object);
  return facts
    .filter((fact) => verbOf(fact.kind) === "submit" && fact.content["made"] !== object && (kind === undefined || domainOf(fact.kind) === kind))
    .map((fact) => asSubmission(facts, fact));
}

function asSubmission(facts: readonly Fact[], made: Fact): Submission {
  const content = contentOf<SubmitContent>(made);
  const kind = domainOf(made.kind);
  const acts = facts.filter((fact) => domainOf(fact.kind) === kind && fact !== made && !NOT_ON_IT.has(verbOf(fact.kind)) && concerns(fact, content.made));
  return { ...content, kind, origin: made.origin, index: made.index, acts };
}

const NOT_ON_IT: ReadonlySet<string> = new Set(["submit", "receipt"]);

function concerns(fact: Fact, object: ObjectId): boolean {
  return (fact.content["pairs"] as unknown as readonly Pair[] | undefined)?.some(([id]) => id === object) ?? false;
}

/** A version of a submission: what was first said, or a correction, or a counter-figure that the submitter took over. */
export interface Version {
  readonly id: ActId;
  readonly at: number;
  readonly content: Content;
}

/** The versions, oldest first. The submitter's own log orders them (after a cut, its logs one after another: `at` never falls). */
export function versionsOf(submission: Submission): Version[] {
  const later = submission.acts.filter((fact) => REWRITES.has(verbOf(fact.kind))).sort((a, b) => Number(a.content["at"]) - Number(b.content["at"]) || a.index - b.index);
  return [{ id: submission.id, at: submission.at, content: submission.content }, ...later.map((fact) => ({ id: contentOf<Version>(fact).id, at: Number(fact.content["at"]), content: fact.content["content"] as Content }))];
}

const REWRITES: ReadonlySet<string> = new Set(["correct", "accept"]);

export function isRetracted(submission: Submission): boolean {
  return submission.acts.some((fact) => verbOf(fact.kind) === "retract");
}

/** The submitter's party, by the charter's name for it. */
export function submitterOf(context: FoldContext, submission: Submission): string {
  return partyId(context, submission.origin);
}
