import { copyFile, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMemoryGuard } from "../guard/memory-guard.ts";
import { openTwoNodes, type TestNode, type TwoNodes } from "../pouch/testing/two-nodes.ts";
import { openSqliteStore } from "../store/sqlite.ts";
import type { DumpedRecord, Store } from "../store/store.ts";
import { formatFinding } from "./finding.ts";
import type { VerifyReport } from "./report.ts";
import { verifyNode } from "./verify-node.ts";

describe("verifyNode", () => {
  let folder: string;
  let good: string;
  let nodes: TwoNodes;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-verify-node-"));
    good = join(folder, "good.sqlite");
    nodes = await openTwoNodes();
    await nodes.playProgramme(() => nodes.pullUntilQuiet());
    await nodes.declare(nodes.tehran, 265);
    await nodes.pullUntilQuiet();
    const store = openSqliteStore({ file: good });
    await store.load(nodes.tehran.store.dump());
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const verify = (store: Pick<Store, "read">, more: { node?: TestNode; database?: string } = {}): Promise<VerifyReport> => {
    const { charter, payloads, guard, keeper } = more.node ?? nodes.tehran;
    return verifyNode({ store, charter, payloads, guard, origin: keeper.origin, ...(more.database === undefined ? {} : { database: more.database }) });
  };
  /** A copy of the good database, changed by SQL. */
  const spoilt = async (sql: string) => {
    const file = join(folder, "spoilt.sqlite");
    await copyFile(good, file);
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
    const store = openSqliteStore({ file });
    try {
      return await verify(store, { database: file });
    } finally {
      await store.close();
    }
  };

  it("accepts both nodes, in memory and in SQLite, and finds the state that the keeper has", async () => {
    for (const node of [nodes.tehran, nodes.baghdad]) {
      const report = await verify(node.store, { node });
      expect(report.findings.map(formatFinding)).toEqual([]);
      expect(report.state).toEqual(await node.keeper.stateHash());
      expect(report.payloads).toEqual({ checked: 1, absent: 0 });
    }
    expect((await spoilt("SELECT 1")).findings.map(formatFinding)).toEqual([]);
  });

  it.each([
    ["a changed entry", "UPDATE entry_2 SET entry = CAST(replace(CAST(entry AS TEXT), 'A note', 'A noTe') AS BLOB) WHERE idx = 100", "entry 100: the entry does not hash"],
    ["a missing entry", "DELETE FROM entry_1 WHERE idx = 100", "entry 100"],
    ["a changed tile", "UPDATE tile SET bytes = zeroblob(length(bytes)) WHERE level = 0 AND idx = 0 AND origin = 1", "tile/0/000"],
    ["a missing tile", "DELETE FROM tile WHERE level = 1", "is missing from the store"],
    ["a changed frontier", "UPDATE log SET frontier = zeroblob(length(frontier)) WHERE origin = 1", "root"],
    ["a size too small", "UPDATE log SET size = size - 1 WHERE origin = 1", "stands beyond the log's size"],
    ["judged too far back", "UPDATE log SET judged = judged - 1", "facts are not those that the logs make"],
    ["a changed fact", "UPDATE object SET facts = replace(facts, 'agreement.declare', 'agreement.notify') WHERE kind = 'agreement'", "its facts are not those that the logs make"],
    ["a changed life", "UPDATE object SET life = 'in-force' WHERE kind = 'agreement'", "its life is"],
    ["a changed due day", "UPDATE object SET due = '2026-01-01'", "its due is"],
    ["a changed turn", "UPDATE object SET awaits = '[\"x.example\"]'", "its awaits is"],
    ["a changed status", "UPDATE object SET status = 'countersigned'", "its status is"],
    ["a missing row", "DELETE FROM object WHERE number = (SELECT max(number) FROM object)", "is missing from the store"],
    ["a row that no act made", "INSERT INTO object (id, kind, status, changed, facts) VALUES ('x/y', 'agreement', 'decided', 999999, '[]')", "no act made it"],
    ["a changed clock", "UPDATE clock SET clock = replace(clock, ':', ':1')", "in view; the store says"],
    ["a missing clock", "DELETE FROM clock", "in view; the store says"],
    ["a changed intent", "UPDATE entry_1 SET intent = zeroblob(32) WHERE idx = 50", "not found by its intent"],
    ["ids that are not indexed", "DELETE FROM hash_2; DELETE FROM recent_2", "not found by its id"],
    ["a changed state of a log", "UPDATE log SET state = replace(state, '\"acts\":', '\"acts\":1')", "its fold state"],
    ["a head without signature", "UPDATE log SET checkpoint = substr(checkpoint, 1, instr(checkpoint, char(10, 10)) + 1)", "checkpoint"],
    ["a missing head", "UPDATE log SET checkpoint = NULL", "checkpoint: is missing"],
    ["a cosigned note with another time", "UPDATE private_value SET value = replace(value, 'mirror ', 'mirrOr ') WHERE family = 'keeper.countersigned'", "keys that no party has"],
  ])("finds %s", async (_name, sql, says) => {
    const report = await spoilt(sql);
    expect(report.findings.map(formatFinding).join("\n")).toContain(says);
  });

  it("finds a database that is behind its guard, or another than the one that signed", async () => {
    const { origin } = nodes.tehran.keeper;
    for (const [head, says] of [[{ origin, size: 10_000, root: "00".repeat(32) }, "an older database was put back"], [{ origin, size: 10, root: "00".repeat(32) }, "another head of 10 acts"]] as const) {
      const guard = openMemoryGuard();
      await guard.write(head);
      expect((await verify(nodes.tehran.store, { node: { ...nodes.tehran, guard } })).findings.map(formatFinding).join()).toContain(says);
    }
  });

  it("finds one flipped bit anywhere in the database, or it is harmless to the logs", { timeout: 120_000 }, async () => {
    const bytes = await readFile(good);
    const file = join(folder, "flipped.sqlite");
    const whole = await recordsOf(good);
    const outcomes = { found: 0, unused: 0, private: 0 };
    const missed: string[] = [];
    for (let round = 0; round < FLIPS; round += 1) {
      const at = Number(BigInt.asUintN(32, BigInt(round + 1) * 2654435761n)) % bytes.length;
      await copyFile(good, file);
      const handle = await open(file, "r+");
      await handle.write(Buffer.of(bytes[at]! ^ (1 << (round % 8))), 0, 1, at);
      await handle.close();
      if (await isFound(file)) outcomes.found += 1;
      else {
        const differing = differences(whole, await recordsOf(file));
        // What is private to the node and local is no part of a log: counters, peers, what is due.
        if (!differing.every((table) => table === "value" || table === "changed")) missed.push(`byte ${at}, bit ${round % 8}: ${differing.join()}`);
        outcomes[differing.length === 0 ? "unused" : "private"] += 1;
      }
    }
    expect(missed).toEqual([]);
    expect(outcomes.found).toBeGreaterThan(FLIPS / 2);
    console.log(`${FLIPS} flips: ${JSON.stringify(outcomes)}`);
  });

  /** The long run (npm run test:long) flips ten times as many. */
  const FLIPS = process.env["MITHAQ_LONG"] === undefined ? 60 : 900;

  async function isFound(file: string): Promise<boolean> {
    let store: Store | undefined;
    try {
      store = openSqliteStore({ file });
      return !(await verify(store, { database: file })).ok;
    } catch {
      return true; // not even opened
    } finally {
      await store?.close().catch(() => undefined);
      for (const beside of ["-wal", "-shm"]) await rm(file + beside, { force: true });
    }
  }

  async function recordsOf(file: string): Promise<Map<string, string>> {
    const store = openSqliteStore({ file });
    const records = new Map<string, string>();
    for await (const one of store.dump()) records.set(keyOf(one), JSON.stringify({ ...one.record, changed: 0 }));
    await store.close();
    return records;
  }

  function keyOf({ table, record }: DumpedRecord): string {
    return [table, record["origin"], record["level"], record["index"], record["id"], record["table"], record["key"]].join(" ");
  }

  function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
    const keys = new Set([...a.keys(), ...b.keys()]);
    return [...new Set([...keys].filter((key) => a.get(key) !== b.get(key)).map((key) => key.split(" ")[0]!))];
  }
});
