import type { Content } from "../../act/act.ts";
import { domainOf } from "../../fold/fact.ts";
import { allOf } from "../../fold/horizon.ts";
import { lifeOf } from "../../life/life.ts";
import { reportView } from "../../reading/reports.ts";
import { submissionOf } from "../../submission/submission.ts";
import type { Happened, History } from "../history.ts";
import { isSaying, isVerb, judgesBy, madeBy, ownVersions, saidOf, sealedContent, sealsOf } from "../onlooker.ts";
import type { Side } from "../world.ts";
import { brokenBy, type Numbered } from "./numbered.ts";

const submissions = (history: History, kind: string) => history.valid.filter((one) => one.act.act === `${kind}.submit` && one.act.objects.some(([object]) => object === madeBy(one)));
const everywhere = <T>(history: History, of: (side: Side) => readonly T[]): T[] => history.world.sides.flatMap(of);

export const judgedByOthers: Numbered = {
  number: 2,
  says: "Only a party other than the reporter judges a report.",
  rests: ["judge-other"],
  broken: (history) => [...brokenBy(history, "nobody judges its own")].map((id) => `${id} judges its maker's own`),
};

export const ownWords: Numbered = {
  number: 3,
  says: "No act of one party changes the attribution or text of an act of another.",
  rests: ["correct-own", "own-origin"],
  broken: (history) => [
    ...[...brokenBy(history, "nobody changes or defends the words of another", "no act of one party stands as another's")].map((id) => `${id} speaks for another`),
    // What every side reads as a party's words is what that party's own log says, in its order.
    ...everywhere(history, (side) =>
      submissions(history, "report").flatMap((report) => {
        const read = readReport(history, side, report)?.versions.map((version) => [version.id, JSON.stringify(version.content)]);
        const written = ownVersions(history.valid, report).map((one) => [one.id, JSON.stringify(one.act.body["content"])]);
        return JSON.stringify(read) === JSON.stringify(written) ? [] : [`${report.id} does not read as its maker wrote it`];
      }),
    ),
  ],
};

export const standing: Numbered = {
  number: 8,
  says: "A dispute never removes the reported figure.",
  rests: ["correct-own"],
  broken: (history) =>
    everywhere(history, (side) =>
      submissions(history, "report").flatMap((report) => {
        const said = saidOf(history.valid, report);
        if (!said.some((one) => isVerb(one, "dispute"))) return [];
        const withdrawn = said.some((one) => isVerb(one, "retract") && one.origin === report.origin);
        const view = readReport(history, side, report);
        const last = ownVersions(history.valid, report).at(-1)!.act.body["content"] as Content;
        const stands = view !== undefined && (view.state === "retracted") === withdrawn && JSON.stringify(view.newest.content.values) === JSON.stringify(last["values"]);
        return stands ? [] : [`${report.id} is disputed, and its figure gone`];
      }),
    ),
};

export const unconfirmed: Numbered = {
  number: 9,
  says: "A roll-up never counts the unconfirmed as done.",
  rests: ["judge-other", "judge-newest"],
  broken: (history) => everywhere(history, (side) => [...side.rows.keys()].filter((object) => !restsOnConfirmation(history, side, object)).map((object) => `${object} counts as done`)),
};

/** What a life that says "done" claims of the reports about an object. */
const DONE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  commitment: { fulfilled: ["fulfilled"], partly: ["partly", "fulfilled"], "not-met": ["not-met"] },
  milestone: { met: ["fulfilled"], partly: ["partly"], "not-met": ["not-met"] },
  "action-item": { verified: ["fulfilled"] },
};

function restsOnConfirmation(history: History, side: Side, object: string): boolean {
  const making = history.valid.find((one) => isVerb(one, "propose", "submit") && one.act.objects.some(([id]) => id === object) && (isVerb(one, "propose") || madeBy(one) === object));
  if (making === undefined) return true;
  const kind = domainOf(making.act.act);
  const { life } = lifeOf(kind, history.world.context, allOf(side.rows), object);
  if (kind === "report") return (life !== "confirmed" && life !== "confirmed-with-observations") || isConfirmed(history, making);
  if (kind === "evidence") return isAdmitted(history, making, life);
  const claims = DONE[kind]?.[life ?? ""];
  if (claims === undefined) return true;
  const confirmed = submissions(history, "report").filter((report) => report.act.objects.some(([id]) => id === object) && claims.includes(claimOf(history, report)) && isConfirmed(history, report)).map((report) => report.origin);
  const agreed = sealedContent(history, sealsOf(history, object).at(-1)?.id ?? null);
  const owing = (agreed?.["obligors"] ?? agreed?.["owner"]) as string[] | undefined;
  if (kind === "commitment" && agreed?.["owed"] === "each" && life === "fulfilled") return owing!.every((party) => confirmed.includes(party));
  return confirmed.some((party) => owing === undefined || owing.includes(party));
}

function claimOf(history: History, report: Happened): string {
  return (ownVersions(history.valid, report).at(-1)!.act.body["content"] as { claims: string }).claims;
}

/** Every judging party's last word on its newest version is a confirmation. */
function isConfirmed(history: History, report: Happened): boolean {
  const newest = ownVersions(history.valid, report).at(-1)!;
  return judgesBy(history, report).every((party) => {
    const words = saidOf(history.valid, report).filter((one) => one.origin === party && isVerb(one, "confirm", "observe", "dispute") && one.act.body["version"] === newest.id);
    return words.length > 0 && !isVerb(words.at(-1)!, "dispute");
  });
}

/** Another party admitted it, or (of a computed result) every other came to its bytes. */
function isAdmitted(history: History, evidence: Happened, life: string | null): boolean {
  const others = (verb: string) => saidOf(history.valid, evidence).filter((one) => isSaying(one, verb) && one.origin !== evidence.origin && one.act.body["version"] === evidence.id);
  if (life === "admitted") return others("admit").length > 0;
  const { computed } = evidence.act.body["content"] as { computed?: { output: string } };
  if (life !== "recomputed") return true;
  return history.world.parties.every(({ origin }) => origin === evidence.origin || others("recompute").some((one) => one.origin === origin && one.act.body["output"] === computed?.output));
}

function readReport({ world }: History, side: Side, report: Happened) {
  const horizon = allOf(side.rows);
  const submission = submissionOf(horizon, madeBy(report));
  return submission === undefined ? undefined : reportView(world.context, horizon, submission);
}
