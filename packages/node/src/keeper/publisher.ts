import { encodeHex, parseCheckpoint, parseNote } from "@mithaq/ledger";
import type { Guard, GuardedHead } from "../guard/guard.ts";
import type { DiskWatch } from "./disk.ts";

/**
 * Keeps the order commit → guard → publish: a head of the own log leaves the process only once the guard holds it (record.md section 6).
 */
export interface Publisher {
  /** Makes sure that the guard holds this head, or a higher one. Rejects where it cannot be written: then nothing may be published. */
  guard(head: GuardedHead): Promise<void>;
  /** The guard begins anew: after `log.resume` the lost heads count no longer. */
  renew(head: GuardedHead): Promise<void>;
  /** Called in the transaction that makes them count no longer, before the next one may ask. */
  beginAnew(): void;
  /** The highest head that is guarded, as far as this process knows; undefined where there is no guard. */
  highest(): GuardedHead | undefined;
  /** Reads the guard again: other processes of this party may have written higher heads. */
  readAgain(): Promise<void>;
}

/** Rejects with what reading the guard rejects with; one that cannot be read counts as missing. */
export async function openPublisher(guard: Guard, disk: DiskWatch): Promise<Publisher> {
  let guarded = await readGuard(guard);
  return {
    async guard(head) {
      if (guarded !== undefined && guarded.origin === head.origin && guarded.size >= head.size) return;
      // A cut log's guard says nothing of its successor: the file keeps the highest head of one log.
      if (guarded !== undefined && guarded.origin !== head.origin) await guard.remove();
      await disk.watch("guard", () => guard.write(head));
      if (guarded === undefined || guarded.origin !== head.origin || guarded.size < head.size) guarded = head;
    },
    async renew(head) {
      await guard.remove();
      guarded = undefined;
      await disk.watch("guard", () => guard.write(head));
      guarded = head;
    },
    beginAnew: () => void (guarded = undefined),
    highest: () => guarded,
    readAgain: async () => void (guarded = await readGuard(guard)),
  };
}

async function readGuard(guard: Guard): Promise<GuardedHead | undefined> {
  try {
    return await guard.read();
  } catch (error) {
    if ((error as { code?: unknown }).code === "guard-unreadable") return undefined;
    throw error;
  }
}

/** The head that a signed note of the own log publishes. */
export function headOfNote(note: string): GuardedHead {
  const { origin, size, root } = parseCheckpoint(parseNote(note).text);
  return { origin, size, root: encodeHex(root) };
}
