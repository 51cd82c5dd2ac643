/**
 * Marks a durable border, where a crash must lose nothing that was acknowledged. Does nothing unless the environment says
 * `MITHAQ_CRASH_AT=<name>:<n>`: at the n-th time this process passes the border of that name (n from 1), it kills itself with SIGKILL.
 */
export function crashPoint(name: CrashPoint): void {
  if (target === undefined) return;
  const hit = (passed.get(name) ?? 0) + 1;
  passed.set(name, hit);
  if (name === target.name && hit === target.hit) process.kill(process.pid, "SIGKILL");
}

/** How often this process has passed each border; counted only where the environment names one. */
export function passedCrashPoints(): ReadonlyMap<CrashPoint, number> {
  return passed;
}

/** Every border's name: crash tests go through the list. Each stands just before or just after what it names, as its last word says. */
export const CRASH_POINTS = [
  "store.commit.before",
  "store.commit.after",
  "payload.write.before",
  "payload.write.after",
  "payload.rename.after",
  "payload.folder.after",
  "payload.erase.before",
  "payload.erase.renamed",
  "payload.erase.overwritten",
  "payload.erase.after",
  "file.write.before",
  "file.rename.before",
  "file.rename.after",
  "file.folder.after",
  "guard.create.before",
  "guard.create.renamed",
  "guard.create.after",
  "guard.write.before",
  "guard.write.written",
  "guard.write.after",
  "guard.compact.renamed",
  "guard.compact.after",
  "guard.remove.before",
  "guard.remove.after",
  "export.file.before",
  "export.rename.before",
  "export.rename.after",
  "pouch.rename.before",
  "pouch.rename.after",
  "pouch.payload.before",
  "pouch.ingest.before",
  "pouch.settle.before",
  "backup.rename.before",
  "backup.rename.after",
  "restore.guard.after",
  "restore.payload.before",
  "restore.load.before",
  "restore.load.after",
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

const target = crashTarget(process.env["MITHAQ_CRASH_AT"]);
const passed = new Map<CrashPoint, number>();

function crashTarget(setting: string | undefined): { name: CrashPoint; hit: number } | undefined {
  if (setting === undefined) return undefined;
  const [, name, hit] = /^(.+):([1-9][0-9]*)$/.exec(setting) ?? [];
  const known = CRASH_POINTS.find((point) => point === name);
  // A misspelt name would let a crash test pass without ever crashing.
  if (known === undefined) throw new Error(`MITHAQ_CRASH_AT names no crash point: ${setting}`);
  return { name: known, hit: Number(hit) };
}
