import { encodeHex, encodeUtf8 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { KeeperError } from "../keeper/keeper.ts";
import { linkBetween, startTestNode, type TestNode } from "./testing/test-node.ts";
import { countedBytes, testParty } from "./testing/parties.ts";
import { keepLog, numbered, testLog } from "./testing/test-log.ts";

const tehran = testParty("tehran.example/mithaq");
const baghdad = testParty("baghdad.example/mithaq");
const log = testLog({ origin: baghdad.origin, entries: numbered("baghdad", 600) });
const own = testLog({ origin: tehran.origin, entries: numbered("tehran", 20) });

let node: TestNode;
beforeAll(async () => {
  node = await startTestNode({ party: baghdad, parties: [tehran, baghdad], logKeys: new Map([[own.origin, own.key]]) });
  await keepLog(node.store, log);
});
afterAll(() => node.close());
const link = () => linkBetween(tehran, baghdad, node.url, { limits: {} });

async function errorOf(work: Promise<unknown>): Promise<KeeperError> {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(KeeperError);
  return error as KeeperError;
}

it("checkpoint - the note; undefined where the peer holds none", async () => {
  expect(await link().checkpoint(log.origin)).toBe(log.note());
  expect(await link().checkpoint("none.example")).toBeUndefined();
  expect(await link().cosigned(log.origin)).toBeUndefined();
});

it("entries - any range within a bundle; cut at the bundle's end", async () => {
  const ranges: [number, number, number][] = [[0, 256, 256], [0, 1, 1], [255, 256, 256], [256, 300, 300], [300, 600, 512], [590, 600, 600], [512, 600, 600]];
  for (const [from, to, until] of ranges) expect(await link().entries(log.origin, from, to)).toEqual(log.entries.slice(from, until));
});

it("tile - of the width that was asked", async () => {
  const tile = { level: 0, index: 2, width: 88 };
  expect(await link().tile(log.origin, tile)).toEqual(new Uint8Array((await log.tiles.tile(0, 2, 88))!));
});

it("bridges, cosigned", async () => {
  expect(await link().bridges(log.origin)).toEqual([]);
  node.bridges.set(log.origin, ["a\n\n— x\n", "b\n"]);
  node.cosigned.set(log.origin, "cosigned\n");
  expect(await link().bridges(log.origin)).toEqual(["a\n\n— x\n", "b\n"]);
  expect(await link().cosigned(log.origin)).toBe("cosigned\n");
});

it("payload - verified against its digest; undefined where it is not held, or the digest is none", async () => {
  const salt = countedBytes()(32);
  const bytes = encodeUtf8("نص الاتفاق");
  const digest = encodeHex(nodeCryptography.sha256(encodeUtf8("mithaq/payload/v1\n"), salt, bytes));
  node.payloads.set(digest, { digest, salt, bytes });
  const held = await link().payload(digest);
  expect([held?.digest, [...held!.salt], [...held!.bytes]]).toEqual([digest, [...salt], [...bytes]]);
  expect(await link().payload("0".repeat(64))).toBeUndefined();
  expect(await link().payload("../mirror/x")).toBeUndefined();
  node.payloads.set("1".repeat(64), { digest, salt, bytes });
  expect(await errorOf(link().payload("1".repeat(64)))).toMatchObject({ code: "payload-corrupt", field: `payload ${"1".repeat(64)} from ${baghdad.origin}` });
});

it("addCheckpoint - the mirror's answer; for 409 the size that it knows", async () => {
  expect(await link().addCheckpoint(await own.addCheckpoint(5))).toEqual({ status: 409, size: 0 });
  expect(await link().addCheckpoint(await own.addCheckpoint(0))).toEqual({ status: 200 });
  expect(await link().addCheckpoint("nonsense")).toEqual({ status: 400 });
  expect(node.pokes).toEqual([own.origin]);
});

it("refused - with the peer's reason", async () => {
  const stranger = linkBetween(testParty("stranger.example"), baghdad, node.url);
  expect(await errorOf(stranger.checkpoint(log.origin))).toMatchObject({
    code: "refused", field: `checkpoint of ${log.origin} from ${baghdad.origin}`,
    message: `checkpoint of ${log.origin} from ${baghdad.origin} was refused: 401 unknown-key: keyid is no transport key of a party of the charter`,
  });
  const late = linkBetween(tehran, baghdad, node.url, { clock: () => Date.now() - 300_000 });
  expect((await errorOf(late.checkpoint(log.origin))).message).toContain("401 expired: created 300 s ago by this node's clock, and expired");
  expect((await errorOf(link().entries(log.origin, 600, 601))).message).toContain("404 not here");
});

it("another party at that address - refused: the request names whom it is for", async () => {
  const confused = linkBetween(tehran, testParty("basra.example"), node.url);
  expect((await errorOf(confused.checkpoint(log.origin))).message).toContain(`wrong-recipient: mithaq-to must be ${baghdad.origin}`);
});

it("unreachable - nobody listens; no such host", async () => {
  const gone = await startTestNode({ party: baghdad, parties: [] });
  await gone.close();
  expect(await errorOf(linkBetween(tehran, baghdad, gone.url).checkpoint(log.origin))).toMatchObject({ code: "unreachable" });
  expect(await errorOf(linkBetween(tehran, baghdad, "http://node.invalid").checkpoint(log.origin))).toMatchObject({ code: "unreachable" });
});

it("connections - kept alive and used again, none left when the node closes", async () => {
  const busy = await startTestNode({ party: baghdad, parties: [tehran] });
  await keepLog(busy.store, log);
  const to = linkBetween(tehran, baghdad, busy.url, { limits: {} });
  for (let i = 0; i < 30; i++) await to.entries(log.origin, 0, 256);
  expect(busy.connections.made).toBeLessThan(4);
  await busy.close();
  await expect.poll(() => busy.connections.open).toBe(0);
});
