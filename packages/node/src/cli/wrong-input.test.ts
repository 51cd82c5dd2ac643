import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateKey } from "@mithaq/ledger/node-crypto";
import { dataFolder } from "../folder/data-folder.ts";
import { foundFolders, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { GROUPS, TOP } from "./commands.ts";
import { mithaq, mithaqHere, type ToldError } from "./testing/mithaq.ts";

const A = "0".repeat(64);

describe("every command", () => {
  const commands = [...TOP.map((spec) => [spec.usage, spec] as const), ...GROUPS.flatMap((group) => group.commands.map((spec) => [`${group.name} ${spec.usage}`, spec] as const))];

  test.each(commands)("%s - says what it does and gives an example of itself", (usage, spec) => {
    expect(spec.summary.length).toBeGreaterThan(10);
    expect(spec.example).toMatch(new RegExp(`mithaq ${usage.replace(/ <.*/, "")}`));
  });

  test("--help - exits 0 and shows the example; the program's shows the exit codes", async () => {
    const [whole, one] = await Promise.all([mithaq("--help"), mithaq("act", "propose", "--help")]);
    expect(whole).toMatchObject({ code: 0, stderr: "" });
    for (const code of ["0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "70 "]) expect(whole.stdout).toContain(`  ${code}`);
    expect(one).toMatchObject({ code: 0, stdout: expect.stringContaining("Example:") });
  });
});

/** Command lines that cannot be right: [words, exit code, field in the JSON error]. FOLDER is a founded node's, EMPTY an empty folder. */
const WRONG: readonly (readonly [words: string, code: number, field: string])[] = [
  ["nonsense", 2, "nonsense"],
  ["act", 2, "--json"],
  ["status", 2, "--data"],
  ["status --data EMPTY", 4, "node.json"],
  ["status --nonsense --data FOLDER", 2, "--nonsense"],
  ["status more --data FOLDER", 2, "status"],
  ["init --data EMPTY", 2, "--origin"],
  ["init --data EMPTY --origin https://x --name en=X", 2, "--origin"],
  ["init --data EMPTY --origin x.org --name Tehran", 2, "--name"],
  ["init --data EMPTY --origin x.org --name en=X --listen nowhere", 2, "--listen"],
  ["init --data FOLDER --origin x.org --name en=X", 3, "--data"],
  ["charter draft --data EMPTY --title en=X", 2, "--party"],
  ["charter draft --data FOLDER --title en=X --party OTHER/party.json", 3, "charter.json"],
  ["charter accept --data FOLDER", 2, "--sha256"],
  ["charter show --data EMPTY", 4, "charter-draft.json"],
  ["serve --data EMPTY", 4, "node.json"],
  ["serve --data FOLDER --listen x", 2, "--listen"],
  ["serve --data FOLDER --log-level loud", 2, "--log-level"],
  ["peer add example.org/b nowhere --data FOLDER", 2, "url"],
  ["peer add example.org/c http://127.0.0.1:1 --data FOLDER", 2, "origin"],
  ["peer add example.org/b --data FOLDER", 2, "url"],
  ["peer remove example.org/b --data FOLDER", 4, "origin"],
  ["officer add Bad.Name --data FOLDER --role en=X", 2, "officer"],
  ["officer add other --data FOLDER", 2, "--role"],
  ["officer add other --data FOLDER --role en=X", 2, "--root-hand"],
  ["officer add other --data FOLDER --role en=X --root-hand FOLDER/keys.json", 2, "keys.json"],
  ["officer add other --data FOLDER --role en=X --until soon --root-hand FOLDER/root-hand.json", 2, "--until"],
  ["mandate grant --data FOLDER --role en=X --allow agreement.*", 2, "--public-key"],
  ["mandate recall x --data FOLDER", 2, "--reason"],
  ["act propose --data FOLDER --title en=X", 2, "--as"],
  ["act propose --data FOLDER --title en=X --as nobody", 4, "nobody.json"],
  ["act propose --data FOLDER --title X --as clerk", 2, "--title"],
  ["act propose --data FOLDER --title en=X --kind poem --as clerk", 2, "--kind"],
  ["act propose --data FOLDER --title en=X --type poem --as clerk", 2, "type"],
  ["act propose --data FOLDER --title en=X --base 0 --as clerk", 2, "--base"],
  ["act propose --data FOLDER --title en=X --text FOLDER/nothing --as clerk", 2, "nothing"],
  ["act propose --data FOLDER --title en=X --title fa=Y --text EMPTY/texts.json --as clerk", 2, "texts"],
  ["act assent x --data FOLDER --as clerk", 2, "act-id"],
  [`act assent ${A} --data FOLDER --as clerk`, 4, "id"],
  [`act yield ${A} --data FOLDER --as clerk`, 4, "id"],
  [`act object ${A} --data FOLDER`, 2, "--as"],
  ["act withdraw x --data FOLDER --as clerk", 2, "act-id"],
  ["act release-request x --data FOLDER --as clerk", 2, "act-id"],
  ["act declare --data FOLDER --as clerk", 2, "--title"],
  [`act erase ${A} --data FOLDER --as clerk`, 4, "id"],
  [`act document ${A} --to EMPTY/x --data FOLDER`, 4, "id"],
  ["act show nothing --data FOLDER", 4, "id"],
  ["state-hash --frontier x --data FOLDER", 2, "frontier"],
  ["key rotate --role poem --data FOLDER", 2, "--role"],
  ["resume --data FOLDER", 2, "--reason"],
  ["recover --data FOLDER", 2, "--force"],
  ["recover --force --root-hand FOLDER/root-hand.json --data FOLDER", 3, "mode"],
  ["log export --data FOLDER", 2, "--to"],
  ["log export --to FOLDER --data FOLDER", 3, "FOLDER"],
  ["verify EMPTY/none", 2, "none"],
  ["verify FOLDER", 2, "FOLDER"],
  ["verify node --data EMPTY", 4, "node.json"],
  ["proof x --data FOLDER", 2, "act-id"],
  [`proof ${A} --to EMPTY/p --data FOLDER`, 4, A],
  ["verify-proof EMPTY/none --data FOLDER", 2, "none"],
  ["verify-proof EMPTY/texts.json --data FOLDER", 1, ""],
  ["pouch export --data FOLDER", 2, "--for"],
  ["pouch export --for example.org/nobody --to EMPTY/x --data FOLDER", 4, "for"],
  ["pouch import EMPTY/none --data FOLDER", 2, "none"],
  ["pouch import EMPTY/texts.json --data FOLDER", 2, ""],
  ["backup --data FOLDER", 2, "--to"],
  ["backup --to EMPTY/texts.json --data FOLDER", 3, "texts.json"],
  ["restore EMPTY/none --data FOLDER", 2, "none"],
];

describe("wrong input", () => {
  let folders: FoundedFolders;
  let empty: string;
  beforeAll(async () => {
    folders = await foundFolders({ signed: ["a"] });
    empty = join(folders.root, "empty");
    await mkdir(empty);
    await writeFile(join(empty, "texts.json"), JSON.stringify({ texts: { en: [{ id: "1", text: "One" }] } }));
    // An officer whose grant never reached the log: enough for what is refused before any act.
    await dataFolder(folders.a).officer("clerk").write({ v: 1, kind: "mithaq/officer", name: "clerk", role: { en: "Clerk" }, mandate: "example.org/a/none", key: generateKey("Ed25519"), grant: { intent: {}, hand: {} } });
  });
  afterAll(() => folders.remove());

  test("each command names field, expectation and remedy, on stderr alone, with the code of the table", async () => {
    const wrong: unknown[] = [];
    for (const [words, code, field] of WRONG) {
      const ran = await mithaqHere(...words.split(" ").map((word) => word.replace("FOLDER", folders.a).replace("OTHER", folders.b).replace("EMPTY", empty)), "--json");
      const told = parse(ran.stderr)?.error;
      const good = ran.code === code && ran.stdout === "" && told !== undefined && told.field.includes(field.replace("FOLDER", folders.a)) && told.message !== "" && told.remedy !== "";
      if (!good) wrong.push({ words, expected: { code, field }, ran });
    }
    expect(wrong).toEqual([]);
  });

  test("for people - what happened, what was expected, what to do; no stack", async () => {
    const { stderr } = await mithaq("act", "show", "nothing", "--data", folders.a);
    expect(stderr).toContain("mithaq: no object nothing is known here");
    expect(stderr).toContain("to do: ");
    expect(stderr).not.toContain("    at ");
  });
});

function parse(stderr: string): ToldError | undefined {
  try {
    return JSON.parse(stderr) as ToldError;
  } catch {
    return undefined;
  }
}
