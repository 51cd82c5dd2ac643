import { PLACES, formatNotice, formatSessionTurn, formatSignature, type Content, type Draft } from "@mithaq/accord";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLocalClient } from "../api/local-client.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import type { NodeClient } from "../api/client.ts";
import { fromWire } from "../api/errors.ts";
import { PlayedNodes, type Agreed, type Told } from "./testing/played-nodes.ts";

const A = "example.org/a";
const B = "example.org/b";
const en = (text: string) => ({ en: text, fa: `${text} (fa)` });
const period = { from: "2029-01-01", to: "2029-12-31", calendar: "gregorian" } as const;
const date = (day: string) => ({ rule: { rule: "date", date: day }, due: day });
const COMMITMENT = { title: en("Rails"), deliverable: en("32 km"), obligors: [A], owed: "one", obligees: [B], deadline: date("2030-06-30"), standing: "active", pillar: "trade", sources: [{ date: "2023-11-20", page: "example.org/page", fact: "A fact." }], sample: true } as const;
const REPORT = { period, narrative: en("Done."), claims: "fulfilled", values: [{ name: en("km"), value: "32" }], evidence: [], plane: "shared", sample: true } as const;
const TERMS = { binding: "binding", prevailing: null, entryIntoForce: { on: "notifications", days: 30 }, duration: { years: 2 }, renewal: { tacit: 1 }, notice: { months: 6 } };
const INDICATOR = {
  title: en("Freight"), level: "outcome", unit: { code: "kt", name: en("kilotonnes") }, direction: "up", means: en("Customs"), source: en("Register"), frequency: "yearly", tolerance: { percent: "5" }, baseline: null,
  targets: [{ value: "20", on: { date: "2031-12-31", calendar: "gregorian" } }], pillar: "trade", sample: true,
};
const SESSION = { title: en("Session"), number: 2, host: B, site: en("Baghdad"), dates: { from: "2030-09-01", to: "2030-09-02", calendar: "gregorian" }, delegations: [], agenda: [{ id: "1", title: en("Rails"), papers: [] }], minutesIn: ["fa", "ar"], state: "fixed", sample: true };

