import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actPropose } from "../../cli/commands/act-propose.ts";
import { officerAdd } from "../../cli/commands/officer-add.ts";
import { search } from "../../cli/commands/search.ts";
import { foundFolders, runHere, serveBoth, tokenOf, until, type FoundedFolders } from "../../node/testing/founded-folders.ts";
import { openHttpClient, type NodeClient } from "../client.ts";
import { fromWire } from "../errors.ts";
import { ask } from "../testing/ask.ts";

let folders: FoundedFolders;
let servers: Awaited<ReturnType<typeof serveBoth>>;
let a: NodeClient;
let b: NodeClient;
beforeAll(async () => {
  folders = await foundFolders({ demonstration: true });
  servers = await serveBoth(folders);
  [a, b] = [openHttpClient(servers.a.url, await tokenOf(folders.a)), openHttpClient(servers.b.url, await tokenOf(folders.b))];
  await runHere(officerAdd, ["secretary", "--role", "en=Secretary", "--root-hand", join(folders.a, "root-hand.json"), "--data", folders.a]);
  await runHere(actPropose, ["--title", "en=Memorandum on passage", "--title", "fa=یادداشت تفاهم گذر", "--as", "secretary", "--data", folders.a]);
}, 60_000);
afterAll(async () => {
  await servers?.close();
  await folders?.remove();
});

test("what one party says is found at the other's node, without anyone asking there before: the index is kept by the running node", async () => {
  await until(async () => (await servers.b.node.store.read((reader) => reader.search({ groups: [[{ word: "passage", prefix: false }]], within: "all", only: [], limit: 1 }))).length > 0);
  const { hits, total, next } = await b.search.find({ text: "يادداشت گذر", language: "fa" });
  expect(hits).toMatchObject([{ kind: "agreement", plane: "shared", title: { en: "Memorandum on passage" }, party: folders.origins.a, snippet: { language: "fa", text: "یادداشت تفاهم گذر", marks: [[0, 7], [14, 17]] } }]);
  expect({ total, next }).toEqual({ total: 1, next: null });
});

test("kinds once or several times, and what is no question, as the contract says", async () => {
  expect((await a.search.find({ text: "secretary", kinds: ["mandate", "note"] })).hits).toMatchObject([{ kind: "mandate" }]);
  expect((await a.search.find({ text: "secretary", kinds: "note" })).hits).toEqual([]);
  for (const [asked, field] of [[{ text: "" }, "text"], [{ text: "x", limit: 1000 }, "limit"], [{ text: "x", after: "x" }, "after"]] as const) {
    expect(fromWire(await a.search.find(asked).then(() => undefined, (error: unknown) => error))).toMatchObject({ code: "input", field: expect.stringContaining(field) });
  }
  expect((await ask(`${servers.a.url}/api/search?text=secretary`)).status).toBe(401);
});

test("mithaq search - asks the running node; --rebuild makes the index anew", async () => {
  const before = (await runHere(search, ["memorandum", "passage", "--data", folders.a])).text;
  expect(before).toEqual([expect.stringContaining("Memorandum on passage  [agreement"), expect.stringContaining("Memorandum on passage"), "1 found"]);
  expect((await runHere(search, ["--rebuild", "--data", folders.a])).json).toMatchObject({ entries: expect.any(Number) });
  expect((await runHere(search, ["memorandum", "passage", "--data", folders.a])).text).toEqual(before);
  await expect(runHere(search, ["--data", folders.a])).rejects.toMatchObject({ code: "usage", field: "words" });
});
