import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The calls by which a node changes its disk. */
export const WRITING_CALLS = ["pwrite64", "write", "writev", "fsync", "fdatasync", "rename", "unlink", "ftruncate"] as const;
export type WritingCall = (typeof WRITING_CALLS)[number];

/** True, or why no process can be traced here. */
export function straceAvailable(): true | string {
  const tried = spawnSync("strace", ["-f", "-e", "inject=fsync:error=EIO", "true"], { encoding: "utf8" });
  if (tried.error !== undefined) return "strace is not installed (Debian: apt-get install strace)";
  return tried.status === 0 ? true : `strace cannot trace here: ${tried.stderr.trim().split("\n")[0]}`;
}

/** The command that runs another one, with these calls written to a file, paths and all. */
export function traced(file: string): string[] {
  return ["strace", "-f", "-y", "-s", "64", "-o", file, "-e", `trace=${WRITING_CALLS.join(",")}`];
}

/** The command that kills another one as it enters a call for the n-th time in one of its threads. */
export function killedAt(call: WritingCall, n: number): string[] {
  return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", `inject=${call}:signal=SIGKILL:when=${n}`];
}

/** The command in whose threads a call fails from the n-th time to the last. */
export function failing(call: WritingCall, error: "ENOSPC" | "EIO", first: number, last: number): string[] {
  return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", `inject=${call}:error=${error}:when=${first}..${last}`];
}

export interface TracedCall {
  readonly thread: string;
  readonly call: WritingCall;
  /** Of the file descriptor, or of the (last) name that the call gives. */
  readonly path: string;
  /** The line's arguments as strace prints them. */
  readonly text: string;
  /** Which one of its name in its thread, from 1: what `when` counts. */
  readonly number: number;
}

/** The calls of a trace in order of their beginning. */
export function readTrace(file: string): TracedCall[] {
  const counts = new Map<string, number>();
  return readFileSync(file, "utf8").split("\n").flatMap((line) => {
    const [, thread = "", name = "", text = ""] = /^(\d+) +(\w+)\((.*)$/.exec(line) ?? [];
    const call = WRITING_CALLS.find((one) => one === name);
    if (call === undefined) return [];
    const number = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, number);
    const path = /^\d+<([^>]*)>/.exec(text)?.[1] ?? [...text.matchAll(/"([^"]*)"/g)].at(-1)?.[1] ?? "";
    return [{ thread, call, path, text, number }];
  });
}
