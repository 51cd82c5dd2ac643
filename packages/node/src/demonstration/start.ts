import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { printRefusal } from "../cli/settle.ts";
import { Refusal } from "../node/refusal.ts";
import { refusalOf } from "../node/refusal-of.ts";
import { accredit } from "./accredit.ts";
import { awaitAnswer } from "./await.ts";
import { buildScreens } from "./build-screens.ts";
import { bringProgramme } from "./bring-programme.ts";
import { bringSample } from "./bring-sample.ts";
import { finishFounding, found } from "./found.ts";
import { BAGHDAD, TEHRAN } from "./parties.ts";
import { requireFreePorts } from "./ports.ts";
import { health, runServers } from "./run-servers.ts";
import { openSide, type Side } from "./side.ts";

/**
 * `npm start`: two parties' nodes as two processes on 127.0.0.1, founded by one charter, and the shipped programme countersigned: each side proposes its share and assents to the
 * other's; then sample activity of both sides' officers, marked so. Runs until Ctrl-C; started again, it goes on where it was.
 */
const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopped.abort());
await start(process.argv.slice(2));

async function start(words: readonly string[]): Promise<void> {
  try {
    const { root, ports, sample } = readOptions(words);
    const sides = [openSide(TEHRAN, root, ports[0]), openSide(BAGHDAD, root, ports[1])] as const;
    await requireFreePorts(ports);
    await buildScreens(say, stopped.signal);
    await run(sides, root, sample);
  } catch (error) {
    if (stopped.signal.aborted) return say("Stopped.");
    const refusal = error instanceof Error && error.constructor === Error ? new Refusal("internal", { field: "demonstration", expected: "both nodes to go on", remedy: "start again: it goes on where it was", message: error.message }) : refusalOf(error);
    printRefusal(refusal, false);
    process.exitCode = refusal.code === "usage" ? 2 : 70;
  }
}

async function run(sides: readonly [Side, Side], root: string, sample: boolean): Promise<void> {
  const { signal } = stopped;
  say("Mithaq, a demonstration: two parties, two nodes, two originals of one record. Nothing here is official.");
  await found(sides, say);
  signal.throwIfAborted();
  const servers = await runServers(sides, say, signal);
  try {
    await Promise.all(sides.map(async (side) => {
      if ((await health(side))?.mode === "unfounded") await finishFounding(side);
    }));
    await Promise.all(sides.map((side) => awaitAnswer(`${side.party.name.en}'s founding`, async () => ((await health(side))?.mode === "running" ? true : undefined), signal)));
    await accredit(sides, say);
    await bringProgramme(sides, say, signal);
    if (sample) await bringSample(sides, say);
    summarise(sides, root);
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener("abort", () => resolve(), { once: true })));
  } finally {
    await servers.stop();
  }
  say("Both nodes stopped. npm start goes on where they were.");
}

function summarise(sides: readonly Side[], root: string): void {
  say("");
  for (const { party, page, url, folder } of sides) {
    say(party.name.en);
    say(`  in a browser:  ${page}`);
    say(`  for programs:  ${url}  (API below /api, /healthz, /metrics, /openapi.json)`);
    say(`  its folder:    ${folder}`);
    say(`  watch it:      npx mithaq status --data ${folder}    npx mithaq act list --kind agreement --data ${folder}`);
  }
  say(`All of it stands below ${root}. Ctrl-C stops both.`);
}

function readOptions(words: readonly string[]): { root: string; ports: [number, number]; sample: boolean } {
  const command = new Command("npm start --")
    .description("Two nodes, founded, with the shipped programme countersigned.")
    .option("--root <dir>", "where both folders stand", "./data/demo")
    .option("--ports <a,b>", "the ports of Tehran and Baghdad", "8081,8082")
    .option("--no-sample", "leave out the sample activity: the programme alone")
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    command.parse([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) process.exit(0);
    throw new Refusal("usage", { field: "npm start", expected: "--root DIR, --ports A,B, --no-sample", remedy: "for instance: npm start -- --root ./data/other --ports 8091,8092", message: error.message });
  }
  const { root, ports, sample } = command.opts<{ root: string; ports: string; sample: boolean }>();
  const match = /^([0-9]{1,5}),([0-9]{1,5})$/.exec(ports);
  const [a, b] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || a === b || ![a, b].every((port) => port >= 1 && port <= 65535)) {
    throw new Refusal("usage", { field: "--ports", expected: "two different ports, as A,B", remedy: "for instance: npm start -- --ports 8091,8092" });
  }
  return { root: resolve(root), ports: [a, b], sample };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
