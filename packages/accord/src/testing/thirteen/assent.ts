import type { Content } from "../../act/act.ts";
import { allOf } from "../../fold/horizon.ts";
import { agreedObject } from "../../reading/agreed.ts";
import { proposalsOf } from "../../reading/proposals.ts";
import { releasedObjects } from "../../views/release.ts";
import type { Happened, History } from "../history.ts";
import { isVerb, sealedContent, sealsOf } from "../onlooker.ts";
import { brokenBy, type Numbered } from "./numbered.ts";

/** Whoever has the seal of a proposal before them: whose assents to the very same bytes are there, the proposer's proposal among them. */
function allAssented(history: History, seal: Happened): boolean {
  const proposal = history.valid.find((one) => isVerb(one, "propose") && one.id === seal.act.body["proposal"]);
  if (proposal === undefined) return false;
  const digest = proposal.act.payload?.digest ?? null;
  const given = history.before(seal).filter((one) => isVerb(one, "assent", "yield") && one.act.body["proposal"] === proposal.id && one.act.body["digest"] === digest).map((one) => one.origin);
  return history.world.parties.every(({ origin }) => given.includes(origin) || (origin === proposal.origin && proposal.act.body["adReferendum"] === false));
}

const UNDER_MANDATE = ["no party acts under a mandate that is another's, unknown, recalled or suspended", "no mandate outlives its dates", "no mandate is stretched", "a hand signs what it is said to sign"];

/** Every row of a kind, as each side has folded it. */
function rowsOfKind(history: History, kind: string) {
  return history.world.sides.flatMap((side) => [...side.rows.values()].filter((row) => row.facts.some((fact) => fact.verdict === "valid" && fact.kind === `${kind}.propose`)).map((row) => ({ side, row })));
}

export const decided: Numbered = {
  number: 1,
  says: "Decided: all parties' assents to one digest, each under a mandate valid at that point of the log.",
  rests: ["seal-complete", "mandate-held", "mandate-dated", "mandate-scope", "hand-signed"],
  broken: (history) => {
    const illMandated = brokenBy(history, ...UNDER_MANDATE);
    return history.valid.filter((one) => isVerb(one, "seal")).flatMap((seal) => {
      const counted = [...(seal.act.body["assents"] as string[]), seal.act.body["proposal"] as string];
      return [...(allAssented(history, seal) ? [] : [`${seal.act.act} ${seal.id} lacks an assent`]), ...counted.filter((id) => illMandated.has(id)).map((id) => `${seal.act.act} ${seal.id} counts ${id}, which no mandate bears`)];
    });
  },
};

export const noWayBack: Numbered = {
  number: 5,
  says: "No path from decided to withdrawn.",
  rests: ["withdraw-in-time", "seal-live"],
  broken: (history) => {
    const sealed = new Set(history.valid.filter((one) => isVerb(one, "seal")).map((one) => one.act.body["proposal"]));
    const withdrawals = history.valid.flatMap((one) => [...(isVerb(one, "withdraw") ? [one.act.body["proposal"]] : []), ...(isVerb(one, "yield") ? (one.act.body["withdraws"] as string[]) : [])]);
    // And nobody's screen says of a sealed proposal that it is anything else.
    const shown = history.world.sides.flatMap((side) => [...side.rows.values()].flatMap((row) => proposalsOf(history.world.context, row, side.rows))).filter((view) => sealed.has(view.id) !== (view.state === "sealed"));
    return [...withdrawals.filter((id) => sealed.has(id)).map((id) => `${id as string} is sealed and withdrawn`), ...shown.map((view) => `${view.id} is shown as ${view.state}`)];
  },
};

export const baselines: Numbered = {
  number: 10,
  says: "Baselines change only by assent.",
  rests: ["baseline-frozen", "seal-complete"],
  broken: (history) =>
    ["milestone", "indicator"].flatMap((kind) =>
      rowsOfKind(history, kind).flatMap(({ side, row }) => {
        const seals = sealsOf(history, row.id);
        const contents = seals.map((seal) => sealedContent(history, seal.id)!);
        const said = (content: Content | undefined) => JSON.stringify(content?.["baseline"]);
        const silent = contents.filter((content, at) => at > 0 && said(content) !== said(contents[at - 1]) && content["rebaselined"] === undefined).map(() => `the baseline of ${row.id} changed without a word`);
        const alone = seals.filter((seal) => !allAssented(history, seal)).map((seal) => `the baseline of ${row.id} rests on ${seal.id}, to which not all have assented`);
        const shown = agreedObject(history.world.context, allOf(side.rows), row.id).newest?.content;
        return [...silent, ...alone, ...(said(shown) === said(contents.at(-1)) ? [] : [`${row.id} shows another baseline than was agreed`])];
      }),
    ),
};

export const released: Numbered = {
  number: 13,
  says: "Release to the public needs all parties; silence releases nothing.",
  rests: ["seal-complete"],
  broken: (history) =>
    history.world.sides.flatMap((side) => {
      const releases = rowsOfKind(history, "release").filter((one) => one.side === side).map((one) => one.row.id);
      return [...releasedObjects(history.world.context, allOf(side.rows), releases)].flatMap(([object, by]) => {
        const seal = history.valid.find((one) => one.id === by && one.act.act === "release.seal");
        const names = seal !== undefined && ((sealedContent(history, seal.id)?.["objects"] as string[] | undefined) ?? []).includes(object);
        return names && allAssented(history, seal) ? [] : [`${object} is public by ${by}, to which not all have assented`];
      });
    }),
};
