import { charterId, formatCharter, formatCharterSign, formatEntry, formatIntent, formatMandateGrant, signIntent, type Draft, type Hand, type Intent, type PartyFile, type Seen } from "@mithaq/accord";
import {
  cosign, encodeBase64, encodeHex, formatCheckpoint, formatNote, growTiles, leafHash, makeVerifierKey, parseNote, rootAt, signNote, type Hash, type Signer, type TileReader,
} from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { generateKeys, publicKeys, signersOf } from "../../folder/key-ring.ts";
import type { NodeKeys } from "../../keeper/keeper.ts";
import { openMemoryStore } from "../../store/memory.ts";
import type { Store } from "../../store/store.ts";
import type { ArchiveNode } from "../archive-node.ts";

export const TEHRAN = "tehran.example/record";
export const BAGHDAD = "baghdad.example/record";

/**
 * A founded record of two parties, built at the ledger's and the store's doors, without a keeper: Tehran's log has the charter, its signature, one mandate and
 * then declarations under it, each signed by the officer's hand, `acts` in all; Baghdad's log has the charter and its signature. Real acts under real keys: they
 * fold as valid. The store holds entries, tiles and heads; no rows.
 */
export async function buildRecord(acts: number, options: { store?: Store; /** the entry whose hand is a stranger's */ forged?: number } = {}): Promise<TwoPartyRecord> {
  const parties = [makeParty(TEHRAN), makeParty(BAGHDAD)];
  const [tehran, baghdad] = parties as [TestParty, TestParty];
  const charter = formatCharter(c, { title: { en: "Test charter" }, parties: parties.map(({ file }) => file), languages: ["en"], limits: { bytesPerDay: 1e12, actsPerDay: 1e9, openProposals: 1e6 }, sample: true }).bytes;
  const id = charterId(c, charter);
  const officer = signerFromPrivateKey(generateKey("Ed25519"));
  const logs = new Map<string, TestLog>([[TEHRAN, new TestLog(charter)], [BAGHDAD, new TestLog(charter)]]);
  const append = (party: TestParty, intent: Intent, hand: Hand, seen: Record<string, Seen> = {}) => logs.get(party.origin)!.append(formatEntry(intent, { seen, at: FIRST_DAY + logs.get(party.origin)!.size, hand }));
  const form = (party: TestParty, draft: Draft) => formatIntent(draft, { charter: id, origin: party.origin, nonce: nonce(logs.get(party.origin)!.size) });
  for (const party of parties) {
    const intent = form(party, formatCharterSign(party.origin));
    append(party, intent, signIntent(intent, `${party.origin}/root`, party.rootHand));
  }
  if (acts > 2) {
    const grant = form(tehran, formatMandateGrant({ role: { en: "Officer" }, acts: ["agreement.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(officer.publicKey) } }));
    const seen = { [BAGHDAD]: { size: 2, root: encodeHex(await logs.get(BAGHDAD)!.root()) } };
    append(tehran, grant, signIntent(grant, `${TEHRAN}/root`, tehran.rootHand), seen);
    const mandate = `${TEHRAN}/${grant.nonce}`;
    for (let index = 3; index < acts; index += 1) {
      const intent = declaration(id, index);
      append(tehran, intent, signIntent(intent, mandate, index === options.forged ? baghdad.rootHand : officer));
    }
  }
  const store = options.store ?? openMemoryStore();
  for (const [origin, log] of logs) await log.writeTo(store, origin, await signedNote(parties.find((party) => party.origin === origin)!, log));
  return { charter, parties: { tehran, baghdad }, logs, store, node: await nodeOf(charter, store, tehran, baghdad) };
}

export interface TwoPartyRecord {
  readonly charter: Uint8Array;
  readonly parties: { readonly tehran: TestParty; readonly baghdad: TestParty };
  readonly logs: ReadonlyMap<string, TestLog>;
  readonly store: Store;
  /** Tehran's node: holds both logs, its own head cosigned by Baghdad and Baghdad's by itself. */
  readonly node: ArchiveNode;
}

export interface TestParty {
  readonly origin: string;
  readonly file: PartyFile;
  readonly keys: NodeKeys;
  readonly rootHand: Signer;
}

const FIRST_DAY = Date.UTC(2026, 0, 1);

function makeParty(origin: string): TestParty {
  const keys = generateKeys(origin);
  const rootHand = signerFromPrivateKey(generateKey("Ed25519"));
  const file: PartyFile = { v: 1, kind: "mithaq/party", origin, name: { en: origin }, ...publicKeys(c, keys), rootHand: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(rootHand.publicKey) } };
  return { origin, file, keys: signersOf(keys), rootHand };
}

/** In shape what `formatIntent(formatNotice(…))` makes; written out, because schemas checked 70,000 times would take the test's time. */
function declaration(charter: string, index: number): Intent {
  const own = nonce(index);
  const content = { type: "joint-note" as const, title: { en: `Note ${index} on the passage of pilgrims at the border crossings` }, languages: ["en"], sample: true };
  return { v: 1, charter, origin: TEHRAN, nonce: own, act: "agreement.declare", objects: [[`${TEHRAN}/${own}`, null]], body: { content }, payload: null };
}

function nonce(index: number): string {
  return encodeHex(c.sha256(new TextEncoder().encode(`nonce ${index}`)).subarray(0, 16));
}

/** A log in memory: entries and tiles. */
export class TestLog {
  readonly entries: Uint8Array[] = [];
  readonly tiles = new Map<string, { level: number; index: number; bytes: Uint8Array }>();
  readonly #pending: Hash[] = [];
  #grown = 0;

  constructor(charter: Uint8Array) {
    this.append(charter);
  }

  get size(): number {
    return this.entries.length;
  }

  append(entry: Uint8Array): void {
    this.entries.push(entry);
    this.#pending.push(leafHash(c, entry));
  }

  grow(): TileReader {
    for (const write of growTiles(c, this.#grown, this.#pending, (level, index) => this.tiles.get(`${level}/${index}`)?.bytes)) this.tiles.set(`${write.level}/${write.index}`, write);
    this.#grown += this.#pending.length;
    this.#pending.length = 0;
    return { tile: async (level, index) => this.tiles.get(`${level}/${index}`)?.bytes };
  }

  async root(size = this.size): Promise<Hash> {
    return rootAt(c, this.grow(), size);
  }

  async writeTo(store: Store, origin: string, checkpoint: string): Promise<void> {
    this.grow();
    await store.write(async (writer) => {
      await writer.putEntries(origin, 0, this.entries.map((entry) => ({ entry, id: leafHash(c, entry), intent: null })));
      await writer.putTiles(origin, [...this.tiles.values()]);
      await writer.putLog({ origin, size: this.size, judged: 0, frontier: new Uint8Array(), checkpoint, state: null }, 0);
    });
  }
}

export async function signedNote(party: TestParty, log: TestLog, size = log.size): Promise<string> {
  const text = formatCheckpoint({ origin: party.origin, size, root: await log.root(size) });
  return formatNote({ text, signatures: [signNote(makeVerifierKey(c, party.origin, 0x01, party.keys.log.publicKey), party.keys.log, text)] });
}

/** The note with both cosignatures of a party. */
export function cosignedNote(note: string, cosigner: TestParty, time = 1_780_000_000): string {
  const { text, signatures } = parseNote(note);
  const name = `${cosigner.origin}/mirror`;
  const lines = [cosign(makeVerifierKey(c, name, 0x04, cosigner.keys.mirror.publicKey), cosigner.keys.mirror, text, time), cosign(makeVerifierKey(c, name, 0x06, cosigner.keys.mirrorPq.publicKey), cosigner.keys.mirrorPq, text, time)];
  return formatNote({ text, signatures: [...signatures, ...lines] });
}

async function nodeOf(charter: Uint8Array, store: Store, own: TestParty, other: TestParty): Promise<ArchiveNode> {
  const noteOf = async (origin: string) => (await store.read((reader) => reader.log(origin)))?.checkpoint ?? undefined;
  const head = (await noteOf(own.origin))!;
  await store.write((writer) => writer.putValue("keeper.countersigned", other.origin, { size: 0, note: cosignedNote(head, other) }));
  return {
    charter,
    payloads: { put: async () => undefined, get: async () => undefined, has: async () => false, erase: async () => undefined, async *list() {} },
    keeper: {
      origin: own.origin,
      read: (work) => store.read(work),
      checkpoint: noteOf,
      cosigned: async (log) => (log === own.origin ? undefined : cosignedNote((await noteOf(log))!, own)),
      bridges: async () => [],
    },
  };
}
