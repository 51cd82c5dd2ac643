import { agreedObject, allOf, formatAssent, formatIntent, formatMandateGrant, formatPropose, formatSubmission, NEW_OBJECT, newObjectId, signIntent, type Content, type Draft, type Fact, type Pair } from "@mithaq/accord";
import { encodeBase64, type Signer } from "@mithaq/ledger";
import { generateKey, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import type { OpenedNode } from "../../packages/node/src/node/opened-node.ts";
import { linkTo, pullFrom } from "../record/world/founded.ts";
import type { World, WorldParty } from "../record/world/world.ts";
import { GROUP } from "../record/node/fill.ts";

/** A party's node with an officer who may do everything. */
export interface Desk {
  readonly node: OpenedNode;
  readonly origin: string;
  readonly charter: string;
  readonly mandate: string;
  readonly officer: Signer;
}
export interface Agreed {
  readonly object: string;
  readonly seal: string;
}
export interface Submitted {
  readonly id: string;
  readonly object: string;
  readonly pairs: readonly Pair[];
}

export async function openDesk(world: World, node: OpenedNode, { rootHand, origin }: WorldParty): Promise<Desk> {
  const officer = signerFromPrivateKey(generateKey("Ed25519"));
  const grant = formatMandateGrant({ role: { en: "Desk of the bench" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(officer.publicKey) } });
  const intent = formatIntent(grant, { charter: world.charterId, origin, nonce: nonce() });
  await node.keeper.submit(intent, signIntent(intent, `${origin}/root`, rootHand));
  return { node, origin, charter: world.charterId, mandate: newObjectId(origin, intent.nonce), officer };
}

/** Signs and submits, as many at once as the keeper's queue puts into one transaction. `tick` is told of each group before it goes. */
export async function tell(desk: Desk, drafts: readonly Draft[], tick: (acts: number) => void): Promise<Submitted[]> {
  const told: Submitted[] = [];
  for (let from = 0; from < drafts.length; from += GROUP) {
    const group = drafts.slice(from, from + GROUP);
    tick(group.length);
    const signed = group.map((draft) => {
      const intent = formatIntent(draft, { charter: desk.charter, origin: desk.origin, nonce: nonce() });
      return { intent, hand: signIntent(intent, desk.mandate, desk.officer) };
    });
    const appended = await Promise.all(signed.map(({ intent, hand }) => desk.node.keeper.submit(intent, hand)));
    told.push(...signed.map(({ intent }, at) => ({ id: appended[at]!.id, object: newObjectId(desk.origin, intent.nonce), pairs: intent.objects })));
  }
  return told;
}

/** Proposed by the one desk, assented to by the other, sealed and receipted by the nodes. */
export async function agree(by: Desk, other: Desk, kind: string, contents: readonly object[], tick: (acts: number) => void): Promise<Agreed[]> {
  const proposals = await tell(by, contents.map((content) => formatPropose(kind, { pairs: [[NEW_OBJECT, null]], content: content as Content, payload: null })), tick);
  await exchange(by, other);
  await tell(other, proposals.map((proposal) => formatAssent(kind, { ...proposal, digest: null })), tick);
  await exchange(by, other);
  return sealsOf(by.node, proposals.map((proposal) => proposal.object));
}

export function submission(kind: string, content: object, about: readonly Pair[] = []): Draft {
  return formatSubmission(kind, { content, about });
}

/** Each pulls from the other until nothing moves. */
export async function exchange(a: Desk, b: Desk): Promise<void> {
  for (let added = 1; added > 0; ) added = (await pullFrom(a.node, linkTo(b.node))) + (await pullFrom(b.node, linkTo(a.node)));
}

async function sealsOf(node: OpenedNode, objects: readonly string[]): Promise<Agreed[]> {
  return node.keeper.read(async (reader) => {
    const context = await node.contextAt(reader);
    const rows = await reader.rows(objects);
    return objects.map((object) => {
      const facts = rows.get(object)!.facts as unknown as readonly Fact[];
      const seal = agreedObject(context, allOf(new Map([[object, { id: object, facts }]])), object).newest?.seal;
      if (seal === undefined) throw new Error(`${object} was not sealed: the bench itself is wrong`);
      return { object, seal };
    });
  });
}

function nonce(): string {
  return randomBytes(16).toString("hex");
}
