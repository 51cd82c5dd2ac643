import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromWire } from "../api/errors.ts";
import { ask } from "../api/testing/ask.ts";
import { mandateRecall, mandateReinstate, mandateSuspend } from "../cli/commands/mandate.ts";
import { runHere } from "../node/testing/founded-folders.ts";
import { SIGN_IN } from "./settings.ts";
import { openScreen } from "./testing/screen-client.ts";
import { serveOfficers, type ServedOfficers } from "./testing/served-officers.ts";

let served: ServedOfficers;
beforeAll(async () => {
  served = await serveOfficers();
}, 60_000);
afterAll(() => served?.close());

const refusal = async (work: Promise<unknown>) => fromWire(await work.then(() => undefined, (error: unknown) => error));
const screen = (headers?: Record<string, string>) => openScreen(served.server().url, headers);
const signedInAs = async (name: string) => {
  const page = screen();
  await page.rpc.session.enterDemonstration({ name });
  return page;
};
const note = { kind: "agreement", verb: "propose", objects: [["new", null]] as [string, string | null][], content: { type: "joint-note", title: { en: "A note" }, languages: ["en"], sample: true }, texts: null, document: null, note: "" };

describe("signing in, in the demonstration", () => {
  test("a stranger - learns whose node it is, and nothing of the record", async () => {
    const { rpc } = screen();
    expect(await rpc.session.who()).toMatchObject({ party: { origin: served.folders.origins.a }, parties: [{ origin: served.folders.origins.a }, { origin: served.folders.origins.b }], demonstration: true, sample: true, officer: null, ended: null, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(await refusal(rpc.status())).toMatchObject({ code: "unauthorised" });
  });

  test("the officers to choose from - those whose mandates stand, and the head", async () => {
    const { rpc } = screen();
    expect((await rpc.session.demonstrationOfficers()).map(({ name, head }) => [name, head])).toEqual([["desk", false], ["idle", false], ["secretary", false], ["root-hand", true]]);
    expect(await refusal(rpc.session.enterDemonstration({ name: "nobody" }))).toMatchObject({ code: "not-found", field: "name" });
  });

  test("signed in - who they are by their mandate; signed out - nobody, and the cookie is gone", async () => {
    const page = await signedInAs("desk");
    expect((await page.rpc.session.who()).officer).toMatchObject({ mandate: served.mandates.desk, name: "desk", role: { en: "Officer desk" }, acts: ["report.*", "evidence.*", "remark.*"], scope: null, head: false, to: null });
    expect(await page.rpc.status()).toMatchObject({ mode: "running" });
    const kept = new Map(page.cookies);
    expect(await page.rpc.session.leave()).toEqual({ left: true });
    expect(page.cookies.size).toBe(0);
    for (const [name, value] of kept) page.cookies.set(name, value); // a cookie that was kept is good for nothing
    expect(await refusal(page.rpc.status())).toMatchObject({ code: "session-ended" });
    expect((await page.rpc.session.who()).ended).toBe("session-ended");
  });

  test("the cookie - of the party, HttpOnly, SameSite=Strict, Secure over https; its id is nowhere in the store", async () => {
    const page = await signedInAs("desk");
    expect(page.set).toEqual([expect.stringMatching(/^mithaq_a=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/)]);
    const { port } = new URL(served.server().url);
    const over = await ask(`${served.server().url}/rpc/session/enterDemonstration`, { method: "POST", headers: { "content-type": "application/json", "x-mithaq": "screen", host: `a.localhost:${port}`, origin: `https://a.localhost:${port}` }, body: '{"json":{"name":"desk"}}' });
    expect(over.status).toBe(200);
    expect(over.headers["set-cookie"]).toEqual([expect.stringMatching(/; HttpOnly; Secure; SameSite=Strict$/)]);
    const id = [...page.cookies.values()][0]!;
    const held = await served.server().node.store.read((reader) => reader.values("session"));
    expect(held.size).toBeGreaterThan(0);
    expect(JSON.stringify([...held])).not.toContain(id);
  });

  test("an id that was put into the browser before - is not taken over", async () => {
    const page = screen();
    page.cookies.set("mithaq_a", "A".repeat(43));
    await page.rpc.session.enterDemonstration({ name: "desk" });
    expect(page.cookies.get("mithaq_a")).not.toBe("A".repeat(43));
    const before = page.cookies.get("mithaq_a")!;
    await page.rpc.session.enterDemonstration({ name: "secretary" });
    page.cookies.set("mithaq_a", before);
    expect(await refusal(page.rpc.status())).toMatchObject({ code: "session-ended" });
  });

  test("a restart - keeps the sessions", async () => {
    const page = await signedInAs("desk");
    await served.restart();
    const again = screen();
    for (const [name, value] of page.cookies) again.cookies.set(name, value);
    expect((await again.rpc.session.who()).officer).toMatchObject({ mandate: served.mandates.desk });
  });

  test("drafts - the step is the signed-in officer's, whatever the request says", async () => {
    const { rpc } = await signedInAs("secretary");
    const made = await rpc.drafts.put({ content: note });
    expect(made.trail[0]).toMatchObject({ by: { mandate: served.mandates.secretary } });
    expect(await refusal(rpc.drafts.clear({ id: made.id, version: 1, by: served.mandates.desk }))).toMatchObject({ code: "forbidden", field: "by" });
    const desk = await signedInAs("desk");
    expect(await refusal(desk.rpc.drafts.clear({ id: made.id, version: 1 }))).toMatchObject({ code: "forbidden", field: "mandate", expected: "a mandate that covers draft.clear or agreement.propose" });
    expect(await rpc.drafts.clear({ id: made.id, version: 1 })).toMatchObject({ state: "cleared" });
  });
});

describe("what ends a session", () => {
  test("nothing asked for half an hour; every use puts it off; twelve hours in any case", async () => {
    const page = await signedInAs("desk");
    served.advance(SIGN_IN.idle - 1000);
    expect((await page.rpc.session.who()).officer).not.toBeNull();
    served.advance(SIGN_IN.idle - 60_000);
    expect((await page.rpc.session.who()).officer).not.toBeNull();
    served.advance(SIGN_IN.idle + 1000);
    expect((await page.rpc.session.who())).toMatchObject({ officer: null, ended: "session-ended" });

    const busy = await signedInAs("desk");
    for (let gone = 0; gone < SIGN_IN.longest; gone += SIGN_IN.idle - 60_000) {
      expect((await busy.rpc.session.who()).officer).not.toBeNull();
      served.advance(SIGN_IN.idle - 60_000);
    }
    expect(await refusal(busy.rpc.logs())).toMatchObject({ code: "session-ended" });
  });

  test("the mandate suspended, reinstated, recalled while signed in - at the next request, with a reason of its own", async () => {
    const page = await signedInAs("idle");
    const by = ["--root-hand", served.rootHand, "--data", served.folders.a];
    await runHere(mandateSuspend, [served.mandates.idle, "--reason", "on leave", ...by]);
    expect(await refusal(page.rpc.logs())).toMatchObject({ code: "mandate-ended" });
    expect(await page.rpc.session.who()).toMatchObject({ officer: null, ended: "mandate-ended" });
    expect(await refusal(screen().rpc.session.enterDemonstration({ name: "idle" }))).toMatchObject({ code: "not-found" });
    await runHere(mandateReinstate, [served.mandates.idle, ...by]);
    expect(await page.rpc.logs()).toHaveLength(2);
    await runHere(mandateRecall, [served.mandates.idle, "--reason", "transferred", ...by]);
    expect(await refusal(page.rpc.logs())).toMatchObject({ code: "mandate-ended" });
  });

  test("a stream of events - ends with the session, and says why; drafts wake it", async () => {
    const page = await signedInAs("secretary");
    const stream = await page.rpc.events();
    const first = (await stream.next()).value as { drafts: number };
    await page.rpc.drafts.put({ content: note });
    expect(((await stream.next()).value as { drafts: number }).drafts).toBe(first.drafts + 1);
    const ended = refusal(stream.next());
    await page.rpc.session.leave(); // a commit: the stream looks at its session
    expect(await ended).toMatchObject({ code: "session-ended" });
  });

  test("no demonstration any more - software hands sign in nowhere, and their sessions end", async () => {
    const page = await signedInAs("desk");
    const { node } = served.server();
    await node.changeSettings((now) => ({ ...now, demonstration: false }));
    try {
      expect(await refusal(page.rpc.logs())).toMatchObject({ code: "mandate-ended" });
      expect(await refusal(screen().rpc.session.demonstrationOfficers())).toMatchObject({ code: "not-found" });
      for (const name of ["desk", "root-hand"]) expect(await refusal(screen().rpc.session.enterDemonstration({ name }))).toMatchObject({ code: "not-found" });
    } finally {
      await node.changeSettings((now) => ({ ...now, demonstration: true }));
    }
  });
});

describe("what other pages can make a browser send", () => {
  const send = (headers: Record<string, string>, { method = "POST", body = '{"json":{"name":"desk"}}', path = "/rpc/session/enterDemonstration" } = {}) => ask(`${served.server().url}${path}`, { method, headers, ...(method === "POST" ? { body } : {}) });
  const own = () => ({ "content-type": "application/json", "x-mithaq": "screen", origin: served.server().url, "sec-fetch-site": "same-origin" });

  test("the page's own request - is taken", async () => {
    expect((await send(own())).status).toBe(200);
  });

  test.each<[string, (all: ReturnType<typeof own>) => Record<string, string>, string]>([
    ["from another origin", (all) => ({ ...all, origin: "http://evil.example" }), "Origin"],
    ["from another port of this host", (all) => ({ ...all, origin: "http://127.0.0.1:1" }), "Origin"],
    ["from a sandboxed frame", (all) => ({ ...all, origin: "null" }), "Origin"],
    ["of which the browser says it is cross-site", (all) => ({ ...all, "sec-fetch-site": "cross-site" }), "Sec-Fetch-Site"],
    ["of a sibling host", (all) => ({ ...all, "sec-fetch-site": "same-site" }), "Sec-Fetch-Site"],
    ["typed into the address bar", (all) => ({ ...all, "sec-fetch-site": "none" }), "Sec-Fetch-Site"],
    ["without the header", ({ "x-mithaq": _left, ...rest }) => rest, "x-mithaq"],
    ["without an origin", ({ origin: _left, ...rest }) => rest, "Origin"],
    ["of a simple form", (all) => ({ origin: all.origin, "content-type": "application/x-www-form-urlencoded" }), "x-mithaq"],
    ["of a form with files", (all) => ({ origin: all.origin, "content-type": "multipart/form-data; boundary=x" }), "x-mithaq"],
    ["of a form as plain text", (all) => ({ origin: all.origin, "content-type": "text/plain" }), "x-mithaq"],
  ])("a request %s - 403, and nobody is signed in", async (_what, change, field) => {
    const answer = await send(change(own()));
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({ json: { defined: true, code: "FORBIDDEN", data: { code: "forbidden", field } } });
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("reading by GET, and asking leave first (OPTIONS) - 403 without any leave", async () => {
    for (const method of ["GET", "OPTIONS", "PUT", "DELETE"]) {
      const answer = await send(own(), { method, path: "/rpc/session/who" });
      expect(answer.status).toBe(403);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });

  test("every answer - is framed by nobody, guessed by nobody, kept by nobody", async () => {
    for (const answer of [await send(own()), await send({}), await ask(`${served.server().url}/fa/`)]) {
      expect(answer.headers).toMatchObject({ "x-frame-options": "DENY", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin" });
      expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    }
    expect((await send(own())).headers["cache-control"]).toBe("no-store");
  });

  test("a large body of somebody who is not signed in - is not read", async () => {
    const answer = await ask(`${served.server().url}/rpc/pouch/import`, { method: "POST", headers: { ...own(), "content-length": String(100 * 1024 * 1024), connection: "close" }, body: "" }).catch((error: NodeJS.ErrnoException) => error);
    if (!(answer instanceof Error)) expect(answer.status).toBe(401);
    const small = await ask(`${served.server().url}/rpc/documents/put`, { method: "POST", headers: own(), body: "x".repeat(3 * 1024 * 1024) });
    expect(small.status).toBe(401);
    expect((await ask(`${served.server().url}/rpc/session/who`, { method: "POST", headers: own(), body: "x".repeat(1024 * 1024 + 1) })).status).toBe(413);
  });
});
