import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fromWire } from "../api/errors.ts";
import { ask } from "../api/testing/ask.ts";
import { officerGrant, officerInvite } from "../cli/commands/officer-invite.ts";
import { runHere } from "../node/testing/founded-folders.ts";
import { SIGN_IN } from "./settings.ts";
import { Authenticator, type Otherwise } from "./testing/authenticator.ts";
import { openScreen, type Screen } from "./testing/screen-client.ts";
import { serveOfficers, type ServedOfficers } from "./testing/served-officers.ts";

let served: ServedOfficers;
let head: Screen;
beforeAll(async () => {
  served = await serveOfficers();
  head = screen();
  await head.rpc.session.enterDemonstration({ name: "root-hand" });
}, 60_000);
afterAll(() => served?.close());

const screen = (headers?: Record<string, string>) => openScreen(served.server().url, headers);
const refusal = async (work: Promise<unknown>) => fromWire(await work.then(() => undefined, (error: unknown) => error));
const issue = (acts = ["report.*"], more: { from?: number; to?: number; scope?: { pillars: string[] } } = {}) => head.rpc.invitations.issue({ role: { en: "Verifier", fa: "بازبین" }, acts, ...more });
const stateOf = async (id: string) => (await head.rpc.invitations.list()).find((one) => one.id === id)!;
const note = { kind: "remark", verb: "submit", objects: [["new", null]] as [string, string | null][], content: { on: { object: "example.org/a/root" }, text: { en: "A remark" }, sample: true }, texts: null, document: null, note: "" };

/** Each test stands at a time of its own: its failures are not counted with the others'. */
async function later(): Promise<void> {
  served.advance(SIGN_IN.attempts.window + 1);
  head = screen();
  await head.rpc.session.enterDemonstration({ name: "root-hand" });
}
beforeEach(() => later());

/** From the invitation to a mandate that stands, as both people do it. */
async function accredited(algorithm: "Ed25519" | "ES256", acts: string[]) {
  const { invitation, token } = await issue(acts);
  const page = screen();
  const authenticator = new Authenticator(page.origin, algorithm);
  await page.rpc.invitations.enrol({ token, response: authenticator.create(await page.rpc.invitations.enrolOptions({ token })) });
  const { grant } = await stateOf(invitation.id);
  const ready = await head.rpc.acting.prepare({ content: grant! });
  await head.rpc.acting.submit({ intent: ready.intent, hand: null });
  return { page, authenticator, mandate: (await stateOf(invitation.id)).mandate!, id: invitation.id };
}

describe.each(["Ed25519", "ES256"] as const)("a passkey of %s", (algorithm) => {
  test("invited, enrolled, granted, signed in, and an act signed with it", async () => {
    const { invitation, token } = await issue(["remark.*"]);
    expect(invitation).toMatchObject({ state: "issued", acts: ["remark.*"], grant: null, mandate: null });
    const page = screen();
    expect(await page.rpc.invitations.open({ token })).toMatchObject({ role: { en: "Verifier" }, acts: ["remark.*"], party: { origin: served.folders.origins.a } });
    const options = await page.rpc.invitations.enrolOptions({ token });
    expect(options).toMatchObject({ rp: { id: "localhost" }, attestation: "none", authenticatorSelection: { userVerification: "required", residentKey: "required" }, pubKeyCredParams: [{ alg: -8 }, { alg: -7 }] });
    const authenticator = new Authenticator(page.origin, algorithm);
    const { fingerprint } = await page.rpc.invitations.enrol({ token, response: authenticator.create(options) });
    const enrolled = await stateOf(invitation.id);
    expect(enrolled).toMatchObject({ state: "enrolled", fingerprint, grant: { kind: "mandate", verb: "grant", content: { acts: ["remark.*"], credential: { type: "webauthn", algorithm, rpId: "localhost", origin: page.origin } } } });

    // Until the head has signed, it counts for nothing.
    expect(await refusal(page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) }))).toMatchObject({ code: "unauthorised" });
    const ready = await head.rpc.acting.prepare({ content: enrolled.grant! });
    await head.rpc.acting.submit({ intent: ready.intent, hand: null });
    const { mandate } = await stateOf(invitation.id);
    expect(await stateOf(invitation.id)).toMatchObject({ state: "granted", grant: null, mandate: expect.stringContaining(served.folders.origins.a) });

    const officer = await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) });
    expect(officer).toMatchObject({ mandate, name: null, role: { fa: "بازبین" }, head: false });
    const remark = await page.rpc.acting.prepare({ content: note });
    expect(remark.sign).toMatchObject({ type: "passkey", options: { challenge: remark.challenge, rpId: "localhost", userVerification: "required", allowCredentials: [{ id: authenticator.id }] } });
    expect(await refusal(page.rpc.acting.submit({ intent: remark.intent, hand: null }))).toMatchObject({ code: "input", field: "hand" });
    const appended = await page.rpc.acting.submit({ intent: remark.intent, hand: authenticator.hand(mandate!, remark) });
    expect(await page.rpc.acts.get({ id: appended.id })).toMatchObject({ verdict: "valid", act: { act: "remark.submit", hand: { type: "webauthn", mandate } } });
    expect(await page.rpc.acting.submit({ intent: remark.intent, hand: authenticator.hand(mandate!, remark) })).toMatchObject({ id: appended.id, repeated: true });
  });
});

