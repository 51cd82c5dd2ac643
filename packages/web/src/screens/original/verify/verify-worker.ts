import { decodeBase64, type Cryptography } from "@mithaq/ledger";
import { browserCryptography, secondOpinion } from "../../../verification/browser-cryptography.ts";
import { checkRecord, countChecks, type Check, type CheckedHead } from "./check-record.ts";
import { emptyLog, takeEntry, type TakenLog } from "./taken-log.ts";

/** What the page gives: entries as they come, then the notes. Nothing is fetched here: from `check` on no line is needed. */
export type ToWorker = { readonly is: "entries"; readonly origin: string; readonly charter: string; readonly entries: readonly string[] } | { readonly is: "check"; readonly charter: string; readonly heads: readonly CheckedHead[] };
export type FromWorker =
  | { readonly is: "taken"; readonly origin: string; readonly count: number }
  | { readonly is: "checked"; readonly check: Check; readonly done: number; readonly total: number }
  | { readonly is: "done"; readonly logs: readonly { readonly origin: string; readonly entries: number; readonly bytes: number }[]; readonly second: SecondOpinions };
/** Ed25519 signatures that the browser's own cryptography was asked about too, and how many it judged alike; `asked` 0 where it has none. */
export interface SecondOpinions {
  readonly asked: number;
  readonly alike: number;
}

const logs = new Map<string, TakenLog>();
const judged: (readonly [publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array, verdict: boolean])[] = [];
const c: Cryptography = {
  ...browserCryptography,
  verify(algorithm, publicKey, message, signature) {
    const verdict = browserCryptography.verify(algorithm, publicKey, message, signature);
    if (algorithm === "Ed25519") judged.push([publicKey, message, signature, verdict]);
    return verdict;
  },
};
const say = (message: FromWorker) => self.postMessage(message, { transfer: [] });

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.is === "entries") take(data);
  else check(data).catch(reportError);
});

function take({ origin, charter, entries }: Extract<ToWorker, { is: "entries" }>): void {
  const log = logs.get(origin) ?? emptyLog(origin);
  logs.set(origin, log);
  for (const entry of entries) takeEntry(c, log, charter, decodeBase64(entry, "entry"));
  say({ is: "taken", origin, count: log.leaves.length });
}

async function check({ charter, heads }: Extract<ToWorker, { is: "check" }>): Promise<void> {
  const total = countChecks(heads);
  let done = 0;
  for (const one of checkRecord(c, charter, heads, logs)) say({ is: "checked", check: one, done: ++done, total: Math.max(total, done) });
  const opinions = await Promise.all(judged.map(async ([publicKey, message, signature, verdict]) => ({ opinion: await secondOpinion(publicKey, message, signature), verdict })));
  const asked = opinions.filter(({ opinion }) => opinion !== undefined);
  say({ is: "done", logs: [...logs.values()].map(({ origin, leaves, bytes }) => ({ origin, entries: leaves.length, bytes: bytes.total })), second: { asked: asked.length, alike: asked.filter(({ opinion, verdict }) => opinion === verdict).length } });
}
