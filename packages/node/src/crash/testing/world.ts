import { cp, rm } from "node:fs/promises";
import { join } from "node:path";

/** Two parties' folders and what lies beside them. The operation under test runs on Tehran's. */
export interface World {
  readonly path: string;
  readonly tehran: string;
  readonly baghdad: string;
  /** From Baghdad, with its assent to Tehran's proposal, a proposal of its own and {@link NOTICES} notices. */
  readonly pouch: string;
  /** Tehran's backup, of before its last act. */
  readonly backup: string;
}

export const TEHRAN = "tehran.example/record";
export const BAGHDAD = "baghdad.example/record";
export const NOTICES = 12;

/** Two founded parties, and two that have not signed their charter yet. */
export const STAGES = ["founded", "young"] as const;
export type Stage = (typeof STAGES)[number];

export function worldAt(path: string): World {
  return { path, tehran: join(path, "tehran"), baghdad: join(path, "baghdad"), pouch: join(path, "from-baghdad.zip"), backup: join(path, "old-backup.zip") };
}

/** A copy for one run. `lost`: Tehran's database, payloads and charter are gone; keys, settings and guard are there. */
export async function copyWorld(from: string, to: string, lost: boolean): Promise<World> {
  await cp(from, to, { recursive: true });
  const world = worldAt(to);
  if (lost) for (const name of ["node.sqlite", "node.sqlite-wal", "node.sqlite-shm", "payloads", "charter.json"]) await rm(join(world.tehran, name), { recursive: true, force: true });
  return world;
}
