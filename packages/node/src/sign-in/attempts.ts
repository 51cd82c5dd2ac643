import { Refusal } from "../node/refusal.ts";
import { SIGN_IN } from "./settings.ts";

/**
 * Counts what could be tried again and again, from one address and from all together, in a window that slides. In memory: a restart forgets, and processes that share a database count each for itself.
 * Behind a proxy all addresses are the proxy's, which then has to limit.
 */
export interface Attempts {
  /** Throws Refusal `too-many` where this address, or all together, have failed or asked too often. */
  require(address: string): void;
  /** A question that costs the node a write before anything is proven. */
  asked(address: string): void;
  failed(address: string): void;
}

export function countAttempts(clock: () => number): Attempts {
  const { window, failedFromOne, failedFromAll, askedFromOne, askedFromAll } = SIGN_IN.attempts;
  const [failures, questions] = [slidingCount(clock, window), slidingCount(clock, window)];
  return {
    require(address) {
      if (failures.of(address) >= failedFromOne || failures.of(ALL) >= failedFromAll || questions.of(address) >= askedFromOne || questions.of(ALL) >= askedFromAll) {
        throw new Refusal("too-many", { field: "sign-in", expected: "fewer attempts", remedy: `wait ${window / 60_000} minutes, then try again`, message: "too many attempts to sign in" });
      }
    },
    asked(address) {
      questions.add(address);
      questions.add(ALL);
    },
    failed(address) {
      failures.add(address);
      failures.add(ALL);
    },
  };
}

function slidingCount(clock: () => number, window: number) {
  const times = new Map<string, number[]>();
  const within = (key: string): number[] => {
    const since = clock() - window;
    return (times.get(key) ?? []).filter((at) => at > since);
  };
  return {
    of: (key: string) => within(key).length,
    add(key: string) {
      times.set(key, [...within(key), clock()]);
      if (times.size <= MOST_ADDRESSES) return;
      for (const known of times.keys()) if (within(known).length === 0) times.delete(known);
      // All of them are fresh: the oldest goes, the sum over all still counts it.
      for (const known of times.keys()) if (times.size > MOST_ADDRESSES && known !== ALL) times.delete(known);
    },
  };
}

const ALL = "*";
const MOST_ADDRESSES = 20_000;
