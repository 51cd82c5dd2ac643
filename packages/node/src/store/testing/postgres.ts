import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";

/** A private, throw-away PostgreSQL server with fsync on, reached over a Unix socket. */
export interface TestPostgres {
  /** For `pg` and `psql`; `postgres` is the database that is always there. Within a test run all files share the server: use schemas or databases of your own. */
  connectionString(database?: string): string;
  /** Creates an empty database and returns its connection string. */
  createDatabase(name: string): Promise<string>;
  /** Stops a server that is this process's own. The one that a test run shares goes with the run, and this does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts a server, or joins the one that another file of the same vitest run has started. It is stopped and its folder removed when the run's process is gone,
 * however that ends. Rejects where it does not start.
 */
export function startPostgres(): Promise<TestPostgres> {
  return (started ??= process.env["VITEST"] === undefined ? start(mkdtempSync(prefix), process.pid) : joinRun(process.ppid));
}

/** True, or why there is no PostgreSQL to test with. */
export function postgresAvailable(): true | string {
  return serverBinaries() !== undefined || "PostgreSQL's server is not installed (Debian: apt-get install postgresql)";
}

let started: Promise<TestPostgres> | undefined;
const prefix = join(tmpdir(), "mithaq-postgres-");

/** The server of the run whose process is `run`: who makes its folder starts it. */
async function joinRun(run: number): Promise<TestPostgres> {
  // With its start, so that a process number that comes again is another run.
  const since = readFileSync(`/proc/${run}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19];
  const folder = `${prefix}run-${run}-${since}`;
  try {
    mkdirSync(folder);
  } catch {
    await answering(folder, () => false);
    return shared(serverAt(folder));
  }
  return shared(await start(folder, run));
}

function shared(server: Omit<TestPostgres, "stop">): TestPostgres {
  return { ...server, stop: async () => undefined };
}

async function start(folder: string, parent: number): Promise<TestPostgres> {
  const binaries = serverBinaries();
  if (binaries === undefined) throw new Error(String(postgresAvailable()));
  const owner = unprivilegedUser();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder };
  const initialise = ["-D", join(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  execFileSync(join(binaries, "initdb"), initialise, { ...options, stdio: "pipe" });
  const server = spawn("/bin/sh", ["-c", SUPERVISOR, "sh", join(binaries, "postgres"), folder, String(parent)], { ...options, stdio: "ignore", detached: true });
  server.unref();
  await answering(folder, () => server.exitCode !== null);
  return {
    ...serverAt(folder),
    async stop() {
      started = undefined;
      if (server.exitCode !== null) return;
      server.ref();
      const exited = new Promise((resolve) => server.once("exit", resolve));
      writeFileSync(join(folder, "stop"), "");
      await exited;
    },
  };
}

/** Runs the server for as long as the parent lives and nobody says stop; then stops it at once and removes its folder. */
const SUPERVISOR = `
  "$1" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=on -c max_connections=90 -c shared_buffers=32MB -c log_min_messages=fatal > "$2/log" 2>&1 &
  server=$!
  while [ -d "/proc/$3" ] && [ ! -e "$2/stop" ] && kill -0 $server; do sleep 0.1; done
  kill -INT $server
  wait $server
  rm -rf "$2"
`;

function serverAt(folder: string): Omit<TestPostgres, "stop"> {
  const connectionString = (database = "postgres") => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=postgres`;
  return {
    connectionString,
    async createDatabase(name) {
      await withClient(connectionString(), (client) => client.query(`CREATE DATABASE "${name}"`));
      return connectionString(name);
    },
  };
}

async function answering(folder: string, ended: () => boolean): Promise<void> {
  const { connectionString } = serverAt(folder);
  const deadline = Date.now() + 90_000;
  for (;;) {
    try {
      return await withClient(connectionString(), () => Promise.resolve());
    } catch (error) {
      if (ended() || Date.now() > deadline) throw new Error(`PostgreSQL does not answer in ${folder}`, { cause: error });
      await delay(50);
    }
  }
}

async function withClient(connectionString: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

/** The newest server's folder of binaries, as Debian lays them out. */
function serverBinaries(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, "bin")).find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root: then its own user runs it. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