describe("what does not sign in, and does not sign", () => {
  let officer: Awaited<ReturnType<typeof accredited>>;
  beforeAll(async () => {
    officer = await accredited("ES256", ["remark.*"]);
  });

  test.each<[string, Otherwise]>([
    ["another page's", { origin: "http://localhost:1" }],
    ["another host's", { rpId: "evil.example" }],
    ["without the user verified", { flags: 0x01 }],
    ["without the user present", { flags: 0x04 }],
    ["of a registration", { type: "webauthn.create" }],
    ["from within another page", { crossOrigin: true }],
  ])("an answer %s", async (_what, otherwise) => {
    const { page, authenticator, mandate } = officer;
    expect(await refusal(page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions(), otherwise) }))).toMatchObject({ code: "unauthorised", field: "passkey" });
    await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) });
    const ready = await page.rpc.acting.prepare({ content: note });
    expect(await refusal(page.rpc.acting.submit({ intent: ready.intent, hand: authenticator.hand(mandate, ready, otherwise) }))).toMatchObject({ code: "invalid", field: "hand-signed" });
  });

  test("an answer twice, an old one, one to a challenge that nobody gave, another's passkey", async () => {
    const { page, authenticator } = officer;
    const answer = authenticator.get(await page.rpc.session.passkeyOptions());
    await page.rpc.session.enterByPasskey({ response: answer });
    expect(await refusal(page.rpc.session.enterByPasskey({ response: answer }))).toMatchObject({ code: "unauthorised" });
    const old = authenticator.get(await page.rpc.session.passkeyOptions());
    served.advance(SIGN_IN.challenge + 1);
    expect(await refusal(page.rpc.session.enterByPasskey({ response: old }))).toMatchObject({ code: "unauthorised" });
    expect(await refusal(page.rpc.session.enterByPasskey({ response: authenticator.get({ challenge: "A".repeat(43) }) }))).toMatchObject({ code: "unauthorised" });
    expect(await refusal(page.rpc.session.enterByPasskey({ response: new Authenticator(page.origin).get(await page.rpc.session.passkeyOptions()) }))).toMatchObject({ code: "unauthorised" });
  });

  test("a hand over an act signs nobody in, and a sign-in is a hand over no act", async () => {
    const { page, authenticator, mandate } = officer;
    await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) });
    const ready = await page.rpc.acting.prepare({ content: note });
    expect(await refusal(page.rpc.session.enterByPasskey({ response: authenticator.get(ready) }))).toMatchObject({ code: "unauthorised" });
    expect(await refusal(page.rpc.acting.submit({ intent: ready.intent, hand: authenticator.hand(mandate, await page.rpc.session.passkeyOptions()) }))).toMatchObject({ code: "invalid", field: "hand-signed" });
  });

  test("another officer's session does not carry this hand; another text is not what was signed", async () => {
    const { page, authenticator, mandate } = officer;
    await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) });
    const ready = await page.rpc.acting.prepare({ content: note });
    const other = screen();
    await other.rpc.session.enterDemonstration({ name: "secretary" });
    expect(await refusal(other.rpc.acting.submit({ intent: ready.intent, hand: authenticator.hand(mandate, ready) }))).toMatchObject({ code: "forbidden", field: "hand.mandate" });
    const changed = { ...ready.intent, body: { content: { ...note.content, text: { en: "Another remark" } } } };
    expect(await refusal(page.rpc.acting.submit({ intent: changed, hand: authenticator.hand(mandate, ready) }))).toMatchObject({ code: "invalid", field: "hand-signed" });
  });

  test("a mandate recalled by the head on the screens - the session and the passkey end with it", async () => {
    const { page, authenticator, mandate } = await accredited("Ed25519", ["remark.*"]);
    await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) });
    const ready = await head.rpc.acting.prepare({ content: { kind: "mandate", verb: "recall", objects: [[mandate, null]], content: { reason: "transferred" }, texts: null, document: null, note: "" } });
    await head.rpc.acting.submit({ intent: ready.intent, hand: null });
    expect(await refusal(page.rpc.acting.prepare({ content: note }))).toMatchObject({ code: "mandate-ended" });
    expect(await refusal(page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) }))).toMatchObject({ code: "unauthorised" });
  });

  test("ten failures from one address - then too many, for the right passkey too; five minutes later it signs in", async () => {
    const { page, authenticator } = officer;
    for (let time = 0; time < SIGN_IN.attempts.failedFromOne; time++) expect(await refusal(page.rpc.invitations.open({ token: "A".repeat(43) }))).toMatchObject({ code: "not-found" });
    expect(await refusal(page.rpc.session.passkeyOptions())).toMatchObject({ code: "too-many" });
    await later();
    await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) });
  });
});

