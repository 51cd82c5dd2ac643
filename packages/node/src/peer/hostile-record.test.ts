import { cosign, decodeBundle, encodeBundle, encodeUtf8, formatCheckpoint, formatNote, makeVerifierKey, parseCheckpoint, parseNote, rootAt, signNote, SIGNATURE_TYPE, type Signer } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SimulatedNode } from "../simulation/node.ts";
import { type Alter, assent, copyOf, type FoundedPair, foundPair, linkTo, propose, pull, type ServedKeeper, serveKeeper, type TestOffice } from "./testing/served-keeper.ts";

/**
 * A peer that speaks HTTP well and lies about its record. Plan: Baghdad's node is ahead of what Tehran's holds; its answers are altered on the way out, or come
 * from another future of it that its own keys have signed; Tehran's real keeper pulls over real HTTP. Each lie is refused by name and named in Tehran's status; of its store nothing
 * else has changed, not a byte; and once the peer is honest again the same node catches up (but for a fork, which stays).
 */
let pair: FoundedPair;
/** Baghdad's node with 40 acts more than Tehran has, a document and an assent of Tehran's among what it waits for. */
let ahead: TestOffice;

beforeAll(async () => {
  pair = await foundPair();
  const served = await serveKeeper(pair.b.node);
  await propose(pair.b, "Known to both");
  await pull(pair.a.node, linkTo(pair.a.node, pair.b.node, served.url));
  await served.close();
  ahead = await copyOf(pair.b);
  for (let i = 0; i < 40; i++) await propose(ahead, `New ${i}`);
});

let served: ServedKeeper | undefined;
afterEach(() => served?.close());

/** Everything in the node's store but its list of faults, as text. */
async function contentOf(node: SimulatedNode): Promise<string> {
  const records: string[] = [];
  for await (const record of node.store.dump()) {
    const line = JSON.stringify(record);
    if (!line.includes('"keeper.fault"')) records.push(line);
  }
  return records.join("\n");
}

async function pullFrom(node: SimulatedNode, peer: SimulatedNode, alter?: Alter, batch?: number) {
  served = await serveKeeper(peer, alter === undefined ? {} : { alter });
  const report = await pull(node, linkTo(node, peer, served.url), batch);
  await served.close();
  served = undefined;
  return report;
}

const bytesOf = async (honest: Response) => new Uint8Array(await honest.arrayBuffer());
const answer = (body: Uint8Array | string) => new Response(typeof body === "string" ? body : new Uint8Array(body));

/** Alters answers of paths that match, and leaves the rest. */
const on = (path: RegExp, alter: (body: Uint8Array, path: string) => Uint8Array | string | Response): Alter => async (asked, honest) => {
  if (!path.test(asked) || honest.status !== 200) return honest;
  const altered = alter(await bytesOf(honest), asked);
  return altered instanceof Response ? altered : answer(altered);
};

const ENTRIES = /\/tile\/entries\//;
const CHECKPOINT = /^\/mirror\/[0-9a-f]{64}\/checkpoint$/;
const COSIGNED = /^\/monitoring\//;
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const entriesOf = (body: Uint8Array, path: string) => decodeBundle(body, widthOf(path));
const widthOf = (path: string) => Number(/\.p\/([0-9]+)$/.exec(path)?.[1] ?? 256);

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at % copy.length]! ^= 1;
  return copy;
}

/** The note's checkpoint, changed, under another signature. */
function signedAnew(body: Uint8Array, signer: Signer, change: (checkpoint: ReturnType<typeof parseCheckpoint>) => ReturnType<typeof parseCheckpoint>): string {
  const checkpoint = change(parseCheckpoint(parseNote(body).text));
  const noteText = formatCheckpoint(checkpoint);
  return formatNote({ text: noteText, signatures: [signNote(makeVerifierKey(c, checkpoint.origin, SIGNATURE_TYPE.ed25519, signer.publicKey), signer, noteText)] });
}

const forger = signerFromPrivateKey(generateKey("Ed25519"));
const logKey = () => ahead.node.party.keys(ahead.node.generation).log;
const B = "baghdad.example/mithaq";

