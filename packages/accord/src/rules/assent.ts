import { answersTo, assentsTo, awaitedParties, ownStandingOn, partyId, requiredParties, samePairs, sealOf, sealsOn, stateOf } from "../assent/proposal.ts";
import type { Proposal } from "../assent/proposal.ts";
import { contentOf, domainOf, verbOf } from "../fold/fact.ts";
import { partyOfAct, quotedProposal, unionOfPairs, withdrawnProposals, type Judgement, type Rule } from "./rule.ts";

/** Two-phase commit with the proposer as coordinator (record.md section 5), for any kind of object. */
export const ASSENT_RULES: readonly Rule[] = [
  {
    name: "propose-unsealed",
    says: "No seal stands on any pair of a new proposal: a new version builds on the newest seal.",
    about: [".propose"],
    check: ({ act, horizon }) => act.objects.every((pair) => sealsOn(horizon, pair).length === 0),
  },
  {
    name: "propose-once",
    says: "No proposal of the party itself stands on any pair of its new proposal: it withdraws the first.",
    about: [".propose"],
    check: (judgement) => ownStandingOn(judgement.context, judgement.horizon, partyOfAct(judgement), judgement.act.objects).length === 0,
  },
  {
    name: "answer-quotes",
    says: "An answer quotes a valid proposal that its view holds: its id, its kind, its pairs and the digest of its payload.",
    about: [".assent", ".yield", ".object", ".withdraw", ".release-request", ".seal"],
    check: quotesRightly,
  },
  {
    name: "assent-live",
    says: "Only a standing proposal can be assented to: not one that is sealed, withdrawn, objected to or overtaken by a seal on one of its pairs.",
    about: [".assent", ".yield"],
    check: (judgement) => onQuoted(judgement, (proposal) => stateOf(judgement.horizon, proposal) === "standing"),
  },
  {
    name: "assent-required",
    says: "Assent is the other parties' to give, and the proposer's only where it proposed ad referendum.",
    about: [".assent", ".yield"],
    check: (judgement) => onQuoted(judgement, (proposal) => requiredParties(judgement.context, proposal).includes(partyOfAct(judgement))),
  },
  {
    name: "assent-no-rival",
    says: "A party whose own proposal stands on a shared pair yields it, or withdraws it first.",
    about: [".assent"],
    check: (judgement) => onQuoted(judgement, (proposal) => rivalsOf(judgement, proposal).length === 0),
  },
  {
    name: "yield-whole",
    says: "A yield withdraws just the own proposals that stand on shared pairs, and is void whole where one of them holds every assent already.",
    about: [".yield"],
    check: (judgement) =>
      onQuoted(judgement, (proposal) => {
        const withdrawn = withdrawnProposals(judgement);
        const rivals = rivalsOf(judgement, proposal);
        const named = new Set(withdrawn.map((one) => one?.id));
        return withdrawn.length === rivals.length && named.size === rivals.length && rivals.every((rival) => named.has(rival.id) && mayWithdraw(judgement, rival));
      }),
  },
  {
    name: "assent-once",
    says: "Assent is given once, and is final.",
    about: [".assent", ".yield"],
    check: (judgement) => !hasAnswered(judgement, ["assent", "yield"]),
  },
  {
    name: "assent-or-object",
    says: "No party both assents and objects to one proposal.",
    about: [".assent", ".yield", ".object"],
    check: (judgement) => !hasAnswered(judgement, verbOf(judgement.act.act) === "object" ? ["assent", "yield"] : ["object"]),
  },
  {
    name: "object-another",
    says: "A party objects to another's proposal; its own it withdraws.",
    about: [".object"],
    check: (judgement) => onQuoted(judgement, (proposal) => partyId(judgement.context, proposal.origin) !== partyOfAct(judgement)),
  },
  {
    name: "withdraw-own",
    says: "A party withdraws its own proposals only.",
    about: [".withdraw"],
    check: (judgement) => onQuoted(judgement, (proposal) => partyId(judgement.context, proposal.origin) === partyOfAct(judgement)),
  },
  {
    name: "withdraw-in-time",
    says: "A withdrawal is void where its view holds every required assent, or a seal.",
    about: [".withdraw"],
    check: (judgement) => onQuoted(judgement, (proposal) => mayWithdraw(judgement, proposal)),
  },
  {
    name: "seal-own",
    says: "The proposer's node seals its own proposal.",
    about: [".seal"],
    check: (judgement) => onQuoted(judgement, (proposal) => partyId(judgement.context, proposal.origin) === partyOfAct(judgement)),
  },
  {
    name: "seal-live",
    says: "Only a standing proposal is sealed, once.",
    about: [".seal"],
    check: (judgement) => onQuoted(judgement, (proposal) => stateOf(judgement.horizon, proposal) === "standing"),
  },
  {
    name: "seal-complete",
    says: "A seal lists the valid assents of all the parties that must give theirs, and no others.",
    about: [".seal"],
    check: (judgement) => onQuoted(judgement, (proposal) => listsEveryAssent(judgement, proposal)),
  },
];

/** Holds for the quoted proposal; where nothing is quoted rightly, another rule has spoken. */
function onQuoted(judgement: Judgement, holds: (proposal: Proposal) => boolean): boolean {
  const proposal = quotedProposal(judgement);
  return proposal === undefined || holds(proposal);
}

function quotesRightly(judgement: Judgement): boolean {
  const { act } = judgement;
  const proposal = quotedProposal(judgement);
  if (proposal === undefined || proposal.kind !== domainOf(act.act) || proposal.digest !== act.body["digest"]) return false;
  const withdrawn = withdrawnProposals(judgement);
  if (withdrawn.includes(undefined)) return false;
  return samePairs(act.objects, withdrawn.length === 0 ? proposal.pairs : unionOfPairs([proposal.pairs, ...withdrawn.map((one) => one!.pairs)]));
}

/** Own proposals that stand on a pair of this other proposal. */
function rivalsOf(judgement: Judgement, proposal: Proposal): Proposal[] {
  return ownStandingOn(judgement.context, judgement.horizon, partyOfAct(judgement), proposal.pairs).filter((rival) => rival.id !== proposal.id);
}

function mayWithdraw({ context, horizon }: Judgement, proposal: Proposal): boolean {
  return sealOf(horizon, proposal) === undefined && awaitedParties(context, horizon, proposal).length > 0;
}

function hasAnswered(judgement: Judgement, verbs: readonly string[]): boolean {
  const proposal = quotedProposal(judgement);
  if (proposal === undefined) return false;
  const party = partyOfAct(judgement);
  return answersTo(judgement.horizon, proposal).some((fact) => verbs.includes(verbOf(fact.kind)) && fact.content["proposal"] === proposal.id && partyId(judgement.context, fact.origin) === party);
}

function listsEveryAssent({ act, context, horizon }: Judgement, proposal: Proposal): boolean {
  const listed = Array.isArray(act.body["assents"]) ? act.body["assents"] : [];
  if (awaitedParties(context, horizon, proposal).length > 0) return false;
  const given = assentIds(context, horizon, proposal);
  return listed.length === given.length && given.every((id, at) => listed[at] === id);
}

function assentIds(context: Judgement["context"], horizon: Judgement["horizon"], proposal: Proposal): string[] {
  const required = new Set(requiredParties(context, proposal));
  return assentsTo(context, horizon, proposal)
    .filter((fact) => required.has(partyId(context, fact.origin)))
    .map((fact) => contentOf<{ id: string }>(fact).id)
    .sort();
}