describe("invitations", () => {
  test("one use; withdrawn; over after 72 hours; an unknown token - all the same to an outsider", async () => {
    const page = screen();
    const authenticator = new Authenticator(page.origin);
    const [used, withdrawn, late] = [await issue(), await issue(), await issue()];
    const options = await page.rpc.invitations.enrolOptions({ token: late.token });
    await page.rpc.invitations.enrol({ token: used.token, response: authenticator.create(await page.rpc.invitations.enrolOptions({ token: used.token })) });
    expect(await head.rpc.invitations.withdraw({ id: withdrawn.invitation.id })).toMatchObject({ state: "withdrawn" });
    for (const token of [used.token, withdrawn.token]) expect(await refusal(page.rpc.invitations.open({ token }))).toMatchObject({ code: "not-found", field: "token" });
    served.advance(SIGN_IN.invitation);
    await head.rpc.session.enterDemonstration({ name: "root-hand" });
    for (const token of [used.token, withdrawn.token, late.token, "B".repeat(43)]) expect(await refusal(page.rpc.invitations.open({ token }))).toMatchObject({ code: "not-found", field: "token" });
    expect(await refusal(page.rpc.invitations.enrol({ token: late.token, response: authenticator.create(options) }))).toMatchObject({ code: "not-found" });
    expect(await stateOf(late.invitation.id)).toMatchObject({ state: "expired" });
    expect(await stateOf(used.invitation.id)).toMatchObject({ state: "enrolled" });
    expect(await head.rpc.invitations.withdraw({ id: used.invitation.id })).toMatchObject({ state: "withdrawn", grant: null });
  });

  test.each<[string, Otherwise]>([["another page", { origin: "http://localhost:1" }], ["another host", { rpId: "evil.example" }], ["no user verified", { flags: 0x41 }], ["an assertion", { type: "webauthn.get" }]])("an enrolment with %s - is not taken, and the invitation can still be used", async (_what, otherwise) => {
    const { token } = await issue();
    const page = screen();
    const authenticator = new Authenticator(page.origin);
    expect(await refusal(page.rpc.invitations.enrol({ token, response: authenticator.create(await page.rpc.invitations.enrolOptions({ token }), otherwise) }))).toMatchObject({ code: "input", field: "response" });
    await page.rpc.invitations.enrol({ token, response: authenticator.create(await page.rpc.invitations.enrolOptions({ token })) });
  });

  test("the token is told once, and stands nowhere in the store", async () => {
    const { token } = await issue();
    const { store } = served.server().node;
    expect(JSON.stringify([...(await store.read((reader) => reader.values("invitation")))])).not.toContain(token);
    expect(JSON.stringify(await head.rpc.invitations.list())).not.toContain(token);
  });

  test("a page at an IP address - no passkey can belong to it, and it says so", async () => {
    const page = openScreen(served.server().url, { origin: served.server().url.replace("127.0.0.1", "[::1]") });
    expect(await refusal(page.rpc.session.passkeyOptions())).toMatchObject({ code: "forbidden" }); // Origin and Host differ
    const { port } = new URL(served.server().url);
    const answer = await ask(`http://127.0.0.1:${port}/rpc/session/passkeyOptions`, { method: "POST", headers: { "content-type": "application/json", "x-mithaq": "screen", origin: `http://127.0.0.1:${port}` }, body: "{}" });
    expect((answer.json() as unknown as { json: { data: unknown } }).json.data).toMatchObject({ code: "input", remedy: expect.stringContaining("by the node's name") });
  });
});

