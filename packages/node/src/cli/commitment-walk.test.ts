import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { until } from "../node/testing/founded-folders.ts";
import { mithaq, type ToldError } from "./testing/mithaq.ts";
import { openServedPair, type ServedPair } from "./testing/served-pair.ts";

interface Shown {
  readonly status: string;
  readonly life: string | null;
  readonly due: string | null;
  readonly awaits: readonly string[];
  readonly history: readonly { readonly kind: string; readonly verdict: string; readonly content: Record<string, unknown> }[];
}

/** One commitment by the command line alone, by two served nodes: agreed, reported, disputed, referred, a recorded disagreement, corrected, confirmed. Each test builds on those before it. */
describe("the walk of a commitment", { timeout: 300_000 }, () => {
  let pair: ServedPair;
  let commitment = "";
  let report = "";
  let dispute = "";
  const shown = (side: "a" | "b", id = commitment) => pair.on<Shown>(side, "act", "show", id);
  const becomes = (life: string, ...sides: ("a" | "b")[]) => Promise.all((sides.length > 0 ? sides : (["a", "b"] as const)).map((side) => until(async () => (await shown(side)).life === life)));

  beforeAll(async () => {
    pair = await openServedPair();
  });
  afterAll(async () => pair.close());

  test("proposed by the one, assented to by the other: agreed, with its day", async () => {
    const content = join(pair.root, "commitment.json");
    await writeFile(content, JSON.stringify({
      title: { en: "Advanced courses" }, deliverable: { en: "120 persons trained in network automation" }, obligors: [pair.origin.a], owed: "one", obligees: [pair.origin.b], standing: "active", pillar: "academy", sample: true,
      deadline: { rule: { rule: "end-of-month", calendar: "persian", month: 8 }, words: { en: "the end of Aban" }, due: "2026-11-21" }, sources: [{ date: "2023-11", page: "example.org/page", fact: "Courses were agreed." }],
    }));
    const proposed = await pair.as("a", "act", "propose", "--kind", "commitment", "--content", content);
    commitment = proposed.object;
    await pair.knows("b", proposed.act);
    await pair.as("b", "act", "assent", proposed.act);
    await becomes("agreed");
    expect(await shown("b")).toMatchObject({ due: "2026-11-21", awaits: [] });
  });

  test("what is not sealed, or is another's kind, cannot be reported on", async () => {
    const nothing = await mithaq("progress", "submit", "example.org/a/" + "0".repeat(32), "--claims", "fulfilled", "--from", "2026-01-01", "--to", "2026-06-30", "--narrative", "en=x", "--as", "desk", "--data", pair.folder.a, "--json");
    expect([nothing.code, (JSON.parse(nothing.stderr) as ToldError).error.code]).toEqual([4, "not-found"]);
    const unclear = await mithaq("progress", "submit", commitment, "--claims", "done", "--from", "2026-01-01", "--to", "2026-06-30", "--narrative", "en=x", "--as", "desk", "--data", pair.folder.a, "--json");
    expect((JSON.parse(unclear.stderr) as ToldError).error).toMatchObject({ code: "usage", field: "--claims" });
  });

  test("reported by the obligor, with evidence: nothing is done yet", async () => {
    const file = join(pair.root, "list.csv");
    await writeFile(file, "trainee\n1\n2\n");
    const evidence = await pair.as("a", "evidence", "submit", file, "--title", "en=List", "--custodian", "en=Academy", "--date", "2026-06-30", "--for", commitment);
    const submitted = await pair.as("a", "progress", "submit", commitment, "--claims", "fulfilled", "--from", "2026-01-01", "--to", "2026-06-30", "--narrative", "en=All courses were held", "--value", "trained=120 persons", "--evidence", evidence.object);
    report = submitted.object;
    await becomes("reported");
    expect((await shown("b")).awaits).toEqual([pair.origin.b]);
    await pair.knows("b", evidence.object);
    expect(await shown("b", evidence.object)).toMatchObject({ life: "submitted", status: expect.stringMatching(/^(given|received)$/) });
  });

  test("its own reporter cannot confirm it", async () => {
    const own = await mithaq("progress", "confirm", report, "--as", "desk", "--data", pair.folder.a, "--json");
    expect([own.code, (JSON.parse(own.stderr) as ToldError).error.field]).toEqual([3, "judge-other"]);
    await becomes("reported", "a");
  });

  test("disputed with a counter-figure; both figures stand", async () => {
    dispute = (await pair.as("b", "progress", "dispute", report, "--ground", "wrong-figure", "--reasons", "en=The list has fewer", "--value", "trained=60 persons")).act;
    await becomes("disputed");
    const { history } = await shown("a");
    const values = history.filter((fact) => fact.verdict === "valid").map((fact) => [(fact.content["content"] as { values?: { value: string }[] } | undefined)?.values?.[0]?.value, (fact.content["counter"] as { value: string }[] | undefined)?.[0]?.value]);
    expect(values.flat().filter((value) => value !== undefined).sort()).toEqual(["120", "60"]);
  });

  test("the register of disagreements comes after the joint committee, and that after the working group", async () => {
    await pair.as("a", "progress", "maintain", report, "--dispute", dispute, "--reasons", "en=The list is of one city");
    const early = await mithaq("progress", "record", report, "--dispute", dispute, "--statement", "en=x", "--as", "desk", "--data", pair.folder.a, "--json");
    expect((JSON.parse(early.stderr) as ToldError).error.field).toBe("refer-in-turn");
    const group = await pair.as("a", "progress", "refer", report, "--dispute", dispute, "--level", "working-group");
    await pair.knows("b", group.act);
    const committee = await pair.as("b", "progress", "refer", report, "--dispute", dispute, "--level", "joint-committee");
    await pair.knows("a", committee.act);
    expect((await shown("a", report)).life).toBe("referred");
    await pair.as("b", "progress", "record", report, "--dispute", dispute, "--statement", "en=A holds 120, B holds 60");
    await until(async () => (await shown("a", report)).life === "recorded-disagreement");
    await becomes("disputed");
  });

  test("corrected, and confirmed by the other: fulfilled, and only now", async () => {
    const corrected = await pair.as("a", "progress", "correct", report, "--value", "trained=97 persons", "--reason", "en=A recount of both cities");
    await pair.knows("b", corrected.act);
    await becomes("reported");
    await pair.as("b", "progress", "confirm", report);
    await becomes("fulfilled");
    for (const side of ["a", "b"] as const) expect(await shown(side)).toMatchObject({ life: "fulfilled", awaits: [] });
  });

  test("both nodes hold one state", async () => {
    const states = () => Promise.all((["a", "b"] as const).map((side) => pair.on<{ frontier: Record<string, number>; hash: string }>(side, "state-hash")));
    await until(async () => isDeepStrictEqual(...((await states()).map(({ frontier }) => frontier) as [object, object])));
    const [a, b] = await states();
    expect(a).toEqual(b);
  });
});
