import { encodeBase64, formatVkey } from "@mithaq/ledger";
import type { Content, Pair } from "../act/act.ts";
import { NEW_OBJECT, sortPairs, type Draft } from "../act/intent.ts";
import { formatAssent, formatCut, formatErasure, formatKeyRotation, formatMandateRecall, formatNotice, formatObjection, formatPropose, formatReleaseRequest, formatResume, formatWithdraw, formatYield } from "../assent/format.ts";
import { dueReceipts, dueSeals, formatReceipt } from "../assent/node-acts.ts";
import { ownStandingOn, proposalsOn, sealsOn, assentsTo, stateOf, type Proposal } from "../assent/proposal.ts";
import { allOf } from "../fold/horizon.ts";
import { keyDigest, type KeyRole } from "../founding/party-file.ts";
import { contentOf, verbOf } from "../fold/fact.ts";
import { cutMessage } from "../rules/record.ts";
import { generationOf, post, SPOILS, type Play } from "./schedule.ts";
import { toyCryptography } from "./toy-cryptography.ts";
import type { Side } from "./world.ts";

/** One random move of a side: delivery, or an act that is in order, spoilt, or ill-chosen. */
export function makeMove(play: Play, side: Side): void {
  const { choices, world } = play;
  if (choices.oneIn(3)) {
    const origin = choices.of(world.parties)!.origin;
    world.deliver(side, origin, side.size(origin) + 1 + choices.below(6));
    return;
  }
  const spoil = choices.oneIn(4) ? choices.of(SPOILS) : undefined;
  const draft = choices.of(MOVES)!(play, side);
  if (draft !== undefined) post(play, side, draft, spoil);
}

type Move = (play: Play, side: Side) => Draft | undefined;

const propose: Move = (play, side) => {
  const { choices } = play;
  const pairs: Pair[] = [choices.oneIn(3) ? [NEW_OBJECT, null] : (somePair(play, side) ?? [NEW_OBJECT, null])];
  const second = choices.oneIn(3) ? somePair(play, side) : undefined;
  if (second !== undefined && second[0] !== pairs[0]![0]) pairs.push(second);
  if (choices.oneIn(12)) pairs[0] = [`${side.party.origin}/${choices.hex(16)}`, null];
  if (choices.oneIn(12)) pairs[0] = [pairs[0]![0], choices.hex(32)];
  const payload = choices.oneIn(2) ? { digest: choices.hex(32), bytes: 10, mediaType: "application/json" } : null;
  return formatPropose("agreement", { pairs: sortPairs(pairs), content: content(play), payload, adReferendum: choices.oneIn(5) });
};

const answer: Move = (play, side) => {
  const { choices, world } = play;
  const proposal = someProposal(play, side);
  if (proposal === undefined) return undefined;
  const quoted = choices.oneIn(10) ? { ...proposal, digest: choices.hex(32) } : proposal;
  const rivals = ownStandingOn(world.context, allOf(side.rows), side.party.origin, proposal.pairs).filter((rival) => rival.id !== proposal.id);
  const other = someProposal(play, side);
  const withdraws = choices.oneIn(6) && other !== undefined && other.id !== proposal.id ? [other] : rivals;
  switch (choices.below(8)) {
    case 0:
      return formatObjection("agreement", quoted, "Not so.");
    case 1:
      return formatWithdraw("agreement", quoted, "On reflection.");
    case 2:
      return formatReleaseRequest("agreement", quoted);
    case 3:
    case 4:
      return withdraws.length > 0 && withdraws.length < 16 ? formatYield("agreement", quoted, withdraws) : formatAssent("agreement", quoted);
    default:
      return formatAssent("agreement", quoted);
  }
};

/** The node's own seal where one is due, or one that is not. */
const seal: Move = (play, side) => {
  const { choices, world } = play;
  const due = choices.of(dueSeals(world.context, side.party.origin, side.rows));
  if (due !== undefined && !choices.oneIn(4)) return due;
  const proposal = someProposal(play, side);
  if (proposal === undefined) return undefined;
  const given = assentsTo(world.context, allOf(side.rows), proposal).map((fact) => contentOf<{ id: string }>(fact).id).sort();
  const assents = given.length > 0 && !choices.oneIn(3) ? given : [...given, choices.hex(32)].sort();
  return { act: "agreement.seal", objects: proposal.pairs, body: { proposal: proposal.id, digest: proposal.digest, assents }, payload: null };
};

