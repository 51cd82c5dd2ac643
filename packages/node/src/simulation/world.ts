import { AccordError, formatCharter, formatCharterSign, formatMandateGrant, type Draft, type FoldContext, type KeyRole, type Limits } from "@mithaq/accord";
import { encodeHex, parseCheckpoint, parseNote } from "@mithaq/ledger";
import { readContext, openGround } from "../keeper/ground.ts";
import { KeeperError, type Appended } from "../keeper/keeper.ts";
import type { PeerLink } from "../peer/peer-link.ts";
import { pullOnce } from "../sync/pull.ts";
import { Choices } from "@mithaq/accord/testing";
import { Crash, Life, type CrashBorder } from "./crash.ts";
import { appendUnchecked } from "./hostile.ts";
import { keeperLink } from "./keeper-link.ts";
import { Network } from "./network.ts";
import { SimulatedNode } from "./node.ts";
import { credentialOf, makeParty } from "./party.ts";
import type { Backup, Officer, SignedHead } from "./records.ts";
import { toyCryptography, toySigner } from "@mithaq/accord/testing";

/** n nodes under one charter on a scripted network, all from one seed. It writes down what was promised, so that it can be held against what is there in the end. */
export class World {
  readonly nodes: readonly SimulatedNode[];
  readonly choices: Choices;
  readonly network: Network;
  readonly officers = new Map<SimulatedNode, Officer[]>();
  readonly charter: Uint8Array;
  /** Acts whose append was acknowledged. */
  acknowledged: { readonly origin: string; readonly index: number; readonly id: string }[] = [];
  heads: SignedHead[] = [];
  rotations: { readonly origin: string; readonly role: KeyRole; readonly index: number }[] = [];
  /** Gaps up to this many entries are pulled whole; above it in pieces of three. */
  readonly whole: number;
  readonly #lives = new Map<SimulatedNode, Life>();
  readonly #backups = new Map<SimulatedNode, Backup>();
  now = 1_800_000_000_000;

  constructor(seed: number, count: number, limits: Limits = { bytesPerDay: 100_000_000, actsPerDay: 1_000_000, openProposals: 1000 }) {
    this.choices = new Choices(seed);
    this.network = new Network(this.choices);
    this.whole = (seed & 3) === 1 ? 3 : 4096;
    const c = toyCryptography;
    const parties = ["a.example/log", "b.example/log", "c.example/log"].slice(0, count).map((origin) => makeParty(c, origin, toySigner));
    this.charter = formatCharter(c, { title: { en: "A world" }, parties: parties.map((party) => party.file), languages: ["en"], limits, sample: true }).bytes;
    this.nodes = parties.map((party, at) => {
      const skew = at * 1500;
      return new SimulatedNode(party, { cryptography: c, charter: this.charter, random: (bytes) => this.choices.bytes(bytes), clock: () => this.now + skew });
    });
  }

  /** The real steps of founding: every party signs the charter, the logs travel, the root hands grant mandates. */
  async found(): Promise<void> {
    for (const node of this.nodes) await this.start(node);
    for (const node of this.nodes) await this.act(node, formatCharterSign(node.origin), undefined);
    await this.exchange();
    for (const node of this.nodes) for (let at = 0; at < 2; at += 1) await this.grant(node, at === 0 ? ["*.*"] : ["agreement.*", "payload.erase"]);
    await this.exchange();
  }

  async grant(node: SimulatedNode, acts: readonly string[]): Promise<void> {
    const officers = this.officers.get(node) ?? [];
    this.officers.set(node, officers);
    const hand = toySigner("Ed25519", `${node.origin} officer ${officers.length}`);
    const nonce = encodeHex(this.choices.bytes(16));
    const granted = await this.act(node, formatMandateGrant({ role: { en: "Officer" }, acts, scope: null, from: 0, to: null, credential: credentialOf(hand) }), undefined, nonce);
    if (granted !== undefined) officers.push({ hand, mandate: `${node.origin}/${nonce}` });
  }

