import type { SignedIntent } from "./append.ts";
import type { Appended } from "./keeper.ts";
import type { Outcome } from "./submit.ts";

/**
 * Group commit: acts that arrive while a transaction runs share the next one. Each caller gets its own outcome; where the transaction itself fails, all of its
 * callers get that failure.
 */
export interface AppendQueue {
  submit(signed: SignedIntent): Promise<Appended>;
  /** Resolves once nothing that was queued so far is under way. */
  idle(): Promise<void>;
}

export function openAppendQueue(submitGroup: (group: readonly SignedIntent[]) => Promise<Outcome[]>): AppendQueue {
  let waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_GROUP);
      waiting = waiting.slice(MAX_GROUP);
      try {
        const outcomes = await submitGroup(group.map((one) => one.signed));
        for (const [at, one] of group.entries()) settle(one, outcomes[at]!);
      } catch (error) {
        for (const one of group) one.reject(error);
      }
    }
    draining = undefined;
  }

  return {
    submit(signed) {
      return new Promise<Appended>((resolve, reject) => {
        waiting.push({ signed, resolve, reject });
        // Begins in the next microtask, so that acts submitted in one go share the first transaction too.
        draining ??= Promise.resolve().then(drain);
      });
    },
    async idle() {
      await draining;
    },
  };
}

interface Waiting {
  readonly signed: SignedIntent;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

function settle(one: Waiting, outcome: Outcome): void {
  if ("appended" in outcome) one.resolve(outcome.appended);
  else one.reject(outcome.refused);
}

const MAX_GROUP = 256;
