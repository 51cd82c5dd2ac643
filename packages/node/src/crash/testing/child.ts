import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a process ended, and what it said. */
export interface ChildRun {
  /** Lines of stdout: what it vouches for. */
  readonly lines: readonly string[];
  readonly said: string;
  readonly killed: boolean;
  /** Null where a signal ended it. */
  readonly code: number | null;
}

/** Runs a script of this folder in a Node of its own; `under` is a command that runs it, such as strace with its options. Never rejects for how it ends. */
export function runChild(script: ChildScript, parameters: readonly string[], options: { readonly env?: NodeJS.ProcessEnv; readonly under?: readonly string[] } = {}): Promise<ChildRun> {
  const { MITHAQ_CRASH_AT: _at, DATABASE_URL: _database, ...rest } = process.env;
  const [command = process.execPath, ...words] = [...(options.under ?? []), process.execPath, join(import.meta.dirname, `${script}.ts`), ...parameters];
  const child = spawn(command, words, { env: { NODE_COMPILE_CACHE: COMPILED, ...rest, ...options.env }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let said = "";
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ lines: out.split("\n").filter((line) => line !== ""), said, killed: signal === "SIGKILL", code }));
  });
}

/** Kept from one run to the next: a child is there in half the time. */
const COMPILED = join(tmpdir(), "mithaq-crash-compiled");

export type ChildScript = "found-world" | "run-operation" | "check-world" | "run-acts";

/** Does the work for each, `width` at a time, in order. */
export async function eachOf<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results = Array.from<R>({ length: items.length });
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, one));
  return results;
}