/** One small programme, played by two real nodes; every screen is read at both of them, through the contract. */
describe("first screens", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let a: NodeClient;
  let b: NodeClient;
  const made: Record<string, Agreed> = {};
  const told: Record<string, Told> = {};
  let mark = 0;

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    a = openLocalClient(nodes.a);
    b = openLocalClient(nodes.b);
    const sign = (agreed: Agreed, kind: "agreement" | "minutes", on: string): Draft => formatSignature(kind, agreed.object, agreed.seal, { on, capacity: en("Minister") });
    const agreement = (made["agreement"] = await nodes.agree("a", "agreement", { type: "agreement", title: en("On railways"), languages: ["fa", "ar"], terms: TERMS, sample: true }));
    for (const who of ["a", "b"] as const) await nodes.tell(who, sign(agreement, "agreement", "2030-01-02"));
    await nodes.exchange();
    made["fulfilled"] = await nodes.agree("a", "commitment", COMMITMENT);
    made["disputed"] = await nodes.agree("b", "commitment", { ...COMMITMENT, title: en("Signals") });
    made["late"] = await nodes.agree("a", "commitment", { ...COMMITMENT, title: en("Stations"), obligors: [B], obligees: [A] });
    made["event"] = await nodes.agree("a", "commitment", { ...COMMITMENT, title: en("Tariffs"), pillar: "arbaeen", deadline: { rule: { rule: "after", count: 60, unit: "day", event: `entry-into-force:${agreement.object}` }, due: null } });
    made["bare"] = await nodes.agree("a", "commitment", { title: { en: "Roads" }, deliverable: { en: "A road" }, obligors: [A, B], owed: "joint", standing: "active", sample: false });
    made["indicator"] = await nodes.agree("a", "indicator", INDICATOR);
    made["body"] = await nodes.agree("a", "body", { title: en("Committee"), type: "joint-committee", terms: en("Terms"), coChairs: [], secretaries: [], state: "constituted", sample: true });
    made["first"] = await nodes.agree("a", "session", { ...SESSION, number: 1, dates: { from: "2030-01-03", to: "2030-01-03", calendar: "gregorian" }, parent: made["body"].object });
    made["item"] = await nodes.agree("a", "action-item", { title: en("Send the list"), owner: [B], deadline: date("2030-02-01"), state: "open", parent: made["first"].object, sample: true });
    for (const verb of ["open", "adjourn"] as const) await nodes.tell("a", formatSessionTurn(verb, made["first"].object, made["first"].seal, "2030-01-03"));
    made["second"] = await nodes.agree("a", "session", { ...SESSION, parent: made["body"].object });
    nodes.on("2030-02-01");
    told["confirmed"] = await nodes.submit("a", "report", REPORT, [made["fulfilled"]]);
    await nodes.say("b", "report", "confirm", told["confirmed"], { version: told["confirmed"].id });
    told["disputed"] = await nodes.submit("a", "report", REPORT, [made["disputed"]]);
    told["figureA"] = await nodes.submit("a", "figure", { period, value: "100", evidence: [], plane: "shared", sample: true }, [made["indicator"]]);
    told["figureB"] = await nodes.submit("b", "figure", { period, value: "150", evidence: [], plane: "shared", sample: true }, [made["indicator"]]);
    told["note"] = await nodes.submit("a", "note", { number: "17", subject: en("Visas"), to: [B], replyDue: "2030-03-01", plane: "shared", sample: true });
    told["remark"] = await nodes.submit("b", "remark", { on: { object: made["disputed"].object }, text: en("Which signals?"), sample: true });
    mark = (await a.programme.overview({ day: "2030-02-02" })).changed.mark;
    nodes.on("2030-03-10");
    told["proposal"] = await nodes.propose("b", "commitment", { ...COMMITMENT, title: en("Ports") });
    await nodes.exchange();
  });
  afterAll(() => nodes?.close());

  const dispute = async () => {
    told["dispute"] ??= await nodes.say("b", "report", "dispute", told["disputed"]!, { version: told["disputed"]!.id, ground: "wrong-figure", reasons: en("29 were counted."), counter: [{ name: en("km"), value: "29" }] });
    return told["dispute"];
  };

  test("overview - the same programme, each side's own turns first", async () => {
    const [own, other] = await Promise.all([a.programme.overview({ day: "2030-03-12" }), b.programme.overview({ day: "2030-03-12" })]);
    expect(own).toMatchObject({ party: A, awaitingOthers: [{ party: B }] });
    expect(own.awaitingUs.items.map((one) => [one.step, one.kind, one.title?.["en"] ?? null])).toEqual([["notify", "agreement", "On railways"], ["assent", "commitment", "Ports"]]);
    expect(own.awaitingUs.items[1]).toMatchObject({ age: 2, act: told["proposal"]!.id, since: "2030-03-10" });
    expect(own.awaitingOthers[0]!.items.map((one) => [one.step, one.kind, one.about?.title?.["en"] ?? one.title?.["en"]])).toEqual([["notify", "agreement", "On railways"], ["judge", "report", "Signals"], ["reply", "note", "Visas"]]);
    expect(own.awaitingOthers[0]).toMatchObject({ total: 3, items: [{}, {}, { due: "2030-03-01", overdue: true }] });
    expect(other.awaitingUs).toEqual(own.awaitingOthers[0]);
    expect(own.all).toMatchObject({ confirmed: 1, reported: 1, notStarted: 3, proposed: 1, overdue: 0 });
    expect(own.pillars.map((one) => one.pillar)).toEqual(["arbaeen", "trade", null]);
    expect(own.headlines).toMatchObject([{ id: made["indicator"]!.object, newest: { standing: "apart", figures: [{ party: A, value: "100", act: told["figureA"]!.id }, { party: B, value: "150", act: told["figureB"]!.id }] } }]);
    expect(own.nextSession).toMatchObject({ number: 2, host: B, hostOutOfTurn: { before: made["first"]!.object }, carriedOver: [{ item: made["item"]!.object, due: "2030-02-01" }] });
    expect(own.legalClock).toMatchObject([{ id: made["agreement"]!.object, title: { en: "On railways" }, what: "signed", legal: { state: "signed" }, awaits: [A, B] }]);
    expect(own.disputes).toMatchObject({ total: 0, items: [] });
  });

  test("changed since a mark - what came after it, and nothing before", async () => {
    const { changed } = await a.programme.overview({ day: "2030-03-12", since: mark });
    expect(changed.byKind).toEqual([{ kind: "commitment", count: 1 }]);
    expect(changed.items).toMatchObject([{ id: told["proposal"]!.object, title: { en: "Ports" } }]);
    expect((await a.programme.overview({ day: "2030-03-12", since: changed.mark })).changed).toMatchObject({ items: [], byKind: [], mark: changed.mark });
  });

  test("overdue is said of a day - a deadline that hangs on an event too, once it happened", async () => {
    expect((await a.programme.overview({ day: "2030-06-30" })).all).toMatchObject({ overdue: 0, notStarted: 3 });
    expect((await a.programme.overview({ day: "2030-07-01" })).all).toMatchObject({ overdue: 1, notStarted: 2 });
    const lines = async (day: string) => (await a.programme.matrix({ day, overdue: true })).lines.map((line) => [line.title["en"], line.due?.value]);
    expect(await lines("2030-07-01")).toEqual([["Stations", "2030-06-30"]]);
    nodes.on("2030-04-01");
    for (const who of ["a", "b"] as const) {
      const content = { purpose: "requirements-met", on: "2030-04-01" } as unknown as Content;
      await nodes.tell(who, formatNotice("agreement", "notify", { pairs: [[made["agreement"]!.object, made["agreement"]!.seal]], content, payload: null }));
    }
    await nodes.exchange();
    const { agreement, legal } = await b.programme.agreement({ id: made["agreement"]!.object, day: "2030-05-01" });
    expect(legal).toMatchObject({ state: "in-force", inForceOn: { value: "2030-05-01" }, termEndsOn: { value: "2032-05-01" }, lastNoticeOn: "2031-11-01" });
    expect(agreement).toMatchObject({ type: "agreement", languages: ["fa", "ar"], title: { en: "On railways" } });
    // 60 days after the first of May.
    expect((await a.programme.overview({ day: "2030-07-01" })).all).toMatchObject({ overdue: 2, notStarted: 1 });
    expect(await lines("2030-07-01")).toEqual([["Tariffs", "2030-06-30"], ["Stations", "2030-06-30"]]);
    expect((await a.programme.overview({ day: "2031-06-01" })).legalClock).toMatchObject([{ what: "renewal", days: 335, legal: { atTermEnd: "renewed" } }]);
    expect((await a.programme.overview({ day: "2030-08-01" })).legalClock).toEqual([]);
  });

  test.each(["2030-01-15", "2030-03-12", "2030-07-01", "2031-01-01"])("on %s - every commitment is counted where its line of the matrix stands, at both nodes", async (day) => {
    for (const client of [a, b]) {
      const { lines } = await client.programme.matrix({ day, limit: 500 });
      const { all, pillars } = await client.programme.overview({ day });
      for (const place of PLACES) {
        expect([place, all[place]]).toEqual([place, lines.filter((line) => line.place === place).length]);
        for (const { pillar, counts } of pillars) expect([pillar, place, counts[place]]).toEqual([pillar, place, lines.filter((line) => line.place === place && line.pillar === pillar).length]);
      }
      expect(lines.filter((line) => line.overdue).map((line) => line.id).toSorted()).toEqual((await client.programme.matrix({ day, overdue: true })).lines.map((line) => line.id).toSorted());
    }
  });

  test("what is kept in memory - is what a node that has just been opened reads", async () => {
    const day = "2030-07-02";
    const read = async (client: NodeClient) => ({ overview: await client.programme.overview({ day }), secretary: await client.programme.secretary({ day }), quality: await client.programme.quality({ day }) });
    const before = await read(a);
    const cold = openLocalClient({ ...nodes.a, store: Object.create(nodes.a.store) as OpenedNode["store"] });
    expect(await read(cold)).toEqual(before);
    // Two screens at once refresh it together.
    const report = await nodes.submit("b", "report", REPORT, [made["bare"]!]);
    const [one, two] = await Promise.all([read(a), read(a)]);
    expect(one).toEqual(two);
    expect(one.overview.all.reported).toBe(before.overview.all.reported + 1);
    expect(await read(openLocalClient({ ...nodes.a, store: Object.create(nodes.a.store) as OpenedNode["store"] }))).toEqual(one);
    await nodes.say("b", "report", "retract", report, { reason: en("By mistake.") });
    expect((await read(a)).overview.all).toEqual(before.overview.all);
  });

  test("matrix - filters, pages, words in any language, and a cursor that is none", async () => {
    const titles = async (asked: Parameters<NodeClient["programme"]["matrix"]>[0]) => (await a.programme.matrix({ day: "2030-03-12", ...asked })).lines.map((line) => line.title["en"]!).sort();
    expect(await titles({})).toEqual(["Ports", "Rails", "Roads", "Signals", "Stations", "Tariffs"]);
    expect(await titles({ pillar: "arbaeen" })).toEqual(["Tariffs"]);
    expect(await titles({ life: "fulfilled" })).toEqual(["Rails"]);
    expect(await titles({ obligor: B })).toEqual(["Roads", "Stations"]);
    expect(await titles({ text: "(FA) signals" })).toEqual(["Signals"]);
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await a.programme.matrix({ limit: 2, day: "2030-07-02", ...(after === undefined ? {} : { after }) });
      expect(page.lines.length).toBeLessThanOrEqual(2);
      seen.push(...page.lines.map((line) => line.title["en"]!));
      after = page.next;
    }
    expect(seen.toSorted()).toEqual(["Ports", "Rails", "Roads", "Signals", "Stations", "Tariffs"]);
    expect(fromWire(await a.programme.matrix({ overdue: true, after: "elsewhere" }).catch((error: unknown) => error))).toMatchObject({ code: "input", field: "after" });
  });

  test("story - everything in time order, with the acts", async () => {
    const id = made["disputed"]!.object;
    const { id: disputed } = await dispute();
    const story = await b.programme.story({ id });
    expect(story.steps.map((step) => step.act)).toEqual(["commitment.propose", "commitment.assent", "commitment.seal", "report.submit", "remark.submit", "report.dispute"]);
    expect(story.steps.at(-1)).toMatchObject({ id: disputed, party: B, words: { en: "29 were counted." } });
    expect(story.commitment).toMatchObject({ place: "disputed", figures: [{ reported: { value: "32", act: told["disputed"]!.id }, counters: [{ value: "29", act: disputed, party: B }] }] });
    expect(story.remarks).toMatchObject([{ id: told["remark"]!.object, by: B }]);
    expect(story.steps.map((step) => step.at)).toEqual(story.steps.map((step) => step.at).toSorted((x, y) => x - y));
    expect(fromWire(await b.programme.story({ id: made["indicator"]!.object }).catch((error: unknown) => error))).toMatchObject({ code: "not-found", field: "id" });
    expect((await a.programme.overview({})).disputes).toMatchObject({ total: 1, items: [{ id: told["disputed"]!.object, about: { title: { en: "Signals" } } }] });
  });

  test("register of disagreements - every figure stays", async () => {
    const { id: disputed } = await dispute();
    await nodes.say("a", "report", "maintain", told["disputed"]!, { dispute: disputed, reasons: en("32 were laid.") });
    for (const to of ["working-group", "joint-committee"]) await nodes.say("b", "report", "refer", told["disputed"]!, { dispute: disputed, to });
    expect((await a.programme.disagreements({})).entries).toEqual([]);
    const recorded = await nodes.say("a", "report", "record", told["disputed"]!, { dispute: disputed, statement: en("Both stay.") });
    const { entries } = await b.programme.disagreements({});
    expect(entries).toMatchObject([{ object: told["disputed"]!.object, recorded: recorded.id, about: { title: { en: "Signals" } }, figures: [{ party: A, value: "32" }, { party: B, value: "29" }], reasons: [{ party: B, ground: "wrong-figure" }, { party: A, text: { en: "32 were laid." } }] }]);
  });

  test("secretary and quality - sessions, notes, and what is missing", async () => {
    const secretary = await b.programme.secretary({ day: "2030-07-02" });
    expect(secretary.sessions.map((one) => [one.number, one.life])).toEqual([[2, "fixed"], [1, "adjourned"]]);
    expect(secretary.sessions[1]).toMatchObject({ checks: [{ check: "agenda" }, { check: "papers", state: "late" }, { check: "minutes", by: "2030-01-13", state: "late", missing: ["ar", "fa"] }] });
    expect(secretary.notes).toMatchObject([{ number: "17", lapsed: true, unanswered: [B] }]);
    // Due on one day: in any order.
    expect(new Set(secretary.overdue.lines.map((line) => line.title["en"]))).toEqual(new Set(["Stations", "Tariffs"]));
    const quality = await b.programme.quality({ day: "2030-07-02" });
    expect(quality.counts).toMatchObject({
      "commitment-without-source": 1, "commitment-without-deadline": 1, "commitment-without-obligee": 0, "commitment-overdue-unreported": 2, "report-unjudged": 0, "indicator-without-figures": 0, "indicator-stale": 0, "indicator-unreconciled": 1,
      "session-without-minutes": 1, "note-unanswered": 1, "agreement-terms-unknown": 0, "host-out-of-turn": 1,
    });
    expect(quality.items.find((one) => one.flaw === "commitment-without-source")).toMatchObject({ object: made["bare"]!.object, named: { title: { en: "Roads" } } });
    expect(secretary.quality.total).toBe(quality.total);
    // The charter's languages are those of its title; agreements, sessions and others are told by their own titles.
    expect(quality.items.filter((one) => one.flaw === "language-missing").map((one) => [one.object, one.detail])).toEqual([[made["bare"]!.object, ["fa"]]]);
    expect((await b.programme.quality({ day: "2032-07-02", flaw: "indicator-stale" })).items).toMatchObject([{ object: made["indicator"]!.object, day: "2029-12-31" }]);
    const reconciled = { figures: [{ party: A, act: told["figureA"]!.id, value: "100" }, { party: B, act: told["figureB"]!.id, value: "150" }], period, outcome: { is: "disagreement", reasons: en("Two methods.") }, parent: made["indicator"]!.object, sample: true };
    await nodes.agree("a", "reconciliation", reconciled);
    expect((await b.programme.quality({ day: "2030-07-02" })).counts["indicator-unreconciled"]).toBe(0);
    expect((await a.programme.disagreements({})).entries[0]).toMatchObject({ kind: "reconciliation", about: { id: made["indicator"]!.object }, figures: [{ party: A, value: "100" }, { party: B, value: "150" }] });
    const waiting = await nodes.submit("a", "report", { ...REPORT, claims: "in-progress" }, [made["event"]!]);
    expect((await b.programme.quality({ day: "2030-05-30", flaw: "report-unjudged" })).items).toMatchObject([{ object: waiting.object }]);
    await nodes.say("b", "report", "confirm", waiting, { version: waiting.id });
    expect((await b.programme.quality({ day: "2030-05-30" })).counts["report-unjudged"]).toBe(0);
  });
});
