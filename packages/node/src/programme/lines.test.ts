import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLocalClient } from "../api/local-client.ts";
import type { NodeClient } from "../api/client.ts";
import { PlayedNodes, type Agreed, type Told } from "./testing/played-nodes.ts";

const [A, B] = ["example.org/a", "example.org/b"];
const en = (text: string) => ({ en: text });
const date = (day: string) => ({ rule: { rule: "date", date: day }, due: day });
const commitment = (n: number, rest: object = {}) => ({ title: en(`Rails ${n}`), deliverable: en("32 km"), obligors: [A], owed: "one", obligees: [B], deadline: date("2030-06-30"), standing: "active", pillar: "trade", sample: true, ...rest });
const period = { from: "2029-01-01", to: "2029-12-31", calendar: "gregorian" } as const;
const report = { period, narrative: en("Done."), claims: "fulfilled", values: [{ name: en("km"), value: "32" }], evidence: [], plane: "shared", sample: true };

describe("the lines of the matrix", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let a: NodeClient;
  let proposed: Told;
  const made: Agreed[] = [];

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    a = openLocalClient(nodes.a);
    for (const n of [1, 2, 3]) made.push(await nodes.agree("a", "commitment", commitment(n)));
    proposed = await nodes.propose("a", "commitment", commitment(4));
    await nodes.exchange();
  });
  afterAll(() => nodes.close());

  const all = async (day: string) => {
    const lines = [];
    for (let after: string | undefined; ; ) {
      const page = await a.commitments.lines({ day, limit: 2, ...(after === undefined ? {} : { after }) });
      lines.push(...page.lines);
      if (page.next === null) return { ...page, lines };
      after = page.next;
    }
  };

  test("all of them once, page by page, in order of id, each in its place on that day", async () => {
    const { lines, total, added } = await all("2030-02-01");
    expect([total, added]).toEqual([4, false]);
    expect(lines.map((line) => line.id)).toEqual([...made.map((one) => one.object), proposed.object].sort());
    expect(lines.map((line) => line.place ?? "").toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["notStarted", "notStarted", "notStarted", "proposed"]);
    expect((await all("2030-07-01")).lines.filter((line) => line.place === "overdue")).toHaveLength(3);
    const matrix = await a.programme.matrix({ day: "2030-07-01" });
    expect(matrix.lines.map(({ id, place, due }) => ({ id, place, due: due?.value ?? null }))).toEqual((await all("2030-07-01")).lines.map(({ id, place, due }) => ({ id, place, due })));
  });

  test("since a mark: only what changed, and what is gone; another day begins anew", async () => {
    const before = await a.commitments.lines({ day: "2030-02-01" });
    const since = { day: "2030-02-01", mark: before.mark, holds: before.day };
    expect(await a.commitments.lines(since)).toMatchObject({ added: true, lines: [], gone: [], total: 4 });
    const told = await nodes.submit("a", "report", report, [made[1]!]);
    await nodes.say("b", "report", "dispute", told, { version: told.id, ground: "wrong-figure", reasons: en("No."), counter: [{ name: en("km"), value: "20" }] });
    await nodes.tell("a", { ...(await withdrawal(proposed)) });
    await nodes.exchange();
    const news = await a.commitments.lines(since);
    expect([news.added, news.gone, news.total]).toEqual([true, [proposed.object], 3]);
    expect(news.lines.map(({ id, place, report: last, figure }) => ({ id, place, state: last?.state, figure }))).toEqual([
      { id: made[1]!.object, place: "disputed", state: "disputed", figure: { unit: null, reported: { value: "32", act: told.id }, counter: { value: "20", act: expect.any(String) } } },
    ]);
    expect(await a.commitments.lines({ ...since, holds: "2030-01-31" })).toMatchObject({ added: false, gone: [], total: 3 });
    expect(await a.commitments.lines({ ...since, mark: 1_000_000 })).toMatchObject({ added: false });
  });

  test("around a commitment: its initiatives and indicators, and what it follows from", async () => {
    const agreement = await nodes.agree("a", "agreement", { type: "memorandum", title: en("On railways"), languages: ["fa"], sample: true });
    const follows = await nodes.agree("b", "commitment", commitment(5, { follows: { object: agreement.object, clause: "3" } }));
    await nodes.agree("a", "initiative", { title: en("Survey"), leads: [A], serves: [follows.object], phase: "pipeline", sample: true });
    await nodes.agree("a", "indicator", { title: en("km"), level: "output", unit: { code: "km", name: en("kilometres") }, direction: "up", means: en("m"), source: en("s"), frequency: "yearly", tolerance: { absolute: "1" }, baseline: null, targets: [], parent: follows.object, sample: true });
    const beside = await a.commitments.beside({ id: follows.object, follows: agreement.object });
    expect(beside).toMatchObject({ follows: { id: agreement.object, kind: "agreement" }, initiatives: [{ title: en("Survey"), phase: "pipeline" }], indicators: [{ title: en("km") }] });
    expect((await a.indicators.list({})).items).toMatchObject([{ title: en("km"), measures: { id: follows.object }, periodCount: 0, newest: null }]);
    await expect(a.commitments.beside({ id: agreement.object })).rejects.toThrow("no commitment");
  });
});

async function withdrawal(proposal: Told) {
  const { formatWithdraw } = await import("@mithaq/accord");
  return formatWithdraw("commitment", { ...proposal, digest: null }, "Another text.");
}
