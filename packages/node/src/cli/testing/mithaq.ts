import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../command-line.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
export interface ToldError {
  readonly error: { readonly code: string; readonly field: string; readonly message: string; readonly remedy: string };
}

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const OPTIONS = ["--disable-warning=ExperimentalWarning"];
const { MITHAQ_DATA: _data, DATABASE_URL: _database, ...environment } = process.env;

/** Runs the real executable. */
export function mithaq(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...OPTIONS, MAIN, ...words], { env: environment }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code ?? 70), stdout, stderr }));
  });
}

/** The same command line in this process, one at a time: for the many that are refused. */
export async function mithaqHere(...words: readonly string[]): Promise<Ran> {
  const told = { stdout: "", stderr: "" };
  const original = { stdout: process.stdout.write.bind(process.stdout), stderr: process.stderr.write.bind(process.stderr) };
  const before = process.exitCode;
  for (const stream of ["stdout", "stderr"] as const) {
    process[stream].write = (text: string | Uint8Array) => {
      told[stream] += String(text);
      return true;
    };
  }
  process.exitCode = 0;
  try {
    await runCommandLine(["node", "mithaq", ...words]);
    return { code: process.exitCode, ...told };
  } finally {
    Object.assign(process.stdout, { write: original.stdout });
    Object.assign(process.stderr, { write: original.stderr });
    process.exitCode = before;
  }
}

/** With --json: its document. Rejects where it did not exit with 0. */
export async function json<T = Record<string, unknown>>(...words: readonly string[]): Promise<T> {
  const ran = await mithaq(...words, "--json");
  if (ran.code !== 0) throw new Error(`mithaq ${words.join(" ")}: exit ${ran.code}\n${ran.stderr}`);
  if (ran.stdout.trim().split("\n").length !== 1) throw new Error(`more than one document: ${ran.stdout}`);
  return JSON.parse(ran.stdout) as T;
}

export interface ServingChild {
  readonly url: string;
  readonly child: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export async function serveChild(folder: string): Promise<ServingChild> {
  const child = spawn(process.execPath, [...OPTIONS, MAIN, "serve", "--data", folder, "--json", "--log-level", "error"], { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (line: Buffer) => resolve((JSON.parse(line.toString()) as { url: string }).url));
    child.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return {
    url,
    child,
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      child.kill(signal);
      return ((await ended) as [number | null])[0];
    },
  };
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  })));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
