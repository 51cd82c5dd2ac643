import type { TracedCall } from "./strace.ts";

/**
 * What a loss of power would take, read from the calls themselves: SIGKILL leaves the kernel's cache as it is, so that no kill can show a missing fsync. Each line that
 * the process says must come after all that it vouches for was made durable. Returns what was not.
 *
 * 1. Before an act is acknowledged: the write-ahead log was written and then synced.
 * 2. Before a head is published: besides, the guard was written and then synced, or renamed into its folder and that synced; and this after the log's sync.
 */
export function checkOrder(calls: readonly TracedCall[]): string[] {
  const findings: string[] = [];
  let wal = { written: -1, synced: -1 };
  let guard = { written: -1, synced: -1 };
  let said = 0;
  for (const [at, { call, path, text }] of calls.entries()) {
    const writes = call === "pwrite64" || call === "write" || call === "writev" || call === "rename";
    const syncs = call === "fsync" || call === "fdatasync";
    if (path.endsWith("node.sqlite-wal")) wal = { written: writes ? at : wal.written, synced: syncs ? at : wal.synced };
    if (/\/guard(\/|$)/.test(path)) {
      if (writes && wal.synced < wal.written) findings.push(`call ${at}: the guard is written before the log is durable`);
      guard = { written: writes ? at : guard.written, synced: syncs ? at : guard.synced };
    }
    if (call !== "write" || !text.startsWith("1<")) continue;
    const [, what = ""] = /"\{\\"(act|head)/.exec(text) ?? [];
    if (what === "") continue;
    said += 1;
    if (wal.synced < wal.written) findings.push(`call ${at}: "${what}" is said before the log is durable`);
    if (what === "head" && guard.synced < guard.written) findings.push(`call ${at}: a head is published before the guard is durable`);
    if (wal.written < 0 || (what === "head" && guard.written < 0)) findings.push(`call ${at}: "${what}" is said, and nothing was written`);
  }
  if (said === 0) findings.push("nothing was said");
  return findings;
}