describe("no demonstration", () => {
  test("the head's root hand elsewhere - invited and granted on the command line, with the fingerprint that the officer reads out; signed in by the passkey alone", async () => {
    const { node } = served.server();
    await node.changeSettings((now) => ({ ...now, demonstration: false }));
    try {
      const { invitation, token, link } = (await runHere(officerInvite, ["--role", "fa=بایگانی", "--role", "en=Registry", "--allow", "remark.*", "--data", served.folders.a])).json as { invitation: string; token: string; link: string };
      expect(link).toBe(`http://a.localhost:${new URL(served.server().url).port}/en/invitation#${token}`);
      const page = screen();
      const authenticator = new Authenticator(page.origin);
      const grant = (fingerprint: string) => runHere(officerGrant, [invitation, "--fingerprint", fingerprint, "--root-hand", served.rootHand, "--data", served.folders.a]);
      await expect(grant("00")).rejects.toMatchObject({ code: "conflict", field: "invitation" });
      const { fingerprint } = await page.rpc.invitations.enrol({ token, response: authenticator.create(await page.rpc.invitations.enrolOptions({ token })) });
      await expect(grant("00")).rejects.toMatchObject({ code: "conflict", field: "--fingerprint" });
      expect(await page.rpc.invitations.follow({ token })).toEqual({ state: "enrolled", fingerprint });
      await grant(fingerprint);
      expect(await page.rpc.invitations.follow({ token })).toEqual({ state: "granted", fingerprint });
      expect(await refusal(page.rpc.invitations.follow({ token: "x".repeat(43) }))).toMatchObject({ code: "not-found" });
      expect(await page.rpc.session.enterByPasskey({ response: authenticator.get(await page.rpc.session.passkeyOptions()) })).toMatchObject({ role: { en: "Registry" }, name: null });
      expect(await page.rpc.logs()).toHaveLength(2);
      const ready = await page.rpc.acting.prepare({ content: note });
      expect(await page.rpc.acting.submit({ intent: ready.intent, hand: authenticator.hand(ready.mandate, ready) })).toMatchObject({ repeated: false });
    } finally {
      await node.changeSettings((now) => ({ ...now, demonstration: true }));
    }
  });
});
