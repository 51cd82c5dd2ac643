/** `npm run bench -- <suite>`: measures on this machine, and writes its page: docs/benchmarks.md, or docs/benchmarks-<suite>.md. */
const SUITES: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>> = {
  record: () => import("./record/record.ts"),
  accord: () => import("./accord/accord.ts"),
  screens: () => import("./screens/screens.ts"),
};

const [name, ...args] = process.argv.slice(2);
const suite = name === undefined ? undefined : SUITES[name];
if (suite === undefined) {
  const suites = Object.keys(SUITES).join(", ");
  process.stderr.write(`bench: ${name === undefined ? "name a suite" : `there is no suite "${name}"`}; the suites are: ${suites}. For instance: npm run bench -- record --quick\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await suite()).run(args);
}
