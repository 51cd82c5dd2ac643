import { mandateOf, rootCredential, allOf, type Arrival, type Credential, type FoldContext, type Row } from "@mithaq/accord";
import type { Cryptography } from "@mithaq/ledger";
import type { Store } from "../store/store.ts";
import { HandChecks } from "../verify/hand-checks.ts";
import { rowOf } from "./held-row.ts";

/** Checks the hands of a coming batch in worker threads, so that the fold finds the outcome. It only saves time: what it does not know, the fold checks itself. */
export interface VerifyAhead {
  readonly cryptography: Cryptography;
  /** Resolves when the hands are checked; what it returns forgets them again, once the batch is folded. Never rejects. */
  check(context: FoldContext, origin: string, arrivals: readonly Arrival[]): Promise<() => void>;
  close(): Promise<void>;
}

/** Below this many entries a thread's start and messages cost more than they save: a node at its daily work never starts one. */
const WORTH_A_THREAD = 64;

/** The threads start with the first batch that is worth them; without workers nothing is checked ahead. */
export function openVerifyAhead(c: Cryptography, store: Pick<Store, "read">, workers: number): VerifyAhead {
  let started: HandChecks | undefined;
  const known = new Map<string, string>();

  async function learn(checks: HandChecks, context: FoldContext, origin: string, arrivals: readonly Arrival[]): Promise<void> {
    const mandates = new Set(arrivals.flatMap((arrival) => (arrival.kind === "act" && arrival.act.hand !== null ? [arrival.act.hand.mandate] : [])));
    const fresh = [...mandates].filter((mandate) => !known.has(mandate));
    if (fresh.length === 0) return;
    const rows = await store.read((reader) => reader.rows(fresh));
    for (const mandate of fresh) {
      const record = rows.get(mandate);
      const credential = record === undefined ? undefined : credentialIn(context, origin, rowOf(record));
      if (credential === undefined) continue;
      known.set(mandate, JSON.stringify(credential));
      checks.learn(mandate, credential);
    }
  }

  return {
    cryptography: { ...c, verify: (...check) => (started?.cryptography ?? c).verify(...check) },
    async check(context, origin, arrivals) {
      if (workers === 0 || arrivals.length < WORTH_A_THREAD) return () => undefined;
      const checks = (started ??= new HandChecks(workers));
      await learn(checks, context, origin, arrivals);
      const share = Math.ceil(arrivals.length / workers);
      const shares = Array.from({ length: workers }, (_, at) => arrivals.slice(at * share, (at + 1) * share)).filter((one) => one.length > 0);
      const passed = await Promise.all(shares.map((one) => checks.check(one.map((arrival) => arrival.bytes))));
      return () => passed.forEach((names) => checks.forget(names));
    },
    close: async () => started?.close(),
  };
}

/** The credential that a mandate's row, or a root hand's, names as far as it is judged here. */
function credentialIn(context: FoldContext, origin: string, row: Row): Credential | undefined {
  return mandateOf(row)?.credential ?? (row.id.endsWith("/root") ? rootCredential({ context, horizon: allOf(new Map([[row.id, row]])) }, origin) : undefined);
}
