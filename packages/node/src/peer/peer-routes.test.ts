import { decodeBundle, encodeHex, encodeUtf8, formatAddCheckpoint } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PENDING_TABLE } from "./add-checkpoint.ts";
import { signRequest } from "./message-signature.ts";
import { encodePayload } from "./payload-body.ts";
import { logFolder, peerPaths } from "./peer-paths.ts";
import { countedBytes, testParty } from "./testing/parties.ts";
import { keepLog, numbered, testLog } from "./testing/test-log.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

const tehran = testParty("tehran.example/mithaq");
const baghdad = testParty("baghdad.example/mithaq");
const stranger = testParty("stranger.example/mithaq");
const log = testLog({ origin: baghdad.origin, entries: numbered("baghdad", 600) });
const mirrored = testLog({ origin: tehran.origin, entries: numbered("tehran", 300) });
const folder = logFolder(nodeCryptography, log.origin);
const random = countedBytes();

let node: TestNode;
const start = async () => {
  node = await startTestNode({ party: baghdad, parties: [tehran, baghdad], logKeys: new Map([[log.origin, log.key], [mirrored.origin, mirrored.key]]) });
};
beforeAll(start);
afterAll(() => node.close());

async function ask(path: string, options: { party?: typeof tehran; body?: string; headers?: Record<string, string> } = {}): Promise<Response> {
  const url = new URL(path, node.url);
  const body = options.body === undefined ? undefined : encodeUtf8(options.body);
  const method = body === undefined ? "GET" : "POST";
  const headers = signRequest(nodeCryptography, (options.party ?? tehran).key, { method, url, to: baghdad.origin, ...(body === undefined ? {} : { body }) }, { now: Date.now(), nonce: random(16) });
  return fetch(url, { method, headers: { ...headers, ...options.headers }, body: (body as BodyInit | undefined) ?? null });
}

describe("reading", () => {
  beforeAll(() => keepLog(node.store, log));

  it("checkpoint - the note, never cached", async () => {
    const answer = await ask(peerPaths.checkpoint(folder));
    expect([answer.status, answer.headers.get("cache-control"), await answer.text()]).toEqual([200, "no-store", log.note()]);
  });

  it("tiles - in any width the tree has, for this party's cache alone", async () => {
    for (const [level, index, width] of [[0, 0, 256], [0, 2, 88], [0, 2, 17], [0, 0, 1], [1, 0, 2]] as const) {
      const answer = await ask(peerPaths.tile(folder, { level, index, width }));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
      expect(await answer.bytes()).toEqual(new Uint8Array((await log.tiles.tile(level, index, width))!.subarray(0, width * 32)));
    }
  });

  it("bundles - in any width the tree has", async () => {
    for (const [index, width] of [[0, 256], [1, 256], [2, 88], [2, 3]] as const) {
      const answer = await ask(peerPaths.entries(folder, index, width));
      expect(decodeBundle(await answer.bytes(), width)).toEqual(log.entries.slice(index * 256, index * 256 + width));
    }
  });

  it("beyond the tree - 404", async () => {
    for (const path of [peerPaths.tile(folder, { level: 0, index: 2, width: 89 }), peerPaths.tile(folder, { level: 0, index: 2, width: 256 }), peerPaths.tile(folder, { level: 1, index: 0, width: 3 }),
      peerPaths.tile(folder, { level: 0, index: 3, width: 1 }), peerPaths.entries(folder, 2, 89), peerPaths.entries(folder, 7, 256), peerPaths.checkpoint(logFolder(nodeCryptography, "other.example")),
      peerPaths.cosigned(folder), `/payloads/${"0".repeat(64)}`, "/payloads/zz", "/mirror/zz/bridges", "/mirror/zz/anything"]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  });

  it("paths that are none - 400, named", async () => {
    for (const path of [`/mirror/${folder}/tile/0/0`, `/mirror/${folder}/tile/0/000.p/256`, `/mirror/${folder}/tile/0/000.p/0`, `/mirror/${folder}/tile/64/000`, `/mirror/${folder}/tile/entries/x000/000`]) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.text()).toMatch(/^tile-path: /);
    }
  });

  it("monitoring, bridges, payloads", async () => {
    node.cosigned.set(log.origin, "cosigned\n");
    node.bridges.set(log.origin, ["one\n", "two\n"]);
    const salt = random(32);
    const bytes = encodeUtf8("متن");
    const digest = encodeHex(nodeCryptography.sha256(encodeUtf8("mithaq/payload/v1\n"), salt, bytes));
    node.payloads.set(digest, { digest, salt, bytes });
    expect(await (await ask(peerPaths.cosigned(folder))).text()).toBe("cosigned\n");
    expect(await (await ask(peerPaths.bridges(folder))).json()).toEqual(["one\n", "two\n"]);
    expect(await (await ask(peerPaths.payload(digest))).bytes()).toEqual(encodePayload({ digest, salt, bytes }));
  });

  it("a failure of this node - 500, told to the node and not to the peer", async () => {
    const broken = await startTestNode({ party: baghdad, parties: [tehran], clock: () => { throw new Error("secret path /var/keys"); } });
    const answer = await fetch(`${broken.url}/mirror/aa/checkpoint`, { headers: signRequest(nodeCryptography, tehran.key, { method: "GET", url: new URL("/mirror/aa/checkpoint", broken.url), to: baghdad.origin }, { now: Date.now(), nonce: random(16) }) });
    expect([answer.status, await answer.text()]).toEqual([500, "internal: this node failed\n"]);
    expect(broken.refused[0]?.error?.message).toContain("/var/keys");
    await broken.close();
  });
});

