import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A start of the real command, from its process to its first answer. */
export interface FirstAnswer {
  /** From the start of the process to the answer of /healthz, which reads the store. */
  readonly ms: number;
  /** Resident memory of the node's process at that moment, MB (10^6 bytes). */
  readonly residentMb: number;
  /** What the status page then took, and the memory after it. */
  readonly pageMs: number;
  readonly residentAfterPageMb: number;
}

/** Starts `mithaq serve` on a folder, asks it, and stops it. Throws where it does not answer 200. */
export async function firstAnswer(folder: string): Promise<FirstAnswer> {
  const began = performance.now();
  const server = spawn(process.execPath, [MITHAQ, "serve", "--data", folder, "--listen", "127.0.0.1:0", "--json", "--log-level", "error"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(server, "exit");
  const stop = () => void server.kill("SIGTERM");
  process.once("exit", stop);
  try {
    const { url, pid } = await announced(server.stdout, ended);
    await answered(`${url}/healthz`);
    const ms = performance.now() - began;
    const residentMb = resident(pid);
    const asked = performance.now();
    await answered(`${url}/`);
    return { ms, residentMb, pageMs: performance.now() - asked, residentAfterPageMb: resident(pid) };
  } finally {
    stop();
    await ended;
    process.off("exit", stop);
  }
}

const MITHAQ = fileURLToPath(new URL("../../../packages/node/bin/mithaq.js", import.meta.url));

async function announced(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<{ url: string; pid: number }> {
  const line = once(createInterface({ input: output }), "line") as Promise<[string]>;
  const failed = ended.then(() => { throw new Error("mithaq serve ended before it served"); });
  const [json] = await Promise.race([line, failed]);
  return JSON.parse(json) as { url: string; pid: number };
}

async function answered(url: string): Promise<void> {
  const answer = await fetch(url);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${body.slice(0, 300)}`);
}

/** VmRSS of a process, in MB. */
function resident(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  if (line === null) throw new Error(`/proc/${pid}/status has no VmRSS`);
  return (Number(line[1]) * 1024) / 1e6;
}
