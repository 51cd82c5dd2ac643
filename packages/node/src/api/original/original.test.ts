import { join } from "node:path";
import { decodeBase64, encodeHex, leafHash, parseCheckpoint, parseNote } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actPropose } from "../../cli/commands/act-propose.ts";
import { officerAdd } from "../../cli/commands/officer-add.ts";
import { foundFolders, runHere, serveBoth, tokenOf, until, type FoundedFolders } from "../../node/testing/founded-folders.ts";
import { openHttpClient, type NodeClient } from "../client.ts";
import { fromWire } from "../errors.ts";

let folders: FoundedFolders;
let servers: Awaited<ReturnType<typeof serveBoth>>;
let a: NodeClient;
let b: NodeClient;
beforeAll(async () => {
  folders = await foundFolders({ demonstration: true });
  servers = await serveBoth(folders);
  [a, b] = [openHttpClient(servers.a.url, await tokenOf(folders.a)), openHttpClient(servers.b.url, await tokenOf(folders.b))];
  await runHere(officerAdd, ["secretary", "--role", "en=Secretary", "--root-hand", join(folders.a, "root-hand.json"), "--data", folders.a]);
  await runHere(actPropose, ["--title", "en=Memorandum on passage", "--as", "secretary", "--data", folders.a]);
  await until(async () => (await b.status()).logs.some((log) => log.origin === folders.origins.a && log.judged === log.size && log.size >= 4));
}, 60_000);
afterAll(async () => {
  await servers?.close();
  await folders?.remove();
});

test("heads - the own log first, each with its signed note and who cosigned it", async () => {
  await until(async () => (await a.original.heads()).logs[1]!.cosigned.length > 0);
  const { logs, charter } = await a.original.heads();
  expect(logs.map(({ origin }) => origin)).toEqual([folders.origins.a, folders.origins.b]);
  // The own log's cosignatures are read from the other node a while later.
  expect(logs[1]!.cosigned.map(({ by }) => by)).toEqual([folders.origins.a]);
  for (const log of logs) expect(parseCheckpoint(parseNote(log.note!).text)).toMatchObject({ origin: log.origin, size: log.size });
  expect((await b.original.heads()).charter).toBe(charter);
});

test("entries - the very bytes, in pages; past the end none, of a stranger a refusal", async () => {
  const { size } = (await a.original.heads()).logs[0]!;
  const bytes: string[] = [];
  for (let from = 0; from < size; ) {
    const page = await a.original.entries({ origin: folders.origins.a, from, limit: 2 });
    expect(page.entries.length).toBeLessThanOrEqual(2);
    bytes.push(...page.entries);
    from += page.entries.length;
  }
  expect(encodeHex(leafHash(nodeCryptography, decodeBase64(bytes[0]!, "entry")))).toBe((await a.original.heads()).charter);
  expect((await b.original.entries({ origin: folders.origins.a, from: 0, limit: 500 })).entries.slice(0, size)).toEqual(bytes);
  expect((await a.original.entries({ origin: folders.origins.a, from: 10_000 })).entries).toEqual([]);
  expect(fromWire(await a.original.entries({ origin: "example.org/none", from: 0 }).catch((error: unknown) => error))).toMatchObject({ code: "not-found", field: "origin" });
  expect(fromWire(await a.original.entries({ origin: folders.origins.a, from: 0, limit: 5000 }).catch((error: unknown) => error))).toMatchObject({ code: "input" });
});

test("acts - the newest first, to the charter, each once, with verdicts and what they concern", async () => {
  const all = [];
  for (let before: number | undefined; ; ) {
    const page = await a.original.acts({ origin: folders.origins.a, limit: 2, ...(before === undefined ? {} : { before }) });
    all.push(...page.acts);
    if (page.next === null) break;
    before = page.next;
  }
  expect(all.map(({ index }) => index)).toEqual(all.map((_, at) => all.length - 1 - at));
  expect(all.at(-1)).toMatchObject({ kind: "charter", act: null, verdict: "valid" });
  expect(all.every(({ verdict }) => verdict === "valid")).toBe(true);
  expect(all.find(({ act }) => act === "agreement.propose")).toMatchObject({ mandate: expect.any(String), objects: [{ kind: "agreement", title: { en: "Memorandum on passage" } }] });
});

test("act - what it is part of, and up to where the other party has cosigned; the same seen from both sides", async () => {
  const { acts } = await a.original.acts({ origin: folders.origins.a, limit: 50 });
  const { id, index } = acts.find(({ act }) => act === "agreement.propose")!;
  const [here, there] = [await a.original.act({ id }), await b.original.act({ id })];
  expect(here).toMatchObject({ index, verdict: "valid", rule: null, objects: [{ kind: "agreement", parts: [{ part: "proposal", proposal: id, state: "standing" }] }] });
  expect(there).toMatchObject({ id, index, verdict: "valid", entry: here.entry });
  expect(there.cosigned.map(({ by }) => by)).toEqual([folders.origins.b]);
  expect(fromWire(await a.original.act({ id: "0".repeat(64) }).catch((error: unknown) => error))).toMatchObject({ code: "not-found" });
});

test("profiles - none before a party has said one", async () => expect(await a.original.profiles()).toEqual([]));
