import { encodeBundle } from "@mithaq/ledger";
import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { KeeperError } from "../keeper/keeper.ts";
import type { PeerLink } from "./peer-link.ts";
import { drip, flood, type HostileServer, httpAnswer, startHostileServer } from "./testing/hostile-server.ts";
import { testParty } from "./testing/parties.ts";
import { linkBetween } from "./testing/test-node.ts";
import { numbered } from "./testing/test-log.ts";

/**
 * A peer that breaks HTTP and time. Plan: for each way to misbehave, a server that speaks raw bytes; the real link asks it over a real socket; the refusal has its
 * name, comes soon, and leaves no socket open. (Peers that are well-formed and lie are in hostile-record.test.ts, against a real keeper.)
 */
const tehran = testParty("tehran.example/mithaq");
const baghdad = testParty("baghdad.example/mithaq");
const LOG = baghdad.origin;

let server: HostileServer;
afterEach(() => server.close());

type Ask = (link: PeerLink) => Promise<unknown>;
const note: Ask = (link) => link.checkpoint(LOG);
const bundle: Ask = (link) => link.entries(LOG, 0, 256);
const tile: Ask = (link) => link.tile(LOG, { level: 0, index: 0, width: 256 });
const payload: Ask = (link) => link.payload("0".repeat(64));
const bridges: Ask = (link) => link.bridges(LOG);
const push: Ask = (link) => link.addCheckpoint("old 0\n\n");

/** For peers that are not slow: this machine may be. */
const PATIENT = { headersMs: 10_000, idleMs: 10_000, totalMs: 20_000, minBytesPerSecond: 0, graceMs: 10_000 };

async function refusal(answer: (socket: Socket, head: string) => void, ask: Ask, isSlow = false): Promise<{ code: string; message: string; ms: number }> {
  server = await startHostileServer(answer);
  const start = performance.now();
  const error = await ask(linkBetween(tehran, baghdad, server.url, isSlow ? {} : { limits: PATIENT })).then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(KeeperError);
  const { code, message } = error as KeeperError;
  return { code, message, ms: performance.now() - start };
}

/** Answers that are whole as HTTP: their connection may be kept. */
const wholes = new WeakSet<(socket: Socket, head: string) => void>();
const whole = (...answer: Parameters<typeof httpAnswer>) => {
  const write = (socket: Socket) => void socket.write(httpAnswer(...answer));
  wholes.add(write);
  return write;
};
const raw = (text: string) => (socket: Socket) => void socket.write(text, "latin1");
const rawThenClose = (text: string) => (socket: Socket) => void socket.end(text, "latin1");
/** Of these the body is not even read. */
const UNREAD = /oversize|redirect|gzip|encoding/;
const HEAD = "HTTP/1.1 200 OK\r\n";
const entries = numbered("baghdad", 256);
const gzipBomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

