import { createHash } from "node:crypto";
import {
  charterId, formatAssent, formatCharter, formatCharterSign, formatIntent, formatKeyRotation, formatMandateGrant, formatNotice, formatPropose, keyDigest, NEW_OBJECT, signIntent, type Draft, type PartyFile, type Row,
} from "@mithaq/accord";
import { encodeBase64, encodeHex, type Signer } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { ArchiveNode } from "../../export/archive-node.ts";
import { generateKeys, publicKeys, roleVkey, signersOf } from "../../folder/key-ring.ts";
import type { Guard } from "../../guard/guard.ts";
import { openMemoryGuard } from "../../guard/memory-guard.ts";
import type { Appended, Keeper, NodeKeys } from "../../keeper/keeper.ts";
import { openKeeper } from "../../keeper/open-keeper.ts";
import { makePayload } from "../../payload/make-payload.ts";
import { openMemoryPayloadStore } from "../../payload/memory-payload-store.ts";
import type { PayloadStore } from "../../payload/payload-store.ts";
import type { PeerLink } from "../../peer/peer-link.ts";
import { openMemoryStore, type MemorySnapshot, type MemoryStore } from "../../store/memory.ts";
import type { Store } from "../../store/store.ts";
import { pullOnce } from "../../sync/pull.ts";

/** A node of the tests: a real keeper over a store in memory (or a given one), payloads and guard in memory. */
export interface TestNode extends ArchiveNode {
  readonly keeper: Keeper;
  readonly store: MemoryStore;
  readonly guard: Guard;
}

export interface TwoNodes {
  readonly tehran: TestNode;
  readonly baghdad: TestNode;
  /** Signs the charter on both sides and grants each side's officer a mandate; `exchange` carries until nothing moves. */
  found(exchange: () => Promise<unknown>): Promise<void>;
  /** Founds, then brings one text with its payload from proposal to countersigned. */
  playProgramme(exchange: () => Promise<unknown>): Promise<{ readonly status: string; readonly proposal: string }>;
  declare(node: TestNode, count: number): Promise<void>;
  /** Brings the committed next key of a role into use. */
  rotate(node: TestNode, role: "log" | "mirror" | "mirrorPq"): Promise<void>;
  pullUntilQuiet(): Promise<void>;
  /** Anew with the same keys, clock and charter, and nothing in the logs. */
  again(): Promise<TwoNodes>;
  /** An empty node of one side, with the same keys. */
  behind(side: "tehran" | "baghdad"): Promise<TestNode>;
  /** One side on an older store, with its guard of today. */
  restored(side: "tehran" | "baghdad", from: MemorySnapshot): Promise<TestNode>;
  /** A keeper of one side on another store. */
  openOn(side: "tehran" | "baghdad", store: Store, guard?: Guard): Promise<Keeper>;
}

interface Side {
  readonly origin: string;
  readonly file: PartyFile;
  readonly keys: NodeKeys;
  readonly rootHand: Signer;
  readonly officer: Signer;
}

export async function openTwoNodes(title = "Test charter"): Promise<TwoNodes> {
  const sides = { tehran: makeSide("tehran.example/record"), baghdad: makeSide("baghdad.example/record") };
  const files = Object.values(sides).map(({ file }) => file);
  const charter = formatCharter(c, { title: { en: title }, parties: files, languages: ["en"], limits: { bytesPerDay: 1e12, actsPerDay: 1e9, openProposals: 1e6 }, sample: true }).bytes;
  return openOver(sides, charter);
}

