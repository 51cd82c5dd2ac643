import { expect, test } from "vitest";
import { formatAssent, formatKeyRotation, formatPropose, keyDigest, NEW_OBJECT } from "@mithaq/accord";
import { formatCheckpoint, formatNote, makeVerifierKey, parseCheckpoint, parseNote, proveConsistency, signNote } from "@mithaq/ledger";
import { refusalOf } from "../simulation/refusal.ts";
import type { SimulatedNode } from "../simulation/node.ts";
import { appendUnchecked } from "../simulation/hostile.ts";
import { toyCryptography as c, toySigner } from "@mithaq/accord/testing";
import { World } from "../simulation/world.ts";
import { storedTiles } from "./transaction.ts";
import type { LogBatch } from "./keeper.ts";

async function founded(): Promise<{ world: World; a: SimulatedNode; b: SimulatedNode; held: number; batch: LogBatch }> {
  const world = new World(1, 2);
  await world.found();
  const [a, b] = world.nodes as [SimulatedNode, SimulatedNode];
  const held = (await b.store.read((reader) => reader.log(a.origin)))!.size;
  for (let at = 0; at < 5; at += 1) await world.grant(a, ["agreement.*"]);
  const note = (await a.keeper.checkpoint(a.origin))!;
  const entries = await a.store.read((reader) => reader.entries(a.origin, held, held + 100));
  return { world, a, b, held, batch: { origin: a.origin, note, from: held, entries } };
}

const resigned = (a: SimulatedNode, change: (checkpoint: ReturnType<typeof parseCheckpoint>) => Partial<ReturnType<typeof parseCheckpoint>>, note: string): string => {
  const checkpoint = parseCheckpoint(parseNote(note).text);
  const text = formatCheckpoint({ ...checkpoint, ...change(checkpoint) });
  const signer = a.party.keys(a.generation).log;
  return formatNote({ text, signatures: [signNote(makeVerifierKey(c, a.origin, 0x01, signer.publicKey), signer, text)] });
};

test("what a hostile peer sends - refused by name, state untouched", async () => {
  const { a, b, held, batch } = await founded();
  const stranger = toySigner("Ed25519", "stranger");
  const text = parseNote(batch.note).text;
  const strangers = formatNote({ text, signatures: [signNote(makeVerifierKey(c, a.origin, 0x01, stranger.publicKey), stranger, text)] });
  const othersName = formatNote({ text, signatures: [signNote(makeVerifierKey(c, "x.example/log", 0x01, stranger.publicKey), stranger, text)] });
  const flipped = batch.entries.map((entry, at) => (at === 1 ? Uint8Array.from(entry, (byte, index) => (index === 9 ? byte ^ 1 : byte)) : entry));
  const first = await a.store.read((reader) => reader.entries(a.origin, 0, held));
  const forgedCharter = [Uint8Array.from(first[0]!, (byte, index) => (index === 30 ? byte ^ 1 : byte)), ...first.slice(1), ...batch.entries];
  const cases: [string, LogBatch][] = [
    ["unknown-log", { ...batch, origin: "x.example/log" }],
    ["note-malformed", { ...batch, note: "hello" }],
    ["wrong-origin", { ...batch, note: (await b.keeper.checkpoint(b.origin))! }],
    ["wrong-key", { ...batch, note: strangers }],
    ["note-malformed", { ...batch, note: batch.note.replace(/=*\n$/, "*\n") }],
    ["unsigned", { ...batch, note: othersName }],
    ["missing-acts", { ...batch, from: held + 1, entries: batch.entries.slice(1) }],
    ["short", { ...batch, entries: batch.entries.slice(0, -1) }],
    ["garbage", { ...batch, entries: [...batch.entries, batch.entries[0]!] }],
    ["root-differs", { ...batch, entries: flipped }],
    ["root-differs", { ...batch, entries: batch.entries.toReversed() }],
    ["root-differs", { ...batch, entries: batch.entries.slice(0, 2), proof: [new Uint8Array(32)] }],
    ["entries-differ", { ...batch, from: held - 1, entries: [batch.entries[0]!, ...batch.entries] }],
    ["other-charter", { ...batch, from: 0, entries: forgedCharter }],
  ];
  const before = await b.keeper.stateHash();
  for (const [at, [code, hostile]] of cases.entries()) {
    const refusal = await refusalOf(b.keeper.ingest(hostile));
    expect([at, refusal.name, refusal.code]).toEqual([at, "KeeperError", code]);
  }
  expect(await b.keeper.stateHash()).toEqual(before);
  expect((await b.keeper.status()).faults).toEqual([]);
  expect(await b.keeper.ingest(batch)).toMatchObject({ added: 5 });
  expect(await b.keeper.ingest(batch)).toMatchObject({ added: 0 });
  expect(await refusalOf(b.keeper.ingest({ ...batch, note: resigned(a, () => ({ size: held, root: new Uint8Array(32) }), batch.note), entries: [] }))).toMatchObject({ code: "fork" });
});

