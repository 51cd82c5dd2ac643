import { writeFileSync } from "node:fs";
import { RULES } from "../rules/book.ts";
import { searchFailingSeeds, SCHEDULE, type FailingSeed } from "./failing-seeds.ts";
import { searchThirteen, THIRTEEN } from "./thirteen.ts";

// `npm run rules`: searches a failing seed for every rule and every one of the thirteen invariants, keeps them, and writes the tables.
const MOST = 2000;
const seeds: FailingSeed[] = [];
for (const found of searchFailingSeeds(MOST)) {
  if (found.seed === undefined) throw new Error(`No seed up to ${MOST} breaks anything without the rule ${found.rule}: either no schedule tries it, or it is not needed.`);
  seeds.push(found);
}
const thirteen = searchThirteen(5 * MOST, (found) => process.stdout.write(`Invariant ${found.invariant} fails without ${found.without}: ${found.parties} parties, seed ${found.seed}.\n`));
const at = (path: string) => new URL(path, import.meta.url);
const keep = (file: string, kept: object) => writeFileSync(at(`../../vectors/${file}`), `${JSON.stringify(kept, null, 2)}\n`);
keep("failing-seeds.json", { schedule: SCHEDULE, seeds });
keep("thirteen.json", { schedule: SCHEDULE, seeds: thirteen });
const rules = seeds.map(({ rule, seed, invariant, act }) => `| \`${rule}\` | ${RULES.find((one) => one.name === rule)!.says} | ${seed} | ${invariant} | \`${act}\` |`);
const invariants = THIRTEEN.map(({ number, says, rests }) => {
  const seedOf = (without: string, parties: number) => thirteen.find((one) => one.invariant === number && one.without === without && one.parties === parties)!.seed;
  return `| ${number} | ${says} | ${rests.map((without) => `${RULES.some((rule) => rule.name === without) ? `\`${without}\`` : without}: ${seedOf(without, 2)}, ${seedOf(without, 3)}`).join("; ")} |`;
});
writeFileSync(
  at("../../../../docs/rules.md"),
  `# The rules of version 1

Made by \`npm run rules\`. An act that breaks a rule stays in the log, flagged with the rule's name, and changes nothing. Each rule is needed: folding random schedules of
two and three parties (${SCHEDULE.moves} moves, some of them hostile) without it breaks an invariant at the seed named here, and with all rules none. The seeds are kept in
\`packages/accord/vectors/failing-seeds.json\` and replayed by every test run.

| Rule | What it says | Seed that fails without it | What breaks | By the act |
|---|---|---|---|---|
${rules.join("\n")}

## The thirteen invariants

Each is a function over a finished world (\`packages/accord/src/testing/thirteen.ts\`) that reads the raw acts of all logs and what every side shows of them. It holds for
every schedule with all rules, and fails at the seeds named here once what it rests on is taken away: the first with two parties, the second with three. The seeds are kept in
\`packages/accord/vectors/thirteen.json\`. The twelfth is of documents, not of the record.

| No. | Invariant | Rests on: failing seeds |
|---|---|---|
${invariants.join("\n")}
`,
);
process.stdout.write(`${seeds.length} rules and ${invariants.length} invariants, each with failing seeds.\n`);
