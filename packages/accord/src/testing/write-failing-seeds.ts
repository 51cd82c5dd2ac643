import { writeFileSync } from "node:fs";
import { RULES } from "../rules/book.ts";
import { searchFailingSeeds, SCHEDULE, type FailingSeed } from "./failing-seeds.ts";

// `npm run rules`: searches a failing seed for every rule, keeps them, and writes the table of rules.
const MOST = 2000;
const seeds: FailingSeed[] = [];
for (const found of searchFailingSeeds(MOST)) {
  if (found.seed === undefined) throw new Error(`No seed up to ${MOST} breaks anything without the rule ${found.rule}: either no schedule tries it, or it is not needed.`);
  seeds.push(found);
}
const at = (path: string) => new URL(path, import.meta.url);
writeFileSync(at("../../vectors/failing-seeds.json"), `${JSON.stringify({ schedule: SCHEDULE, seeds }, null, 2)}\n`);
const rows = seeds.map(({ rule, seed, invariant, act }) => `| \`${rule}\` | ${RULES.find((one) => one.name === rule)!.says} | ${seed} | ${invariant} | \`${act}\` |`);
writeFileSync(
  at("../../../../docs/rules.md"),
  `# The rules of version 1

Made by \`npm run rules\`. An act that breaks a rule stays in the log, flagged with the rule's name, and changes nothing. Each rule is needed: folding random schedules of
two and three parties (${SCHEDULE.moves} moves, some of them hostile) without it breaks an invariant at the seed named here, and with all rules none. The seeds are kept in
\`packages/accord/vectors/failing-seeds.json\` and replayed by every test run.

| Rule | What it says | Seed that fails without it | What breaks | By the act |
|---|---|---|---|---|
${rows.join("\n")}
`,
);
process.stdout.write(`${seeds.length} rules, each with a failing seed.\n`);
