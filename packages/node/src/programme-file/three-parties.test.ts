import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { charterAccept } from "../cli/commands/charter-accept.ts";
import { charterDraft } from "../cli/commands/charter-draft.ts";
import { init } from "../cli/commands/init.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { peerAdd } from "../cli/commands/peer.ts";
import { programmeAssent } from "../cli/commands/programme-assent.ts";
import { programmeLoad } from "../cli/commands/programme-load.ts";
import { refusalOf } from "../node/refusal-of.ts";
import { dataFolder } from "../folder/data-folder.ts";
import { serveNode, type RunningServer } from "../node/serve-node.ts";
import { runHere, until } from "../node/testing/founded-folders.ts";

/**
 * Three imaginary parties with other languages carry their own programme through, by the commands themselves, on three nodes: nothing is wired to the shipped programme. In this order.
 */
const SIDES = ["north", "south", "occident"] as const;
type Side = (typeof SIDES)[number];
const ORIGIN: Record<Side, string> = { north: "lakes.example/north", south: "lakes.example/south", occident: "lakes.example/occident" };
const FILES = join(import.meta.dirname, "testing/three-parties");

interface Loaded {
  readonly proposed: readonly { readonly key: string; readonly object: string }[];
  readonly standing: readonly { readonly key: string; readonly status: string }[];
  readonly others: readonly { readonly key: string; readonly by: string }[];
  readonly would: readonly { readonly key: string }[];
  readonly remaining: readonly string[];
  readonly stopped: { readonly field: string } | null;
}
interface Assented {
  readonly assented: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly items: readonly { readonly key: string; readonly state: string; readonly status: string | null; readonly differences: readonly { readonly path: string; readonly file?: string; readonly proposed?: string }[] }[];
}

