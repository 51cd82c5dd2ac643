import type { KeeperParts } from "../keeper/keeper.ts";

/** The process died here. */
export class Crash extends Error {
  constructor(where: CrashBorder) {
    super(`crashed ${where}`);
    this.name = "Crash";
  }
}

export const CRASH_BORDERS = ["before commit", "after commit", "before guard", "after guard"] as const;
export type CrashBorder = (typeof CRASH_BORDERS)[number];

/** One life of a node: once it is over, nothing that it still had in hand reaches the disk. */
export class Life {
  over = false;
  #plan: { border: CrashBorder; passes: number } | undefined;

  /** Dies when it passes this border for the n-th time. */
  crashAt(border: CrashBorder, passes: number): void {
    this.#plan = { border, passes };
  }

  /** Throws Crash where the life is over, or ends here. */
  pass(border: CrashBorder): void {
    if (!this.over && this.#plan?.border === border && (this.#plan.passes -= 1) <= 0) this.over = true;
    if (this.over) throw new Crash(border);
  }

  /** The parts as this life sees them. */
  wrap(parts: KeeperParts): KeeperParts {
    const { store, guard } = parts;
    return {
      ...parts,
      store: {
        read: (work) => store.read(work),
        write: async (work) => {
          const result = await store.write(async (writer) => {
            const done = await work(writer);
            this.pass("before commit");
            return done;
          });
          this.pass("after commit");
          return result;
        },
        onCommit: () => () => undefined, // a life that is over must not go on listening
        dump: () => store.dump(),
        load: (records) => store.load(records),
        close: async () => undefined,
      },
      guard: {
        read: () => guard.read(),
        write: async (head) => {
          this.pass("before guard");
          await guard.write(head);
          this.pass("after guard");
        },
        remove: () => guard.remove(),
      },
    };
  }
}
