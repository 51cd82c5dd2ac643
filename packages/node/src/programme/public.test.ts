import { formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLocalClient } from "../api/local-client.ts";
import { PlayedNodes, type Agreed, type Told } from "./testing/played-nodes.ts";

const A = "example.org/a";
const B = "example.org/b";
const period = { from: "2029-01-01", to: "2029-12-31", calendar: "gregorian" } as const;
const date = { rule: { rule: "date", date: "2030-06-30" }, due: "2030-06-30" };
/** A word that stands in this object alone: whatever of it leaves is found. */
const secret = (name: string) => ({ en: `SECRET-${name}` });

/** A programme with an object of every kind, twice: one that all release, and one that nobody does. */
describe("public", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  const released: Record<string, Agreed> = {};
  const withheld: Record<string, Agreed | Told> = {};
  const told: Record<string, Told> = {};
  const ask = () => openLocalClient(nodes.a).programme.public({ day: "2030-03-01" });

  const contents = (word: (name: string) => { en: string }, parent: string | undefined): Record<string, object> => {
    const place = { sample: true, pillar: "trade", ...(parent === undefined ? {} : { parent }) };
    return {
      agreement: { type: "agreement", title: word("agreement"), languages: ["en"], terms: { binding: "unknown", prevailing: null, entryIntoForce: { on: "signature" }, duration: "unknown", renewal: "unknown", notice: "unknown" }, ...place },
      commitment: { title: word("commitment"), deliverable: word("deliverable"), condition: word("condition"), obligors: [A], owed: "one", obligees: [B], deadline: date, standing: "active", ...(parent === undefined ? {} : { follows: { object: parent } }), ...place },
      initiative: { title: word("initiative"), leads: [A], serves: parent === undefined ? [] : [parent], site: word("site"), phase: "implementation", ...place },
      milestone: { title: word("milestone"), baseline: "2030-01-01", deadline: date, weight: 1, ...place },
      indicator: {
        title: word("indicator"), level: "outcome", unit: { code: "kt", name: { en: "kt" } }, direction: "up", means: word("means"), source: word("source"), frequency: "yearly", tolerance: { percent: "5" }, baseline: null, targets: [], ...place,
      },
      investment: { title: word("investment"), contributors: [{ name: word("fund"), pledged: "1", committed: "1" }], receivers: [B], currency: "EUR", rateDate: "2030-01-01", phase: "disbursing", ...place },
      body: { title: word("body"), type: "joint-committee", terms: word("terms"), coChairs: [], secretaries: [], state: "constituted", ...place },
      session: { title: word("session"), number: 1, host: A, site: word("city"), dates: period, delegations: [], agenda: [{ id: "1", title: word("agenda"), papers: [] }], minutesIn: ["en"], state: "fixed", ...place },
      minutes: { language: "en", title: word("minutes"), ...place },
      decision: { number: "1", title: word("decision"), text: word("decided"), ...place },
    };
  };

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    for (const [kind, content] of Object.entries(contents((name) => secret(`withheld-${name}`), undefined))) withheld[kind] = await nodes.agree("a", kind, content);
    const parent = (withheld["commitment"] as Agreed).object;
    for (const [kind, content] of Object.entries(contents((name) => ({ en: `open ${name}` }), parent))) released[kind] = await nodes.agree("a", kind, content);
    const report = (word: string, value: string) => ({ period, narrative: secret(`narrative-${word}`), claims: "fulfilled", values: [{ name: { en: "km" }, value }], evidence: [(withheld["evidence"] as Told).object], plane: "shared", sample: true });
    withheld["evidence"] = await nodes.submit("a", "evidence", { title: secret("evidence"), kind: "document", custodian: secret("custodian"), date: "2030-01-01", languages: [], plane: "shared", sample: true });
    const figure = (value: string, year: string) => ({ period: { from: `${year}-01-01`, to: `${year}-12-31`, calendar: "gregorian" }, value, evidence: [], plane: "shared", sample: true });
    told["confirmed"] = await nodes.submit("a", "report", report("confirmed", "321"), [released["commitment"]!]);
    await nodes.say("b", "report", "confirm", told["confirmed"], { version: told["confirmed"].id });
    withheld["unconfirmed"] = await nodes.submit("a", "report", report("unconfirmed", "99001"), [released["commitment"]!]);
    told["recorded"] = await nodes.submit("a", "report", report("recorded", "322"), [released["milestone"]!]);
    const dispute = await nodes.say("b", "report", "dispute", told["recorded"], { version: told["recorded"].id, ground: "wrong-figure", reasons: secret("reasons"), counter: [{ name: { en: "km" }, value: "290" }] });
    for (const to of ["working-group", "joint-committee"]) await nodes.say("b", "report", "refer", told["recorded"], { dispute: dispute.id, to });
    await nodes.say("b", "report", "record", told["recorded"], { dispute: dispute.id, statement: secret("statement") });
    withheld["disputed"] = await nodes.submit("a", "report", report("disputed", "99002"), [released["milestone"]!]);
    await nodes.say("b", "report", "dispute", withheld["disputed"], { version: withheld["disputed"].id, ground: "wrong-figure", reasons: secret("other reasons"), counter: [{ name: { en: "km" }, value: "99003" }] });
    for (const [who, value] of [["a", "100"], ["b", "150"]] as const) told[`figure-${who}`] = await nodes.submit(who, "figure", figure(value, "2028"), [released["indicator"]!]);
    withheld["figure"] = await nodes.submit("a", "figure", figure("99004", "2029"), [released["indicator"]!]);
    withheld["other figure"] = await nodes.submit("b", "figure", figure("99005", "2028"), [withheld["indicator"] as Agreed]);
    withheld["note"] = await nodes.submit("a", "note", { number: "SECRET-17", subject: secret("note"), to: [B], plane: "shared", sample: true });
    withheld["remark"] = await nodes.submit("b", "remark", { on: { object: released["commitment"]!.object }, text: secret("remark"), sample: true });
    withheld["profile"] = await nodes.submit("a", "profile", { state: secret("state"), ministry: secret("ministry"), languages: ["fa"], timeZone: "Asia/Tehran", weekend: [5], holidays: [], sample: true });
    // A newer text that is only proposed.
    withheld["proposal"] = await nodes.propose("b", "commitment", { ...contents(() => secret("proposed"), undefined)["commitment"], standing: "released" }, released["commitment"]);
    await nodes.exchange();
  });
  afterAll(() => nodes?.close());

  test("silence releases nothing - neither does one party's proposal to release", async () => {
    const objects = Object.values(released).map((one) => one.object);
    expect(await ask()).toMatchObject({ objects: [] });
    const proposal = await nodes.tell("a", formatPropose("release", { pairs: [[NEW_OBJECT, null]], content: { objects: [objects[0]!], sample: true }, payload: null }));
    await nodes.exchange();
    expect((await ask()).objects).toEqual([]);
    expect(JSON.stringify(await ask())).not.toContain(proposal.id);
    expect((await ask()).withheld).toContainEqual({ kind: "commitment", count: 2 });
  });

  test("invariant 13 - what all have released, and not a word of anything else", async () => {
    const objects = Object.values(released).map((one) => one.object);
    const release = await nodes.agree("b", "release", { objects: [...objects, (withheld["note"] as Told).object, (withheld["figure"] as Told).object], sample: true });
    const answer = await ask();
    expect(answer.objects.map((one) => one.id).toSorted()).toEqual(objects.toSorted());
    expect(answer.objects.every((one) => one.release === release.seal && one.act === Object.values(released).find((agreed) => agreed.object === one.id)!.seal)).toBe(true);
    const said = JSON.stringify(answer);
    expect(said).not.toContain("SECRET");
    for (const value of ["99001", "99002", "99003", "99004", "99005"]) expect([value, said.includes(value)]).toEqual([value, false]);
    for (const [name, one] of Object.entries(withheld)) {
      if (name !== "proposal") expect([name, said.includes(one.object)]).toEqual([name, false]);
      if ("id" in one) expect([name, said.includes(one.id)]).toEqual([name, false]);
    }
    expect(answer.withheld).toEqual(["agreement", "commitment", "initiative", "milestone", "indicator", "investment", "decision", "minutes", "session", "body"].map((kind) => ({ kind, count: 1 })));
  });

  test("both figures where they differ; of what is not confirmed the public knows nothing", async () => {
    const of = async (kind: string) => (await ask()).objects.find((one) => one.kind === kind)!;
    expect(await of("commitment")).toMatchObject({ life: "fulfilled", title: { en: "open commitment" }, text: { en: "open deliverable" }, parties: [A], due: { value: "2030-06-30", act: released["commitment"]!.seal }, figures: [{ party: A, reported: { value: "321", act: told["confirmed"]!.id }, counters: [], confirmed: true }] });
    expect(await of("milestone")).toMatchObject({ life: "disputed", figures: [{ party: A, reported: { value: "322", act: told["recorded"]!.id }, counters: [{ party: B, value: "290", recorded: true }], confirmed: false }] });
    expect((await of("indicator")).periods).toMatchObject([{ to: "2028-12-31", standing: "apart", figures: [{ party: A, value: "100", act: told["figure-a"]!.id }, { party: B, value: "150", act: told["figure-b"]!.id }], agreed: null }]);
    expect((await of("agreement")).legal).toMatchObject({ state: "initialled" });
  });
});
