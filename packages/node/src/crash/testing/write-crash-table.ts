import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allCases } from "./crash-cases.ts";
import { countPasses, formatTable, foundWorlds, runCases } from "./crash-table.ts";

/** `npm run crash-table`: kills at every crash point of every operation, and writes docs/crash-table.md. Exits with 1 where anything was found wrong. */
const path = await mkdtemp(join(tmpdir(), "mithaq-crash-table-"));
await foundWorlds(path);
const passes = await countPasses({ path, width: 2 });
const cases = allCases(passes);
let done = 0;
const results = await runCases({ path, width: 2 }, cases, ({ operation, point, hit, findings }) => {
  done += 1;
  for (const finding of findings) console.log(`${operation} at ${point}:${hit}: ${finding}`);
  if (done % 25 === 0) console.log(`${done} of ${cases.length}`);
});
const bad = results.filter(({ findings }) => findings.length > 0);
await writeFile(join(import.meta.dirname, "../../../../../docs/crash-table.md"), [
  "# The crash table",
  "",
  "Made by `npm run crash-table`. A real node (SQLite, files, software keys) is killed with SIGKILL at a named border of an operation; \"3 of 5\" says that the operation passes the border 5 times,",
  "and was killed at 3 of them, each in a run of its own. After each, a fresh process opens the node without any help and checks that every acknowledged act, document, file and published head is",
  "there, that `verify` finds nothing, that what was under way counts once when it is submitted again, and that both parties go on to equal state hashes.",
  "",
  "SIGKILL leaves what the kernel holds: that fsync is called where it must be is seen by the system-call tests (`packages/node/src/crash/system-calls.test.ts`), not here.",
  "",
  ...formatTable(passes, results),
  "",
  `${results.filter(({ killed }) => killed).length} kills, ${bad.length === 0 ? "nothing lost in any" : `${bad.length} of them with findings`}.`,
  "",
].join("\n"));
if (bad.length === 0) await rm(path, { recursive: true });
else console.log(`worlds are kept in ${path}`);
process.exitCode = bad.length === 0 ? 0 : 1;
