import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEntry } from "@mithaq/accord";
import { parseCheckpoint, parseNote } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFolder } from "../folder/data-folder.ts";
import { openNode } from "../node/open-node.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { postgresAvailable, startPostgres, type TestPostgres } from "../store/testing/postgres.ts";
import { verifyNode } from "../verify/verify-node.ts";
import { signNamed } from "./testing/acts.ts";
import { foundWorlds } from "./testing/crash-table.ts";
import { exchange } from "./testing/direct-link.ts";
import { fillDatabase, serveCopy, type ApiProcess } from "./testing/served-parties.ts";
import { BAGHDAD, copyWorld, TEHRAN, type World } from "./testing/world.ts";

const available = postgresAvailable();
const ACTS_AN_OFFICER = process.env["MITHAQ_LONG"] === undefined ? 12 : 250;
/** The second process's last: eight officers' acts share a commit at most. */
const COMMITS = Math.floor(ACTS_AN_OFFICER * 0.75);

describe.skipIf(available !== true)(`many processes on one PostgreSQL${available === true ? "" : ` - skipped: ${available}`}`, () => {
  let path: string;
  let postgres: TestPostgres;
  let processes: ApiProcess[] = [];
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), "mithaq-processes-"));
    postgres = await startPostgres();
    await foundWorlds(path);
  });
  afterAll(async () => {
    await Promise.all(processes.map((at) => at.stop()));
    await postgres.stop();
    await rm(path, { recursive: true, force: true });
  });
  const worldFor = (name: string): Promise<World> => copyWorld(join(path, "founded"), join(path, name), false);

  /**
   * 1. Four API processes with one party's keys, each on a folder of its own, serve one database.
   * 2. At each of them eight officers append without pause; on the way the second process is killed, behind a commit that it has not answered.
   * 3. What its officers had no answer for they submit at the first; as an impatient officer would, some of what was answered too.
   * 4. One linear log: the acts of before, and each intent once, where it was acknowledged; `verify` finds nothing; the other party takes it all in.
   */
  test("four API processes under load, one killed - one linear log with every acknowledged act once", { timeout: 600_000 }, async () => {
    const world = await worldFor("four");
    const databaseUrl = await postgres.createDatabase("four");
    await fillDatabase(world.tehran, databaseUrl);
    const before = await sizeOf(world.tehran, databaseUrl);
    processes = await Promise.all([0, 1, 2, 3].map((number) => serveCopy(world.tehran, join(world.path, `machine-${number}`), databaseUrl, number === 1 ? `store.commit.after:${COMMITS}` : undefined)));
    const acknowledged = new Map<string, { id: string; index: number }>();
    const unanswered: string[] = [];
    const officer = async (at: ApiProcess, names: readonly string[]): Promise<void> => {
      for (const name of names) {
        const signed = await signNamed({ folder: at.folder, origin: TEHRAN }, name);
        try {
          const { id, index } = await at.client.acts.submit({ intent: signed.intent, hand: signed.hand! });
          acknowledged.set(name, { id, index });
        } catch (error) {
          if (at !== processes[1]) throw error;
          unanswered.push(name);
        }
      }
    };
    const killed = once(processes[1]!.child, "exit");
    const officers = Array.from({ length: 8 }, (_, o) => o);
    await Promise.all(processes.flatMap((at, p) => officers.map((o) => officer(at, Array.from({ length: ACTS_AN_OFFICER }, (_, n) => `act ${p} ${o} ${n}`)))));
    expect(await killed).toEqual([null, "SIGKILL"]);
    expect(acknowledged.size, "appended by all, and some by the killed one").toBeGreaterThan(3 * officers.length * ACTS_AN_OFFICER);

    let again = 0;
    for (const name of [...unanswered, ...[...acknowledged.keys()].filter((_, at) => at % 10 === 0)]) {
      const { intent, hand } = await signNamed({ folder: processes[0]!.folder, origin: TEHRAN }, name);
      const { id, index, repeated } = await processes[0]!.client.acts.submit({ intent, hand: hand! });
      const first = acknowledged.get(name);
      if (first !== undefined) expect({ id, index, repeated }).toEqual({ ...first, repeated: true });
      else if (repeated) again += 1;
      acknowledged.set(name, { id, index });
    }
    expect(again).toBeGreaterThan(0);
    const heads = await Promise.all([0, 2, 3].map(async (at) => (await processes[at]!.client.checkpoint({ origin: TEHRAN })).note));
    expect(new Set(heads).size).toBe(1);
    await Promise.all(processes.map((at) => at.stop()));
    console.log(`${acknowledged.size} acts acknowledged; ${unanswered.length} without an answer when their process was killed, of which ${again} stood in the log`);

    const tehran = await openNode({ folder: dataFolder(join(world.path, "machine-1")), databaseUrl });
    const baghdad = await openNode({ folder: dataFolder(world.baghdad) });
    expect((await tehran.keeper.status()).mode).toBe("running");
    await expectLinear(tehran, before, acknowledged);
    await expectGood(tehran);
    await exchange(tehran, baghdad);
    await expectEqual(tehran, baghdad);
    await tehran.close();
    await baghdad.close();
  });

  /**
   * 1. A base backup is taken (the store's dump, loaded into a database of its own), as an asynchronous replica that lags.
   * 2. The node appends and publishes; the other party takes it in.
   * 3. The primary dies under the running node, and the replica is promoted under its name.
   * 4. The node signs nothing on it: recovery, with the reason; the other party shows what the replica lacked; the node goes on.
   */
  test.each(["while the node runs", "before the node starts again"] as const)("an asynchronous replica promoted %s - recovery, and no fork", { timeout: 120_000 }, async (when) => {
    const name = when === "while the node runs" ? "running" : "restarted";
    const world = await worldFor(name);
    const databaseUrl = await postgres.createDatabase(name);
    await fillDatabase(world.tehran, databaseUrl);
    await fillDatabase(world.tehran, await postgres.createDatabase(`${name}-replica`));
    const folder = dataFolder(world.tehran);
    let tehran = await openNode({ folder, databaseUrl });
    const baghdad = await openNode({ folder: dataFolder(world.baghdad) });
    const lost = await Promise.all(["lost 0", "lost 1", "lost 2"].map((act) => submit(tehran, act)));
    await exchange(tehran, baghdad);
    if (name === "restarted") await tehran.close();
    await promote(postgres, name);
    if (name === "restarted") tehran = await openNode({ folder, databaseUrl });

    await expect(submit(tehran, "too early")).rejects.toMatchObject({ name: "KeeperError", code: "recovering" });
    expect(await tehran.keeper.status()).toMatchObject({ mode: "recovery", why: expect.stringContaining("signed a head of size") });
    expect(await tehran.keeper.checkpoint(TEHRAN)).toBeUndefined();
    await exchange(tehran, baghdad);
    expect(await tehran.keeper.status()).toMatchObject({ mode: "running", faults: [] });
    for (const act of lost) expect(await tehran.keeper.read((reader) => reader.position(Buffer.from(act.id, "hex")))).toEqual({ origin: TEHRAN, index: act.index });
    expect(await submit(tehran, "lost 1")).toMatchObject({ id: lost[1]!.id, repeated: true });
    await submit(tehran, "too early");
    await exchange(tehran, baghdad);
    await expectEqual(tehran, baghdad);
    await expectGood(tehran);
    await tehran.close();
    await baghdad.close();
  });
});

