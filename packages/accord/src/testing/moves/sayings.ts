import type { Content, Pair } from "../../act/act.ts";
import { sortPairs } from "../../act/intent.ts";
import { contentOf, domainOf, verbOf, type Fact } from "../../fold/fact.ts";
import { formatSaying } from "../../submission/format.ts";
import type { Play } from "../schedule.ts";
import type { Side } from "../world.ts";
import { decimal, en } from "./contents.ts";
import { agreedOf, submissionsOf, type Known, type Move } from "./known.ts";
import { OUTPUT, submittedContent } from "./submitting.ts";

/** What is the submitter's to say, what the others', what anybody's. */
const OWN: Readonly<Record<string, readonly string[]>> = { report: ["correct", "accept", "accept", "maintain", "maintain", "answer", "answer", "retract"], figure: ["correct", "correct", "retract"], evidence: ["retract"], profile: ["correct"], note: [], remark: [] };
const OTHERS: Readonly<Record<string, readonly string[]>> = { report: ["confirm", "confirm", "confirm", "confirm", "observe", "dispute", "dispute", "dispute", "clarify"], evidence: ["admit", "challenge", "recompute", "recompute"], figure: [], profile: [], note: [], remark: [] };
const ANYBODYS: Readonly<Record<string, readonly string[]>> = { report: ["refer", "refer", "refer", "record", "record", "record"], remark: ["reply", "settle"], evidence: [], figure: [], profile: [], note: [] };

/** What must have been said before. */
const QUOTES: Readonly<Record<string, string>> = { accept: "dispute", maintain: "dispute", answer: "clarify", refer: "dispute", record: "refer" };

/** Something said of a submission: mostly by whom it is to say, of its newest version, quoting what there is to quote. */
export const say: Move = (play, side) => {
  const { choices } = play;
  const known = submissionsOf(side);
  const reports = known.filter((one) => one.kind === "report");
  // Few reports that are much spoken of show more than many that nobody answers.
  const submission = choices.of(reports.length > 0 && !choices.oneIn(4) ? reports.slice(0, 3) : known);
  if (submission === undefined) return undefined;
  const verb = verbFor(play, side, submission);
  if (verb === undefined) return undefined;
  // What ends what could be told, or begins it anew: less often.
  if (verb === "retract" && !choices.oneIn(6)) return undefined;
  if (verb === "correct" && !choices.oneIn(3)) return undefined;
  const kind = choices.oneIn(30) ? "figure" : submission.kind;
  return formatSaying(kind, verb, pairsFor(play, side, submission), bodyFor(play, side, submission, verb));
};

function verbFor({ choices }: Play, side: Side, { kind, origin, made }: Known): string | undefined {
  const mine = origin === side.party.origin;
  const said = new Set((side.rows.get(made)?.facts ?? []).filter((fact) => fact.verdict === "valid").map((fact) => verbOf(fact.kind)));
  const fitting = [...(mine ? OWN : OTHERS)[kind]!, ...ANYBODYS[kind]!].filter((verb) => QUOTES[verb] === undefined || said.has(QUOTES[verb]));
  const all = [...OWN[kind]!, ...OTHERS[kind]!, ...ANYBODYS[kind]!];
  return choices.of(choices.oneIn(6) || fitting.length === 0 ? all : fitting);
}

function pairsFor({ choices }: Play, side: Side, { pairs }: Known): readonly Pair[] {
  if (!choices.oneIn(12)) return pairs;
  if (pairs.length > 1 && choices.oneIn(2)) return [choices.of(pairs)!];
  const other = choices.of(agreedOf(side, "commitment", "indicator"));
  return other === undefined || pairs.some(([object]) => object === other.id) ? pairs : sortPairs([...pairs, [other.id, null]]);
}

function bodyFor(play: Play, side: Side, submission: Known, verb: string): Content {
  const { choices } = play;
  const facts = (side.rows.get(submission.made)?.facts ?? []).filter((fact) => fact.verdict === "valid" && domainOf(fact.kind) === submission.kind);
  const version = versionFor(play, facts);
  const content = () => submittedContent(play, side, submission.kind);
  const dispute = () => quotable(play, side, facts, "dispute");
  switch (verb) {
    case "confirm":
    case "admit":
      return { version };
    case "observe":
      return { version, observations: en("With a remark.") };
    case "dispute":
      return { version, ground: "wrong-figure", reasons: en("We count otherwise."), counter: [{ name: en("Done"), value: decimal(play) }] };
    case "clarify":
      return { version, question: en("Which road?") };
    case "answer":
      return { clarification: quotable(play, side, facts, "clarify"), text: en("The northern one.") };
    case "correct":
      return { content: content(), reason: en("A slip.") };
    case "accept":
      return { dispute: dispute(), content: content() };
    case "maintain":
      return { dispute: dispute(), reasons: en("The figure is right.") };
    case "retract":
    case "challenge":
      return verb === "retract" ? { reason: en("Sent in error.") } : { version, reasons: en("Not the original.") };
    case "refer":
      return referral(play, facts, dispute());
    case "record":
      return { dispute: dispute(), statement: en("They differ.") };
    case "recompute":
      return { version, engine: "series", engineVersion: "1", output: choices.oneIn(4) ? choices.hex(32) : OUTPUT };
    case "reply":
      return { text: en("Noted.") };
    default:
      return {};
  }
}

/** The newest version, or an older one, or none at all. */
function versionFor({ choices }: Play, facts: readonly Fact[]): string {
  const versions = facts.filter((fact) => ["submit", "correct", "accept"].includes(verbOf(fact.kind))).map((fact) => ({ id: contentOf<{ id: string }>(fact).id, at: Number(fact.content["at"]) }));
  const newest = versions.toSorted((a, b) => a.at - b.at).at(-1);
  if (choices.oneIn(10)) return choices.hex(32);
  return (choices.oneIn(5) ? choices.of(versions) : newest)?.id ?? choices.hex(32);
}

/** A dispute or a question of this very submission; or of another one, or of none. */
function quotable({ choices }: Play, side: Side, facts: readonly Fact[], verb: string): string {
  const all = choices.oneIn(6) ? [...side.rows.values()].flatMap((row) => row.facts).filter((fact) => fact.verdict === "valid") : facts;
  const quoted = choices.of(all.filter((fact) => verbOf(fact.kind) === verb));
  return quoted === undefined ? choices.hex(32) : contentOf<{ id: string }>(quoted).id;
}

/** To the next step of the ladder, or to any. */
function referral({ choices }: Play, facts: readonly Fact[], dispute: string): Content {
  const referred = facts.some((fact) => verbOf(fact.kind) === "refer" && fact.content["dispute"] === dispute);
  const next = referred ? "joint-committee" : "working-group";
  return { dispute, to: choices.oneIn(4) ? choices.of(["working-group", "joint-committee"] as const)! : next };
}
