import { generateKey } from "@mithaq/ledger/node-crypto";
import { openPostgresStore } from "../../../packages/node/src/store/postgres.ts";
import { postgresAvailable, startPostgres } from "../../../packages/node/src/store/testing/postgres.ts";
import { startChild } from "../../suite/child.ts";
import { atLeast, unmeasured, type Figure } from "../../suite/figure.ts";
import { frame } from "../world/framed.ts";
import { median } from "../../suite/rate.ts";
import { sampleEntries } from "../world/sample.ts";
import { TEHRAN } from "../world/world.ts";
import type { AppendAnswer, AppendTask } from "./append-process.ts";
import { requireWhole } from "./append.ts";

/** Durable appends of several processes to one log on one PostgreSQL, under its fold lock. */
export async function postgresAppends(records: number, batch: number, rounds: number): Promise<Figure> {
  const name = `Durable appends, PostgreSQL, ${PROCESSES} processes`;
  const available = postgresAvailable();
  if (available !== true) return unmeasured(name, "acts/s", available, "≥ 10,000 acts/s");
  const server = await startPostgres();
  try {
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) rates.push(await appendAtOnce(await server.createDatabase(`bench_${round}`), records, batch));
    const rate = median(rates);
    return {
      name, value: rate, unit: "acts/s", target: atLeast(10_000, rate, "acts/s"),
      note: `checked entries, tiles and the signed head, ${batch} entries a transaction, median of ${rounds}; fsync=on, synchronous_commit on; every acknowledged entry was found afterwards, without a gap. Server (Debian's, shared_buffers=32MB, its data under the system's temporary folder) and processes share this machine's cores`,
    };
  } finally {
    await server.stop();
  }
}

const PROCESSES = 4;

async function appendAtOnce(databaseUrl: string, records: number, batch: number): Promise<number> {
  const share = Math.ceil(records / PROCESSES);
  const key = generateKey("Ed25519");
  const children = Array.from({ length: PROCESSES }, () => {
    const task: AppendTask = { databaseUrl, origin: TEHRAN, key, framed: frame(sampleEntries(share).entries), batch };
    return startChild(new URL("append-process.ts", import.meta.url), task);
  });
  try {
    await Promise.all(children.map((child) => child.next()));
    for (const child of children) child.send("go");
    const answers = await Promise.all(children.map((child) => child.next<AppendAnswer>()));
    const acknowledged = answers.flatMap((answer) => answer.acknowledged);
    const store = await openPostgresStore({ connectionString: databaseUrl });
    await requireWhole(store, TEHRAN, acknowledged);
    await store.close();
    const ms = Math.max(...answers.map(({ ended }) => ended)) - Math.min(...answers.map(({ began }) => began));
    return (acknowledged.length * 1000) / ms;
  } finally {
    await Promise.all(children.map((child) => child.end()));
  }
}
