import { encodeHex } from "@mithaq/ledger";
import { signerFromPrivateKey, type PrivateKeyFile } from "@mithaq/ledger/node-crypto";
import { openPostgresStore } from "../../../packages/node/src/store/postgres.ts";
import { answerTask } from "../../suite/child.ts";
import { unframe } from "../world/framed.ts";
import { appendBatch, checkedEntries } from "./append.ts";

/** One of the processes that append to one log on one PostgreSQL. */
export interface AppendTask {
  readonly databaseUrl: string;
  readonly origin: string;
  readonly key: PrivateKeyFile;
  readonly framed: Uint8Array;
  readonly batch: number;
}
export interface AppendAnswer {
  /** Unix ms. */
  readonly began: number;
  readonly ended: number;
  /** Ids, in hex, of the entries whose transaction was acknowledged. */
  readonly acknowledged: readonly string[];
}

await answerTask<AppendTask, AppendAnswer>(async ({ databaseUrl, origin, key, framed, batch }, go) => {
  const store = await openPostgresStore({ connectionString: databaseUrl, patience: 60_000 });
  const entries = checkedEntries(unframe(framed));
  const signer = signerFromPrivateKey(key);
  const acknowledged: string[] = [];
  await go("ready");
  const began = performance.timeOrigin + performance.now();
  for (let at = 0; at < entries.length; at += batch) {
    const taken = entries.slice(at, at + batch);
    await appendBatch(store, origin, signer, taken);
    for (const { id } of taken) acknowledged.push(encodeHex(id));
  }
  const ended = performance.timeOrigin + performance.now();
  await store.close();
  return { began, ended, acknowledged };
});