test("the last assent - sealed in the very transaction that takes it in, receipted in a later one", async () => {
  const { world, a, b } = await founded();
  const content = { type: "agreement", title: { en: "A text" }, languages: ["en"], sample: true };
  const proposed = await world.act(a, formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content, payload: null }), world.officers.get(a)![0], "ab".repeat(16));
  const object = `${a.origin}/${"ab".repeat(16)}`;
  await world.exchange();
  await world.act(b, formatAssent("agreement", { id: proposed!.id, pairs: [[object, null]], digest: null }), world.officers.get(b)![0]);
  const ingestNewest = async (to: SimulatedNode, from: SimulatedNode) => {
    const size = (await to.store.read((reader) => reader.log(from.origin)))!.size;
    const entries = await from.store.read((reader) => reader.entries(from.origin, size, size + 9));
    await to.keeper.ingest({ origin: from.origin, note: (await from.keeper.checkpoint(from.origin))!, from: size, entries });
  };
  const status = async (node: SimulatedNode) => (await node.store.read((reader) => reader.rows([object]))).get(object)!.status;
  await ingestNewest(a, b);
  expect(await status(a)).toBe("decided");
  await ingestNewest(b, a);
  expect(await status(b)).toBe("decided");
  await b.keeper.settle();
  expect(await status(b)).toBe("countersigned");
});

test("each piece of a long catch-up - proven by itself, and judged", async () => {
  const { world, a, b } = await founded();
  for (let at = 0; at < 700; at += 1) await world.grant(a, ["agreement.*"]);
  await world.network.together([world.pull(b, a)]);
  expect((await b.keeper.status()).logs.find((log) => log.origin === a.origin)).toMatchObject({ size: 709, judged: 709, waiting: null });
  const held = await b.store.read((reader) => reader.log(a.origin));
  expect(parseCheckpoint(parseNote(held!.checkpoint!).text).size).toBe(709);
  expect(await b.keeper.stateHash()).toMatchObject({ hash: (await a.keeper.stateHash((await b.keeper.stateHash()).frontier)).hash });
});

test("a piece without an exact checkpoint - stored and judged, but not seen by own acts", async () => {
  const { world, a, b, held, batch } = await founded();
  const proof = await a.store.read((reader) => proveConsistency(c, storedTiles(reader, a.origin), held + 2, held + 5));
  await b.keeper.ingest({ ...batch, entries: batch.entries.slice(0, 2), proof });
  await world.grant(b, ["agreement.*"]);
  const log = await b.store.read((reader) => reader.log(b.origin));
  expect((log!.state as { seen: Record<string, { size: number }> }).seen[a.origin]!.size).toBeLessThanOrEqual(held);
});

test("a malformed entry that a signed tree proves - stored, invalid, and replication goes on", async () => {
  const { world, a, b } = await founded();
  await appendUnchecked(world, a, () => new TextEncoder().encode("{}"));
  await world.grant(a, ["agreement.*"]);
  await world.exchange();
  expect(await b.keeper.stateHash()).toEqual(await a.keeper.stateHash());
  const row = await b.store.read((reader) => reader.rows([`${a.origin}/log`]));
  expect(JSON.stringify(row.get(`${a.origin}/log`)!.facts)).toContain('"verdict":"malformed"');
});

test("after rotations of the log's key - a peer that was away comes over the bridges", async () => {
  const { world, a, b } = await founded();
  for (let generation = 0; generation < 3; generation += 1) {
    const next = keyDigest(c, a.party.vkey("log", generation + 2));
    await world.act(a, formatKeyRotation(a.origin, "log", a.party.vkey("log", generation + 1), next), undefined);
    a.generation.log += 1;
    world.kill(a);
    await world.start(a);
    await world.grant(a, ["agreement.*"]);
  }
  expect((await a.keeper.bridges(a.origin)).length).toBe(3);
  await world.exchange();
  expect(await b.keeper.stateHash()).toEqual(await a.keeper.stateHash());
  expect(await b.keeper.bridges(a.origin)).toEqual(await a.keeper.bridges(a.origin));
  expect((await b.keeper.status()).faults).toEqual([]);
});
