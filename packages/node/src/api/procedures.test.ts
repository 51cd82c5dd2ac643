import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { decodeBase64, encodeBase64, encodeHex, leafHash } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { actPropose } from "../cli/commands/act-propose.ts";
import { answerCommands } from "../cli/commands/act-answer.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { officerHand, signDraft } from "../cli/hands.ts";
import { dataFolder } from "../folder/data-folder.ts";
import { makePayload } from "../payload/make-payload.ts";
import { foundFolders, runHere, serveBoth, tokenOf, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { verifyProofFile } from "../proof/verify-proof.ts";
import { openHttpClient, type NodeClient } from "./client.ts";
import { fromWire } from "./errors.ts";
import { ask } from "./testing/ask.ts";

/** Two nodes that run, and one text that travels from proposal to countersigned under the reader's eyes. */
describe("procedures", () => {
  let folders: FoundedFolders;
  let servers: Awaited<ReturnType<typeof serveBoth>>;
  let a: NodeClient;
  let b: NodeClient;
  beforeAll(async () => {
    folders = await foundFolders({ demonstration: true });
    servers = await serveBoth(folders);
    a = openHttpClient(servers.a.url, await tokenOf(folders.a));
    b = openHttpClient(servers.b.url, await tokenOf(folders.b));
    for (const folder of [folders.a, folders.b]) {
      await runHere(officerAdd, ["secretary", "--role", "en=Secretary", "--root-hand", join(folder, "root-hand.json"), "--data", folder]);
    }
  });
  afterAll(async () => {
    await servers?.close();
    await folders?.remove();
  });
  const refusal = async (work: Promise<unknown>) => fromWire(await work.then(() => undefined, (error: unknown) => error));
  const propose = async (title: string) => (await runHere(actPropose, ["--title", `en=${title}`, "--as", "secretary", "--data", folders.a])).json as { act: string; object: string };

  test("status - mode, both logs with the own one first, the peer, the charter", async () => {
    const status = await a.status();
    expect(status).toMatchObject({ origin: folders.origins.a, mode: "running", demonstration: true, rules: 1, charter: { sample: true } });
    expect(status.logs.map((log) => log.origin)).toEqual([folders.origins.a, folders.origins.b]);
    expect(status.charter.parties.map((party) => party.origin)).toEqual([folders.origins.a, folders.origins.b]);
    expect((await b.status()).charter.parties.map((party) => party.origin)).toEqual([folders.origins.b, folders.origins.a]);
    expect(status.peers).toMatchObject([{ origin: folders.origins.b, url: servers.b.url, lastContact: expect.any(Number), faults: [] }]);
    expect((await a.logs()).map((log) => log.origin)).toEqual(status.logs.map((log) => log.origin));
  });

  test("a text from proposal to countersigned - seen by events, objects, state hash, as of, proof", async () => {
    const seen: Record<string, number>[] = [];
    const stop = new AbortController();
    const following = (async () => {
      for await (const event of await a.events(undefined, { signal: stop.signal })) seen.push(event.logs);
    })().catch(() => {});

    const { act, object } = await propose("<script>alert(1)</script>");
    const before = await a.acts.get({ id: act });
    expect(before).toMatchObject({ id: act, origin: folders.origins.a, verdict: "valid", kind: "act", act: { act: "agreement.propose" } });
    expect(encodeHex(leafHash(c, decodeBase64(before.entry, "entry")))).toBe(act);
    await until(async () => (await b.objects.list({ kind: "agreement" })).objects.some((one) => one.id === object));
    const [waiting] = (await b.objects.list({ awaits: folders.origins.b, life: ["drafting", "proposed"] })).objects;
    expect(waiting).toMatchObject({ id: object, due: null, awaits: [folders.origins.b] });
    expect(await b.objects.get({ id: object })).toMatchObject({ life: waiting!.life, due: null, awaits: [folders.origins.b] });
    expect((await b.objects.list({ awaits: folders.origins.a, kind: "agreement" })).objects).toEqual([]);
    const assent = answerCommands.find((one) => one.usage.startsWith("assent"))!;
    await runHere(assent, [act, "--as", "secretary", "--data", folders.b]);
    await until(async () => (await a.objects.get({ id: object })).status === "countersigned");

    const view = await a.objects.get({ id: object });
    expect(view.proposals).toMatchObject([{ id: act, state: "sealed", content: { title: { en: "<script>alert(1)</script>" }, sample: true }, receipts: [{ origin: folders.origins.b }] }]);
    expect((await a.objects.list({ kind: "agreement", status: "countersigned" })).objects).toMatchObject([{ id: object, sample: true, title: { en: "<script>alert(1)</script>" } }]);
    await until(async () => (await b.objects.get({ id: object })).status === "countersigned");

    const here = await a.stateHash({});
    const frontier = Object.entries(here.frontier).map(([origin, size]) => `${origin}=${size}`).join(",");
    expect((await b.stateHash({ frontier })).hash).toBe(here.hash);

    const asOf = await a.asOf({ act });
    expect(asOf.frontier[folders.origins.a]).toBe(before.index + 1);
    const then = await a.objects.get({ id: object, frontier: Object.entries(asOf.frontier).map(([origin, size]) => `${origin}=${size}`).join(",") });
    expect(then.proposals).toMatchObject([{ state: "standing", seal: null }]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await a.asOf({ day: today })).hash).toBe(here.hash);
    expect((await a.asOf({ day: "2020-01-01" })).frontier).toEqual({ [folders.origins.a]: 0, [folders.origins.b]: 0 });

    const seal = view.proposals[0]!.seal!;
    await until(async () => (await refusal(a.acts.proof({ id: seal }))) === undefined);
    const { file } = await a.acts.proof({ id: seal });
    expect(verifyProofFile(Buffer.from(file), { charter: servers.a.node.charter })).toMatchObject({ id: seal, log: folders.origins.a });

    stop.abort();
    await following;
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)![folders.origins.a]).toBeGreaterThan(seen[0]![folders.origins.a]!);

    expect((await ask(`${servers.a.url}/`, { headers: { "accept-language": "ckb" } })).headers).toMatchObject({ location: "/ckb/" });
    expect((await ask(`${servers.a.url}/metrics`, { headers: { "x-forwarded-for": "10.0.0.1" } })).status).toBe(401);
  });

  test("submit - the same intent twice is one act; a forged hand and a stranger's mandate are refused by their rule", async () => {
    const folder = dataFolder(folders.a);
    const hand = await officerHand(folder, "secretary");
    const draft = formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: { type: "memorandum", title: { en: "Twice" }, languages: ["en"], sample: true }, payload: null });
    const signed = await signDraft(folder, hand, draft);
    const first = await a.acts.submit(signed);
    expect(await a.acts.submit(signed)).toMatchObject({ id: first.id, index: first.index, repeated: true });

    const other = await signDraft(folder, hand, draft);
    const forged = { intent: { ...other.intent, nonce: encodeHex(randomBytes(16)) }, hand: other.hand };
    const size = (await a.logs())[0]!.size;
    expect(await refusal(a.acts.submit({ ...forged, intent: { ...forged.intent, body: { ...forged.intent.body, adReferendum: true } } }))).toMatchObject({ code: "invalid", remedy: expect.any(String), kept: expect.any(String) });
    const foreign = await signDraft(dataFolder(folders.b), await officerHand(dataFolder(folders.b), "secretary"), draft);
    expect(await refusal(a.acts.submit(foreign))).toMatchObject({ code: "invalid" });
    expect((await a.logs())[0]!.size).toBe(size);
  });

  test("payloads - put, got back; another digest, a short salt and what is not held are refused", async () => {
    const payload = makePayload(c, randomBytes(32), Buffer.from("a document"));
    const put = { digest: payload.digest, salt: encodeBase64(payload.salt), bytes: encodeBase64(payload.bytes) };
    await a.payloads.put(put);
    expect(await a.payloads.get({ digest: payload.digest })).toEqual(put);
    expect(await refusal(a.payloads.put({ ...put, digest: "0".repeat(64) }))).toMatchObject({ code: "input", field: "payload" });
    expect(await refusal(a.payloads.put({ ...put, salt: encodeBase64(randomBytes(8)) }))).toMatchObject({ code: "input", field: "salt" });
    expect(await refusal(a.payloads.get({ digest: "1".repeat(64) }))).toMatchObject({ code: "not-found", field: "digest" });
  });

  test("what is not there, and what is not asked rightly - named", async () => {
    expect(await refusal(a.acts.get({ id: "0".repeat(64) }))).toMatchObject({ code: "not-found", field: "id" });
    expect(await refusal(a.objects.get({ id: "example.org/a/none" }))).toMatchObject({ code: "not-found", field: "id" });
    expect(await refusal(a.checkpoint({ origin: "example.org/nobody" }))).toMatchObject({ code: "not-found", field: "origin" });
    expect(await refusal(a.stateHash({ frontier: "nonsense" }))).toMatchObject({ code: "input", field: "frontier" });
    expect(await refusal(a.asOf({}))).toMatchObject({ code: "input", field: "act" });
    expect(await refusal(a.peers.put({ origin: "example.org/nobody", url: "http://127.0.0.1:1" }))).toMatchObject({ code: "input", field: "origin" });
    expect(await refusal(a.recover({ at: Date.now(), signature: "AAAA" }))).toMatchObject({ code: "conflict", field: "mode" });
    expect(await refusal(a.pouch.export({ for: "example.org/nobody" }))).toMatchObject({ code: "not-found" });
  });

  test("paging - every object once, in order", async () => {
    const whole = (await a.objects.list({})).objects.map((one) => one.id);
    const paged: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await a.objects.list({ limit: 2, ...(after === undefined ? {} : { after }) });
      paged.push(...page.objects.map((one) => one.id));
      after = page.next;
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  test("a pouch over HTTP - packed, taken in, and nothing new the second time; rubbish is refused by name", async () => {
    const pouch = await a.pouch.export({ for: folders.origins.b, whole: true });
    expect(pouch.size).toBeGreaterThan(1000);
    expect(await b.pouch.import({ pouch })).toMatchObject({ from: folders.origins.a });
    expect(await b.pouch.import({ pouch })).toMatchObject({ changed: false });
    expect(await refusal(b.pouch.import({ pouch: new File(["rubbish"], "x.zip") }))).toMatchObject({ code: "input" });
    expect(await refusal(a.pouch.import({ pouch }))).toMatchObject({ code: "input", field: "for" });
  });

  test("mandates and checkpoints", async () => {
    const mandates = await a.mandates({});
    expect(mandates.map((one) => one.origin).sort()).toEqual([folders.origins.a, folders.origins.b]);
    expect(await a.mandates({ origin: folders.origins.b })).toHaveLength(1);
    const { note, countersigned } = await b.checkpoint({ origin: folders.origins.a });
    expect(note).toContain(folders.origins.a);
    expect(countersigned).toContain(`— ${folders.origins.b}/mirror `);
  });

  test("health and metrics of a node that runs", async () => {
    expect((await ask(`${servers.a.url}/healthz`)).status).toBe(200);
    const { text } = await ask(`${servers.a.url}/metrics`);
    for (const name of ["mithaq_acts{", "mithaq_acts_judged{", "mithaq_peer_lag_acts{", "mithaq_peer_last_contact_timestamp_seconds{", "mithaq_append_seconds_bucket{", "mithaq_commits_total "]) expect(text).toContain(name);
    expect(text).toContain('mithaq_mode{mode="running"} 1');
  });

  test("a peer's address is forgotten and given anew - its log stays", async () => {
    const before = (await a.logs()).find((log) => log.origin === folders.origins.b)!.size;
    await a.peers.remove({ origin: folders.origins.b });
    expect(await a.peers.list()).toMatchObject([{ origin: folders.origins.b, url: null, held: before }]);
    await a.peers.put({ origin: folders.origins.b, url: servers.b.url });
    await until(async () => (await a.peers.list())[0]!.lastContact !== null);
  });
});