const cases: [name: string, code: string, ask: Ask, answer: (socket: Socket, head: string) => void][] = [
  ["oversize - says so itself", "oversize", note, raw(`${HEAD}content-length: 70000\r\n\r\nx`)],
  ["oversize - a note without a length, endless", "oversize", note, (socket) => { socket.write(`${HEAD}\r\n`); flood(socket, Buffer.alloc(16_384, "x")); }],
  ["oversize - chunked, endless", "oversize", tile, (socket) => { socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`); flood(socket, Buffer.from(`2000\r\n${"x".repeat(0x2000)}\r\n`)); }],
  ["oversize - a tile one byte too long", "oversize", tile, whole(Buffer.alloc(8_193))],
  ["oversize - a bundle beyond its format", "oversize", (link) => link.entries(LOG, 0, 1), whole(Buffer.alloc(65_538))],
  ["oversize - bridges", "oversize", bridges, raw(`${HEAD}content-length: 1048577\r\n\r\n`)],
  ["oversize - a payload", "oversize", payload, raw(`${HEAD}content-length: 100000000000\r\n\r\n`)],
  ["oversize - headers without end", "oversize", note, (socket) => { socket.write(HEAD); flood(socket, Buffer.from(`x: ${"y".repeat(1_000)}\r\n`)); }],
  ["oversize - a flood of headers", "oversize", note, raw(`${HEAD}${"x-a: b\r\n".repeat(20_000)}\r\n`)],
  ["slow - no answer", "too-slow", note, () => undefined],
  ["slow - a head that never ends", "too-slow", note, (socket) => { socket.write(HEAD); drip(socket, 50, (i) => `x-${i}: 1\r\n`); }],
  ["slow - endless early hints", "too-slow", note, (socket) => drip(socket, 50, () => "HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n")],
  ["slow - a body that stops", "too-slow", note, raw(`${HEAD}content-length: 100\r\n\r\nabc`)],
  ["slow - a body that never comes", "too-slow", bundle, raw(`${HEAD}content-length: 100\r\n\r\n`)],
  ["slow - a byte at a time, under every idle limit", "too-slow", note, (socket) => { socket.write(`${HEAD}content-length: 1000\r\n\r\n`); drip(socket, 100, () => "x"); }],
  ["slow - a byte at a time without a length", "too-slow", payload, (socket) => { socket.write(`${HEAD}\r\n`); drip(socket, 100, () => "x"); }],
  ["slow - fast enough, and never done", "too-slow", payload, (socket) => { socket.write(`${HEAD}\r\n`); drip(socket, 20, () => "x".repeat(100)); }],
  ["closes - at once", "unreachable", note, (socket) => socket.destroy()],
  ["closes - within the head", "unreachable", note, rawThenClose(`${HEAD}content-le`)],
  ["closes - within the body", "unreachable", note, rawThenClose(`${HEAD}content-length: 100\r\n\r\nabc`)],
  ["closes - within a chunk", "unreachable", note, rawThenClose(`${HEAD}transfer-encoding: chunked\r\n\r\n64\r\nabc`)],
  ["content-length - shorter than the body", "garbage", tile, raw(`${HEAD}content-length: 2\r\n\r\n${"x".repeat(8_192)}`)],
  ["content-length - two that differ", "garbage", note, raw(`${HEAD}content-length: 3\r\ncontent-length: 4\r\n\r\nabcd`)],
  ["content-length - with chunks as well", "garbage", note, raw(`${HEAD}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`)],
  ["garbage - not HTTP", "garbage", note, raw("سلام\r\n\r\n")],
  ["garbage - TLS", "garbage", note, raw("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")],
  ["garbage - a chunk that is none", "garbage", note, raw(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nabc`)],
  ["garbage - a note that is not UTF-8", "garbage", note, whole(Uint8Array.of(0x61, 0xff, 0x0a))],
  ["garbage - a short tile", "garbage", tile, whole(Buffer.alloc(8_160))],
  ["garbage - an empty tile", "garbage", tile, whole("")],
  ["garbage - a bundle that ends early", "garbage", bundle, whole(encodeBundle(entries.slice(0, 255)))],
  ["garbage - a bundle with one entry too many", "garbage", (link) => link.entries(LOG, 0, 255), whole(encodeBundle(entries))],
  ["garbage - a bundle cut in an entry", "garbage", bundle, whole(encodeBundle(entries).slice(0, -1))],
  ["garbage - a page instead of a bundle", "garbage", bundle, whole("<!doctype html><title>captive portal</title>")],
  ["garbage - bridges that are no list", "garbage", bridges, whole('{"0":"a"}')],
  ["garbage - bridges that are no notes", "garbage", bridges, whole('["a",1]')],
  ["garbage - bridges that are no JSON", "garbage", bridges, whole("[")],
  ["garbage - bridges nested a thousand deep", "garbage", bridges, whole("[".repeat(500_000))],
  ["garbage - 409 without a size", "garbage", push, whole("many\n", {}, "409 Conflict")],
  ["garbage - 409 with a size cut short", "garbage", push, whole("55", {}, "409 Conflict")],
  ["garbage - 409 with an unsafe size", "garbage", push, whole("9007199254740993\n", {}, "409 Conflict")],
  ["garbage - gzip, though identity was asked for", "garbage", note, whole(gzipSync("a note\n"), { "content-encoding": "gzip" })],
  ["garbage - a gzip bomb", "garbage", payload, whole(gzipBomb, { "content-encoding": "gzip" })],
  ["garbage - an encoding nobody knows", "garbage", note, whole("a note\n", { "content-encoding": "x-own" })],
  ["payload - other bytes than its digest", "payload-corrupt", payload, whole(Buffer.alloc(100))],
  ["payload - shorter than its salt", "payload-corrupt", payload, whole("")],
  ["refused - a redirect, to anywhere", "refused", note, whole("", { location: "http://127.0.0.1:1/" }, "302 Found")],
  ["refused - a redirect to itself", "refused", push, whole("", { location: "/mirror/add-checkpoint" }, "307 Temporary Redirect")],
  ["refused - 500", "refused", note, whole("internal: this node failed\n", {}, "500 Internal Server Error")],
  ["refused - 503 with a reason without end", "refused", note, (socket) => { socket.write("HTTP/1.1 503 Busy\r\n\r\n"); flood(socket, Buffer.alloc(16_384, "x")); }],
  ["refused - 500 with a reason that never comes", "refused", note, raw("HTTP/1.1 500 No\r\ncontent-length: 5\r\n\r\n")],
  ["refused - 204", "refused", note, whole("", {}, "204 No Content")],
  ["refused - part of a bundle", "refused", bundle, whole("x", { "content-range": "bytes 0-0/9" }, "206 Partial Content")],
  ["refused - 401 to add-checkpoint", "refused", push, whole("unknown-key: …\n", {}, "401 Unauthorized")],
];