async function submit(node: OpenedNode, name: string) {
  const { intent, hand } = await signNamed(node, name);
  return node.keeper.submit(intent, hand!);
}

async function sizeOf(folder: string, databaseUrl: string): Promise<number> {
  const node = await openNode({ folder: dataFolder(folder), databaseUrl });
  const { size } = (await node.keeper.read((reader) => reader.log(TEHRAN)))!;
  await node.close();
  return size;
}

/** The log holds the acts of before, then each acknowledged one exactly once and nothing else. */
async function expectLinear({ keeper }: OpenedNode, before: number, acknowledged: ReadonlyMap<string, { id: string; index: number }>): Promise<void> {
  const { size, judged, checkpoint } = (await keeper.read((reader) => reader.log(TEHRAN)))!;
  expect({ size, judged }).toEqual({ size: before + acknowledged.size, judged: size });
  expect(parseCheckpoint(parseNote(checkpoint!).text).size).toBe(size);
  const entries: Uint8Array[] = [];
  while (entries.length < size) entries.push(...(await keeper.read((reader) => reader.entries(TEHRAN, entries.length, size))));
  const ids = entries.map((entry, index) => readEntry(nodeCryptography, entry, index).id);
  expect(new Set(ids).size).toBe(size);
  const wrong = [...acknowledged].filter(([, { id, index }]) => ids[index] !== id);
  expect(wrong).toEqual([]);
}

async function expectGood(node: OpenedNode): Promise<void> {
  expect((await verifyNode(node)).findings).toEqual([]);
}

async function expectEqual(...nodes: readonly OpenedNode[]): Promise<void> {
  const [first, ...others] = await Promise.all(nodes.map(({ keeper }) => keeper.stateHash()));
  expect(Object.keys(first!.frontier).sort()).toEqual([BAGHDAD, TEHRAN]);
  for (const other of others) expect(other).toEqual(first);
  for (const { keeper } of nodes) expect(await keeper.status()).toMatchObject({ mode: "running", faults: [] });
}

/** The primary is gone with all its connections; the replica answers under its name. */
async function promote(postgres: TestPostgres, name: string): Promise<void> {
  const client = new Client({ connectionString: postgres.connectionString() });
  await client.connect();
  await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY($1)", [[name, `${name}-replica`]]);
  await client.query(`ALTER DATABASE "${name}" RENAME TO "${name}-dead"`);
  await client.query(`ALTER DATABASE "${name}-replica" RENAME TO "${name}"`);
  await client.end();
}
