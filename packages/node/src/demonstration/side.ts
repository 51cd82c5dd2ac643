import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync, openSync, closeSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DemonstrationParty } from "./parties.ts";

/**
 * One party's side of the demonstration: its folder, and the `mithaq` commands that are run on it. Each is a process of its own, so that no process ever reads two
 * parties' keys; this one reads none.
 */
export interface Side {
  readonly party: DemonstrationParty;
  readonly folder: string;
  readonly port: number;
  /** Where people watch. Browsers and curl resolve .localhost; programs use 127.0.0.1. */
  readonly page: string;
  readonly url: string;
  /** Runs `mithaq … --data FOLDER --json` and gives its JSON. Rejects with CommandFailed. */
  mithaq<T = Record<string, unknown>>(...words: readonly string[]): Promise<T>;
  /** Runs a script of the demonstration in the same way: `SCRIPT … --data FOLDER --json`. */
  run<T>(script: string, ...words: readonly string[]): Promise<T>;
  /** Whether this public file is in the folder. */
  has(file: "node.json" | "charter.json"): boolean;
  /** The folder's own node.json, which holds nothing secret. */
  settings(): { readonly peers: Readonly<Record<string, string>> };
  /** Starts `mithaq serve`; its log goes to serve.log in the folder. */
  serve(): ChildProcess;
}

export class CommandFailed extends Error {
  readonly exitCode: number;
  constructor(command: string, exitCode: number, told: string) {
    super(`mithaq ${command} did not do it: ${told}`);
    this.name = "CommandFailed";
    this.exitCode = exitCode;
  }
}

export function openSide(party: DemonstrationParty, root: string, port: number): Side {
  const folder = join(root, party.label);
  const execute = <T>(script: string, what: string, words: readonly string[]) => new Promise<T>((resolve, reject) => {
    execFile(process.execPath, [...NODE_OPTIONS, script, ...words, "--data", folder, "--json"], { env: environment(), maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error !== null) reject(new CommandFailed(what, typeof error.code === "number" ? error.code : 70, told(stderr) ?? error.message));
      else resolve(JSON.parse(stdout) as T);
    });
  });
  return {
    party, folder, port, page: `http://${party.label}.localhost:${port}`, url: `http://127.0.0.1:${port}`,
    mithaq: <T>(...words: readonly string[]) => execute<T>(MAIN, words.slice(0, 2).join(" "), words),
    run: <T>(script: string, ...words: readonly string[]) => execute<T>(script, basename(script), words),
    has: (file) => existsSync(join(folder, file)),
    settings: () => JSON.parse(readFileSync(join(folder, "node.json"), "utf8")) as { peers: Record<string, string> },
    serve: () => {
      const log = openSync(join(folder, "serve.log"), "a", 0o600);
      try {
        // With the channel (ipc), the server stops by itself should this process die.
        return spawn(process.execPath, [...NODE_OPTIONS, MAIN, "serve", "--data", folder, "--json", "--listen", `127.0.0.1:${port}`], { env: environment(), stdio: ["ignore", "pipe", log, "ipc"] });
      } finally {
        closeSync(log);
      }
    },
  };
}

const MAIN = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const NODE_OPTIONS = ["--disable-warning=ExperimentalWarning"];

/** Without what would make both sides share a database or a folder. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, MITHAQ_DATA: _data, ...rest } = process.env;
  return rest;
}

function told(stderr: string): string | undefined {
  try {
    const { error } = JSON.parse(stderr.trim().split("\n").at(-1) ?? "") as { error: { message: string; remedy: string } };
    return `${error.message}. To do: ${error.remedy}`;
  } catch {
    return stderr.trim() || undefined;
  }
}
