import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDoor, type NodeClient } from "../../cli/door.ts";
import { officerLoad } from "../../cli/commands/officer-load.ts";
import { dataFolder } from "../../folder/data-folder.ts";
import { foundFolders, runHere, serveBoth, type FoundedFolders } from "../../node/testing/founded-folders.ts";
import { playSide, type Played } from "./play.ts";
import type { SampleAct, Side } from "./sample-file.ts";
import type { Cast } from "./standing.ts";

/** Two served nodes, each with its own officers, and samples of a few acts. */
describe("playing a sample", { timeout: 120_000 }, () => {
  let folders: FoundedFolders;
  let served: Awaited<ReturnType<typeof serveBoth>>;
  let doors: Record<Side, { client: NodeClient; close(): Promise<void> }>;

  let granted: Record<Side, { mandate: string; repeated: boolean }[]>;

  beforeAll(async () => {
    folders = await foundFolders({ languages: ["en", "fa"] });
    served = await serveBoth(folders);
    const officer = (name: string, ...allow: string[]) => ({ name, role: { en: name }, allow });
    await writeFile(join(folders.root, "officers.json"), JSON.stringify({ v: 1, kind: "mithaq/officers", officers: [officer("speaker", "remark.submit", "remark.reply", "note.submit"), officer("national-coordinator", "agreement.propose", "agreement.assent")] }));
    granted = { a: await load("a"), b: await load("b") };
    doors = { a: await openDoor(dataFolder(folders.a)), b: await openDoor(dataFolder(folders.b)) };
  });
  afterAll(async () => {
    await Promise.all([doors.a.close(), doors.b.close()]);
    await served.close();
    await folders.remove();
  });

  const load = async (side: Side) => ((await runHere(officerLoad, [join(folders.root, "officers.json"), "--root-hand", join(folders[side], "root-hand.json"), "--data", folders[side]])).json as { officers: { mandate: string; repeated: boolean }[] }).officers;
  const castOf = (acts: readonly SampleAct[]): Cast => ({ sample: { directory: folders.root, acts, byKey: new Map(acts.map((act) => [act.key, act])) }, origins: folders.origins, items: new Map() });
  const play = (acts: Readonly<Record<Side, readonly SampleAct[]>>, patience?: number): Promise<Record<Side, Played>> =>
    Promise.all((["a", "b"] as const).map(async (side) => [side, await playSide(dataFolder(folders[side]), doors[side].client, castOf(acts[side]), side, patience)] as const)).then((played) => Object.fromEntries(played) as Record<Side, Played>);

  const note = (key: string, by: Side, more: Partial<SampleAct> = {}): SampleAct => ({ key, by, as: "speaker", act: "note.submit", content: { number: key, subject: { en: key }, to: [by === "a" ? "$b" : "$a"], plane: "shared", sample: true }, ...more });

  test("each side plays its own part and waits for the other's; played again, nothing is said twice", async () => {
    const acts = [
      note("first", "a", { clauses: [{ id: "1", text: { en: "A question." } }] }),
      note("second", "b", { about: ["first"], content: { number: "second", subject: { en: "An answer" }, to: ["$a"], replyTo: "@first", plane: "shared", sample: true } }),
      { key: "remark", by: "a", as: "speaker", act: "remark.submit", content: { on: { object: "@second", act: "#second" }, text: { en: "Thank you." }, sample: true } } satisfies SampleAct,
      { key: "reply", by: "b", as: "speaker", act: "remark.reply", on: "remark", body: { text: { en: "Not at all." } } } satisfies SampleAct,
    ];
    expect(await play({ a: acts, b: acts })).toEqual({ a: { submitted: 2, standing: 2, left: [] }, b: { submitted: 2, standing: 2, left: [] } });
    expect(await play({ a: acts, b: acts })).toEqual({ a: { submitted: 0, standing: 2, left: [] }, b: { submitted: 0, standing: 2, left: [] } });
    const { objects } = await doors.b.client.objects.list({ kind: "note", limit: 10 });
    expect(new Set(objects.map(({ life }) => life))).toEqual(new Set(["answered", "received"]));
  });

  test("what the officer has no mandate for is refused by the record, what waits for it is left, and both are told", async () => {
    const acts = [note("beyond", "a", { as: "national-coordinator" }), note("after-it", "b", { after: ["beyond"] })];
    const { a, b } = await play({ a: acts, b: acts }, 400);
    expect(a).toMatchObject({ submitted: 0, left: [{ key: "beyond", why: expect.stringContaining("mandate") }] });
    expect(b).toEqual({ submitted: 0, standing: 0, left: [{ key: "after-it", why: "what it waits for does not stand" }] });
  });

  test("an officer assents to nothing that its own copy of the sample does not say, neither in the content nor in the text", async () => {
    const agreement = (title: string, text: string): SampleAct[] => [
      { key: `text-${title.length}`, by: "a", as: "national-coordinator", act: "agreement.propose", content: { type: "joint-note", title: { en: title }, languages: ["en"], sample: true }, clauses: [{ id: "1", text: { en: text } }] },
      { key: `text-${title.length}-assent`, by: "b", as: "national-coordinator", act: "agreement.assent", on: `text-${title.length}` },
    ];
    for (const [ours, theirs] of [[agreement("one", "The same."), agreement("two", "The same.")], [agreement("four", "Ten links."), agreement("four", "Two links.")]] as const) {
      const { a, b } = await play({ a: ours, b: theirs }, 1500);
      expect(a.submitted).toBe(1);
      expect(b).toMatchObject({ submitted: 0, left: [{ key: theirs[1]!.key, why: expect.stringContaining("another text") }] });
    }
    const same = agreement("a good text", "The same.");
    expect(await play({ a: same, b: same })).toEqual({ a: { submitted: 1, standing: 1, left: [] }, b: { submitted: 1, standing: 1, left: [] } });
  });

  test("officer load - loaded again, the same mandates", async () => {
    for (const side of ["a", "b"] as const) {
      expect(granted[side].map(({ repeated }) => repeated)).toEqual([false, false]);
      expect(await load(side)).toEqual(granted[side].map((one) => ({ ...one, repeated: true })));
    }
  });

  test("officer load - a file that is wrong grants nothing, and names what is wrong", async () => {
    const file = join(folders.root, "wrong.json");
    await writeFile(file, JSON.stringify({ v: 1, kind: "mithaq/officers", officers: [{ name: "third", role: { en: "Third" }, allow: [] }] }));
    await expect(runHere(officerLoad, [file, "--root-hand", join(folders.a, "root-hand.json"), "--data", folders.a])).rejects.toMatchObject({ name: "Refusal", code: "input", field: "file officers.0.allow" });
    expect(await dataFolder(folders.a).officers()).toEqual(["national-coordinator", "speaker"]);
  });
});
