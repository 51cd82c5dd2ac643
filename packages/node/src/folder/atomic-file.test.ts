import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileAtomically } from "./atomic-file.ts";

test("atomic file - clears what a killed writer of the same file left, and nothing of a living one or of other files", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mithaq-atomic-"));
  const [dead, living, other] = [".keys.json.999999999.aa.tmp", `.keys.json.${process.pid}.bb.tmp`, ".party.json.999999999.cc.tmp"];
  for (const name of [dead, living, other]) await writeFile(join(folder, name), "private");
  await writeFileAtomically(join(folder, "keys.json"), "new", 0o600);
  expect((await readdir(folder)).sort()).toEqual([living, other, "keys.json"].sort());
  expect(await readFile(join(folder, "keys.json"), "utf8")).toBe("new");
});
