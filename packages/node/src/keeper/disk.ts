import { StoreError } from "../store/store.ts";
import { KeeperError, type Fault, type KeeperStatus } from "./keeper.ts";

/**
 * Faults of the disk itself. They are kept in memory, for what cannot be written cannot be recorded; each goes with the first success. Every process sees its own.
 */
export interface DiskWatch {
  /** Does the work; where the disk refuses it, the fault shows in the status and KeeperError `disk-full` or `disk-failed` is thrown. */
  watch<T>(subject: DiskSubject, work: () => Promise<T>): Promise<T>;
  faults(): KeeperStatus["faults"];
}

/** What is on the disk, as the status names it. */
export type DiskSubject = "store" | "guard" | "payloads";

export function openDiskWatch(clock: () => number): DiskWatch {
  const faults = new Map<DiskSubject, Fault>();
  return {
    async watch(subject, work) {
      try {
        const result = await work();
        faults.delete(subject);
        return result;
      } catch (error) {
        const reason = diskReason(error);
        if (reason === undefined) throw error;
        const message = `${SAYS[reason]} (${subject}). ${AFTER[subject]}`;
        faults.set(subject, { reason, message, since: faults.get(subject)?.since ?? clock() });
        throw new KeeperError(reason, subject, message, { cause: error });
      }
    },
    faults: () => [...faults].map(([subject, fault]) => ({ subject, ...fault })),
  };
}

const SAYS = { "disk-full": "No space is left on the disk", "disk-failed": "The disk refused to write or to read" } as const;
const AFTER: Record<DiskSubject, string> = {
  store: "Whether the act stands shows when it is submitted again: it counts once.",
  guard: "The record stands, and its new head is not published before the guard holds it.",
  payloads: "The document was not kept.",
};

/** Through what the error was caused by, too; undefined where the disk is not at fault. */
function diskReason(error: unknown): "disk-full" | "disk-failed" | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StoreError && error.code === "full") return "disk-full";
  if ("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) return "disk-full";
  if ("code" in error && error.code === "EIO") return "disk-failed";
  if ("errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === SQLITE_IOERR) return "disk-failed";
  return diskReason(error.cause);
}

/** https://sqlite.org/rescode.html */
const SQLITE_IOERR = 10;
