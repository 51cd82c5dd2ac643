import type { Content } from "../act/act.ts";
import { domainOf, verbOf } from "../fold/fact.ts";
import type { Happened, History } from "./history.ts";

/** How an onlooker reads submissions and agreements from the raw acts of all logs, sharing nothing with the code that judges them. */

/** What may be said of each kind of submission: `agreement`'s and others' verbs are none of these. */
export const SAYINGS: Readonly<Record<string, readonly string[]>> = {
  report: ["confirm", "observe", "dispute", "clarify", "answer", "correct", "accept", "maintain", "retract", "refer", "record"],
  figure: ["correct", "retract"],
  evidence: ["admit", "challenge", "recompute", "retract"],
  remark: ["reply", "settle"],
  profile: ["correct"],
};

/** The object that an act makes. */
export function madeBy(one: Happened): string {
  return `${one.origin}/${one.act.nonce}`;
}

export function concerns(one: Happened, object: string): boolean {
  return one.act.objects.some(([id]) => id === object);
}

export function isVerb(one: Happened, ...verbs: readonly string[]): boolean {
  return verbs.includes(verbOf(one.act.act));
}

/** Whether an act says something of a submission, with one of these verbs where they are named. */
export function isSaying(one: Happened, ...verbs: readonly string[]): boolean {
  return (SAYINGS[domainOf(one.act.act)] ?? []).includes(verbOf(one.act.act)) && (verbs.length === 0 || isVerb(one, ...verbs));
}

/** The submission that an act is about: of its domain, in its view, and among its objects. */
export function submissionBehind(history: History, one: Happened): Happened | undefined {
  return history.before(one).find((other) => verbOf(other.act.act) === "submit" && domainOf(other.act.act) === domainOf(one.act.act) && concerns(other, madeBy(other)) && concerns(one, madeBy(other)));
}

/** What is said of a submission among these acts. */
export function saidOf(acts: readonly Happened[], submission: Happened): Happened[] {
  return acts.filter((one) => domainOf(one.act.act) === domainOf(submission.act.act) && isSaying(one) && concerns(one, madeBy(submission)));
}

/** The versions of a submission among these acts: its maker's own words, in the order of its log. */
export function ownVersions(acts: readonly Happened[], submission: Happened): Happened[] {
  return [submission, ...saidOf(acts, submission).filter((one) => one.origin === submission.origin && isVerb(one, "correct", "accept"))].sort((a, b) => a.index - b.index);
}

/** The content that a seal made the agreed one; undefined where there is no such seal. */
export function sealedContent(history: History, seal: string | null): Content | undefined {
  const sealing = history.valid.find((one) => one.id === seal && isVerb(one, "seal"));
  const proposal = sealing === undefined ? undefined : history.valid.find((one) => isVerb(one, "propose") && one.id === sealing.act.body["proposal"]);
  return proposal?.act.body["content"] as Content | undefined;
}

/** Who may judge a submission: those to whom what it is about is owed, in the version that it names, else all others. */
export function judgesBy(history: History, submission: Happened): string[] {
  const others = history.world.parties.map((party) => party.origin).filter((origin) => origin !== submission.origin);
  const owed = submission.act.objects.flatMap(([, base]) => {
    const content = base === null ? undefined : sealedContent(history, base);
    return (content?.["obligees"] ?? content?.["receivers"] ?? []) as string[];
  });
  const named = others.filter((origin) => owed.includes(origin));
  return named.length > 0 ? named : others;
}

/** The versions of an object as they were sealed, first to newest, by their seals. */
export function sealsOf(history: History, object: string): Happened[] {
  const seals = history.valid.filter((one) => isVerb(one, "seal") && concerns(one, object));
  const chain: Happened[] = [];
  for (let base: string | null = null; ; base = chain.at(-1)!.id) {
    const next = seals.find((one) => one.act.objects.some(([id, on]) => id === object && on === base));
    if (next === undefined || chain.includes(next)) return chain;
    chain.push(next);
  }
}
