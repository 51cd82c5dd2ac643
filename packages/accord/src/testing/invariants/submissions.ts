import type { Content } from "../../act/act.ts";
import { domainOf } from "../../fold/fact.ts";
import type { Happened, History } from "../history.ts";
import { concerns, isSaying, isVerb, judgesBy, madeBy, ownVersions, saidOf, submissionBehind } from "../onlooker.ts";
import { each, type Invariant } from "./invariant.ts";

const OWN = ["correct", "accept", "retract", "answer", "maintain"];
const JUDGING = ["confirm", "observe", "dispute", "clarify", "admit", "challenge", "recompute"];
/** What each kind may be about, and whether it may be about nothing. */
const FITS: Readonly<Record<string, { readonly about: readonly string[]; readonly nothing: boolean }>> = {
  report: { about: ["commitment", "milestone", "action-item", "investment", "initiative"], nothing: false },
  figure: { about: ["indicator"], nothing: false },
  note: { about: ["note"], nothing: true },
  evidence: { about: [], nothing: true },
  remark: { about: [], nothing: true },
  profile: { about: [], nothing: true },
};

/** Holds for the submission that a saying is about. */
function ofSubmission(name: string, verbs: readonly string[], ok: (one: Happened, submission: Happened, history: History) => boolean): Invariant {
  return each(name, (one, history) => {
    const submission = isSaying(one, ...verbs) ? submissionBehind(history, one) : undefined;
    return submission === undefined || ok(one, submission, history);
  });
}

const quotes = (one: Happened, submission: Happened, history: History, verb: string, id: unknown) => saidOf(history.before(one), submission).some((other) => isVerb(other, verb) && other.id === id);
const referredTo = (history: History, one: Happened, to: string) => history.before(one).some((other) => isSaying(other, "refer") && other.act.body["dispute"] === one.act.body["dispute"] && other.act.body["to"] === to);

/** What one party submits and the others judge. */
export const SUBMISSION_INVARIANTS: readonly Invariant[] = [
  each("a submission makes its object, and is about what its kind may be about", (one, history) => {
    const fits = isVerb(one, "submit") ? FITS[domainOf(one.act.act)] : undefined;
    if (fits === undefined) return true;
    const others = one.act.objects.filter(([object]) => object !== madeBy(one));
    if (others.length !== one.act.objects.length - 1 || (others.length === 0 && !fits.nothing)) return false;
    return others.every(([object, base]) => {
      const making = history.before(one).find((other) => (isVerb(other, "propose") && concerns(other, object)) || (isVerb(other, "submit") && madeBy(other) === object));
      return making !== undefined && fits.about.includes(domainOf(making.act.act)) && (isVerb(making, "submit") ? base === null : base !== null && !history.before(one).some((other) => isVerb(other, "seal") && other.act.objects.some(([id, on]) => id === object && on === base)));
    });
  }),
  each("what is said of a submission names it, and all that it is about", (one, history) => {
    if (!isSaying(one)) return true;
    const submission = submissionBehind(history, one);
    return submission !== undefined && JSON.stringify(submission.act.objects) === JSON.stringify(one.act.objects);
  }),
  ofSubmission("nobody changes or defends the words of another", OWN, (one, submission) => one.origin === submission.origin),
  ofSubmission("nobody judges its own", JUDGING, (one, submission) => one.origin !== submission.origin),
  ofSubmission("those judge to whom it is owed", ["confirm", "observe", "dispute", "clarify"], (one, submission, history) => one.origin === submission.origin || judgesBy(history, submission).includes(one.origin)),
  ofSubmission("the newest version in view is judged", JUDGING, (one, submission, history) => ownVersions(history.before(one), submission).at(-1)!.id === one.act.body["version"]),
  ofSubmission("nothing is said of what was withdrawn", [...OWN, ...JUDGING, "refer", "record"], (one, submission, history) => !saidOf(history.before(one), submission).some((other) => isVerb(other, "retract"))),
  ofSubmission("an answer quotes a question", ["answer"], (one, submission, history) => quotes(one, submission, history, "clarify", one.act.body["clarification"])),
  ofSubmission("a defence, a referral and a record quote a dispute of that submission", ["accept", "maintain", "refer", "record"], (one, submission, history) => quotes(one, submission, history, "dispute", one.act.body["dispute"])),
  ofSubmission("the ladder is climbed step by step", ["refer", "record"], (one, _submission, history) => {
    if (isVerb(one, "record")) return referredTo(history, one, "joint-committee");
    return one.act.body["to"] === "joint-committee" ? referredTo(history, one, "working-group") : !referredTo(history, one, "joint-committee");
  }),
  ofSubmission("what was not computed is not recomputed", ["recompute"], (_one, submission) => (submission.act.body["content"] as Content)["computed"] !== undefined),
  each("nothing of the national plane", (one) => !JSON.stringify(one.act.body).includes('"plane":"national"')),
];
