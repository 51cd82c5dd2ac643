import { encodeUtf8 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { expect, it } from "vitest";
import { addCheckpoint, type AddCheckpointParts, PENDING_TABLE } from "./add-checkpoint.ts";
import { openMemoryStore } from "../store/memory.ts";
import { numbered, testLog } from "./testing/test-log.ts";

const log = testLog({ origin: "tehran.example/mithaq", entries: numbered("tehran", 300) });

/** The store with its writes counted, and something to happen before each. */
function parts(beforeWrite: () => Promise<void> = async () => undefined): AddCheckpointParts & { writes: number; pending(): Promise<unknown> } {
  const store = openMemoryStore();
  const made = {
    writes: 0,
    cryptography: nodeCryptography,
    logKeys: async () => [log.key],
    pending: () => store.read((reader) => reader.value(PENDING_TABLE, log.origin)),
    store: {
      read: <T>(work: Parameters<typeof store.read<T>>[0]) => store.read(work),
      write: async <T>(work: Parameters<typeof store.write<T>>[0]) => {
        if (made.writes++ === 0) await beforeWrite();
        return store.write(work);
      },
    },
  };
  return made;
}

const body = async (from: number, to: number) => encodeUtf8(await log.addCheckpoint(from, to));

it("another checkpoint between snapshot and write - the write judges again: 409, never a step back", async () => {
  const raced = parts(async () => {
    expect((await addCheckpoint(raced, await body(0, 300))).answer.status).toBe(200);
  });
  expect((await addCheckpoint(raced, await body(0, 100))).answer).toEqual({ status: 409, size: 300 });
  expect(await raced.pending()).toBe(log.note(300));
});

it("what is refused, or known already - never takes the write lock", async () => {
  const quiet = parts();
  expect((await addCheckpoint(quiet, await body(7, 100))).answer.status).toBe(409);
  expect((await addCheckpoint(quiet, encodeUtf8("old 0\n"))).answer.status).toBe(400);
  expect(quiet.writes).toBe(0);
  await addCheckpoint(quiet, await body(0, 100));
  await addCheckpoint(quiet, await body(100, 100));
  expect(quiet.writes).toBe(1);
});

it("a checkpoint of the empty tree - nothing to record", async () => {
  const empty = testLog({ origin: log.origin, signer: log.signer, entries: [] });
  const quiet = parts();
  expect((await addCheckpoint(quiet, encodeUtf8(await empty.addCheckpoint(0)))).answer.status).toBe(200);
  expect(await quiet.pending()).toBeUndefined();
});
