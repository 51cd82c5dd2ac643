import { formatCharterSign, formatIntent, formatMandateGrant, NEW_OBJECT, newObjectId, signIntent, type Draft } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { randomBytes } from "node:crypto";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import type { PeerLink } from "../../../packages/node/src/peer/peer-link.ts";
import { keeperLink } from "../../../packages/node/src/simulation/keeper-link.ts";
import { pullOnce } from "../../../packages/node/src/sync/pull.ts";
import { openAuthor, type Author } from "./acts.ts";
import { makeWorld, type World, type WorldParty } from "./world.ts";

/** A world whose charter both parties have signed, with one officer on each side. */
export interface FoundedWorld extends World {
  readonly authors: { readonly tehran: Author; readonly baghdad: Author };
}

/** Makes and founds a world by the nodes' own steps, through real keepers on real files; closes them again. */
export async function foundWorld(under: string): Promise<FoundedWorld> {
  const world = await makeWorld(under);
  const [tehran, baghdad] = [await openNode({ folder: world.tehran.folder }), await openNode({ folder: world.baghdad.folder })];
  try {
    await asRoot(world, tehran, world.tehran, formatCharterSign(tehran.origin));
    await asRoot(world, baghdad, world.baghdad, formatCharterSign(baghdad.origin));
    await exchange(tehran, baghdad);
    const authors = { tehran: await accredit(world, tehran, world.tehran), baghdad: await accredit(world, baghdad, world.baghdad) };
    await exchange(tehran, baghdad);
    return { ...world, authors };
  } finally {
    await tehran.close();
    await baghdad.close();
  }
}

/** One round of pulling, each from the other. */
export async function exchange(a: OpenedNode, b: OpenedNode): Promise<void> {
  await pullFrom(a, linkTo(b));
  await pullFrom(b, linkTo(a));
}

/** A link inside the process: the bench measures nodes, not sockets. */
export function linkTo(node: OpenedNode): PeerLink {
  return keeperLink(node.origin, async () => ({ keeper: node.keeper, payloads: node.payloads, poked: () => undefined }));
}

/** One round with a peer, with the batches in which a running node pulls. */
export async function pullFrom(node: OpenedNode, link: PeerLink): Promise<number> {
  const { added, faults } = await pullOnce(node.keeper, link, { cryptography: c, batch: PULL_BATCH, clock: Date.now, also: [] });
  if (faults.size > 0) throw new Error(`pulling from ${link.origin} went wrong: ${[...faults].join("; ")}`);
  return added;
}

/** As `openPeerPulling` has it. */
export const PULL_BATCH = 1024;

async function accredit(world: World, node: OpenedNode, party: WorldParty): Promise<Author> {
  const key = generateKey("Ed25519");
  const credential = { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signerFromPrivateKey(key).publicKey) } as const;
  const grant = formatMandateGrant({ role: { en: "Officer of the bench" }, acts: ["agreement.*"], scope: null, from: 0, to: null, credential });
  if (grant.objects[0]?.[0] !== NEW_OBJECT) throw new Error("a mandate is no longer the object that its grant makes: the bench must follow");
  const nonce = await asRoot(world, node, party, grant);
  return openAuthor({ charter: world.charterId, origin: party.origin, mandate: newObjectId(party.origin, nonce), key });
}

async function asRoot(world: World, node: OpenedNode, party: WorldParty, draft: Draft): Promise<string> {
  const nonce = randomBytes(16).toString("hex");
  const intent = formatIntent(draft, { charter: world.charterId, origin: party.origin, nonce });
  await node.keeper.submit(intent, signIntent(intent, `${party.origin}/root`, party.rootHand));
  return nonce;
}