const lies: [name: string, subject: string, code: string, alter: () => Alter, batch?: number][] = [
  ["entries - two swapped", B, "root-differs", () => on(ENTRIES, (body, path) => {
    const entries = entriesOf(body, path);
    return encodeBundle([...entries.slice(0, -2), entries.at(-1)!, entries.at(-2)!]);
  })],
  ["entries - one bit of one entry", B, "root-differs", () => on(ENTRIES, (body) => flipped(body, body.length - 9))],
  ["entries - the bundle of another range", B, "root-differs", () => on(ENTRIES, (body, path) => encodeBundle(entriesOf(body, path).toReversed()))],
  ["entries - one left out, one made up", B, "root-differs", () => on(ENTRIES, (body, path) => encodeBundle([...entriesOf(body, path).slice(0, -1), encodeUtf8("{}")]))],
  ["entries - fewer than the checkpoint covers", B, "garbage", () => on(ENTRIES, (body, path) => encodeBundle(entriesOf(body, path).slice(0, -1)))],
  ["entries - refused, though the checkpoint covers them", "peer baghdad.example/mithaq", "refused", () => on(ENTRIES, () => new Response("busy", { status: 503 }))],
  ["proof - a tile with one bit changed", B, "root-differs", () => on(/\/tile\/0\//, (body) => flipped(body, 3)), 8],
  ["proof - a tile that is too short", B, "garbage", () => on(/\/tile\/0\//, (body) => body.slice(32)), 8],
  ["checkpoint - of more entries than there are", "peer baghdad.example/mithaq", "refused", () => on(CHECKPOINT, (body) => signedAnew(body, logKey(), (checkpoint) => ({ ...checkpoint, size: checkpoint.size + 5 })))],
  ["checkpoint - another root, signed by the log itself", B, "root-differs", () => on(CHECKPOINT, (body) => signedAnew(body, logKey(), (checkpoint) => ({ ...checkpoint, root: flipped(checkpoint.root, 0) })))],
  ["checkpoint - the right name, a wrong key", B, "wrong-key", () => on(CHECKPOINT, (body) => signedAnew(body, forger, (checkpoint) => checkpoint))],
  ["checkpoint - the right key id, a wrong signature", B, "wrong-key", () => on(CHECKPOINT, (body) => {
    const note = parseNote(body);
    return formatNote({ ...note, signatures: note.signatures.map((line) => ({ ...line, signature: flipped(line.signature, 5) })) });
  })],
  ["checkpoint - of another log", B, "wrong-origin", () => on(CHECKPOINT, (body) => signedAnew(body, forger, (checkpoint) => ({ ...checkpoint, origin: "elsewhere.example" })))],
  ["checkpoint - of another log, under this log's key", B, "wrong-origin", () => on(CHECKPOINT, (body) => {
    const noteText = formatCheckpoint({ ...parseCheckpoint(parseNote(body).text), origin: "elsewhere.example" });
    return formatNote({ text: noteText, signatures: [signNote(makeVerifierKey(c, B, SIGNATURE_TYPE.ed25519, logKey().publicKey), logKey(), noteText)] });
  })],
  ["checkpoint - no note at all", B, "note-malformed", () => on(CHECKPOINT, () => "<html>")],
  ["checkpoint - with an extension line", B, "note-malformed", () => on(CHECKPOINT, (body) => {
    const noteText = `${parseNote(body).text}more\n`;
    return formatNote({ text: noteText, signatures: [signNote(makeVerifierKey(c, B, SIGNATURE_TYPE.ed25519, logKey().publicKey), logKey(), noteText)] });
  })],
  ["checkpoint - of a size with a leading zero", B, "note-malformed", () => on(CHECKPOINT, (body) => text(body).replace(/\n([0-9]+)\n/, "\n0$1\n"))],
  ["checkpoint - an older one again", B, "rolled-back", () => on(CHECKPOINT, (body) => signedAnew(body, logKey(), () => ({ origin: B, size: 2, root: rootOfTwo })))],
];
let rootOfTwo: Uint8Array;

describe("refused by name, nothing changed, healed by honesty", () => {
  beforeAll(async () => {
    rootOfTwo = await ahead.node.keeper.read((reader) => rootAt(c, { tile: (level, index) => reader.tile(B, level, index) }, 2));
  });

  it.each(lies)("%s", async (_, subject, code, alter, batch) => {
    const { node } = await copyOf(pair.a);
    const before = { content: await contentOf(node), state: await node.keeper.stateHash() };
    const report = await pullFrom(node, ahead.node, alter(), batch);
    expect(Object.fromEntries(report.faults)).toEqual({ [subject]: code });
    expect(report.added).toBe(0);
    expect((await node.keeper.status()).faults).toEqual([expect.objectContaining({ subject, reason: code })]);
    expect(await node.keeper.stateHash()).toEqual(before.state);
    expect(await contentOf(node)).toBe(before.content);

    const healed = await pullFrom(node, ahead.node);
    expect(healed).toMatchObject({ added: 40, faults: new Map() });
    expect((await node.keeper.status()).faults).toEqual([]);
  });

  it("cosignature - a wrong one under the mirror's key is refused; the record goes on", async () => {
    const { node } = await copyOf(pair.a);
    const mirror = ahead.node.party.keys(ahead.node.generation).mirror;
    const lie = on(COSIGNED, (body) => {
      const note = parseNote(body);
      const key = makeVerifierKey(c, `${B}/mirror`, SIGNATURE_TYPE.ed25519Cosignature, mirror.publicKey);
      const line = cosign(key, mirror, note.text, 1_800_000_000);
      return formatNote({ ...note, signatures: [note.signatures[0]!, { ...line, signature: flipped(line.signature, 40) }] });
    });
    const report = await pullFrom(node, ahead.node, lie);
    expect(Object.fromEntries(report.faults)).toEqual({ [`cosignature ${B}`]: "wrong-key" });
    expect(report.added).toBe(40);
  });

  it("payload - another document under the digest is not kept, and the next honest answer is", async () => {
    const { node } = await copyOf(pair.a);
    const held = node.payloads.held.size;
    const report = await pullFrom(node, ahead.node, on(/^\/payloads\//, (body) => flipped(body, 40)));
    expect([...report.faults.values()]).toEqual(["payload-corrupt"]);
    expect(node.payloads.held.size).toBe(held);
    expect(await pullFrom(node, ahead.node)).toMatchObject({ payloads: 40, faults: new Map() });
  });

  it("silence - a peer that goes away in the middle leaves what was proven, and no more", async () => {
    const { node } = await copyOf(pair.a);
    let bundles = 0;
    const report = await pullFrom(node, ahead.node, on(ENTRIES, (body) => (++bundles > 2 ? new Response("gone", { status: 500 }) : body)), 8);
    expect([...report.faults.values()]).toEqual(["refused"]);
    expect(report.added).toBe(0);
    const record = await node.keeper.read((reader) => reader.log(B));
    expect(record!.size % 8).toBe(4);
    expect(await pullFrom(node, ahead.node)).toMatchObject({ faults: new Map() });
    expect((await node.keeper.read((reader) => reader.log(B)))!.size).toBe((await ahead.node.keeper.read((reader) => reader.log(B)))!.size);
  });
});

describe("a forked peer", () => {
  it("another future of its log, signed by its own key - named, both notes kept, nothing more taken in or vouched for", async () => {
    const victim = await copyOf(pair.a);
    const { node } = victim;
    const other = await copyOf(pair.b);
    for (let i = 0; i < 50; i++) await propose(other, `Other ${i}`);
    await pullFrom(node, ahead.node);
    const cosigned = await node.keeper.cosigned(B);
    const before = { content: await contentOf(node), state: await node.keeper.stateHash() };
    const report = await pullFrom(node, other.node);
    expect(Object.fromEntries(report.faults)).toEqual({ [B]: "fork" });
    expect(await node.keeper.stateHash()).toEqual(before.state);
    const [fault] = (await node.keeper.status()).faults;
    expect(fault).toMatchObject({ subject: B, reason: "fork" });
    expect(fault!.evidence).toEqual([await ahead.node.keeper.checkpoint(B), await other.node.keeper.checkpoint(B)]);
    expect(await contentOf(node)).toBe(before.content);

    const later = await copyOf(ahead);
    await propose(later, "After the fork");
    expect(Object.fromEntries((await pullFrom(node, later.node)).faults)).toEqual({ [B]: "fork" });
    expect(await contentOf(node)).toBe(before.content);
    expect(await node.keeper.cosigned(B)).toBe(cosigned);
  });

  it("of one size with the log that is held - the same", async () => {
    const { node } = await copyOf(pair.a);
    const other = await copyOf(pair.b);
    for (let i = 0; i < 40; i++) await propose(other, `Other ${i}`);
    await pullFrom(node, ahead.node);
    expect(Object.fromEntries((await pullFrom(node, other.node)).faults)).toEqual({ [B]: "fork" });
  });
});

it("an honest peer - the fixture itself leads to a decided text", async () => {
  const victim = await copyOf(pair.a);
  const baghdad = await copyOf(ahead);
  const proposal = await propose(baghdad, "Honest");
  await pullFrom(victim.node, baghdad.node);
  await assent(victim, proposal);
  await pullFrom(baghdad.node, victim.node);
  expect((await baghdad.node.keeper.read((reader) => reader.rows([proposal.pairs[0]![0]]))).values().next().value?.status).toBe("decided");
});