const receipt: Move = (play, side) => {
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
function anyReceipts(side: Side) {
  return [...side.rows.values()].flatMap((row) =>
    row.facts
      .filter((fact) => fact.verdict === "valid" && Array.isArray(fact.content["pairs"]))
      .map((fact) => ({ of: contentOf<{ id: string }>(fact).id, kind: "agreement", pairs: fact.content["pairs"] as unknown as Pair[], author: fact.origin, index: fact.index, payloads: [] })),
  );
}

const notice: Move = (play, side) => {
  const { choices } = play;
  const pair: Pair = choices.oneIn(2) ? [NEW_OBJECT, null] : (somePair(play, side) ?? [NEW_OBJECT, null]);
  const payload = choices.oneIn(2) ? { digest: choices.hex(32), bytes: 10, mediaType: "text/plain" } : null;
  return formatNotice("agreement", choices.of(["declare", "notify", "denounce"] as const)!, { pairs: [pair], content: content(play), payload });
};

const recall: Move = (play) => {
  // Rarely of the officers that act: a world in which nobody may act shows little.
  const mandate = play.choices.of(play.officers)?.mandate;
  return mandate === undefined || !play.choices.oneIn(10) ? undefined : formatMandateRecall(mandate, "End of service.");
};

const rotate: Move = (play, side) => {
  const { choices, world } = play;
  const role = choices.of(["mirror", "transport"] as const satisfies readonly KeyRole[])!;
  const now = generationOf(side, world, side.party.origin, role);
  const next = choices.oneIn(3) ? choices.below(5) : now + 1;
  const vkey = formatVkey(side.party.key(role, next).vkey);
  return choices.oneIn(2) ? formatKeyRotation(side.party.origin, role, vkey, keyDigest(toyCryptography, formatVkey(side.party.key(role, next + 1).vkey))) : undefined;
};

const erase: Move = (play, side) => {
  const carriers = [...side.rows.values()].flatMap((row) => row.facts.filter((fact) => fact.verdict === "valid" && typeof fact.content["digest"] === "string" && Array.isArray(fact.content["pairs"]) && verbOf(fact.kind) !== "seal"));
  const fact = play.choices.of(carriers);
  if (fact === undefined) return undefined;
  return formatErasure({ of: contentOf<{ id: string }>(fact).id, pairs: fact.content["pairs"] as unknown as Pair[], digest: contentOf<{ digest: string }>(fact).digest });
};

const cut: Move = (play, side) => {
  const { choices, world } = play;
  if (!choices.oneIn(4)) return undefined;
  const successor = { ...side.party.file, origin: choices.oneIn(2) ? "d.example/log" : side.party.origin };
  const one = { origin: side.party.origin, size: 3, root: choices.hex(32), successor };
  const hands = world.parties.map((party) => ({ party: party.origin, signature: encodeBase64(choices.oneIn(3) ? Buffer.alloc(64) : party.rootHand.sign(cutMessage(one))) }));
  return formatCut(one, hands);
};

const resume: Move = (play, side) => (play.choices.oneIn(6) ? formatResume(side.party.origin, "After a restore.") : undefined);

/** Weighted by repetition. */
const MOVES: readonly Move[] = [propose, propose, propose, answer, answer, answer, answer, answer, answer, seal, seal, seal, receipt, receipt, notice, recall, rotate, erase, cut, resume];

function content({ choices }: Play): Content {
  return { type: "joint-note", title: { en: "A text" }, languages: ["en"], sample: true, ...(choices.oneIn(3) ? { pillar: choices.of(["arbaeen", "trade"])! } : {}) };
}

function someProposal({ choices }: Play, side: Side): Proposal | undefined {
  const horizon = allOf(side.rows);
  const all = [...side.rows.keys()].flatMap((id) => proposalsOn(horizon, id));
  const standing = all.filter((proposal) => stateOf(horizon, proposal) === "standing");
  return choices.of(standing.length > 0 && !choices.oneIn(3) ? standing : all);
}

/** A pair on an object that the side knows: mostly on its newest seal, sometimes on an older base. */
function somePair({ choices }: Play, side: Side): Pair | undefined {
  const horizon = allOf(side.rows);
  const objects = [...side.rows.values()].filter((row) => row.facts.some((fact) => fact.kind.startsWith("agreement.") && fact.verdict === "valid"));
  const row = choices.of(objects);
  if (row === undefined) return undefined;
  const seals = horizon.facts(row.id).filter((fact) => verbOf(fact.kind) === "seal");
  const free = [null, ...seals.map((fact) => contentOf<{ id: string }>(fact).id)].filter((base) => sealsOn(horizon, [row.id, base]).length === 0);
  const base = choices.oneIn(5) ? choices.of([null, ...seals.map((fact) => contentOf<{ id: string }>(fact).id)]) : choices.of(free);
  return [row.id, base ?? null];
}
