import { domainOf, verbOf, type Fact } from "../fold/fact.ts";
import { samePairs, sealsOn } from "../assent/proposal.ts";
import { judgesOf } from "../submission/judges.ts";
import { isRetracted, submissionOf, submitterOf, versionsOf, type Submission } from "../submission/submission.ts";
import { newObjectId } from "../act/intent.ts";
import { partyOfAct, type Judgement, type Rule } from "./rule.ts";

const OWN = [".correct", ".accept", ".retract", ".answer", ".maintain"];
const JUDGING = [".confirm", ".observe", ".dispute", ".clarify", ".admit", ".challenge", ".recompute"];
const OF_EITHER = [".refer", ".record", ".reply", ".settle"];

/** What one party submits and the others judge (accord.md, "Reports and judgement"). */
export const SUBMISSION_RULES: readonly Rule[] = [
  {
    name: "submit-new",
    says: "A submission makes one object, and is about objects of the kinds that it may be about; what is agreed on it names by its newest seal.",
    about: [".submit"],
    check: isAboutFitting,
  },
  {
    name: "act-whole",
    says: "What is said of a submission names the submission and just the objects that it is about.",
    about: [...OWN, ...JUDGING, ...OF_EITHER],
    check: ({ act, horizon }) => act.objects.some(([object]) => {
      const submission = submissionOf(horizon, object);
      return submission !== undefined && submission.kind === domainOf(act.act) && samePairs(act.objects, submission.pairs);
    }),
  },
  {
    name: "correct-own",
    says: "A party corrects, withdraws and defends its own submissions only: nobody changes the words of another.",
    about: OWN,
    check: (judgement) => onSubmission(judgement, (submission) => submitterOf(judgement.context, submission) === partyOfAct(judgement)),
  },
  {
    name: "judge-other",
    says: "Only a party other than the submitter judges.",
    about: JUDGING,
    check: (judgement) => onSubmission(judgement, (submission) => submitterOf(judgement.context, submission) !== partyOfAct(judgement)),
  },
  {
    name: "judge-obligee",
    says: "Where the agreed commitment names to whom it is owed, they alone judge a report of it.",
    about: [".confirm", ".observe", ".dispute", ".clarify"],
    check: (judgement) => onSubmission(judgement, (submission) => submitterOf(judgement.context, submission) === partyOfAct(judgement) || judgesOf(judgement.context, judgement.horizon, submission).includes(partyOfAct(judgement))),
  },
  {
    name: "judge-newest",
    says: "A judgement names the newest version that its view holds.",
    about: JUDGING,
    check: (judgement) => onSubmission(judgement, (submission) => versionsOf(submission).at(-1)!.id === judgement.act.body["version"]),
  },
  {
    name: "not-retracted",
    says: "Nothing more is said of what its submitter has withdrawn.",
    about: [...OWN, ...JUDGING, ".refer", ".record"],
    check: (judgement) => onSubmission(judgement, (submission) => !isRetracted(submission)),
  },
  {
    name: "answer-asked",
    says: "An answer quotes a question, and a defence, a referral or a record quotes a dispute, that its view holds of that very submission.",
    about: [".answer", ".accept", ".maintain", ".refer", ".record"],
    check: (judgement) => onSubmission(judgement, (submission) => quotedAct(judgement, submission) !== undefined),
  },
  {
    name: "refer-in-turn",
    says: "A dispute goes to the working group first, then to the joint committee, and only then into the register of disagreements.",
    about: [".refer", ".record"],
    check: (judgement) => onSubmission(judgement, (submission) => isInTurn(judgement, submission)),
  },
  {
    name: "recompute-computed",
    says: "Only a computed result is recomputed.",
    about: [".recompute"],
    check: (judgement) => onSubmission(judgement, (submission) => submission.content["computed"] !== undefined),
  },
  {
    name: "plane-shared",
    says: "Nothing of the national plane stands in a log.",
    about: [".submit", ".correct", ".accept"],
    check: ({ act }) => (act.body["content"] as { plane?: unknown } | undefined)?.plane !== "national",
  },
];

/** Holds for the submission that the act is about; where there is none, another rule has spoken. */
function onSubmission({ act, horizon }: Judgement, holds: (submission: Submission) => boolean): boolean {
  for (const [object] of act.objects) {
    const submission = submissionOf(horizon, object);
    if (submission !== undefined && submission.kind === domainOf(act.act)) return holds(submission);
  }
  return true;
}

function isAboutFitting({ act, book, origin, horizon }: Judgement): boolean {
  const kind = book.get(domainOf(act.act));
  const made = newObjectId(origin, act.nonce);
  const others = act.objects.filter(([object]) => object !== made);
  if (kind === undefined || others.length !== act.objects.length - 1) return false;
  if (others.length === 0) return kind.about === undefined || kind.aboutNothing === true;
  return others.every(([object, base]) => {
    // Its own acts made it what it is: a proposal of that kind, or a submission that made this very object.
    const fact = horizon.facts(object).find((one) => verbOf(one.kind) === "propose" || one.content["made"] === object);
    const of = fact === undefined ? undefined : domainOf(fact.kind);
    return of !== undefined && kind.about?.includes(of) === true && (book.get(of)!.made === "submission" ? base === null : base !== null && sealsOn(horizon, [object, base]).length === 0);
  });
}

const QUOTES: Readonly<Record<string, { readonly member: string; readonly verb: string }>> = {
  answer: { member: "clarification", verb: "clarify" },
  accept: { member: "dispute", verb: "dispute" },
  maintain: { member: "dispute", verb: "dispute" },
  refer: { member: "dispute", verb: "dispute" },
  record: { member: "dispute", verb: "dispute" },
};

function quotedAct({ act }: Judgement, submission: Submission): Fact | undefined {
  const quotes = QUOTES[verbOf(act.act)];
  return quotes === undefined ? undefined : submission.acts.find((fact) => verbOf(fact.kind) === quotes.verb && fact.content["id"] === act.body[quotes.member]);
}

function isInTurn({ act }: Judgement, submission: Submission): boolean {
  const referred = (to: string) => submission.acts.some((fact) => verbOf(fact.kind) === "refer" && fact.content["dispute"] === act.body["dispute"] && fact.content["to"] === to);
  if (verbOf(act.act) === "record") return referred("joint-committee");
  return act.body["to"] === "joint-committee" ? referred("working-group") : !referred("joint-committee");
}
