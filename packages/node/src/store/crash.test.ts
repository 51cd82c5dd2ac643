import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runUntilCrash } from "../faults/testing/run-until-crash.ts";
import { openPostgresStore } from "./postgres.ts";
import { openSqliteStore } from "./sqlite.ts";
import type { Store } from "./store.ts";
import { postgresAvailable, startPostgres } from "./testing/postgres.ts";
import { appendIn, entriesOf, TEHRAN } from "./testing/samples.ts";

const child = join(import.meta.dirname, "testing/store-child.ts");
const points = ["store.commit.before", "store.commit.after"] as const;

test.each(points)("SQLite - killed at %s - what was acknowledged is there, and nothing by halves", async (point) => {
  const folder = mkdtempSync(join(tmpdir(), "mithaq-crash-"));
  const file = join(folder, "node.sqlite");
  const { lines, crashed } = await runUntilCrash(child, [file, "", "9"], { point, hit: 5 });
  expect(crashed).toBe(true);
  const store = openSqliteStore({ file });
  await expectWhole(store, Number(lines.at(-1)), point === "store.commit.after" ? 3 : 0);
  await store.close();
  rmSync(folder, { recursive: true });
});

const available = postgresAvailable();
test.skipIf(available !== true).each(points)(`PostgreSQL - killed at %s${available === true ? "" : ` - skipped: ${available}`}`, async (point) => {
  const connectionString = (await startPostgres()).connectionString();
  const schema = point.replaceAll(".", "_");
  const { lines, crashed } = await runUntilCrash(child, [connectionString, schema, "9"], { point, hit: 5 });
  expect(crashed).toBe(true);
  const store = await openPostgresStore({ connectionString, schema });
  await expectWhole(store, Number(lines.at(-1)), point === "store.commit.after" ? 3 : 0);
  await store.close();
});

/** The log is the acknowledged one, with `more` acts that were committed and not acknowledged; its rows stand with it; and it goes on. */
async function expectWhole(store: Store, acknowledged: number, more: number): Promise<void> {
  const size = acknowledged + more;
  await store.write(async (writer) => {
    expect((await writer.log(TEHRAN))?.size).toBe(size);
    expect(await writer.entries(TEHRAN, 0, 100)).toEqual(entriesOf(0, size).map(({ entry }) => entry));
    expect(await writer.listRows({ limit: 100 })).toHaveLength(size);
    expect(await writer.position(entriesOf(size - 1, 1)[0]!.id)).toEqual({ origin: TEHRAN, index: size - 1 });
    await appendIn(writer, TEHRAN, size, entriesOf(size, 1));
  });
}
