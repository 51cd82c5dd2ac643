import {
  formatAssent, formatErasure, formatKeyRotation, formatMandateRecall, formatNotice, formatObjection, formatPropose, formatReleaseRequest, formatWithdraw, formatYield,
  keyDigest, NEW_OBJECT, proposalsOf, type Pair, type ProposalView, type Row,
} from "@mithaq/accord";
import { rowOf } from "../keeper/held-row.ts";
import { appendUnchecked } from "./hostile.ts";
import type { SimulatedNode } from "./node.ts";
import { ROLES } from "./party.ts";
import { toyCryptography } from "@mithaq/accord/testing";
import type { Officer } from "./records.ts";
import type { World } from "./world.ts";

/** What officers do, valid or not: they choose without asking whether it is allowed, as people do. */
export const MOVES = ["propose", "propose", "version", "version", "counter", "assent", "assent", "assent", "assent", "assent", "assent", "yield", "yield", "object", "withdraw", "release", "notice", "grant", "recall", "rotate", "erase", "garbage"] as const;
/** Answers that are mostly another party's to give. */
const ANSWERS: ReadonlySet<string> = new Set(["assent", "yield", "object", "counter", "release"]);
export type Move = (typeof MOVES)[number];

export async function move(world: World, node: SimulatedNode, kind: Move): Promise<void> {
  if (!node.isUp) return;
  const { choices } = world;
  const officer = choices.of(world.officers.get(node) ?? []);
  const state = await readState(world, node);
  const standing = state.proposals.filter((one) => one.state === "standing");
  const others = standing.filter((one) => one.origin !== node.origin);
  const proposal = choices.oneIn(5) ? choices.of(state.proposals) : choices.of(ANSWERS.has(kind) && others.length > 0 ? others : standing);
  switch (kind) {
    case "propose":
      return propose(world, node, officer, choices.oneIn(5) ? [[NEW_OBJECT, null], ...state.bases.slice(0, 1)] : [[NEW_OBJECT, null]]);
    case "version": {
      const base = choices.of(state.bases);
      return base === undefined ? undefined : propose(world, node, officer, choices.oneIn(4) ? state.bases.slice(0, 2) : [base]);
    }
    case "counter":
      return proposal === undefined ? undefined : propose(world, node, officer, proposal.pairs);
    case "assent":
      return proposal && answer(world, node, officer, formatAssent(proposal.kind, proposal));
    case "yield": {
      const own = state.proposals.filter((one) => one.origin === node.origin && one.state === "standing" && proposal?.pairs.some(([object]) => one.pairs.some(([other]) => other === object)));
      return proposal && answer(world, node, officer, formatYield(proposal.kind, proposal, own));
    }
    case "object":
      return proposal && answer(world, node, officer, formatObjection(proposal.kind, proposal, "Not so."));
    case "withdraw":
      return proposal && answer(world, node, officer, formatWithdraw(proposal.kind, proposal, "Not now."));
    case "release":
      return proposal && answer(world, node, officer, formatReleaseRequest(proposal.kind, proposal));
    case "notice": {
      const pair: Pair = choices.of(state.bases) ?? [NEW_OBJECT, null];
      return answer(world, node, officer, formatNotice("agreement", choices.oneIn(2) ? "notify" : "declare", { pairs: [pair], content: CONTENT, payload: null }));
    }
    case "grant":
      return world.grant(node, ["agreement.*"]);
    case "recall": {
      const mandate = world.officers.get(node)?.[1]?.mandate;
      return mandate === undefined ? undefined : answer(world, node, undefined, formatMandateRecall(mandate, "Recalled."));
    }
    case "garbage": {
      const bytes = choices.bytes(1 + choices.below(200));
      return appendUnchecked(world, node, () => bytes);
    }
    case "rotate":
      return rotate(world, node);
    case "erase": {
      const own = choices.of(state.proposals.filter((one) => one.origin === node.origin && one.digest !== null));
      return own && answer(world, node, officer, formatErasure({ of: own.id, pairs: own.pairs, digest: own.digest! }));
    }
  }
}

const CONTENT = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };

async function propose(world: World, node: SimulatedNode, officer: Officer | undefined, pairs: readonly Pair[]): Promise<void> {
  const document = world.choices.oneIn(2) ? undefined : await node.putDocument(`Text ${world.choices.below(1e9)}`);
  const payload = document === undefined ? null : { digest: document.digest, bytes: document.bytes.length, mediaType: "application/json" };
  await answer(world, node, officer, formatPropose("agreement", { pairs, content: CONTENT, payload, adReferendum: world.choices.oneIn(5) }));
}

/** Submits an act, now and then twice: a retry is the same act. */
async function answer(world: World, node: SimulatedNode, officer: Officer | undefined, draft: Parameters<World["act"]>[1]): Promise<void> {
  const nonce = Buffer.from(world.choices.bytes(16)).toString("hex");
  const first = await world.act(node, draft, officer, nonce);
  if (first === undefined || !world.choices.oneIn(6)) return;
  const second = await world.act(node, draft, officer, nonce);
  if (second !== undefined && (second.index !== first.index || !second.repeated)) throw new Error(`A retry of ${first.id} became ${second.id}`);
}

async function rotate(world: World, node: SimulatedNode): Promise<void> {
  const role = world.choices.of(ROLES)!;
  const generation = node.generation[role];
  const next = keyDigest(toyCryptography, node.party.vkey(role, generation + 2));
  const done = await world.act(node, formatKeyRotation(node.origin, role, node.party.vkey(role, generation + 1), next), undefined);
  if (done === undefined) return;
  // The operator takes the next key into use; a restart makes the node read its new key ring.
  node.generation[role] += 1;
  world.rotations.push({ origin: node.origin, role, index: done.index });
  world.kill(node);
  await world.start(node);
}

/** What a node's officers see: the proposals that it holds, and the pairs that a new version could build on. */
async function readState(world: World, node: SimulatedNode): Promise<{ proposals: ProposalView[]; bases: Pair[] }> {
  const context = await world.context(node);
  const records = await node.store.read((reader) => reader.listRows({ kind: "agreement", limit: 1000 }));
  const rows = new Map<string, Row>(records.map((record) => [record.id, rowOf(record)]));
  const proposals = new Map<string, ProposalView>();
  const bases: Pair[] = [];
  for (const row of rows.values()) {
    for (const proposal of proposalsOf(context, row, rows)) {
      proposals.set(proposal.id, proposal);
      if (proposal.seal !== null) bases.push([row.id, proposal.seal]);
    }
  }
  return { proposals: [...proposals.values()], bases: bases.toReversed() };
}
