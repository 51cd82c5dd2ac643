import { formatKeyRotation, keyDigest } from "@mithaq/accord";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announce } from "../sync/announce.ts";
import type { PeerLink } from "./peer-link.ts";
import { assent, type FoundedPair, foundPair, linkTo, propose, pull, type ServedKeeper, serveKeeper } from "./testing/served-keeper.ts";

/** Two real keepers, each behind real HTTP, with real keys. */
let pair: FoundedPair;
let servedA: ServedKeeper;
let servedB: ServedKeeper;
let toA: PeerLink;
let toB: PeerLink;

beforeAll(async () => {
  pair = await foundPair();
  servedA = await serveKeeper(pair.a.node);
  servedB = await serveKeeper(pair.b.node);
  toA = linkTo(pair.b.node, pair.a.node, servedA.url);
  toB = linkTo(pair.a.node, pair.b.node, servedB.url);
});
afterAll(() => Promise.all([servedA.close(), servedB.close()]));

const statusOf = async (node: FoundedPair["a"]["node"], object: string) => (await node.keeper.read((reader) => reader.rows([object]))).get(object)?.status;

describe("over HTTP", () => {
  it("from proposal to countersigned - two round trips, equal state, no fault", async () => {
    const { a, b } = pair;
    const proposal = await propose(a, "A joint note");
    const object = proposal.pairs[0]![0];
    expect(await pull(b.node, toA)).toMatchObject({ payloads: 1, faults: new Map() });
    await assent(b, proposal);
    await pull(a.node, toB);
    expect(await statusOf(a.node, object)).toBe("decided");
    await pull(b.node, toA);
    await pull(a.node, toB);
    expect(await statusOf(a.node, object)).toBe("countersigned");
    await pull(b.node, toA);
    expect(await a.node.keeper.stateHash()).toEqual(await b.node.keeper.stateHash());
    for (const { node } of [a, b]) expect(await node.keeper.status()).toMatchObject({ mode: "running", faults: [] });
  });

  it("many acts - in batches, each proven by the peer's tiles", async () => {
    const { a, b } = pair;
    for (let i = 0; i < 30; i++) await Promise.all(Array.from({ length: 10 }, (_, j) => propose(b, `note ${i} ${j}`)));
    const report = await pull(a.node, toB, 256);
    expect(report.faults.size).toBe(0);
    expect(report.added).toBeGreaterThanOrEqual(300);
    await pull(b.node, toA);
    await pull(a.node, toB);
    expect(await a.node.keeper.stateHash()).toEqual(await b.node.keeper.stateHash());
  });

  it("announcement - pokes the mirror; is told again from the size that the mirror knows; a later one goes on from there", async () => {
    const { a, b } = pair;
    const size = async () => (await a.node.keeper.read((reader) => reader.log(a.node.origin)))!.size;
    await propose(a, "Another");
    expect(await announce(a.node.keeper, toB, c, 0)).toBe(await size());
    const known = await size();
    await propose(a, "And another");
    expect(await announce(a.node.keeper, toB, c, known)).toBe(known + 1);
    expect(servedB.pokes).toEqual([a.node.origin, a.node.origin]);
    await pull(b.node, toA);
    expect(await announce(a.node.keeper, toB, c, 0)).toBe(known + 1);
  });

  it("poked nodes - bring a text from proposal to countersigned by themselves", async () => {
    const { a, b } = pair;
    const pokedA = await serveKeeper(a.node, { poke: () => void wakeA() });
    const pokedB = await serveKeeper(b.node, { poke: () => void wakeB() });
    const [linkA, linkB] = [linkTo(b.node, a.node, pokedA.url), linkTo(a.node, b.node, pokedB.url)];
    const known = { a: 0, b: 0 };
    const announced = {
      a: async () => void (known.a = await announce(a.node.keeper, linkB, c, known.a)),
      b: async () => void (known.b = await announce(b.node.keeper, linkA, c, known.b)),
    };
    const wakeB = oneAtATime(async () => {
      await pull(b.node, linkA);
      await announced.b();
    });
    const wakeA = oneAtATime(async () => {
      await pull(a.node, linkB);
      await announced.a();
    });
    const proposal = await propose(a, "By itself");
    await announced.a();
    await expect.poll(() => statusOf(b.node, proposal.pairs[0]![0])).toBe("proposed");
    await wakeB.idle();
    await assent(b, proposal);
    await announced.b();
    await expect.poll(() => statusOf(a.node, proposal.pairs[0]![0]), { timeout: 5_000 }).toBe("countersigned");
    await expect.poll(() => statusOf(b.node, proposal.pairs[0]![0]), { timeout: 5_000 }).toBe("countersigned");
    await wakeA.idle();
    await wakeB.idle();
    await Promise.all([pokedA.close(), pokedB.close()]);
  });

  it("keys - after rotations of log and transport key: bridges lead on, the new key is known once it was pulled, the previous one still is", async () => {
    const { a, b } = pair;
    for (const role of ["log", "transport"] as const) {
      await b.node.asRoot(formatKeyRotation(b.node.origin, role, b.node.party.vkey(role, 1), keyDigest(c, b.node.party.vkey(role, 2))));
      b.node.generation[role] = 1;
      b.node.stop();
      await b.node.start();
    }
    const served = await serveKeeper(b.node);
    const byNewKey = linkTo(b.node, a.node, servedA.url);
    await expect(byNewKey.checkpoint(a.node.origin)).rejects.toMatchObject({ code: "refused", message: expect.stringContaining("401 unknown-key") });
    await propose(b, "Under the new key");
    expect((await pull(a.node, linkTo(a.node, b.node, served.url))).faults).toEqual(new Map());
    expect(await linkTo(a.node, b.node, served.url).bridges(b.node.origin)).toHaveLength(1);
    expect(await byNewKey.checkpoint(a.node.origin)).toBeDefined();
    expect(await toA.checkpoint(a.node.origin)).toBeDefined();
    await served.close();
  });
});

/** Runs the work when called; calls during a run make one more run after it. */
function oneAtATime(work: () => Promise<void>): (() => Promise<void>) & { idle(): Promise<void> } {
  let running: Promise<void> | undefined;
  let again = false;
  const wake = async () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await work();
      }
      running = undefined;
    })();
    await running;
  };
  return Object.assign(wake, { idle: async () => running ?? Promise.resolve() });
}
