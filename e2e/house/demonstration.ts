import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "vitest";
import type { TestProject } from "vitest/node";

/** Where the two parties' nodes answer, as people reach them; and their folders. */
export interface Demonstration {
  readonly tehran: string;
  readonly baghdad: string;
  readonly root: string;
}

export interface RunningDemonstration extends Demonstration {
  readonly close: () => Promise<void>;
}

declare module "vitest" {
  interface ProvidedContext {
    demonstration: Demonstration;
  }
}

/** Vitest's global set-up: `npm start` with the sample activity, on free ports and in a folder of its own, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...demonstration } = await startDemonstration();
  project.provide("demonstration", demonstration);
  return close;
}

/** Starts the demonstration as its users do and waits until both nodes hold the whole programme. Rejects with what it said where it stops before. */
export async function startDemonstration(words: readonly string[] = []): Promise<RunningDemonstration> {
  const root = mkdtempSync(join(tmpdir(), "mithaq-e2e-"));
  const [a, b] = [await freePort(), await freePort()];
  const said = join(root, "start.log");
  const log = openSync(said, "a");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", START, "--root", root, "--ports", `${a},${b}`, ...words], { stdio: ["ignore", log, log] });
  await waitForEnd(child, said);
  return {
    tehran: `http://tehran.localhost:${a}`, baghdad: `http://baghdad.localhost:${b}`, root,
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

const START = fileURLToPath(new URL("../../packages/node/src/demonstration/start.ts", import.meta.url));
/** The last line that it says before it waits. */
const READY = "Ctrl-C stops both.";
const LONGEST = 300_000;

async function waitForEnd(child: ChildProcess, said: string): Promise<void> {
  const until = Date.now() + LONGEST;
  while (!readFileSync(said, "utf8").includes(READY)) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`The demonstration did not come up:\n${readFileSync(said, "utf8")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
