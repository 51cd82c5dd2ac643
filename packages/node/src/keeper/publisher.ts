import { encodeHex, parseCheckpoint, parseNote } from "@mithaq/ledger";
import type { Guard, GuardedHead } from "../guard/guard.ts";

/**
 * Keeps the order commit → guard → publish: a head of the own log leaves the process only once the guard holds it (record.md section 6).
 */
export interface Publisher {
  /** Makes sure that the guard holds this head, or a higher one. Rejects where it cannot be written: then nothing may be published. */
  guard(head: GuardedHead): Promise<void>;
  /** The guard begins anew: after `log.resume` the lost heads count no longer. */
  renew(head: GuardedHead): Promise<void>;
}

export function openPublisher(guard: Guard, held: GuardedHead | undefined): Publisher {
  let guarded = held;
  return {
    async guard(head) {
      if (guarded !== undefined && guarded.origin === head.origin && guarded.size >= head.size) return;
      // A cut log's guard says nothing of its successor: the file keeps the highest head of one log.
      if (guarded !== undefined && guarded.origin !== head.origin) await guard.remove();
      await guard.write(head);
      if (guarded === undefined || guarded.origin !== head.origin || guarded.size < head.size) guarded = head;
    },
    async renew(head) {
      await guard.remove();
      guarded = undefined;
      await guard.write(head);
      guarded = head;
    },
  };
}

/** The head that a signed note of the own log publishes. */
export function headOfNote(note: string): GuardedHead {
  const { origin, size, root } = parseCheckpoint(parseNote(note).text);
  return { origin, size, root: encodeHex(root) };
}
