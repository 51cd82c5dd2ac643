import type { ActId, Content, ObjectId, Pair, PayloadReference } from "../act/act.ts";
import { asJson, NEW_OBJECT, sortPairs, type Draft } from "../act/intent.ts";

import type { KeyRole } from "../founding/party-file.ts";
import type { Cut } from "../fold/parties.ts";
import { logRowId } from "../fold/touches.ts";
import type { Credential } from "../hand/credential.ts";
import { keysRowId } from "../keys/rotation.ts";
import { rootRowId, unionOfPairs } from "../rules/rule.ts";

/** What an answer quotes of a proposal. */
export interface ProposalReference {
  readonly id: ActId;
  readonly pairs: readonly Pair[];
  readonly digest: string | null;
}

const draft = (act: string, objects: readonly Pair[], body: object, payload: PayloadReference | null = null): Draft => ({ act, objects, body: asJson(body) as Content, payload });
const quoting = (proposal: ProposalReference) => ({ proposal: proposal.id, digest: proposal.digest });

/** A new text, or with a base a new version, of any kind of object. `ad referendum`: the proposer's own assent is still to come. */
export function formatPropose(kind: string, p: { readonly pairs: readonly Pair[]; readonly content: Content; readonly payload: PayloadReference | null; readonly adReferendum?: boolean }): Draft {
  return draft(`${kind}.propose`, p.pairs, { content: p.content, adReferendum: p.adReferendum ?? false }, p.payload);
}

export function formatAssent(kind: string, proposal: ProposalReference): Draft {
  return draft(`${kind}.assent`, proposal.pairs, quoting(proposal));
}

/** Assents and withdraws the own proposals on shared pairs, in one act. */
export function formatYield(kind: string, proposal: ProposalReference, withdraws: readonly ProposalReference[]): Draft {
  return draft(`${kind}.yield`, unionOfPairs([proposal.pairs, ...withdraws.map((one) => one.pairs)]), { ...quoting(proposal), withdraws: withdraws.map((one) => one.id).sort() });
}

export function formatObjection(kind: string, proposal: ProposalReference, reasons: string): Draft {
  return draft(`${kind}.object`, proposal.pairs, { ...quoting(proposal), reasons });
}

export function formatWithdraw(kind: string, proposal: ProposalReference, reason: string): Draft {
  return draft(`${kind}.withdraw`, proposal.pairs, { ...quoting(proposal), reason });
}

/** Asks the proposer to seal or withdraw; changes no state. */
export function formatReleaseRequest(kind: string, proposal: ProposalReference): Draft {
  return draft(`${kind}.release-request`, proposal.pairs, quoting(proposal));
}

/** Unilateral by nature: declare, notify, denounce (which runs from its receipt). */
export function formatNotice(kind: string, verb: "declare" | "notify" | "denounce", n: { readonly pairs: readonly Pair[]; readonly content: Content; readonly payload: PayloadReference | null }): Draft {
  return draft(`${kind}.${verb}`, n.pairs, { content: n.content }, n.payload);
}

/** Entry 1 of a log, under the root hand. `party`: the origin that the charter names. */
export function formatCharterSign(party: string): Draft {
  return draft("charter.sign", [[rootRowId(party), null]], {});
}

export function formatMandateGrant(m: {
  readonly role: { readonly [language: string]: string };
  /** Patterns: `agreement.*`, `*.assent`. */
  readonly acts: readonly string[];
  readonly scope: { readonly objects?: readonly ObjectId[]; readonly pillars?: readonly string[] } | null;
  /** Unix milliseconds; the mandate holds from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number | null;
  readonly credential: Credential;
}): Draft {
  return draft("mandate.grant", [[NEW_OBJECT, null]], m);
}

export function formatMandateRecall(mandate: ObjectId, reason: string): Draft {
  return draft("mandate.recall", [[mandate, null]], { reason });
}

/** The root hand changes only by naming its successor. */
export function formatRootSuccession(party: string, successor: Credential): Draft {
  return draft("root.succeed", [[rootRowId(party), null]], { credential: successor });
}

/** `next` is keyDigest of the key after this one. */
export function formatKeyRotation(origin: string, role: KeyRole, vkey: string, next: string): Draft {
  return draft("key.rotate", [[keysRowId(origin), null]], { role, vkey, next });
}

/** The first own act after a restore in which something may have been lost for good. */
export function formatResume(origin: string, reason: string): Draft {
  return draft("log.resume", [[logRowId(origin), null]], { reason });
}

/** `hands`: every party's root hand over `cutMessage(cut)`, base64. */
export function formatCut(cut: Cut, hands: readonly { readonly party: string; readonly signature: string }[]): Draft {
  return draft("origin.cut", [[logRowId(cut.origin), null]], { cut, hands: sortHands(hands) });
}

function sortHands(hands: readonly { readonly party: string; readonly signature: string }[]) {
  return [...hands].sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** Erases the payload of an own act: what stays is its digest. */
export function formatErasure(p: { readonly of: ActId; readonly pairs: readonly Pair[]; readonly digest: string }): Draft {
  return draft("payload.erase", sortPairs(p.pairs.map(([object]): Pair => [object, null])), { of: p.of, digest: p.digest });
}


/** A suspended mandate signs nothing until it is reinstated. */
export function formatMandateSuspension(mandate: ObjectId, reason: string): Draft {
  return draft("mandate.suspend", [[mandate, null]], { reason });
}

export function formatMandateReinstatement(mandate: ObjectId): Draft {
  return draft("mandate.reinstate", [[mandate, null]], {});
}
