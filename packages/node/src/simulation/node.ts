import {
  charterId, formatEntry, formatIntent, signIntent, type Draft, type FoldContext, type KeyRole, type ObjectId, type Rule,
} from "@mithaq/accord";
import { encodeHex, encodeUtf8, type Cryptography, type Signer } from "@mithaq/ledger";
import { openKeeper } from "../keeper/open-keeper.ts";
import type { Appended, Keeper, KeeperParts } from "../keeper/keeper.ts";
import type { Payload } from "../payload/payload-store.ts";
import { openMemoryStore, type MemoryStore } from "../store/memory.ts";
import { SimulatedGuard, SimulatedPayloads } from "./devices.ts";
import type { Party } from "./party.ts";

/** One party's node: what lasts (store, guard, payloads, keys) and the keeper that runs on it. */
export class SimulatedNode {
  /** Its keys and the origin of its log today. */
  party: Party;
  /** The party, by the charter's name for it. */
  readonly name: string;
  readonly cryptography: Cryptography;
  readonly charter: Uint8Array;
  readonly generation: Record<KeyRole, number> = { log: 0, mirror: 0, mirrorPq: 0, transport: 0 };
  readonly #random: (bytes: number) => Uint8Array;
  readonly #clock: () => number;
  readonly #rules: readonly Rule[] | undefined;
  store: MemoryStore = openMemoryStore();
  guard = new SimulatedGuard();
  payloads = new SimulatedPayloads();
  #keeper: Keeper | undefined;

  constructor(party: Party, settings: { cryptography: Cryptography; charter: Uint8Array; random: (bytes: number) => Uint8Array; clock: () => number; rules?: FoldContext["rules"] }) {
    this.party = party;
    this.name = party.origin;
    this.cryptography = settings.cryptography;
    this.charter = settings.charter;
    this.#random = settings.random;
    this.#clock = settings.clock;
    this.#rules = settings.rules;
  }

  get origin(): string {
    return this.party.origin;
  }

  /** The running keeper. Throws where the node is down. */
  get keeper(): Keeper {
    if (this.#keeper === undefined) throw new Error(`${this.origin} is down`);
    return this.#keeper;
  }

  get isUp(): boolean {
    return this.#keeper !== undefined;
  }

  async start(wrap: (parts: KeeperParts) => KeeperParts = (parts) => parts): Promise<void> {
    const parts: KeeperParts = {
      store: this.store, guard: this.guard, payloads: this.payloads, keys: this.party.keys(this.generation), cryptography: this.cryptography,
      clock: this.#clock, random: this.#random, charter: this.charter, origin: this.name, ...(this.#rules === undefined ? {} : { rules: this.#rules }),
    };
    this.#keeper = await openKeeper(wrap(parts));
  }

  stop(): void {
    this.#keeper = undefined;
  }

  /** Submits a draft under a hand; the nonce is random unless it is given. */
  async act(draft: Draft, mandate: ObjectId, hand: Signer, nonce = encodeHex(this.#random(16))): Promise<Appended> {
    const intent = formatIntent(draft, { charter: charterId(this.cryptography, this.charter), origin: this.origin, nonce });
    return this.keeper.submit(intent, signIntent(intent, mandate, hand));
  }

  /** The act as an entry that says nothing of other logs. */
  entry(draft: Draft, mandate: ObjectId, hand: Signer, nonce: string): (at: number) => Uint8Array {
    const intent = formatIntent(draft, { charter: charterId(this.cryptography, this.charter), origin: this.origin, nonce });
    return (at) => formatEntry(intent, { seen: {}, at, hand: signIntent(intent, mandate, hand) });
  }

  /** Submits a draft under the party's root hand. */
  asRoot(draft: Draft): Promise<Appended> {
    return this.act(draft, `${this.name}/root`, this.party.rootHand);
  }

  /** Puts a document into the own payload store. */
  async putDocument(text: string): Promise<Payload> {
    const salt = this.#random(32);
    const bytes = encodeUtf8(text);
    const digest = encodeHex(this.cryptography.sha256(encodeUtf8("mithaq/payload/v1\n"), salt, bytes));
    const payload = { digest, salt, bytes };
    await this.payloads.put(payload);
    return payload;
  }
}

