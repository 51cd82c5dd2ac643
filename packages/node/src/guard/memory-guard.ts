import { GuardError, type Guard, type GuardedHead } from "./guard.ts";

/** A guard in memory, for tests and simulation: it outlives a simulated node where the test keeps it. */
export function openMemoryGuard(from?: GuardedHead): Guard {
  let last = from;
  return {
    read: async () => last,
    async write(head) {
      if (supersedes(head, last)) last = { origin: head.origin, size: head.size, root: head.root };
    },
    async remove() {
      last = undefined;
    },
  };
}

/** Whether the head is to be written after `last`. Throws code `guard-conflict` where the two would be a fork. */
export function supersedes(head: GuardedHead, last: GuardedHead | undefined): boolean {
  if (last === undefined || last.origin !== head.origin) return true;
  if (last.size === head.size && last.root !== head.root) {
    throw new GuardError("guard-conflict", `${head.origin} was signed at size ${head.size} with the root ${last.root}, not ${head.root}`);
  }
  return head.size > last.size;
}
