import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { canonicalDocument, checkPublicProof, payloadDigest, decodeBase64, encodeUtf8, type JsonValue } from "@mithaq/ledger";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePayload } from "../../payload/make-payload.ts";
import type { PublicObject, PublicProgramme } from "../../programme/public.ts";
import { commitmentOf, openPublicPair, type Agreed, type PublicPair } from "../../public-log/testing/public-pair.ts";
import { limitRate } from "./limit-rate.ts";
import { publicFiguresCsv, publicObjectsCsv } from "./open-data.ts";
import { publicRoutes } from "./public-routes.ts";

const object: PublicObject = {
  id: "example.org/a/1", kind: "commitment", title: { en: "Courses, advanced", fa: "=cmd()" }, pillar: "academy", sample: true, sources: [{ date: "2026-01-01", page: "https://example.org/x", fact: "y" }], act: "aa", release: "bb", life: "disputed",
  due: { value: "2030-01-01", act: "aa" }, parties: ["example.org/a"], text: { en: "t" }, figures: [{ party: "example.org/a", name: { en: "km" }, unit: { en: "km" }, reported: { value: "2", act: "cc" }, counters: [{ value: "1", act: "dd", party: "example.org/b", recorded: true }], confirmed: false }],
  periods: [{ from: "2025-01-01", to: "2025-12-31", standing: "apart", figures: [{ party: "example.org/a", value: "12.4", act: "ee" }], agreed: null }], targets: [{ value: "20", act: "ff", on: "2030-12-31" }], legal: null,
};
const programme: PublicProgramme = { title: { en: "P" }, parties: [], charter: "00", sample: false, day: "2030-01-01", objects: [object], withheld: [{ kind: "note", count: 3 }] };
const payloadOf = (document: JsonValue) => makePayload(c, new Uint8Array(32).fill(5), canonicalDocument(document));
const refer = (payload: ReturnType<typeof payloadOf>) => ({ digest: payload.digest, bytes: payload.bytes.length, mediaType: "application/json" });
const agreementOf = (title: string) => ({
  type: "memorandum", title: { en: title }, languages: ["en"], terms: { binding: "unknown", prevailing: null, entryIntoForce: { on: "signature" }, duration: "unknown", renewal: "unknown", notice: "unknown" }, pillar: "record", sample: true,
});

