import { formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NodeClient } from "../api/client.ts";
import { openLocalClient } from "../api/local-client.ts";
import { PlayedNodes, type Agreed, type Told } from "../programme/testing/played-nodes.ts";

const en = (text: string) => ({ en: text, fa: `${text} (fa)` });

/** A body with two sessions, minutes, a decision ad referendum, an action item; notes with a reply; an investment with disbursements: at two real nodes, read through the contract. */
describe("sessions, bodies, notes, investments", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let a: NodeClient;
  let b: NodeClient;
  let body: Agreed;
  let first: Agreed;
  let second: Agreed;
  let note: Told;
  let money: Agreed;

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    [a, b] = [openLocalClient(nodes.a), openLocalClient(nodes.b)];
    const [A, B] = [nodes.origin("a"), nodes.origin("b")];
    body = await nodes.agree("a", "body", { title: en("Committee"), type: "joint-committee", terms: en("Meets."), coChairs: [{ party: A, role: en("Minister") }], secretaries: [], state: "constituted", sample: true });
    const session = (number: number, host: string, from: string) => ({ number, host, site: en("Hall"), dates: { from, to: from, calendar: "gregorian" }, delegations: [], agenda: [{ id: "1", title: en("Fibre"), papers: [] }], minutesIn: ["fa", "ar"], state: "fixed", parent: body.object, sample: true });
    first = await nodes.agree("a", "session", session(1, A, "2030-01-10"));
    second = await nodes.agree("b", "session", session(2, A, "2030-06-10"));
    await nodes.agree("a", "action-item", { title: en("Survey"), owner: [A], deadline: { rule: { rule: "date", date: "2030-03-01" }, due: "2030-03-01" }, state: "open", parent: first.object, sample: true });
    await nodes.propose("a", "minutes", { language: "fa", title: en("Minutes"), parent: first.object, sample: true });
    await nodes.tell("a", formatPropose("decision", { pairs: [[NEW_OBJECT, null]], content: { number: "1/1", title: en("Build"), text: en("Build."), parent: first.object, sample: true }, payload: null, adReferendum: true }));
    note = await nodes.submit("a", "note", { number: "12/4", subject: en("Cable"), to: [B], replyDue: "2030-02-01", plane: "shared", sample: true });
    money = await nodes.agree("a", "investment", { title: en("Landing"), contributors: [{ party: A, name: en("Fund"), pledged: "1000.10", committed: "400.05" }, { name: en("Bank"), pledged: "0.2", committed: "0" }], receivers: [B], currency: "USD", rateDate: "2030-01-01", phase: "committed", parent: body.object, sample: true });
    await nodes.exchange();
  });
  afterAll(() => nodes?.close());

  test("sessions - newest first, in pages, with bodies; a host out of turn is marked", async () => {
    const page = await b.sessions.list({ limit: 1 });
    expect([page.sessions.map((one) => one.number), page.total, page.next]).toEqual([[2], 2, second.object]);
    expect(page.sessions[0]!.hostOutOfTurn).toMatchObject({ before: first.object });
    expect(page.bodies.map((one) => one.id)).toEqual([body.object]);
    expect((await b.sessions.list({ after: page.next! })).sessions.map((one) => one.id)).toEqual([first.object]);
    await expect(b.sessions.list({ after: "example.org/none" })).rejects.toThrow(/no session of this list/);
  });
  test("what deadlines count from - the sessions, and of one its adjournment once it has come about", async () => {
    expect((await b.commitments.events({})).sessions.map(({ number, title, from, adjournedOn }) => [number, title, from, adjournedOn])).toEqual([[2, null, "2030-06-10", null], [1, null, "2030-01-10", null]]);
    expect((await b.commitments.events({ object: first.object })).sessions.map((one) => one.id)).toEqual([first.object]);
  });
  test("one session - minutes per language with what is proposed, a decision ad referendum, carried-over items", async () => {
    const one = await b.sessions.one({ id: first.object, day: "2030-01-05" });
    expect(one.minutes.map(({ language, state, assent }) => [language, state, assent?.proposals.length ?? null])).toEqual([["ar", "missing", null], ["fa", "drafted", 1]]);
    expect(one.decisions.map(({ number, life, assent }) => [number, life, assent.proposals[0]!.adReferendum])).toEqual([["1/1", "tabled", true]]);
    expect(one.actionItems.map(({ overdue, closed }) => [overdue, closed])).toEqual([[false, false]]);
    expect((await b.sessions.one({ id: first.object, day: "2030-03-02" })).actionItems[0]!.overdue).toBe(true);
    expect((await b.sessions.one({ id: second.object })).session.carriedOver).toHaveLength(1);
    await expect(b.sessions.one({ id: body.object })).rejects.toThrow(/no session/);
  });
  test("rival minutes are named as rivals; drafts of the own party alone are shown", async () => {
    const minutes = (await b.sessions.one({ id: first.object })).minutes.find((one) => one.language === "fa")!;
    await nodes.tell("b", formatPropose("minutes", { pairs: [[minutes.id!, null]], content: { language: "fa", title: en("Other minutes"), parent: first.object, sample: true }, payload: null }));
    await nodes.exchange();
    expect((await a.sessions.one({ id: first.object })).minutes.find((one) => one.language === "fa")!.assent!.rivals).toHaveLength(1);
    const by = (await a.mandates({ origin: nodes.origin("a") })).find((one) => one.acts.includes("*.*"))!.id;
    await a.drafts.put({ by, content: { kind: "minutes", verb: "propose", objects: [["new", null]], content: { language: "ar", parent: first.object }, texts: null, document: null, note: "" } });
    expect((await a.sessions.one({ id: first.object })).drafts).toMatchObject([{ kind: "minutes", language: "ar", state: "draft" }]);
    expect((await b.sessions.one({ id: first.object })).drafts).toEqual([]);
  });
  test("bodies - with their sessions", async () => {
    expect((await a.bodies.list({})).bodies).toMatchObject([{ sessions: 2, newest: { number: 2 } }]);
    expect((await a.bodies.one({ id: body.object })).sessions.map((one) => one.number)).toEqual([2, 1]);
  });
  test("notes - in and out by the reader's side; the clock by the day; a reply ends it and joins the thread", async () => {
    expect((await a.notes.list({ side: "out" })).total).toBe(1);
    expect((await a.notes.list({ side: "in" })).total).toBe(0);
    expect((await b.notes.list({ side: "in", day: "2030-01-20" })).notes[0]).toMatchObject({ standing: "open", daysLeft: 12 });
    expect((await b.notes.list({ day: "2030-02-03" })).notes[0]).toMatchObject({ standing: "lapsed", daysLeft: -2 });
    const reply = await nodes.submit("b", "note", { number: "7", subject: en("Re cable"), to: [nodes.origin("a")], replyTo: note.object, plane: "shared", sample: true }, [note]);
    const read = await a.notes.one({ id: reply.object, day: "2030-02-03" });
    expect(read.thread.map((one) => one.number)).toEqual(["12/4", "7"]);
    expect(read.thread[0]).toMatchObject({ standing: "answered", lapsed: false, daysLeft: null });
    expect((await a.notes.list({ text: "RE CAB" })).notes.map((one) => one.number)).toEqual(["7"]);
    expect((await a.notes.list({})).counts).toEqual({ open: 0, lapsed: 0, answered: 1, plain: 1 });
  });
  test("investments - exact sums with the acts; disbursed counts once its receiver has confirmed it", async () => {
    const said = { period: { from: "2030-01-01", to: "2030-01-31", calendar: "gregorian" }, narrative: en("Paid"), claims: "in-progress", values: [{ name: en("Paid"), value: "0.3" }], evidence: [], plane: "shared", sample: true };
    const report = await nodes.submit("a", "report", said, [money]);
    const before = (await b.investments.one({ id: money.object })).investment;
    expect([before.pledged.value, before.committed.value, before.disbursed.confirmed.value, before.disbursed.unconfirmed]).toEqual(["1000.3", "400.05", "0", { value: "0.3", acts: [report.id] }]);
    await nodes.say("b", "report", "confirm", report, { version: report.id });
    expect((await a.investments.list({})).investments[0]).toMatchObject({ investment: { disbursed: { confirmed: { value: "0.3" }, unconfirmed: { value: "0" } } }, parent: { id: body.object } });
  });
});
