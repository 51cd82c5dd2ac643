import type { Content, Pair } from "../../act/act.ts";
import { NEW_OBJECT, sortPairs } from "../../act/intent.ts";
import { formatAssent, formatNotice, formatObjection, formatPropose, formatReleaseRequest, formatWithdraw, formatYield } from "../../assent/format.ts";
import { dueReceipts, dueSeals, formatReceipt, type DueReceipt } from "../../assent/node-acts.ts";
import { assentsTo, ownStandingOn } from "../../assent/proposal.ts";
import { contentOf, domainOf } from "../../fold/fact.ts";
import { allOf } from "../../fold/horizon.ts";
import { generationOf, type Play } from "../schedule.ts";
import type { Side } from "../world.ts";
import { agreementContent } from "./contents.ts";
import { somePair, someProposal, type Move } from "./known.ts";

/** The assent protocol: proposals of texts, and the answers, seals and receipts of whatever is proposed. */
export const proposeText: Move = (play, side) => {
  const { choices } = play;
  const pairs: Pair[] = [choices.oneIn(3) ? [NEW_OBJECT, null] : (somePair(play, side) ?? [NEW_OBJECT, null])];
  const second = choices.oneIn(3) ? somePair(play, side) : undefined;
  if (second !== undefined && second[0] !== pairs[0]![0]) pairs.push(second);
  if (choices.oneIn(12)) pairs[0] = [`${side.party.origin}/${choices.hex(16)}`, null];
  if (choices.oneIn(12)) pairs[0] = [pairs[0]![0], choices.hex(32)];
  const payload = choices.oneIn(2) ? { digest: choices.hex(32), bytes: 10, mediaType: "application/json" } : null;
  return formatPropose("agreement", { pairs: sortPairs(pairs), content: agreementContent(play), payload, adReferendum: choices.oneIn(5) });
};

export const answer: Move = (play, side) => {
  const { choices, world } = play;
  const proposal = someProposal(play, side);
  if (proposal === undefined) return undefined;
  const kind = choices.oneIn(20) ? "decision" : proposal.kind;
  const quoted = choices.oneIn(10) ? { ...proposal, digest: choices.hex(32) } : proposal;
  const rivals = ownStandingOn(world.context, allOf(side.rows), side.party.origin, proposal.pairs).filter((rival) => rival.id !== proposal.id);
  const other = someProposal(play, side);
  const withdraws = choices.oneIn(6) && other !== undefined && other.id !== proposal.id ? [other] : rivals;
  switch (choices.below(8)) {
    case 0:
      return formatObjection(kind, quoted, "Not so.");
    case 1:
      return formatWithdraw(kind, quoted, "On reflection.");
    case 2:
      return formatReleaseRequest(kind, quoted);
    case 3:
    case 4:
      return withdraws.length > 0 && withdraws.length < 16 ? formatYield(kind, quoted, withdraws) : formatAssent(kind, quoted);
    default:
      return formatAssent(kind, quoted);
  }
};

/** The node's own seal where one is due, or one that is not. */
export const seal: Move = (play, side) => {
  const { choices, world } = play;
  const due = choices.of(dueSeals(world.context, side.party.origin, side.rows));
  if (due !== undefined && !choices.oneIn(4)) return due;
  const proposal = someProposal(play, side);
  if (proposal === undefined) return undefined;
  const given = assentsTo(world.context, allOf(side.rows), proposal).map((fact) => contentOf<{ id: string }>(fact).id).sort();
  const assents = given.length > 0 && !choices.oneIn(3) ? given : [...given, choices.hex(32)].sort();
  return { act: `${proposal.kind}.seal`, objects: proposal.pairs, body: { proposal: proposal.id, digest: proposal.digest, assents }, payload: null };
};

export const receipt: Move = (play, side) => {
  const { choices, world } = play;
  const own = side.party.origin;
  const due = choices.of(choices.oneIn(3) ? anyReceipts(side) : dueReceipts(world.context, own, side.rows));
  if (due === undefined) return undefined;
  const seen = side.seenNow()[due.author] ?? side.log(own).seen[due.author];
  const size = choices.oneIn(6) ? 1 + choices.below(world.log(due.author).entries.length) : (seen?.size ?? world.log(due.author).entries.length);
  const cosigner = choices.oneIn(8) ? choices.of(world.parties)! : side.party;
  const generation = generationOf(side, world, cosigner.origin, "mirror");
  const note = world.note(due.author, size, { party: cosigner, pq: !choices.oneIn(6), generation });
  const pair = choices.oneIn(6) ? somePair(play, side) : undefined;
  return formatReceipt(pair === undefined ? due : { ...due, pairs: sortPairs([...due.pairs.filter(([object]) => object !== pair[0]), pair]) }, note);
};

/** Of seals and notices, and of what needs none: proposals. */
function anyReceipts(side: Side): DueReceipt[] {
  return [...side.rows.values()].flatMap((row) =>
    row.facts
      .filter((fact) => fact.verdict === "valid" && Array.isArray(fact.content["pairs"]))
      .map((fact) => ({ of: contentOf<{ id: string }>(fact).id, kind: domainOf(fact.kind), pairs: fact.content["pairs"] as unknown as Pair[], author: fact.origin, index: fact.index, payloads: [] })),
  );
}

/** A declaration, or a notice of the legal life. */
export const notice: Move = (play, side) => {
  const { choices } = play;
  const pair: Pair = choices.oneIn(2) ? [NEW_OBJECT, null] : (somePair(play, side) ?? [NEW_OBJECT, null]);
  const payload = choices.oneIn(2) ? { digest: choices.hex(32), bytes: 10, mediaType: "text/plain" } : null;
  return formatNotice("agreement", choices.of(["declare", "notify", "denounce"] as const)!, { pairs: [pair], content: choices.oneIn(2) ? agreementContent(play) : legalNotice(play), payload });
};

function legalNotice({ choices }: Play): Content {
  const on = `2027-0${1 + choices.below(9)}-10`;
  const purpose = choices.of(["requirements-met", "requirements-met", "ratified", "suspension", "resumption", "no-renewal", "denunciation"] as const)!;
  return { purpose, on, ...(purpose === "suspension" && choices.oneIn(2) ? { parts: ["2"] } : {}) };
}