describe("without a party's signature", () => {
  const paths = [peerPaths.checkpoint(folder), peerPaths.tile(folder, { level: 0, index: 0, width: 1 }), peerPaths.entries(folder, 0, 1), peerPaths.bridges(folder), peerPaths.cosigned(folder), `/payloads/${"0".repeat(64)}`, "/mirror/none", "/monitoring/none"];

  it("every route - 401 that says what is wrong, and nothing of the shared plane", async () => {
    for (const path of paths) {
      const answer = await fetch(new URL(path, node.url));
      expect([answer.status, await answer.text()]).toEqual([401, "unsigned: there is no Signature-Input header\n"]);
      expect(answer.headers.get("accept-signature")).toContain("mithaq-peer");
      expect((await ask(path, { party: stranger })).status).toBe(401);
    }
    const posted = await fetch(new URL(peerPaths.addCheckpoint(), node.url), { method: "POST", body: await mirrored.addCheckpoint(0) });
    expect(posted.status).toBe(401);
    expect(node.refused.at(-1)).toMatchObject({ status: 401, code: "unsigned", path: "/mirror/add-checkpoint" });
  });

  it("replayed request - 401 the second time", async () => {
    const url = new URL(peerPaths.checkpoint(folder), node.url);
    const headers = signRequest(nodeCryptography, tehran.key, { method: "GET", url, to: baghdad.origin }, { now: Date.now(), nonce: random(16) });
    expect((await fetch(url, { headers })).status).toBe(200);
    const again = await fetch(url, { headers });
    expect([again.status, await again.text()]).toEqual([401, "replayed: this nonce was used before\n"]);
  });

  it("doubled headers - read as one odd value, and refused", async () => {
    const url = new URL(peerPaths.checkpoint(folder), node.url);
    const headers = new Headers(signRequest(nodeCryptography, tehran.key, { method: "GET", url, to: baghdad.origin }, { now: Date.now(), nonce: random(16) }));
    headers.append("mithaq-to", tehran.origin);
    expect(await (await fetch(url, { headers })).text()).toMatch(/^wrong-recipient: /);
  });

  it("altered body - 401 body-differs, nothing recorded", async () => {
    const url = new URL(peerPaths.addCheckpoint(), node.url);
    const headers = signRequest(nodeCryptography, tehran.key, { method: "POST", url, to: baghdad.origin, body: encodeUtf8(await mirrored.addCheckpoint(0, 10)) }, { now: Date.now(), nonce: random(16) });
    const answer = await fetch(url, { method: "POST", headers, body: await mirrored.addCheckpoint(0) });
    expect([answer.status, await answer.text()]).toEqual([401, "body-differs: content-digest is not sha-256=:…: of the body\n"]);
    expect(await pending()).toBeUndefined();
  });
});

const pending = () => node.store.read((reader) => reader.value(PENDING_TABLE, mirrored.origin));

