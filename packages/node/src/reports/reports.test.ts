import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NodeClient } from "../api/client.ts";
import { openLocalClient } from "../api/local-client.ts";
import { fromWire } from "../api/errors.ts";
import { PlayedNodes, type Told } from "../programme/testing/played-nodes.ts";

const A = "example.org/a";
const B = "example.org/b";
const en = (text: string) => ({ en: text, fa: `${text} (fa)` });
const period = { from: "2029-01-01", to: "2029-12-31", calendar: "gregorian" } as const;
const COMMITMENT = { title: en("Rails"), deliverable: en("32 km"), obligors: [A], owed: "one", obligees: [B], standing: "active", pillar: "trade", sample: true } as const;
const REPORT = { period, narrative: en("Laid."), claims: "partly", values: [{ name: en("km"), value: "32" }], evidence: [] as string[], plane: "shared", sample: true } as const;

/** One commitment's reports, played by two real nodes and read at both. */
describe("reports, evidence and remarks", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let a: NodeClient;
  let b: NodeClient;
  const told: Record<string, Told> = {};

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    [a, b] = [openLocalClient(nodes.a), openLocalClient(nodes.b)];
    const rails = await nodes.agree("a", "commitment", COMMITMENT);
    nodes.on("2030-02-01");
    told["evidence"] = await nodes.submit("a", "evidence", { title: en("Log book"), kind: "document", custodian: en("Archive"), date: "2030-01-31", languages: ["fa"], plane: "shared", parent: rails.object, sample: true });
    told["report"] = await nodes.submit("a", "report", { ...REPORT, evidence: [told["evidence"].object] }, [rails]);
    told["quiet"] = await nodes.submit("a", "report", { ...REPORT, narrative: en("More.") }, [rails]);
    nodes.on("2030-02-04");
    told["question"] = await nodes.say("b", "report", "clarify", told["report"], { version: told["report"].id, question: en("Which line?") });
    nodes.on("2030-02-10");
    await nodes.say("a", "report", "answer", told["report"], { clarification: told["question"].id, text: en("The northern one.") });
    nodes.on("2030-02-12");
    told["dispute"] = await nodes.say("b", "report", "dispute", told["report"], { version: told["report"].id, ground: "wrong-figure", reasons: en("29 were counted."), counter: [{ name: en("km"), value: "29" }] });
    await nodes.say("b", "evidence", "challenge", told["evidence"], { version: told["evidence"].id, reasons: en("A page is missing.") });
    told["remark"] = await nodes.submit("b", "remark", { on: { object: told["report"].object, part: "km" }, text: en("Measured where?"), sample: true });
    await nodes.say("a", "remark", "reply", told["remark"], { text: en("At the border.") });
  });
  afterAll(() => nodes?.close());

  test("list - those longest awaited first, counted by side, with the days of each turn and a clock that stood still for the question", async () => {
    const own = await a.reports.list({ day: "2030-02-20" });
    expect(own.lines.map((line) => [line.id, line.state])).toEqual([[told["quiet"]!.object, "submitted"], [told["report"]!.object, "disputed"]]);
    expect(own.lines[0]).toMatchObject({ turns: [{ party: B, step: "judge", days: 19 }], clock: { state: "running", days: 19, stoppedFor: 0, from: "2030-02-01" }, about: { kind: "commitment", title: en("Rails") }, pillar: "trade", sample: true, evidence: 0 });
    expect(own.lines[1]).toMatchObject({ turns: [{ party: A, step: "respond", days: 8, act: told["dispute"]!.id }], clock: { state: "ended", days: 5, stoppedFor: 6 }, figures: [{ reported: { value: "32", act: told["report"]!.id }, counters: [{ value: "29", act: told["dispute"]!.id, party: B }] }] });
    expect(new Set(own.counts.map(({ side, state, count }) => `${side} ${state} ${count}`))).toEqual(new Set(["ours submitted 1", "ours disputed 1"]));
    expect((await b.reports.list({ day: "2030-02-20" })).counts.every((one) => one.side === "theirs")).toBe(true);
  });

  test("list - narrowed by side, state, turn and object; paged by the last line", async () => {
    const ids = async (asked: Parameters<typeof a.reports.list>[0]) => (await b.reports.list({ day: "2030-02-20", ...asked })).lines.map((line) => line.id);
    expect(await ids({ side: "ours" })).toEqual([]);
    expect(await ids({ state: "disputed" })).toEqual([told["report"]!.object]);
    expect(await ids({ awaits: "us" })).toEqual([told["quiet"]!.object]);
    expect(await ids({ awaits: "them" })).toEqual([told["report"]!.object]);
    expect(await ids({ about: "example.org/a/none" })).toEqual([]);
    const first = await b.reports.list({ day: "2030-02-20", limit: 1 });
    expect(first).toMatchObject({ total: 2, next: told["quiet"]!.object });
    expect(await ids({ limit: 1, after: first.next! })).toEqual([told["report"]!.object]);
  });

  test("one report - the exchange in time, with each act's words; its evidence with the challenge", async () => {
    const read = await b.reports.one({ id: told["report"]!.object });
    expect(read.exchange.map((step) => [step.verb, step.party, step.words?.["en"] ?? null])).toEqual([["submit", A, "Laid."], ["clarify", B, "Which line?"], ["answer", A, "The northern one."], ["dispute", B, "29 were counted."]]);
    expect(read.exchange[2]).toMatchObject({ answers: told["question"]!.id });
    expect(read.exchange[3]).toMatchObject({ ground: "wrong-figure", version: told["report"]!.id });
    expect(read.evidence).toMatchObject([{ evidence: { id: told["evidence"]!.object, life: "challenged", challenged: [{ party: B, reasons: en("A page is missing.") }] }, document: null }]);
    const refusal = await b.reports.one({ id: told["evidence"]!.object }).catch(fromWire);
    expect(refusal).toMatchObject({ code: "not-found", field: "id" });
  });

  test("evidence - the reports that rest on it; what is no computed result is not recomputed", async () => {
    expect(await a.reports.evidence.one({ id: told["evidence"]!.object })).toMatchObject({ reports: [{ id: told["report"]!.object }], parent: { kind: "commitment" } });
    expect((await a.reports.evidence.list({})).items.map((one) => one.evidence.id)).toEqual([told["evidence"]!.object]);
    expect(await b.reports.evidence.recompute({ id: told["evidence"]!.object }).catch(fromWire)).toMatchObject({ code: "input" });
  });

  test("remarks - on an object or on a part of it, with what was said", async () => {
    const on = (part?: string) => b.reports.remarks({ object: told["report"]!.object, ...(part === undefined ? {} : { part }) });
    expect(await on()).toMatchObject({ total: 1, remarks: [{ by: B, life: "answered", text: en("Measured where?"), thread: [{ party: A, verb: "reply" }] }] });
    expect((await on("km")).total).toBe(1);
    expect((await on("sites")).total).toBe(0);
  });

  test("subjects - what the own party owes, found by a word of any language", async () => {
    expect((await a.reports.subjects({})).subjects.map((one) => one.title?.["en"])).toEqual(["Rails"]);
    expect((await a.reports.subjects({ text: "rails (fa" })).total).toBe(1);
    expect((await a.reports.subjects({ text: "ports" })).total).toBe(0);
    expect((await b.reports.subjects({})).total).toBe(0);
  });
});
