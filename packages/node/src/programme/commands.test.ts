import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matrix } from "../cli/commands/programme-matrix.ts";
import { overview } from "../cli/commands/programme-overview.ts";
import { quality } from "../cli/commands/programme-quality.ts";
import { secretary } from "../cli/commands/programme-secretary.ts";
import { story } from "../cli/commands/programme-story.ts";
import { runHere } from "../node/testing/founded-folders.ts";
import { PlayedNodes, type Agreed } from "./testing/played-nodes.ts";

const en = (text: string) => ({ en: text, fa: `${text} (fa)` });
const COMMITMENT = { title: en("Rails"), deliverable: en("32 km"), obligors: ["example.org/a"], owed: "one", deadline: { rule: { rule: "date", date: "2030-06-30" }, due: "2030-06-30" }, standing: "active", pillar: "trade", sample: true };

describe("commands that read the programme", { timeout: 120_000 }, () => {
  let nodes: PlayedNodes;
  let agreed: Agreed;
  const run = async (spec: Parameters<typeof runHere>[0], ...words: string[]) => (await runHere(spec, [...words, "--data", nodes.folders.a])).text;

  beforeAll(async () => {
    nodes = await PlayedNodes.open();
    agreed = await nodes.agree("a", "commitment", COMMITMENT);
    const report = await nodes.submit("a", "report", { period: { from: "2030-01-01", to: "2030-02-01", calendar: "gregorian" }, narrative: en("Half is laid."), claims: "in-progress", values: [{ name: en("km"), value: "16" }], evidence: [], plane: "shared", sample: true }, [agreed]);
    await nodes.say("b", "report", "dispute", report, { version: report.id, ground: "wrong-figure", reasons: en("12 were counted."), counter: [{ name: en("km"), value: "12" }] });
    await nodes.rest();
  });
  afterAll(() => nodes?.close());

  test("overview - whose turn it is, and counts in words", async () => {
    const lines = await run(overview, "--day", "2030-07-01");
    expect(lines[0]).toBe("example.org/a on 2030-07-01");
    expect(lines).toEqual(expect.arrayContaining(["Awaiting us: 1", expect.stringMatching(/^ {2}respond report "Rails", for 181 days {2}example\.org\/a\//), "Commitments: 1 disputed", "  trade: 1 disputed", "Open disputes: 1", expect.stringMatching(/^Mark: [0-9]+$/)]));
  });

  test("secretary, matrix, quality, story", async () => {
    expect(await run(secretary, "--day", "2030-07-01")).toEqual(expect.arrayContaining([expect.stringMatching(/^Data quality: [0-9]+$/)]));
    expect(await run(matrix, "--pillar", "trade", "--day", "2030-07-01")).toEqual([`${agreed.object}  trade  disputed  2030-06-30  example.org/a  sample  Rails`]);
    expect(await run(matrix, "--overdue", "--day", "2030-07-01")).toEqual([]);
    expect(await run(quality, "--flaw", "commitment-without-source")).toEqual(expect.arrayContaining([`commitment-without-source  ${agreed.object}  Rails`]));
    const told = await run(story, agreed.object);
    expect(told).toEqual(expect.arrayContaining(["Rails: disputed, due 2030-06-30, sample", "  km: example.org/a 16 (disputed); example.org/b 12", expect.stringMatching(/ {2}example\.org\/b {2}report\.dispute {2}12 were counted\. {2}[0-9a-f]{12}$/)]));
  });

  test("wrong input names the field", async () => {
    await expect(run(overview, "--day", "tomorrow")).rejects.toMatchObject({ code: "usage", field: "--day" });
    await expect(run(overview, "--day", "2030-02-30")).rejects.toMatchObject({ field: "--day" });
    await expect(run(quality, "--flaw", "beauty")).rejects.toMatchObject({ code: "usage", field: "--flaw" });
  });
});
