import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIntent } from "@mithaq/accord";
import { decodeBase64, encodeBase64 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { openHttpClient, type NodeClient } from "../api/client.ts";
import { fromWire } from "../api/errors.ts";
import { draftAbandon, draftClear, draftReject } from "../cli/commands/draft-clear.ts";
import { draftEdit } from "../cli/commands/draft-edit.ts";
import { draftList } from "../cli/commands/draft-list.ts";
import { draftNew } from "../cli/commands/draft-new.ts";
import { draftShow } from "../cli/commands/draft-show.ts";
import { draftSubmit } from "../cli/commands/draft-submit.ts";
import { logExport } from "../cli/commands/log-export.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { pouchExport } from "../cli/commands/pouch.ts";
import { officerHand } from "../cli/hands.ts";
import { dataFolder } from "../folder/data-folder.ts";
import type { RunningServer } from "../node/serve-node.ts";
import { foundFolders, runHere, serveBoth, tokenOf, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { actOfDraft } from "./act-of-draft.ts";
import type { Draft } from "./draft.ts";

const SHARED = "shared-by-intent-5d1c";
const CANARY = "canary-7f3a-قناری";
let folders: FoundedFolders;
let servers: { readonly a: RunningServer; readonly b: RunningServer; close(): Promise<void> };
let a: NodeClient;
let b: NodeClient;
let mandate: string;
const heard: Buffer[] = [];

beforeAll(async () => {
  folders = await foundFolders({ demonstration: true });
  servers = await serveBoth(folders);
  for (const folder of [folders.a, folders.b]) await runHere(officerAdd, ["secretary", "--role", "en=Secretary", "--allow", "*.*", "--root-hand", join(folder, "root-hand.json"), "--data", folder]);
  a = openHttpClient(servers.a.url, await tokenOf(folders.a));
  b = openHttpClient(servers.b.url, await tokenOf(folders.b));
  ({ mandate } = await officerHand(dataFolder(folders.a), "secretary"));
}, 60_000);
afterAll(async () => {
  await servers.close();
  await folders.remove();
});

const as = () => ["--as", "secretary", "--data", folders.a];
const run = async (...[spec, words]: Parameters<typeof runHere>) => (await runHere(spec, words)).json as Draft;
const file = async (name: string, value: unknown) => {
  const path = join(folders.root, name);
  await writeFile(path, JSON.stringify(value));
  return path;
};
const note = (title: string) => ({ type: "joint-note", title: { en: title }, languages: ["en"], sample: true });
const refused = async (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => fromWire(error) ?? error);

test("drafted, edited, rejected, cleared, submitted - the act and its text stand in the record, and the draft names it", async () => {
  const content = await file("content.json", note("A joint note"));
  const text = await file("text.json", { texts: { en: [{ id: "1", text: "The text." }] } });
  const made = await run(draftNew, ["--content", content, "--text", text, "--note", "for the minister", ...as()]);
  expect(made).toMatchObject({ version: 1, state: "draft", trail: [{ what: "made", by: { mandate, role: { en: "Secretary" } } }] });
  await run(draftReject, [made.id, "--remark", "the title is too short", ...as()]);
  const edited = await run(draftEdit, [made.id, "--content", await file("content.json", note("A joint note on passage")), ...as()]);
  expect(edited).toMatchObject({ version: 3, edition: 2, content: { note: "for the minister", texts: made.content.texts } });
  expect(await refused(runHere(draftSubmit, [made.id, ...as()]))).toMatchObject({ code: "conflict", field: "state" });
  await run(draftClear, [made.id, "--version", "3", ...as()]);
  const submitted = await run(draftSubmit, [made.id, ...as()]);
  expect(submitted).toMatchObject({ state: "submitted" });
  const act = await a.acts.get({ id: submitted.act! });
  expect(act).toMatchObject({ verdict: "valid", act: { act: "agreement.propose", body: { content: { title: { en: "A joint note on passage" } } } } });
  const { digest } = (act.act as { payload: { digest: string } }).payload;
  expect(Buffer.from(decodeBase64((await a.payloads.get({ digest })).bytes, "bytes")).toString()).toBe('{"texts":{"en":[{"id":"1","text":"The text."}]}}');
  expect(await run(draftSubmit, [made.id, ...as()])).toMatchObject({ act: submitted.act });
  expect(await refused(runHere(draftEdit, [made.id, "--note", "late", ...as()]))).toMatchObject({ code: "conflict", field: "state" });
  const shown = (await runHere(draftShow, [made.id, "--data", folders.a])).json as { editions: { content: unknown }[] };
  expect(shown.editions.map((one) => (one.content as { content: { title: unknown } }).content.title)).toEqual([{ en: "A joint note" }, { en: "A joint note on passage" }]);
  expect((await runHere(draftList, ["--state", "submitted", "--data", folders.a])).text).toEqual([expect.stringContaining(submitted.act!)]);
});

test("two officers at once - the second is told what changed, and nothing is lost", async () => {
  const made = await a.drafts.put({ content: contentOf("one"), by: mandate });
  await a.drafts.put({ id: made.id, version: 1, content: contentOf("two"), by: mandate });
  expect(await refused(a.drafts.put({ id: made.id, version: 1, content: contentOf("three"), by: mandate }))).toMatchObject({ code: "conflict", field: "version", expected: "2", message: expect.stringContaining("changed: content.title") });
  const both = await Promise.all(["four", "five"].map((title) => refused(a.drafts.put({ id: made.id, version: 2, content: contentOf(title), by: mandate }))));
  expect(both.filter((one) => one === undefined)).toHaveLength(1);
  const { draft, editions } = await a.drafts.get({ id: made.id });
  expect(draft).toMatchObject({ version: 3, edition: 3 });
  expect(editions).toHaveLength(3);
  expect(await refused(a.drafts.clear({ id: made.id, version: 3, by: "example.org/b/0" }))).toMatchObject({ code: "input", field: "by" });
  const strangers = (await officerHand(dataFolder(folders.b), "secretary")).mandate;
  await until(async () => (await a.mandates({})).some(({ id }) => id === strangers));
  expect(await refused(a.drafts.clear({ id: made.id, version: 3, by: strangers }))).toMatchObject({ code: "input", field: "by" });
  expect(await refused(a.drafts.put({ content: { ...contentOf("x"), objects: [["no such id", "f".repeat(64)]] }, by: mandate }))).toMatchObject({ code: expect.stringMatching(/in/) });
  expect((await run(draftAbandon, [made.id, ...as()])).state).toBe("abandoned");
});

test("a crash after the act, before the mark - the same command again makes no second act", async () => {
  const made = await a.drafts.put({ content: contentOf("crash"), by: mandate });
  await a.drafts.clear({ id: made.id, version: 1, by: mandate });
  const ready = await a.drafts.prepare({ id: made.id, version: 2, by: mandate });
  expect(await refused(a.drafts.submitted({ id: made.id, version: 3, act: "0".repeat(64), by: mandate }))).toMatchObject({ code: "conflict", field: "act" });
  const hand = await officerHand(dataFolder(folders.a), "secretary");
  const { intent } = actOfDraft(nodeCryptography, ready.content, { charter: servers.a.node.founded.charterId, origin: folders.origins.a }, ready.submission!);
  const { id } = await a.acts.submit({ intent, hand: signIntent(intent, mandate, hand.signer) });
  const size = async () => (await a.logs())[0]!.size;
  const before = await size();
  // Nobody edits under an act that stands.
  expect(await refused(a.drafts.reject({ id: made.id, version: 3, by: mandate, remark: "no" }))).toMatchObject({ code: "conflict" });
  expect(await run(draftSubmit, [made.id, ...as()])).toMatchObject({ state: "submitted", act: id });
  expect(await size()).toBe(before);
});

test("given back while its act was under way - the act that then stands is found at the next step", async () => {
  const made = await a.drafts.put({ content: contentOf("under way"), by: mandate });
  await a.drafts.clear({ id: made.id, version: 1, by: mandate });
  const ready = await a.drafts.prepare({ id: made.id, version: 2, by: mandate });
  await a.drafts.reject({ id: made.id, version: 3, by: mandate, remark: "wait" });
  const hand = await officerHand(dataFolder(folders.a), "secretary");
  const { intent } = actOfDraft(nodeCryptography, ready.content, { charter: servers.a.node.founded.charterId, origin: folders.origins.a }, ready.submission!);
  const { id } = await a.acts.submit({ intent, hand: signIntent(intent, mandate, hand.signer) });
  expect(await refused(a.drafts.put({ id: made.id, version: 4, content: contentOf("another"), by: mandate }))).toMatchObject({ code: "conflict", message: expect.stringContaining("submitted") });
  expect((await a.drafts.get({ id: made.id })).draft).toMatchObject({ state: "submitted", act: id });
});

test("nothing of a draft leaves the node: no log, tile, pouch, export, peer or public answer has it (invariant 11)", async () => {
  const made = await a.drafts.put({ content: { ...contentOf(CANARY), texts: { en: [{ id: "1", text: CANARY }] }, note: CANARY }, by: mandate, remark: CANARY });
  await a.drafts.reject({ id: made.id, version: 1, by: mandate, remark: CANARY });
  await a.drafts.clear({ id: made.id, version: 2, by: mandate, remark: CANARY });
  await a.drafts.prepare({ id: made.id, version: 3, by: mandate, remark: CANARY });
  const documented = { ...contentOf("document"), document: { mediaType: "text/plain", bytes: encodeBase64(Buffer.from(CANARY)) } };
  await a.drafts.put({ content: documented, by: mandate });
  expect(JSON.stringify(await a.drafts.get({ id: made.id }))).toContain(CANARY);

  // Another act, so that there is something new to pull, and a whole round of the peers.
  const other = await a.drafts.put({ content: contentOf(SHARED), by: mandate });
  await a.drafts.clear({ id: other.id, version: 1, by: mandate });
  const { act } = await run(draftSubmit, [other.id, ...as()]);
  await until(async () => (await refused(b.acts.get({ id: act! }))) === undefined);

  const out = join(folders.root, "out");
  await mkdir(out);
  await runHere(pouchExport, ["--for", folders.origins.b, "--whole", "--to", join(out, "pouch.zip"), "--data", folders.a]);
  await runHere(logExport, ["--to", join(out, "export"), "--payloads", "--data", folders.a]);
  heard.push(...(await bytesUnder(out)), ...(await bytesUnder(join(folders.a, "payloads"))));
  await servers.a.node.keeper.read(async (reader) => {
    for (const { origin, size } of await reader.logs()) {
      heard.push(...(await reader.entries(origin, 0, size)).map((one) => Buffer.from(one)));
      for (let level = 0; level < 3; level += 1) heard.push(Buffer.from((await reader.tile(origin, level, 0)) ?? new Uint8Array()));
    }
    heard.push(Buffer.from(JSON.stringify(await reader.listRows({ limit: 1000 }))));
  });
  const { payload } = actOfDraft(nodeCryptography, { ...contentOf(CANARY), texts: { en: [{ id: "1", text: CANARY }] }, note: "" }, { charter: servers.a.node.founded.charterId, origin: folders.origins.a }, (await a.drafts.get({ id: made.id })).draft.submission!);
  expect(await refused(a.payloads.get({ digest: payload!.digest }))).toMatchObject({ code: "not-found" });
  // What answers without the operator's token, and what the operator's public and shared answers say.
  for (const path of ["/", "/healthz", "/openapi.json", "/metrics", "/api/drafts", `/api/drafts/${made.id}`, "/checkpoint", "/tile/0/000", "/tile/entries/000", "/public/checkpoint", "/public/policy", "/public/index.json", "/public/proof/0", "/public/tile/0/000", "/public/tile/entries/000"]) heard.push(await ask(`${servers.a.url}${path}`));
  heard.push(Buffer.from(JSON.stringify([await a.status(), await a.objects.list({ limit: 500 }), await a.mandates({}), await a.programme.public({}), await a.programme.overview({}), await a.peers.list()])));
  heard.push(Buffer.from(JSON.stringify([await b.status(), await b.objects.list({ limit: 500 })])), ...(await bytesUnder(folders.b)));

  const needles = [Buffer.from(CANARY), Buffer.from("canary-7f3a"), Buffer.from(Buffer.from(CANARY).toString("base64")), Buffer.from(made.id)];
  expect(heard.length).toBeGreaterThan(50);
  expect(heard.filter((bytes) => needles.some((needle) => bytes.includes(needle))).length).toBe(0);
  // That the search would find it: the act that was meant for the others is in the log, the rows, the pouch, the export and the other node.
  expect(heard.filter((bytes) => bytes.includes(SHARED)).length).toBeGreaterThanOrEqual(5);
  // Where it is: the private tables of its own node alone.
  const dumped = JSON.stringify(await Array.fromAsync(servers.a.node.store.dump()));
  expect(dumped).toContain("canary-7f3a");
  await rm(out, { recursive: true });
});

function contentOf(title: string) {
  return { kind: "agreement", verb: "propose", objects: [["new", null]] as [string, string | null][], content: note(title), texts: null, document: null, note: "" };
}

/** Every file under a folder, zip members inflated where they are deflated. */
async function bytesUnder(folder: string): Promise<Buffer[]> {
  const { inflateRawSync } = await import("node:zlib");
  const found: Buffer[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    found.push(bytes);
    for (let at = bytes.indexOf("PK\u0003\u0004"); at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + 4)) {
      const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      if (bytes.readUInt16LE(at + 8) === 8) found.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }));
    }
  }
  return found;
}

function ask(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(url, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", () => resolve(Buffer.concat(parts)));
    }).on("error", reject).end();
  });
}
