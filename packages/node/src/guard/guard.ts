/**
 * The guard: the last head that this node signed, kept outside the database and its backups, durable before that head is published. A node whose
 * database is behind its guard, or whose guard is gone, is in *recovery*: it would fork its own log if it signed (record.md section 6).
 * On PostgreSQL each process keeps its own; the guard is then the highest of them.
 */
export interface Guard {
  /** The highest head ever written here; undefined where there is no guard. Rejects with code `guard-unreadable` where no slot can be read. */
  read(): Promise<GuardedHead | undefined>;
  /**
   * Durable (fdatasync) when it resolves. A head lower than the last written one is ignored. Rejects with code `guard-conflict` where the last
   * written head has this size and another root: signing both would be a fork.
   */
  write(head: GuardedHead): Promise<void>;
  /** What `restore` does: the next start is a recovery. */
  remove(): Promise<void>;
}

export interface GuardedHead {
  readonly origin: string;
  readonly size: number;
  /** Root hash, lower-case hex. */
  readonly root: string;
}

export type GuardErrorCode = "guard-unreadable" | "guard-conflict";

/** The one error class of the guards. */
export class GuardError extends Error {
  readonly code: GuardErrorCode;
  constructor(code: GuardErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "GuardError";
    this.code = code;
  }
}