describe("a programme of three imaginary parties", { timeout: 120_000 }, () => {
  let root: string;
  const servers = new Map<Side, RunningServer>();
  const folder = (side: Side) => join(root, side);
  const load = async (side: Side, ...words: string[]) => (await runHere(programmeLoad, [FILES, "--as", "officer", "--data", folder(side), ...words])) as unknown as { json: Loaded; exitCode?: number };
  const assent = async (side: Side, files: string, ...words: string[]) => (await runHere(programmeAssent, [files, "--as", "officer", "--data", folder(side), ...words])) as unknown as { json: Assented; exitCode?: number };
  const hashes = () => Promise.all(SIDES.map(async (side) => (await servers.get(side)!.node.keeper.stateHash()).hash));

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "mithaq-three-"));
    for (const side of SIDES) await runHere(init, ["--data", folder(side), "--origin", ORIGIN[side], "--name", `en=${side}`, "--listen", "127.0.0.1:0"]);
    let sha256 = "";
    for (const side of SIDES) {
      const others = SIDES.filter((other) => other !== side).flatMap((other) => ["--party", join(folder(other), "party.json")]);
      // Two open proposals a party, where the programme has four objects to be agreed on: it takes rounds.
      sha256 = ((await runHere(charterDraft, ["--data", folder(side), ...others, "--title", "en=Three lakes", "--title", "fr=Trois lacs", "--open-proposals", "2", "--sample"])).json as { sha256: string }).sha256;
    }
    for (const side of SIDES) await runHere(charterAccept, ["--data", folder(side), "--sha256", sha256, "--root-hand", join(folder(side), "root-hand.json")]);
    for (const side of SIDES) servers.set(side, await serveNode({ folder: dataFolder(folder(side)), logLevel: "silent" }));
    for (const side of SIDES) for (const other of SIDES) if (other !== side) await runHere(peerAdd, [ORIGIN[other], servers.get(other)!.url, "--data", folder(side)]);
    await until(async () => (await Promise.all([...servers.values()].map(async ({ node }) => (await node.keeper.status()).mode === "running"))).every(Boolean));
    for (const side of SIDES) await runHere(officerAdd, ["officer", "--data", folder(side), "--role", "en=Officer", "--allow", "*.*", "--root-hand", join(folder(side), "root-hand.json")]);
  });
  afterAll(async () => {
    await Promise.all([...servers.values()].map((server) => server.close()));
    await rm(root, { recursive: true, force: true });
  });

  test("dry run - says what it would propose, and changes nothing", async () => {
    const own = async () => (await servers.get("north")!.node.keeper.status()).logs.find((log) => log.origin === ORIGIN.north)!.size;
    const before = await own();
    const { json } = await load("north", "--dry-run");
    expect(json.would.map(({ key }) => key).sort()).toEqual(["convention", "north-gauge", "profile-north", "south-report", "west-survey"]);
    expect(await own()).toBe(before);
  });

  test("load - stops at the charter's limit, says what remains, and goes on from there", async () => {
    const first = await load("north");
    expect(first.json.proposed.map(({ key }) => key)).toEqual(["profile-north", "convention", "north-gauge"]);
    expect(first.json).toMatchObject({ remaining: ["south-report", "west-survey"], stopped: { field: "openProposals" } });
    expect(first.exitCode).toBe(3);
    const again = await load("north");
    expect(again.json).toMatchObject({ proposed: [], remaining: ["south-report", "west-survey"] });
  });

  test("assent - lists, shows what differs from the own files, and assents to the rest", async () => {
    await until(async () => (await assent("south", FILES)).json.counts["as-in-file"] === 2);
    const listed = await assent("south", FILES);
    expect(listed.json).toMatchObject({ assented: 0 });
    const mine = join(root, "files-of-the-west");
    await cp(FILES, mine, { recursive: true });
    await writeFile(join(mine, "lakes.json"), (await readFile(join(mine, "lakes.json"), "utf8")).replace("Chaque État prend soin", "Chaque État se soucie").replace("A gauge is installed.", "Two gauges are installed."));
    await until(async () => (await assent("occident", mine)).json.counts["differs"] === 2);
    const refused = await assent("occident", mine, "--all");
    expect(refused.exitCode).toBe(1);
    expect(refused.json.assented).toBe(0);
    const differs = (key: string) => refused.json.items.find((item) => item.key === key)!.differences;
    expect(differs("north-gauge")).toEqual([{ path: "deliverable.en", file: '"Two gauges are installed."', proposed: '"A gauge is installed."' }]);
    expect(differs("convention")).toEqual([expect.objectContaining({ path: "document.texts.fr.0.text" })]);
    for (const side of ["south", "occident"] as const) expect((await assent(side, FILES, "--all")).json.assented).toBe(2);
  });

  test("the rest - by turns of whoever loads next; a second load proposes nothing that stands", async () => {
    await until(async () => (await load("north", "--dry-run")).json.standing.filter(({ status }) => status === "countersigned").length === 2);
    // By turns the four objects are north's, south's, occident's and north's again.
    await until(async () => (await load("occident", "--dry-run")).json.standing.length === 3);
    const west = await load("occident", "--turns");
    expect(west.json.proposed.map(({ key }) => key)).toEqual(["profile-west", "south-report"]);
    expect(west.json.others).toEqual(expect.arrayContaining([{ key: "west-survey", by: ORIGIN.north }, { key: "profile-south", by: ORIGIN.south }]));
    expect((await load("north", "--turns")).json.proposed.map(({ key }) => key)).toEqual(["west-survey"]);
    expect((await load("south", "--turns")).json.proposed.map(({ key }) => key)).toEqual(["profile-south"]);
    for (const side of SIDES) await until(async () => (await assent(side, FILES, "--all")).json.counts["given"] === 7);
    await until(async () => (await Promise.all(SIDES.map(async (side) => (await assent(side, FILES)).json.items))).flat().every(({ status }) => status === "countersigned" || status === "received"));
    for (const side of SIDES) expect((await load(side)).json).toMatchObject({ proposed: [], remaining: [], others: [] });
  });

  test("equal state hash on all three; references and days are what the files say", async () => {
    await until(async () => new Set(await hashes()).size === 1);
    const { json } = await runHere(programmeAssent, [FILES, "--data", folder("south")]);
    const { items } = json as { items: { key: string; object: string }[] };
    const id = (key: string) => items.find((item) => item.key === key)!.object;
    const content = async (key: string) => {
      const { openLocalClient } = await import("../api/local-client.ts");
      return (await openLocalClient(servers.get("south")!.node).objects.get({ id: id(key) })).proposals[0]!.content;
    };
    // 29 June 2030 is a Saturday, 30 June a Sunday, 1 July the Day of the Lakes.
    expect(await content("north-gauge")).toMatchObject({ parent: id("convention"), obligors: [ORIGIN.north], obligees: [ORIGIN.south, ORIGIN.occident], deadline: { due: "2030-07-02" } });
    expect(await content("south-report")).toMatchObject({ deadline: { due: "2030-02-28" } });
    expect(await content("west-survey")).toMatchObject({ deadline: { due: null, rule: { event: `entry-into-force:${id("convention")}` } } });
  });

  test.each([
    ["an officer is needed", programmeLoad, [FILES], "--as"],
    ["a day that is none", programmeLoad, [FILES, "--as", "officer", "--from", "2030-02-30"], "--from"],
    ["a party without an origin", programmeLoad, [FILES, "--as", "officer", "--party", "north"], "--party"],
    ["a party twice", programmeLoad, [FILES, "--as", "officer", "--party", `north=${ORIGIN.north}`, "--party", `north=${ORIGIN.south}`], "--party"],
    ["another party's place", programmeLoad, [FILES, "--as", "officer", "--party", `north=${ORIGIN.south}`], "--party"],
    ["a folder that is not there", programmeLoad, [`${FILES}-not`, "--as", "officer"], "three-parties-not"],
    ["a key that is not there", programmeAssent, [FILES, "nothing", "--as", "officer"], "keys"],
    ["all and a key", programmeAssent, [FILES, "convention", "--all", "--as", "officer"], "--all"],
  ] as const)("wrong input - %s", async (_name, command, words, field) => {
    await expect(runHere(command, [...words, "--data", folder("north")])).rejects.toSatisfy((error) => refusalOf(error).field.includes(field));
  });
});
