import fc from "fast-check";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { anyCommitment, PARTIES, PILLARS, rowsOf } from "./testing/random-commitments.ts";
import { writeWorkbook } from "./workbook/workbook.ts";
import { formatMatrix } from "./matrix/format-matrix.ts";
import { readMatrix } from "./matrix/read-matrix.ts";
const T = "mithaq.example/tehran";
rmSync("/tmp/exchange/lo", { recursive: true, force: true }); mkdirSync("/tmp/exchange/lo");
const rows = rowsOf(fc.sample(anyCommitment, { numRuns: 60, seed: 5 }));
const P = { programme: { en: "A" }, node: T, charter: "c".repeat(64), frontier: {}, at: 1800000000000, sample: true };
for (const [language, calendar] of [["fa", "persian"]] as const) {
  writeFileSync(`/tmp/exchange/r-${language}.xlsx`, await writeWorkbook(formatMatrix(rows, { language, calendar, parties: PARTIES, pillars: PILLARS }, P)));
  execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", "/tmp/exchange/lo", `/tmp/exchange/r-${language}.xlsx`], { stdio: "ignore" });
  const r = await readMatrix(readFileSync(`/tmp/exchange/lo/r-${language}.xlsx`), {}, { rows: new Map(rows.map((r) => [r.id, r])), parties: PARTIES, pillars: PILLARS, sample: false, party: T });
  console.log(language, r.rows, "changes", r.changes.length, "problems", r.problems.length);
  for (const c of r.changes.slice(0, 8)) console.log(JSON.stringify(c.members.map((m) => [m.member, m.cell, m.before, m.after])).slice(0, 900));
}
