import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mithaq } from "../../node/src/cli/testing/mithaq.ts";
import { openServedPair, type ServedPair } from "../../node/src/cli/testing/served-pair.ts";
import { until } from "../../node/src/node/testing/founded-folders.ts";
import { NO_PARAMETERS, type TradeOutput, type TradeParameters } from "./engine/index.ts";

/** Of settings and claims of the shipped file alone; the part of ICT is a setting, for no source gives it. */
const PARAMETERS: TradeParameters = {
  ...NO_PARAMETERS,
  path: {
    years: 5, firstYear: 2025, base: { setting: "11000", why: "the middle of what is claimed of 2024, for the test" }, gas: { setting: "3000", why: "for the test" }, target: { setting: "20000", why: "the ministers' target" },
    ictPart: { share: "0.02", why: "no published figure: for the test" },
  },
};

/** The pillar by the command line and two served nodes: figures shared, computed, published as evidence, recomputed by the other. */
describe("trade as evidence", { timeout: 300_000 }, () => {
  let pair: ServedPair;
  let evidence = "";
  const parameters = () => join(pair.root, "parameters.json");

  beforeAll(async () => {
    pair = await openServedPair();
    await writeFile(parameters(), JSON.stringify(PARAMETERS));
  });
  afterAll(async () => pair.close());

  test("the shipped claims are read without a problem, and put before the other party", async () => {
    expect(await pair.on("a", "trade", "read", "claims", "shipped")).toMatchObject({ claims: 41, problems: [] });
    const submitted = await pair.as("a", "trade", "submit", "claims", "shipped");
    await pair.knows("b", submitted.object);
    const { datasets } = await pair.on<{ datasets: { party: string; claims: number; sample: boolean }[] }>("b", "trade", "datasets");
    expect(datasets).toMatchObject([{ party: pair.origin.a, claims: 41, sample: false }]);
  });

  test("both sides see the same contradictions, none averaged", async () => {
    const seen = await Promise.all((["a", "b"] as const).map((side) => pair.on<{ contradictions: unknown }>(side, "trade", "contradictions")));
    expect(seen[0]).toEqual(seen[1]);
    expect(JSON.stringify(seen[0]!.contradictions)).toContain("published-claims#C24");
  });

  test("the path to the target: 12.70 % a year from 11 to 20 in five years", async () => {
    const to = join(pair.root, "result.json");
    await pair.on("b", "trade", "run", "--parameters", parameters(), "--to", to);
    const output = JSON.parse(await readFile(to, "utf8")) as TradeOutput;
    expect(JSON.stringify(output.path)).toContain('"growth":{"value":"12.700920","unit":"percent a year"');
  });

  test("published by the one, recomputed by the other to the same bytes, and said so before both", async () => {
    evidence = (await pair.as("a", "trade", "publish", "--parameters", parameters())).object;
    await pair.knows("b", evidence);
    await until(async () => (await mithaq("evidence", "recompute", evidence, "--dry-run", "--data", pair.folder.b)).code === 0); // its document arrives after it
    expect(await pair.as("b", "evidence", "recompute", evidence)).toMatchObject({ same: true, differsAt: null });
    await until(async () => (await pair.on<{ life: string }>("a", "act", "show", evidence)).life === "recomputed");
  });

  test("a party does not judge its own, and a wrong file is refused with its row", async () => {
    expect((await mithaq("evidence", "recompute", evidence, "--as", "desk", "--data", pair.folder.a)).code).toBe(3);
    const bad = join(pair.root, "bad.csv");
    await writeFile(bad, "id,period,start,end,basis,reporter,flow,value_usd_m,coverage,kind,source,url,note\nX1,2020,,,as_stated,IRN,X,many,goods,final,a page,https://example.org,\n");
    const refused = await mithaq("trade", "submit", "claims", bad, "--id", "x", "--name", "x", "--of-version", "1", "--source", "x", "--licence", "x", "--pair", "IRN,IRQ", "--as", "desk", "--data", pair.folder.a, "--json");
    expect([refused.code, JSON.parse(refused.stderr)]).toMatchObject([2, { error: { field: expect.stringContaining("row 2: value") } }]);
  });
});