  /** Appends an act under an officer's hand, or the root hand; undefined where it was refused, or the node died of it. */
  async act(node: SimulatedNode, draft: Draft, officer: Officer | undefined, nonce = encodeHex(this.choices.bytes(16))): Promise<Appended | undefined> {
    if (!node.isUp) return undefined;
    const mandate = officer?.mandate ?? `${node.origin}/root`;
    const hand = officer?.hand ?? node.party.rootHand;
    const appended = await this.live(node, async () => {
      try {
        return await node.act(draft, mandate, hand, nonce);
      } catch (error) {
        // A node whose software is wrong appends it all the same, and signs it: everyone must judge it invalid.
        if (error instanceof AccordError && error.code === "invalid" && this.choices.oneIn(3)) await appendUnchecked(this, node, node.entry(draft, mandate, hand, nonce));
        throw error;
      }
    });
    if (appended !== undefined) this.acknowledged.push({ origin: node.origin, index: appended.index, id: appended.id });
    return appended;
  }

  /** Does something with a node that it may refuse, or die of: undefined then. What else is thrown is a bug. */
  async live<T>(node: SimulatedNode, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Crash) {
        if (this.#lives.get(node)?.over === true) node.stop();
        return undefined;
      }
      if (error instanceof KeeperError || (error instanceof Error && error.name === "AccordError")) return undefined;
      throw error;
    }
  }

  async start(node: SimulatedNode): Promise<void> {
    const life = new Life();
    this.#lives.set(node, life);
    await node.start((parts) => life.wrap(parts));
    await node.keeper.settle();
  }

  kill(node: SimulatedNode): void {
    const life = this.#lives.get(node);
    if (life !== undefined) life.over = true;
    node.stop();
  }

  crashAt(node: SimulatedNode, border: CrashBorder, passes: number): void {
    this.#lives.get(node)?.crashAt(border, passes);
  }

  backup(node: SimulatedNode): void {
    this.#backups.set(node, { database: node.store.snapshot(), payloads: new Map(node.payloads.held) });
  }

  backupOf(node: SimulatedNode): Backup | undefined {
    return this.#backups.get(node);
  }

  pull(to: SimulatedNode, from: SimulatedNode, also: readonly string[] = []): () => Promise<void> {
    return async () => {
      if (!to.isUp) return;
      const { keeper } = to;
      await this.live(to, async () => {
        await pullOnce(keeper, this.network.link(to.origin, this.link(from)), { cryptography: toyCryptography, batch: 3, whole: this.whole, clock: () => this.now, also });
      });
    };
  }

  /** The link to a node as it is when it is asked; every head that leaves it is written down. */
  link(to: SimulatedNode): PeerLink {
    const inner = keeperLink(to.origin, async () => {
      if (!to.isUp) throw new KeeperError("unreachable", to.origin, "The node is down.");
      return { keeper: to.keeper, payloads: to.payloads, poked: () => undefined };
    });
    const noted = async (note: Promise<string | undefined>, by: string): Promise<string | undefined> => {
      const text = await this.served(to, () => note);
      if (text !== undefined) this.noteHead(text, by);
      return text;
    };
    return {
      ...inner,
      checkpoint: (log) => noted(inner.checkpoint(log), log),
      cosigned: (log) => noted(inner.cosigned(log), to.origin),
      bridges: async (log) => {
        const bridges = await this.served(to, () => inner.bridges(log));
        for (const bridge of bridges) this.noteHead(bridge, log);
        return bridges;
      },
    };
  }

  noteHead(note: string, by: string): void {
    const { origin, size, root } = parseCheckpoint(parseNote(note).text);
    this.heads.push({ origin, size, root: encodeHex(root), by });
  }

  /** A node that dies while it answers is unreachable to whoever asked. */
  async served<T>(node: SimulatedNode, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      node.stop();
      throw new KeeperError("unreachable", node.origin, "The node died while it answered.");
    }
  }

  /** Rounds of calm pulling between all, until nothing new comes. */
  async exchange(most = 20): Promise<void> {
    for (let round = 0; round < most; round += 1) {
      const before = await this.#sizes();
      for (const to of this.nodes) for (const from of this.nodes) if (to !== from) await this.network.together([this.pull(to, from)]);
      if ((await this.#sizes()) === before) return;
    }
  }

  context(node: SimulatedNode): Promise<FoldContext> {
    const { store, guard, payloads, charter, origin } = node;
    const parts = { store, guard, payloads, charter, origin, keys: node.party.keys(node.generation), cryptography: toyCryptography, clock: () => this.now, random: (n: number) => this.choices.bytes(n) };
    return store.read((reader) => readContext(openGround(parts, toyCryptography), reader));
  }

  async #sizes(): Promise<string> {
    const sizes = await Promise.all(this.nodes.map(async (node) => (await node.store.read((reader) => reader.logs())).map((log) => `${log.origin} ${log.size} ${log.judged}`)));
    return JSON.stringify(sizes);
  }
}
