import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";

/** A private, throw-away PostgreSQL server, durable settings and all. */
export interface TestPostgres {
  /** For `pg` and `psql`, over a Unix socket; `postgres` is the database that is always there. */
  connectionString(database?: string): string;
  /** Creates an empty database and returns its connection string. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the server of this process; a second call gives the same one, until it is stopped. It dies with this process, however that ends. */
export function startPostgres(): Promise<TestPostgres> {
  return (started ??= start());
}

/** True, or why there is no PostgreSQL to test with. */
export function postgresAvailable(): true | string {
  return serverBinaries() !== undefined || "PostgreSQL's server is not installed (Debian: apt-get install postgresql)";
}

let started: Promise<TestPostgres> | undefined;

async function start(): Promise<TestPostgres> {
  const binaries = serverBinaries();
  if (binaries === undefined) throw new Error(String(postgresAvailable()));
  const owner = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), "mithaq-postgres-"));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  execFileSync(join(binaries, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], {
    ...owner,
    cwd: folder,
    stdio: "pipe",
  });
  const server = spawn("/bin/sh", ["-c", SUPERVISOR, "sh", join(binaries, "postgres"), data, folder], { ...owner, cwd: folder, stdio: ["pipe", "ignore", "pipe"] });
  const connectionString = (database = "postgres") => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=postgres`;
  await answering(server, connectionString());
  return {
    connectionString,
    async createDatabase(name) {
      await withClient(connectionString(), (client) => client.query(`CREATE DATABASE "${name}"`));
      return connectionString(name);
    },
    async stop() {
      started = undefined;
      if (server.exitCode !== null) return;
      const exited = new Promise((resolve) => server.once("exit", resolve));
      server.stdin?.end();
      await exited;
    },
  };
}

/** The server runs for as long as this process holds the pipe; then it is stopped at once and its folder goes. */
const SUPERVISOR = `
  "$1" -D "$2" -k "$3" -c listen_addresses= -c fsync=on -c max_connections=60 -c shared_buffers=32MB -c log_min_messages=fatal <&- &
  cat > /dev/null
  kill -INT $!
  wait $!
  rm -rf "$3"
`;

async function answering(server: ChildProcess, connectionString: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await withClient(connectionString, () => Promise.resolve());
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) throw new Error(`PostgreSQL did not start: ${said}`, { cause: error });
      await delay(50);
    }
  }
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<void> {
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
