import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NodeClient } from "../api/client.ts";
import { openLocalClient } from "../api/local-client.ts";
import { PlayedNodes } from "./testing/played-nodes.ts";

const [A, B] = ["example.org/a", "example.org/b"];
const COMMITMENT = { title: { en: "Rails" }, deliverable: { en: "32 km" }, obligors: [A], owed: "one", obligees: [B], standing: "active", pillar: "trade", sample: true } as const;

describe("turns and places, at two nodes", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let both: readonly NodeClient[];
  const proposed: string[] = [];

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    both = [openLocalClient(nodes.a), openLocalClient(nodes.b)];
    await nodes.agree("a", "commitment", { ...COMMITMENT, title: { en: "Fibre at Badra and Munthiriya" } });
    await nodes.agree("a", "commitment", { ...COMMITMENT, sources: [{ date: "2023-11-20", page: "example.org/page", fact: "Signed in Baghdad." }] });
    for (const [who, title, pillar] of [["a", "Signals", "trade"], ["a", "Ports", "corridor"], ["b", "Roads", "trade"]] as const) proposed.push((await nodes.propose(who, "commitment", { ...COMMITMENT, title: { en: title }, pillar })).object);
    await nodes.exchange();
  });
  afterAll(() => nodes?.close());

  test("both sides' turns are listed alike, at both nodes, each once, page by page", async () => {
    for (const node of both) {
      const all = await node.programme.turns({});
      expect(all.lines.map(({ party, id }) => [party, id]).toSorted((a, b) => (a.join() < b.join() ? -1 : 1))).toEqual([[A, proposed[2]!], [B, proposed[0]!], [B, proposed[1]!]].toSorted((a, b) => (a.join() < b.join() ? -1 : 1)));
      const read: string[] = [];
      for (let after: number | undefined, pages = 0; pages < 10; pages++) {
        const page = await node.programme.turns({ limit: 2, ...(after === undefined ? {} : { after }) });
        read.push(...page.lines.map(({ id }) => id));
        if (page.next === null) break;
        after = page.next;
      }
      expect(read).toEqual(all.lines.map(({ id }) => id));
      expect(all.counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    }
  });

  test("what is asked for narrows the lines and not the counts", async () => {
    const [node] = both as [NodeClient];
    const found = await node.programme.turns({ party: B, pillar: "corridor", step: "assent" });
    expect(found.lines.map(({ id, step, party }) => [id, step, party])).toEqual([[proposed[1], "assent", B]]);
    expect(found.total).toBe(1);
    expect(found.counts).toEqual((await node.programme.turns({})).counts);
    expect((await node.programme.turns({ kind: "report" })).lines).toEqual([]);
  });

  test("a matter stands at the places that its own text names, not at those of its sources; every commitment is counted", async () => {
    for (const node of both) {
      const { places, links, nowhere } = await node.programme.places({});
      expect(links.map(({ between, counts, matters }) => [between, counts.notStarted, matters.map(({ title }) => title["en"])])).toEqual([[["mehran", "khosravi"], 1, ["Fibre at Badra and Munthiriya"]]]);
      expect(places.filter(({ total }) => total > 0).map(({ id, counts, matters }) => [id, counts.notStarted, matters.map(({ title }) => title["en"])])).toEqual([["mehran", 1, ["Fibre at Badra and Munthiriya"]], ["khosravi", 1, ["Fibre at Badra and Munthiriya"]]]);
      expect(nowhere).toMatchObject({ notStarted: 1, proposed: 3 });
      const { places: bounded } = await node.programme.places({ limit: 0 });
      expect(bounded.find(({ id }) => id === "mehran")).toMatchObject({ total: 1, matters: [] });
    }
  });
});
