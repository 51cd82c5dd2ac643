import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { CrashPoint } from "../crash-point.ts";

/** How a child ended: the lines it printed, which are what it acknowledged; `crashed` where SIGKILL ended it. */
export interface CrashedRun {
  readonly lines: readonly string[];
  readonly crashed: boolean;
}

/**
 * Runs a TypeScript file in a Node of its own, which kills itself the n-th time it passes the crash point; without a point it runs to its end.
 * Rejects where the child fails in another way.
 */
export function runUntilCrash(script: string, parameters: readonly string[], at?: { readonly point: CrashPoint; readonly hit: number }): Promise<CrashedRun> {
  const { MITHAQ_CRASH_AT: _, ...rest } = process.env;
  const env = at === undefined ? rest : { ...rest, MITHAQ_CRASH_AT: `${at.point}:${at.hit}` };
  const child = spawn(process.execPath, [script, ...parameters], { env, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let said = "";
  createInterface(child.stdout).on("line", (line) => lines.push(line));
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL" || code === 0) resolve({ lines, crashed: signal === "SIGKILL" });
      else reject(new Error(`${script} ended with ${code ?? signal}: ${said}`));
    });
  });
}