async function openOver(sides: { tehran: Side; baghdad: Side }, charter: Uint8Array): Promise<TwoNodes> {
  // The clock stands still and nonces are counted: the same steps make the same acts, whatever carries them.
  const now = Date.UTC(2026, 0, 5);
  let counter = 0;
  const bytes = (n: number) => new Uint8Array(createHash("shake256", { outputLength: n }).update(`${counter++}`).digest());
  const keeperOn = (side: Side, store: Store, guard: Guard, payloads: PayloadStore) =>
    openKeeper({ store, guard, payloads, keys: side.keys, cryptography: c, clock: () => now, random: bytes, charter, origin: side.origin });
  const openNode = async (side: Side, from?: MemorySnapshot, guard = openMemoryGuard(), payloads = openMemoryPayloadStore({ cryptography: c })): Promise<TestNode> => {
    const store = openMemoryStore(from);
    return { store, guard, payloads, charter, keeper: await keeperOn(side, store, guard, payloads) };
  };
  const tehran = await openNode(sides.tehran);
  const baghdad = await openNode(sides.baghdad);
  const sideOf = (node: TestNode) => (node.keeper.origin === sides.tehran.origin ? sides.tehran : sides.baghdad);
  const mandates = new Map<string, string>();
  const submit = (node: TestNode, draft: Draft, hand: "root" | "officer"): Promise<Appended> => {
    const side = sideOf(node);
    const intent = formatIntent(draft, { charter: charterId(c, charter), origin: side.origin, nonce: encodeHex(bytes(16)) });
    if (draft.act === "mandate.grant") mandates.set(side.origin, `${side.origin}/${intent.nonce}`);
    return node.keeper.submit(intent, hand === "root" ? signIntent(intent, `${side.origin}/root`, side.rootHand) : signIntent(intent, mandates.get(side.origin)!, side.officer));
  };
  const nodes: TwoNodes = {
    tehran,
    baghdad,
    async found(exchange) {
      for (const node of [tehran, baghdad]) await submit(node, formatCharterSign(node.keeper.origin), "root");
      await exchange();
      if ((await tehran.keeper.status()).mode !== "running") return;
      for (const node of [tehran, baghdad]) {
        await submit(node, formatMandateGrant({ role: { en: "Officer" }, acts: ["agreement.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(sideOf(node).officer.publicKey) } }), "root");
      }
      await exchange();
    },
    async playProgramme(exchange) {
      await nodes.found(exchange);
      const payload = makePayload(c, bytes(32), Buffer.from("the text"));
      await tehran.payloads.put(payload);
      const content = { type: "joint-note", title: { en: "A note" }, languages: ["en"], sample: true };
      const { id } = await submit(tehran, formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content, payload: { digest: payload.digest, bytes: payload.bytes.length, mediaType: "application/json" } }), "officer");
      await exchange();
      const [row] = await baghdad.store.read((reader) => reader.listRows({ kind: "agreement", limit: 10 }));
      const fact = (row!.facts as unknown as Row["facts"])[0]!;
      await submit(baghdad, formatAssent("agreement", { id, pairs: fact.content["pairs"] as never, digest: payload.digest }), "officer");
      await exchange();
      return { proposal: id, status: (await tehran.store.read((reader) => reader.rows([row!.id]))).get(row!.id)!.status };
    },
    async declare(node, count) {
      const content = { type: "joint-note", title: { en: "A note" }, languages: ["en"], sample: true };
      await Promise.all(Array.from({ length: count }, () => submit(node, formatNotice("agreement", "declare", { pairs: [[NEW_OBJECT, null]], content, payload: null }), "officer")));
    },
    async rotate(node, role) {
      const { keys, origin } = sideOf(node);
      const after = generateKeys(origin).next[role];
      const vkey = (signer: Signer) => roleVkey(c, origin, role, signer.publicKey);
      await submit(node, formatKeyRotation(origin, role, vkey(keys.next[role]), keyDigest(c, vkey(signerFromPrivateKey(after)))), "root");
    },
    async pullUntilQuiet() {
      for (let before = ""; ; ) {
        for (const [node, peer] of [[baghdad, tehran], [tehran, baghdad]] as const) await pullOnce(node.keeper, directLink(peer), { cryptography: c, batch: 256, clock: () => now, also: [] });
        const sizes = JSON.stringify((await Promise.all([tehran.keeper.status(), baghdad.keeper.status()])).map(({ logs }) => logs));
        if (sizes === before) return;
        before = sizes;
      }
    },
    again: () => openOver(sides, charter),
    behind: (side) => openNode(sides[side]),
    restored: (side, from) => openNode(sides[side], from, nodes[side].guard, nodes[side].payloads),
    openOn: (side, store, guard = openMemoryGuard()) => keeperOn(sides[side], store, guard, nodes[side].payloads),
  };
  return nodes;
}

/** A node as its peer reaches it, without a network. */
function directLink({ keeper, payloads }: TestNode): PeerLink {
  return {
    origin: keeper.origin,
    checkpoint: (log) => keeper.checkpoint(log),
    entries: (log, from, to) => keeper.read((reader) => reader.entries(log, from, to)),
    tile: async (log, { level, index, width }) => (await keeper.read((reader) => reader.tile(log, level, index)))!.subarray(0, width * 32),
    cosigned: (log) => keeper.cosigned(log),
    bridges: async (log) => [...(await keeper.bridges(log))],
    payload: (digest) => payloads.get(digest),
    addCheckpoint: async () => ({ status: 200 }),
  };
}

function makeSide(origin: string): Side {
  const keys = generateKeys(origin);
  const own = signersOf(keys);
  const rootHand = signerFromPrivateKey(generateKey("Ed25519"));
  const file: PartyFile = { v: 1, kind: "mithaq/party", origin, name: { en: origin }, ...publicKeys(c, keys), rootHand: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(rootHand.publicKey) } };
  return { origin, file, keys: { ...own, mirrorPq: remembering(own.mirrorPq) }, rootHand, officer: signerFromPrivateKey(generateKey("Ed25519")) };
}

/** ML-DSA signs the same message differently each time; a receipt carries such a signature. Here one message has one signature. */
function remembering(signer: Signer): Signer {
  const made = new Map<string, Uint8Array>();
  return {
    ...signer,
    sign(message) {
      const key = encodeHex(message);
      if (!made.has(key)) made.set(key, signer.sign(message));
      return made.get(key)!;
    },
  };
}
