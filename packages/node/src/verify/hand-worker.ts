import { parentPort } from "node:worker_threads";
import { intentOf, verifyHand, type Act, type Credential } from "@mithaq/accord";
import type { Cryptography } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { checkName } from "./hand-key.ts";

/** Asks for the hands of a run of entries to be checked; `credentials` are mandates that the worker has not been told yet. */
export interface HandTask {
  readonly id: number;
  readonly entries: readonly Uint8Array[];
  readonly credentials: readonly (readonly [mandate: string, credential: Credential])[];
}

/** The names of the checks that passed (see `checkName`). What is not named was not checked, or failed: the fold checks it itself. */
export interface HandResult {
  readonly id: number;
  readonly passed: readonly string[];
}

const credentials = new Map<string, Credential>();

parentPort?.on("message", (task: HandTask) => {
  for (const [mandate, credential] of task.credentials) credentials.set(mandate, credential);
  const passed: string[] = [];
  const noting: Cryptography = {
    ...nodeCryptography,
    verify(...check) {
      const good = nodeCryptography.verify(...check);
      if (good) passed.push(checkName(...check));
      return good;
    },
  };
  for (const entry of task.entries) checkEntry(entry, noting);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage({ id: task.id, passed } satisfies HandResult);
});

/** Reads leniently: only a check that passed is reported, and it stands for its own message alone. */
function checkEntry(entry: Uint8Array, cryptography: Cryptography): void {
  try {
    const act = JSON.parse(Buffer.from(entry.buffer, entry.byteOffset, entry.length).toString("utf8")) as Act;
    const credential = act.hand === null ? undefined : credentials.get(act.hand.mandate);
    if (act.hand !== null && credential !== undefined) verifyHand(cryptography, credential, intentOf(act), act.hand);
  } catch {
    // Malformed: the fold says so.
  }
}