describe("refused by name", () => {
  it.each(cases)("%s", async (name, code, ask, answer) => {
    const refused = await refusal(answer, ask, /^slow|never comes/.test(name));
    expect(refused).toMatchObject({ code });
    expect(refused.ms).toBeLessThan(5_000);
    expect(refused.message).not.toMatch(/\p{Cc}/u);
    await server.closedBut(wholes.has(answer) && !UNREAD.test(name) ? 1 : 0);
  });
});

it("a reason - is bounded and fit for a log line", async () => {
  const { message } = await refusal(whole(`\u001b[31mred\u202Eevil\nsecond line ${"y".repeat(900)}`, {}, "500 No"), note);
  expect(message).toContain("refused: 500 [31mred evil second line yyy");
  expect(message.length).toBeLessThan(320);
});

it("a reason - that is too long is done without", async () => {
  const { message } = await refusal(whole("y".repeat(2_000), {}, "500 No"), note);
  expect(message).toMatch(/was refused: 500$/);
});

it("slow - says which limit was passed, as soon as it is", async () => {
  const ways: [RegExp, atMostMs: number, (socket: Socket) => void][] = [
    [/ gave no answer within 500 ms$/, 1_400, () => undefined],
    [/ stood still for 500 ms$/, 1_400, raw(`${HEAD}content-length: 100\r\n\r\nabc`)],
    [/ came at [0-9]+ bytes\/s, under 1024$/, 1_400, (socket) => { socket.write(`${HEAD}content-length: 1000\r\n\r\n`); drip(socket, 50, () => "x"); }],
    [/ was not whole at its deadline$/, 5_000, (socket) => { socket.write(`${HEAD}\r\n`); drip(socket, 20, () => "x".repeat(100)); }],
  ];
  for (const [message, atMostMs, answer] of ways) {
    const refused = await refusal(answer, payload, true);
    expect(refused.message).toMatch(message);
    expect(refused.ms).toBeLessThan(atMostMs);
    await server.close();
  }
});

it("redirect - is named, and not followed", async () => {
  let asked = 0;
  const { message } = await refusal((socket) => { asked++; socket.write(httpAnswer("", { location: "/elsewhere" }, "301 Moved")); }, note);
  expect([asked, message]).toEqual([1, `checkpoint of ${LOG} from ${LOG} was refused: 301, and a node follows no redirect`]);
});

it("a digest that is none - is not asked for", async () => {
  let asked = 0;
  server = await startHostileServer((socket) => { asked++; socket.write(httpAnswer("x".repeat(40))); });
  expect(await linkBetween(tehran, baghdad, server.url).payload("../monitoring/x")).toBeUndefined();
  expect(asked).toBe(0);
});

it("content type - whatever it says, the content counts", async () => {
  server = await startHostileServer(whole("a note\n", { "content-type": "image/png", connection: "close" }));
  expect(await linkBetween(tehran, baghdad, server.url).checkpoint(LOG)).toBe("a note\n");
});

it("what is asked - identity, signed, for this party", async () => {
  let asked = "";
  server = await startHostileServer((socket, head) => {
    asked = head;
    socket.end(httpAnswer("a note\n", { connection: "close" }));
  });
  await linkBetween(tehran, baghdad, server.url).checkpoint(LOG);
  expect(asked).toMatch(/^GET \/mirror\/[0-9a-f]{64}\/checkpoint HTTP\/1\.1\r\n/);
  expect(asked).toMatch(/\r\naccept-encoding: identity\r\n/i);
  expect(asked).toMatch(/\r\nmithaq-to: baghdad\.example\/mithaq\r\n/i);
  expect(asked).toMatch(/;tag="mithaq-peer"\r\n/);
});

it("memory - endless bodies leave the process as large as it was, and no connection", async () => {
  server = await startHostileServer((socket) => { socket.write(`${HEAD}\r\n`); flood(socket, Buffer.alloc(65_536, "x")); });
  const before = process.memoryUsage().rss;
  for (let i = 0; i < 50; i++) await expect(note(linkBetween(tehran, baghdad, server.url))).rejects.toMatchObject({ code: "oversize" });
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  await server.closedBut(0);
});

it("a kept connection that the peer has closed meanwhile - one new try, signed anew", async () => {
  const nonces: string[] = [];
  server = await startHostileServer((socket, head) => {
    nonces.push(/nonce="([0-9a-f]+)"/.exec(head)![1]!);
    if (nonces.length === 2) socket.resetAndDestroy();
    else socket.write(httpAnswer("a note\n"));
  });
  const link = linkBetween(tehran, baghdad, server.url);
  expect(await note(link)).toBe("a note\n");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await note(link)).toBe("a note\n");
  expect(new Set(nonces).size).toBe(3);
});

it("idle connections - closed by themselves", async () => {
  server = await startHostileServer(whole("a note\n"));
  await note(linkBetween(tehran, baghdad, server.url));
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(server.open()).toBe(1);
  await server.closedBut(0);
});
