import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromWire } from "../api/errors.ts";
import { ask } from "../api/testing/ask.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import type { DraftContent } from "../drafts/draft.ts";
import { foundFolders, runHere, serveBoth, tokenOf, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { openScreen, type Screen } from "../sign-in/testing/screen-client.ts";

/** Two nodes that run, a secretary signed in on each: what the screens do, verb by verb. */
let folders: FoundedFolders;
let servers: Awaited<ReturnType<typeof serveBoth>>;
let a: Screen["rpc"];
let b: Screen["rpc"];
const screens: Record<"a" | "b", Screen> = {} as never;
beforeAll(async () => {
  folders = await foundFolders({ demonstration: true });
  servers = await serveBoth(folders);
  for (const side of ["a", "b"] as const) {
    for (const [name, acts] of [["secretary", "*.*"], ["reporter", "report.submit"]] as const) await runHere(officerAdd, [name, "--role", `en=${name}`, "--allow", acts, "--root-hand", join(folders[side], "root-hand.json"), "--data", folders[side]]);
    screens[side] = openScreen(servers[side].url);
    await screens[side].rpc.session.enterDemonstration({ name: "secretary" });
  }
  a = screens.a.rpc;
  b = screens.b.rpc;
}, 60_000);
afterAll(async () => {
  await servers?.close();
  await folders?.remove();
});

type Rpc = Screen["rpc"];
type Some = Partial<DraftContent> & Pick<DraftContent, "kind" | "verb">;
const content = (some: Some): DraftContent => ({ objects: [["new", null]], content: {}, texts: null, document: null, note: "", ...some });
const refusal = async (work: Promise<unknown>) => fromWire(await work.then(() => undefined, (error: unknown) => error));
const knows = (rpc: Rpc, act: string) => until(async () => (await refusal(rpc.acts.get({ id: act }))) === undefined && (await rpc.acts.get({ id: act })).verdict !== "waiting");
/** Prepared, signed by the demonstration's software key, submitted, and judged valid on both sides. */
async function act(rpc: Rpc, some: Some, document?: { digest: string; bytes: number; mediaType: string }): Promise<{ act: string; object: string }> {
  const { intent } = await rpc.acting.prepare({ content: content(some), ...(document === undefined ? {} : { document }) });
  const { id } = await rpc.acting.submit({ intent, hand: null });
  const other = rpc === a ? b : a;
  await knows(other, id);
  expect((await other.acts.get({ id })).verdict, `${some.kind}.${some.verb}`).toBe("valid");
  const made = `${intent.origin}/${intent.nonce}`;
  return { act: id, object: intent.objects.some(([object]) => object === made) ? made : intent.objects[0]![0] };
}
const title = (en: string) => ({ en });
const note = (en: string): Some => ({ kind: "agreement", verb: "propose", content: { type: "joint-note", title: title(en), languages: ["en"], sample: true }, texts: { en: [{ id: "1", text: en }] } });
const proposalOf = async (rpc: Rpc, object: string, id: string) => (await rpc.objects.get({ id: object })).proposals.find((one) => one.id === id)!;
const answer = (verb: string, kind: string, proposal: string, digest: string | null, more: object = {}): Some => ({ kind, verb, objects: [], content: { proposal, digest, ...more } });

describe("the assent protocol", () => {
  test("propose, assent with what was shown, an amendment on the seal that was read, signature and notice", async () => {
    const proposed = await act(a, note("A joint note"));
    const { payload } = await proposalOf(b, proposed.object, proposed.act);
    expect(await refusal(b.acting.prepare({ content: content(answer("assent", "agreement", proposed.act, "0".repeat(64))) }))).toMatchObject({ code: "conflict", field: "content.digest" });
    expect(await refusal(b.acting.prepare({ content: content(answer("assent", "agreement", proposed.act, null)) }))).toMatchObject({ code: "conflict" });
    expect(await refusal(b.acting.prepare({ content: content(answer("assent", "commitment", proposed.act, payload!.digest)) }))).toMatchObject({ code: "input", field: "content.proposal" });
    expect(await refusal(b.acting.prepare({ content: content(answer("assent", "agreement", "f".repeat(64), null)) }))).toMatchObject({ code: "not-found" });
    await until(() => servers.b.node.payloads.has(payload!.digest));
    await act(b, answer("assent", "agreement", proposed.act, payload!.digest));
    await until(async () => (await proposalOf(b, proposed.object, proposed.act)).seal !== null);
    const { seal } = await proposalOf(b, proposed.object, proposed.act);

    const stale = await b.acting.prepare({ content: content({ ...note("Amended"), objects: [[proposed.object, null]] }) });
    expect(stale.intent.objects).toEqual([[proposed.object, seal]]); // the newest seal, filled in
    const amended = await act(b, { ...note("Amended"), objects: [[proposed.object, seal]] });
    await act(a, answer("object", "agreement", amended.act, (await proposalOf(a, amended.object, amended.act)).payload!.digest, { reasons: "not agreed" }));
    await act(a, { kind: "agreement", verb: "sign", objects: [[proposed.object, seal]], content: { on: "2026-11-20", capacity: title("Minister") } });
    await act(b, { kind: "agreement", verb: "notify", objects: [[proposed.object, null]], content: { purpose: "requirements-met", on: "2026-11-21" } });
    await act(b, { kind: "agreement", verb: "denounce", objects: [[proposed.object, null]], content: { purpose: "denunciation", on: "2026-11-22" } });
  });

  test("withdraw, release-request, ad referendum, and a yield where two proposals cross", async () => {
    const first = await act(a, { ...note("First"), adReferendum: true });
    const digestOf = async (rpc: Rpc, { object, act: id }: { object: string; act: string }) => (await proposalOf(rpc, object, id)).payload!.digest;
    expect((await proposalOf(b, first.object, first.act)).adReferendum).toBe(true);
    await act(b, answer("release-request", "agreement", first.act, await digestOf(b, first)));
    const rival = await act(b, { ...note("Rival"), objects: [[first.object, null]] });
    const yielded = await b.acting.prepare({ content: content(answer("yield", "agreement", first.act, await digestOf(b, first), { withdraws: [rival.act] })) });
    expect(yielded.intent.objects).toEqual([[first.object, null]]);
    await act(b, answer("withdraw", "agreement", rival.act, await digestOf(b, rival), { reason: "replaced" }));
  });
});

describe("what one party submits, and what is said of it", () => {
  let commitment: string;
  beforeAll(async () => {
    const proposed = await act(a, { kind: "commitment", verb: "propose", content: { title: title("A link"), deliverable: title("A link of 10 km"), obligors: [folders.origins.a], owed: "one", standing: "active", sample: true } });
    await act(b, answer("assent", "commitment", proposed.act, null));
    await until(async () => (await proposalOf(b, proposed.object, proposed.act)).seal !== null);
    commitment = proposed.object;
  });
  const report = (value: string) => ({ period: { from: "2026-01-01", to: "2026-06-30", calendar: "gregorian" }, narrative: title("Done in part"), claims: "partly", values: [{ name: title("Length"), value }], evidence: [], plane: "shared", sample: true });

  test("a report with evidence - asked about, answered, disputed, maintained, referred, recorded, corrected, confirmed", async () => {
    const file = await a.documents.put({ file: new File(["%PDF-1.7 …"], "list.pdf") });
    expect(file).toMatchObject({ mediaType: "application/pdf" });
    const evidence = await act(a, { kind: "evidence", verb: "submit", content: { title: title("List"), kind: "document", custodian: title("Academy"), date: "2026-06-30", languages: ["en"], plane: "shared", parent: commitment, sample: true } }, file);
    expect(await refusal(a.acting.prepare({ content: content({ kind: "remark", verb: "submit" }), document: { ...file, digest: "0".repeat(64) } }))).toMatchObject({ code: "input" });
    await act(b, { kind: "evidence", verb: "admit", objects: [[evidence.object, null]], content: { version: evidence.act } });

    const made = await act(a, { kind: "report", verb: "submit", objects: [["new", null], [commitment, null]], content: { ...report("6"), evidence: [evidence.object] } });
    const say = (rpc: Rpc, verb: string, body: object) => act(rpc, { kind: "report", verb, objects: [[made.object, null]], content: body as DraftContent["content"] });
    const question = await say(b, "clarify", { version: made.act, question: title("Which length?") });
    await say(a, "answer", { clarification: question.act, text: title("Of the first part") });
    const dispute = await say(b, "dispute", { version: made.act, ground: "wrong-figure", reasons: title("We measured 5"), counter: [{ name: title("Length"), value: "5" }] });
    await say(a, "maintain", { dispute: dispute.act, reasons: title("We measured 6") });
    await say(b, "refer", { dispute: dispute.act, to: "working-group" });
    await say(b, "refer", { dispute: dispute.act, to: "joint-committee" });
    await say(a, "record", { dispute: dispute.act, statement: title("Both figures stay") });
    const corrected = await say(a, "correct", { content: report("5.5"), reason: title("Measured again") });
    await say(b, "confirm", { version: corrected.act });
    expect((await b.objects.get({ id: made.object })).life).toBe("confirmed");
  });

  test("a figure's shape - named by its field before anybody signs", async () => {
    const wrong = (some: Some) => refusal(a.acting.prepare({ content: content(some) }));
    expect(await wrong({ kind: "report", verb: "submit", objects: [["new", null], [commitment, null]], content: { ...report("6"), claims: "all" } })).toMatchObject({ code: "input", field: "content.claims" });
    expect(await wrong({ kind: "report", verb: "applaud", objects: [[commitment, null]] })).toMatchObject({ code: "input", field: "content.verb" });
    expect(await wrong({ kind: "report", verb: "confirm", objects: [["example.org/a/nothing", null]], content: { version: "0".repeat(64) } })).toMatchObject({ code: "not-found", field: "objects" });
    expect(await wrong({ kind: "report", verb: "confirm", objects: [] })).toMatchObject({ code: "input", field: "objects" });
    expect(await wrong({ kind: "agreement", verb: "seal", objects: [[commitment, null]] })).toMatchObject({ code: "input", field: "content.verb" });
  });

  test("notes and remarks - sent, replied to, settled", async () => {
    const sent = await act(a, { kind: "note", verb: "submit", content: { number: "1/1", subject: title("Sessions"), to: [folders.origins.b], plane: "shared", sample: true }, texts: { en: [{ id: "1", text: "The note." }] } });
    await act(b, { kind: "note", verb: "submit", objects: [["new", null], [sent.object, null]], content: { number: "2/1", subject: title("Reply"), to: [folders.origins.a], replyTo: sent.object, plane: "shared", sample: true } });
    const remark = await act(b, { kind: "remark", verb: "submit", content: { on: { object: commitment }, text: title("Which border?"), sample: true } });
    await act(a, { kind: "remark", verb: "reply", objects: [[remark.object, null]], content: { text: title("Both") } });
    await act(b, { kind: "remark", verb: "settle", objects: [[remark.object, null]], content: {} });
    expect((await a.objects.get({ id: remark.object })).life).toBe("settled");
  });

  test("a mandate that does not cover an act - refused before the hand, and by the record in any case", async () => {
    const reporter = openScreen(servers.a.url);
    await reporter.rpc.session.enterDemonstration({ name: "reporter" });
    expect(await refusal(reporter.rpc.acting.prepare({ content: content(note("No")) }))).toMatchObject({ code: "forbidden", field: "mandate", expected: "a mandate that covers agreement.propose" });
    const { intent } = await a.acting.prepare({ content: content(note("No")) });
    expect(await refusal(reporter.rpc.acting.submit({ intent, hand: null }))).toMatchObject({ code: "invalid", field: "mandate-scope" });
    expect(await refusal(b.acting.submit({ intent, hand: null }))).toMatchObject({ code: "forbidden", field: "intent.origin" });
  });

  test("a draft - written by one, cleared by another, the same act however often it is prepared, marked when it stands", async () => {
    const reporter = openScreen(servers.a.url);
    await reporter.rpc.session.enterDemonstration({ name: "reporter" });
    const made = await reporter.rpc.drafts.put({ content: content({ kind: "report", verb: "submit", objects: [["new", null], [commitment, null]], content: report("7") }) });
    expect(made.content.objects.find(([object]) => object === commitment)![1]).toMatch(/^[0-9a-f]{64}$/); // the seal that it was drafted on
    const cleared = await a.drafts.clear({ id: made.id, version: made.version });
    expect(await refusal(reporter.rpc.acting.prepare({ draft: { id: made.id, version: made.version } }))).toMatchObject({ code: "conflict", field: "version" });
    const ready = await reporter.rpc.acting.prepare({ draft: { id: made.id, version: cleared.version } });
    const { draft } = await a.drafts.get({ id: made.id });
    for (const version of [draft.version, cleared.version]) expect((await reporter.rpc.acting.prepare({ draft: { id: made.id, version } })).hash).toBe(ready.hash);
    const { id } = await reporter.rpc.acting.submit({ intent: ready.intent, hand: null, draft: { id: made.id, version: cleared.version } });
    expect((await a.drafts.get({ id: made.id })).draft).toMatchObject({ state: "submitted", act: id });
  });
});

describe("documents", () => {
  const put = (name: string, bytes: string | Uint8Array<ArrayBuffer>) => a.documents.put({ file: new File([bytes], name) });

  test.each<[string, string]>([["page.html", "<script>alert(1)</script>"], ["picture.svg", "<svg onload='alert(1)'/>"], ["run.exe", "MZ"], ["no-end", "x"], ["picture.png", "<svg/>"], ["list.pdf", "<html>"], ["data.json", "{"], ["table.xlsx", "x"], ["text.txt", "a\0b"], ["empty.txt", ""]])("%s - is not taken, and says why", async (name, bytes) => {
    expect(await refusal(put(name, bytes))).toMatchObject({ code: "input", field: "file" });
  });

  test("the same file twice - two salts, two digests", async () => {
    expect((await put("a.txt", "same")).digest).not.toBe((await put("a.txt", "same")).digest);
  });

  test("a page under the name of a text - is served as an attachment in a sandbox, as text, whatever it is asked as", async () => {
    const { digest } = await put("note.txt", "<!doctype html><script>alert(1)</script>");
    const url = servers.a.url;
    const authorization = `Bearer ${await tokenOf(folders.a)}`;
    for (const mediaType of [undefined, "text/html", "image/svg+xml", "application/pdf"]) {
      const asked = new URLSearchParams({ name: "../../x.html", ...(mediaType === undefined ? {} : { mediaType }) });
      const raw = await ask(`${url}/api/documents/${digest}?${asked}`, { headers: { authorization } });
      expect(raw.status).toBe(200);
      expect(raw.headers["content-type"]).toBe("text/plain");
      expect(raw.headers["content-disposition"]).toMatch(/^attachment; filename="x\.html\.txt"/);
      expect(raw.headers).toMatchObject({ "x-content-type-options": "nosniff", "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/), "cache-control": "no-store" });
    }
    const cookie = [...screens.a.cookies].map((pair) => pair.join("=")).join("; ");
    const raw = await ask(`${url}/rpc/documents/get`, { method: "POST", headers: { "content-type": "application/json", "x-mithaq": "screen", origin: url, cookie }, body: JSON.stringify({ json: { digest } }) });
    expect(raw.headers).toMatchObject({ "content-type": expect.stringMatching(/^multipart\/form-data/), "x-content-type-options": "nosniff", "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/), "cache-control": "no-store" });
    const file = await a.documents.get({ digest });
    expect([file.type, await file.text()]).toEqual(["text/plain", "<!doctype html><script>alert(1)</script>"]);
    expect(await refusal(a.documents.get({ digest: "0".repeat(64) }))).toMatchObject({ code: "not-found" });
  });
});
