import { contentOf } from "../fold/fact.ts";
import type { Credential } from "../hand/credential.ts";
import { verifyHandOver } from "../hand/hand.ts";
import { partyId } from "../assent/proposal.ts";
import { originsOfParty, partyOfOrigin } from "../fold/parties.ts";
import { partyOfAct, rootRowId, type Judgement, type Rule } from "./rule.ts";

/** Content of `mandate.grant`. */
export interface GrantContent {
  readonly id: string;
  readonly at: number;
  readonly role: { readonly [language: string]: string };
  readonly acts: readonly string[];
  readonly scope: { readonly objects?: readonly string[]; readonly pillars?: readonly string[] } | null;
  readonly from: number;
  readonly to: number | null;
  readonly credential: Credential;
}

/** Whose hand an act needs, and under which mandate (record.md sections 2 and 3). */
export const HAND_RULES: readonly Rule[] = [
  {
    name: "hand-of-its-kind",
    says: "Officers' acts carry an officer's hand, root acts the root hand, the node's own acts (seal, receipt) none.",
    about: ["*"],
    check: (judgement) => {
      const { act, verb } = judgement;
      if (verb?.hand === "none") return act.hand === null;
      if (act.hand === null) return false;
      return (act.hand.mandate === rootRowId(partyOfAct(judgement))) === (verb?.hand === "root");
    },
  },
  {
    name: "mandate-held",
    says: "The mandate is one that the acting party granted, and it is neither recalled nor suspended.",
    about: ["*"],
    check: (judgement) => !underMandate(judgement) || (grantOf(judgement) !== undefined && !isHalted(judgement)),
  },
  {
    name: "mandate-dated",
    says: "The act's time lies within the mandate's dates.",
    about: ["*"],
    check: (judgement) => {
      const grant = grantOf(judgement);
      return grant === undefined || (judgement.act.at >= grant.from && (grant.to === null || judgement.act.at < grant.to));
    },
  },
  {
    name: "mandate-scope",
    says: "The mandate allows this act on these objects.",
    about: ["*"],
    check: (judgement) => {
      const grant = grantOf(judgement);
      return grant === undefined || (grant.acts.some((pattern) => covers(pattern, judgement.act.act)) && inScope(grant, judgement));
    },
  },
  {
    name: "hand-signed",
    says: "The hand's signature is that of the mandate's credential (or of the root hand) over this very intent.",
    about: ["*"],
    check: (judgement) => {
      const { act, context, message } = judgement;
      if (act.hand === null) return true;
      const credential = credentialOf(judgement);
      return credential !== undefined && verifyHandOver(context.cryptography, credential, message, act.hand);
    },
  },
  {
    name: "recall-own",
    says: "A party recalls, suspends and reinstates its own mandates only.",
    about: ["mandate.recall", "mandate.suspend", "mandate.reinstate"],
    check: (judgement) => judgement.act.objects.every(([object]) => judgement.horizon.facts(object).some((fact) => fact.kind === "mandate.grant" && partyId(judgement.context, fact.origin) === partyOfAct(judgement))),
  },
];

function underMandate(judgement: Judgement): boolean {
  const mandate = judgement.act.hand?.mandate;
  return mandate !== undefined && mandate !== rootRowId(partyOfAct(judgement));
}

/** The grant of the mandate that the hand names, where the acting party gave it. */
function grantOf(judgement: Judgement): GrantContent | undefined {
  if (!underMandate(judgement)) return undefined;
  const party = partyOfAct(judgement);
  const fact = judgement.horizon.facts(judgement.act.hand!.mandate).find((one) => one.kind === "mandate.grant" && partyId(judgement.context, one.origin) === party);
  return fact === undefined ? undefined : contentOf<GrantContent>(fact);
}

/** All of a mandate's acts stand in the logs of the one party that gave it, one after another. */
function isHalted({ context, horizon, act, origin }: Judgement): boolean {
  const facts = horizon.facts(act.hand!.mandate);
  if (facts.some((fact) => fact.kind === "mandate.recall")) return true;
  const order = originsOfParty(context.cuts ?? [], partyId(context, origin));
  const turns = facts.filter((fact) => fact.kind === "mandate.suspend" || fact.kind === "mandate.reinstate").sort((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin) || a.index - b.index);
  return turns.at(-1)?.kind === "mandate.suspend";
}

/** The credential that must have signed: the mandate's, or the root hand of the charter or of the last succession in view. */
export function credentialOf(judgement: Judgement): Credential | undefined {
  return underMandate(judgement) ? grantOf(judgement)?.credential : rootCredential(judgement, judgement.origin);
}

export function rootCredential({ context, horizon }: Pick<Judgement, "context" | "horizon">, origin: string): Credential | undefined {
  const party = partyOfOrigin(context.charter, context.cuts ?? [], origin);
  if (party === undefined) return undefined;
  const successions = horizon.facts(rootRowId(party.id)).filter((fact) => fact.kind === "root.succeed");
  // One log after another: a cut party's successions stand in the old log first.
  const order = originsOfParty(context.cuts ?? [], party.id);
  successions.sort((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin) || a.index - b.index);
  const last = successions.at(-1);
  return last === undefined ? partyOfOrigin(context.charter, [], party.id)?.file.rootHand : (last.content["credential"] as unknown as Credential);
}

/** Whether a mandate's pattern (`agreement.*`, `*.assent`) covers an act. */
export function covers(pattern: string, act: string): boolean {
  const [of, at] = [pattern.lastIndexOf("."), act.lastIndexOf(".")];
  const [domain, verb] = [pattern.slice(0, of), pattern.slice(of + 1)];
  return (domain === "*" || domain === act.slice(0, at)) && (verb === "*" || verb === act.slice(at + 1));
}

function inScope(grant: GrantContent, { act, horizon }: Judgement): boolean {
  const { objects, pillars } = grant.scope ?? {};
  if (objects !== undefined && !act.objects.every(([object]) => objects.includes(object))) return false;
  if (pillars === undefined) return true;
  const proposed = (act.body["content"] as { pillar?: unknown } | undefined)?.pillar;
  return act.objects.every(([object]) => {
    const known = horizon.facts(object).map((fact) => fact.content["pillar"]).filter((pillar) => typeof pillar === "string");
    const pillar = known[0] ?? proposed;
    return typeof pillar === "string" && pillars.includes(pillar) && (proposed === undefined || proposed === pillar);
  });
}