describe("the public site's doors", { timeout: 60_000 }, () => {
  let pair: PublicPair;
  let app: Hono;
  const released: Record<"first" | "annexed" | "commitment", Agreed> = {} as never;
  const [first, second, secret, annexed] = [payloadOf({ texts: { en: [{ id: "1", text: "First text" }] } }), payloadOf({ texts: { en: [{ id: "1", text: "CANARY-SECOND" }] } }), payloadOf({ texts: { en: [{ id: "1", text: "CANARY-SECRET" }] } }), payloadOf({ texts: { en: [{ id: "1", text: "x" }] }, annex: "CANARY-ANNEX" })] as const;
  const held = new Map([first, second, secret, annexed].map((payload) => [payload.digest, payload]));
  let asked = 0;
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const indexOf = async (of: Agreed) => ((await (await get("/public/index.json")).json()) as { items: { index: number; object: string }[] }).items.findLast((one) => one.object === of.object)!.index;

  beforeAll(async () => {
    pair = await openPublicPair();
    const parts = pair.parts("a");
    app = publicRoutes({ public: parts, withheld: async () => [], shown: { programme: async () => ({ programme, etag: '"e1"' }), document: async (digest) => (asked++, held.get(digest)) } });
    for (const side of ["a", "b"] as const) for (const payload of held.values()) await pair.office[side].node.payloads.put(payload);
    released.first = await pair.agree("agreement", agreementOf("Links"), { payload: refer(first) });
    released.annexed = await pair.agree("agreement", agreementOf("With an annex"), { payload: refer(annexed) });
    released.commitment = await pair.agree("commitment", commitmentOf(pair, "Courses"));
    await pair.agree("agreement", agreementOf("CANARY-TITLE"), { payload: refer(secret) });
    await pair.agree("release", { objects: Object.values(released).map((one) => one.object), sample: true });
    await pair.settle();
    await pair.agree("agreement", agreementOf("Links"), { base: released.first, payload: refer(second) });
    await pair.settle();
  });
  afterAll(() => pair.close());

  test("the text that stood agreed at the release is given, with the salt that makes its digest; a newer one that was not released is not", async () => {
    const at = await indexOf(released.first);
    const text = (await (await get(`/public/text/${at}`)).json()) as { digest: string; salt: string; document: string };
    expect(JSON.parse(text.document)).toEqual({ texts: { en: [{ id: "1", text: "First text" }] } });
    expect(payloadDigest(c, decodeBase64(text.salt, "salt"), encodeUtf8(text.document))).toBe(text.digest);
    const proof = await (await get(`/public/proof/${at}`)).text();
    expect(JSON.parse((JSON.parse(proof) as { document: string }).document)).toMatchObject({ text: { payload: { digest: text.digest } } });
  });

  test("what is more than texts per language, what has no text, and what does not exist are not given", async () => {
    for (const path of [`/public/text/${await indexOf(released.annexed)}`, `/public/text/${await indexOf(released.commitment)}`, "/public/text/99", "/public/text/-1", "/public/text/x", `/public/text/${secret.digest}`]) expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test("nothing unreleased leaks through any door", async () => {
    const said: string[] = [];
    for (let at = 0; at < 5; at += 1) for (const path of [`/public/text/${at}`, `/public/proof/${at}`]) said.push(await (await get(path)).text());
    for (const path of ["/public/index.json", "/public/programme.json", "/public/objects.csv", "/public/figures.csv"]) said.push(await (await get(path)).text());
    expect(said.join("\n")).not.toContain("CANARY");
    expect(said.join("\n")).not.toContain(secret.digest);
  });

  test("a proof is verified by the same pure steps that the page runs", async () => {
    const bytes = new Uint8Array(await (await get(`/public/proof/${await indexOf(released.first)}`)).arrayBuffer());
    const { checks } = checkPublicProof(c, bytes, { charter: null, logOf: (party) => `${party}/public`, policyOf: () => undefined, some: false });
    expect(checks.at(-1)).toMatchObject({ step: "signature", problem: { field: "party" } });
    expect(asked).toBeGreaterThan(0);
  });

  test("open to programs of any site, cached by its digest", async () => {
    const answer = await get("/public/programme.json");
    expect([answer.status, answer.headers.get("etag"), answer.headers.get("access-control-allow-origin")]).toEqual([200, '"e1"', "*"]);
    expect((await get("/public/programme.json", { "if-none-match": '"e1"' })).status).toBe(304);
    const csv = await get("/public/objects.csv");
    expect([csv.headers.get("content-type"), csv.headers.get("content-disposition")]).toEqual(["text/csv; charset=utf-8", 'attachment; filename="objects.csv"']);
  });

  test("too many questions are refused for a while", async () => {
    const burst = await Promise.all(Array.from({ length: 400 }, () => get("/public/programme.json")));
    const last = burst.filter((one) => one.status === 429);
    expect(last.length).toBeGreaterThan(0);
    expect(Number(last[0]!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await get("/public/checkpoint")).status).toBe(200);
  });
});

test("open data: a line an object, a line a figure with its act; no text becomes a formula", () => {
  const lines = publicObjectsCsv(programme).split("\r\n");
  expect(lines[1]).toContain("'=cmd()");
  expect(lines[1]).toContain('"Courses, advanced"');
  const figures = publicFiguresCsv(programme).trimEnd().split("\r\n").slice(1).map((line) => line.split(","));
  expect(figures.map((cells) => [cells[2], cells[3], cells[4], cells.at(-2)])).toEqual([["example.org/a", "reported", "2", "cc"], ["example.org/b", "counter", "1", "dd"], ["example.org/a", "reported", "12.4", "ee"], ["", "target", "20", "ff"]]);
});

test("an allowance comes back with time, and is one address's own", async () => {
  let now = 0;
  const app = new Hono();
  app.use("*", limitRate({ burst: 2, perSecond: 1, clock: () => now }));
  app.get("/", (c) => c.text("yes"));
  const from = (remoteAddress: string) => app.request("/", {}, { incoming: { socket: { remoteAddress } } });
  expect([(await from("a")).status, (await from("a")).status, (await from("a")).status, (await from("b")).status]).toEqual([200, 200, 429, 200]);
  now = 1_000;
  expect([(await from("a")).status, (await from("a")).status]).toEqual([200, 429]);
});
