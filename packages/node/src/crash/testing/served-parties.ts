import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openHttpClient, type NodeClient } from "../../api/client.ts";
import { dataFolder, type DataFolder } from "../../folder/data-folder.ts";
import type { CrashPoint } from "../../faults/crash-point.ts";
import { openPostgresStore } from "../../store/postgres.ts";
import { openSqliteStore } from "../../store/sqlite.ts";

/** One API process of a party: `mithaq serve` on a folder of its own, with the party's keys, on the shared database. */
export interface ApiProcess {
  readonly folder: DataFolder;
  readonly client: NodeClient;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Copies the record of a folder's SQLite file into an empty database. */
export async function fillDatabase(folder: string, databaseUrl: string): Promise<void> {
  const [from, to] = [openSqliteStore({ file: join(folder, "node.sqlite") }), await openPostgresStore({ connectionString: databaseUrl })];
  await to.load(from.dump());
  await from.close();
  await to.close();
}

/** Serves a copy of the folder: what another machine of the same party has. Its database is the shared one alone. With `crashAt` it kills itself there. */
export async function serveCopy(folder: string, to: string, databaseUrl: string, crashAt?: `${CrashPoint}:${number}`): Promise<ApiProcess> {
  await cp(folder, to, { recursive: true, filter: (path) => !path.includes("node.sqlite") });
  const child = spawn(process.execPath, [MAIN, "serve", "--data", to, "--listen", "127.0.0.1:0", "--json", "--log-level", "error"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...(crashAt === undefined ? {} : { MITHAQ_CRASH_AT: crashAt }) }, stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const [line] = (await once(createInterface(child.stdout!), "line")) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const copy = dataFolder(to);
  return {
    folder: copy, child, client: openHttpClient(url, await copy.operatorToken.read()),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const MAIN = join(import.meta.dirname, "../../cli/main.ts");