describe("add-checkpoint", () => {
  beforeEach(async () => {
    await node.close();
    await start();
  });
  const post = async (body: string) => {
    const answer = await ask(peerPaths.addCheckpoint(), { body });
    return [answer.status, answer.headers.get("content-type"), await answer.text()];
  };

  it("200 - empty; recorded as pending, the sync loop poked; sizes go on from the pending one", async () => {
    expect(await post(await mirrored.addCheckpoint(0, 100))).toEqual([200, null, ""]);
    expect(await pending()).toBe(mirrored.note(100));
    expect(await post(await mirrored.addCheckpoint(100, 300))).toEqual([200, null, ""]);
    expect(await pending()).toBe(mirrored.note(300));
    expect(node.pokes).toEqual([mirrored.origin, mirrored.origin]);
  });

  it("200 - the same again pokes and writes nothing", async () => {
    await post(await mirrored.addCheckpoint(0, 100));
    let commits = 0;
    node.store.onCommit(() => commits++);
    expect((await post(await mirrored.addCheckpoint(100, 100)))[0]).toBe(200);
    expect([commits, node.pokes.length]).toEqual([0, 2]);
  });

  it("200 - from what is mirrored, where that is ahead of what was pending", async () => {
    await post(await mirrored.addCheckpoint(0, 100));
    await keepLog(node.store, testLog({ ...mirrored, entries: mirrored.entries.slice(0, 200) }));
    expect(await post(await mirrored.addCheckpoint(100, 300))).toEqual([409, "text/x.tlog.size", "200\n"]);
    expect((await post(await mirrored.addCheckpoint(200, 300)))[0]).toBe(200);
  });

  it("404 - a log of no party", async () => {
    const unknown = testLog({ origin: stranger.origin, entries: numbered("s", 3) });
    expect((await post(await unknown.addCheckpoint(0)))[0]).toBe(404);
  });

  it("403 - not signed by the log's key, though the name is right", async () => {
    const forged = testLog({ origin: mirrored.origin, entries: mirrored.entries });
    expect((await post(await forged.addCheckpoint(0)))[0]).toBe(403);
  });

  it("400 - malformed, or an old size beyond the checkpoint", async () => {
    expect((await post("old x\n\n"))[0]).toBe(400);
    expect((await post(`old 0\n\n${mirrored.note().replace("\n\n", "\n")}`))[0]).toBe(400);
    expect((await post(formatAddCheckpoint({ oldSize: 301, proof: [], note: mirrored.note() })))[0]).toBe(400);
  });

  it("409 - another old size; the body is the size that is known", async () => {
    expect(await post(await mirrored.addCheckpoint(10, 100))).toEqual([409, "text/x.tlog.size", "0\n"]);
  });

  it("422 - a proof that does not prove it, short or wrong", async () => {
    await post(await mirrored.addCheckpoint(0, 100));
    const body = await mirrored.addCheckpoint(100, 300);
    const lines = body.split("\n");
    expect((await post([lines[0], ...lines.slice(2)].join("\n")))[0]).toBe(422);
    expect((await post([lines[0], lines[2], lines[1], ...lines.slice(3)].join("\n")))[0]).toBe(422);
    expect(await pending()).toBe(mirrored.note(100));
  });

  it("fork - another root at the known size: 409, and both notes are kept as evidence", async () => {
    await post(await mirrored.addCheckpoint(0, 300));
    const forked = testLog({ origin: mirrored.origin, signer: mirrored.signer, entries: numbered("other", 300) });
    expect(await post(await forked.addCheckpoint(300))).toEqual([409, "text/x.tlog.size", "300\n"]);
    expect(node.faults.get(mirrored.origin)).toMatchObject({ reason: "fork", evidence: [mirrored.note(), forked.note()] });
    expect(await pending()).toBe(mirrored.note());
  });

  it("fork - a forged note is no evidence", async () => {
    await post(await mirrored.addCheckpoint(0, 300));
    const forged = testLog({ origin: mirrored.origin, entries: numbered("other", 300) });
    expect((await post(await forged.addCheckpoint(300)))[0]).toBe(403);
    expect(node.faults.size).toBe(0);
  });

  it("oversize - 413 before it is parsed", async () => {
    expect((await post("x".repeat(70_000)))[0]).toBe(413);
  });

  it("slow body - 408", async () => {
    const url = new URL(peerPaths.addCheckpoint(), node.url);
    const body = encodeUtf8(await mirrored.addCheckpoint(0));
    const headers = signRequest(nodeCryptography, tehran.key, { method: "POST", url, to: baghdad.origin, body }, { now: Date.now(), nonce: random(16) });
    const drip = new ReadableStream<Uint8Array>({ pull: async (controller) => { controller.enqueue(body.slice(0, 1)); await new Promise((resolve) => setTimeout(resolve, 5_000).unref()); } });
    const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body: drip, duplex: "half" };
    const answer = await fetch(url, init);
    expect([answer.status, await answer.text()]).toMatchObject([408, expect.stringMatching(/^too-slow: /)]);
  });

  it("two at once - one write sees the other: never a step back", async () => {
    const [a, b] = [await mirrored.addCheckpoint(0, 100), await mirrored.addCheckpoint(0, 300)];
    const statuses = (await Promise.all([post(a), post(b)])).map(([status]) => status);
    expect(statuses).toEqual(expect.arrayContaining([200, 409]));
    expect(await pending()).toBe(mirrored.note(statuses[0] === 200 ? 100 : 300));
  });
});
