/**
 * The nonces of requests that were verified, remembered while their signatures could still pass: within its life a signed request counts once.
 * Each key has its own share, so that no party's requests can push out another's; a key whose share is full waits.
 *
 * It lives in memory. A request from before a restart can be sent once more in its last minute; it then reads what its sender could read, or repeats a
 * checkpoint that is already recorded: nothing changes.
 */
export interface NonceCache {
  /**
   * Spends a nonce of a key until `until` (unix ms, when its signature has expired by any clock that verifies it here). `seen`: it was spent before;
   * `full`: the key's share is taken and nothing of it has expired.
   */
  spend(keyId: string, nonce: string, until: number, now: number): "fresh" | "seen" | "full";
}

/** 65,536 a key: above 500 requests a second, or 140,000 entries, without end. */
export function openNonceCache(capacityPerKey = 65_536): NonceCache {
  const keys = new Map<string, Map<string, number>>();
  return {
    spend(keyId, nonce, until, now) {
      let spent = keys.get(keyId);
      if (spent === undefined) keys.set(keyId, (spent = new Map()));
      if (spent.has(nonce)) return "seen";
      forgetExpired(spent, now);
      if (spent.size >= capacityPerKey) return "full";
      spent.set(nonce, until);
      return "fresh";
    },
  };
}

/** Oldest first, up to the first that is still alive: those behind it expire at most two windows later. */
function forgetExpired(spent: Map<string, number>, now: number): void {
  for (const [nonce, until] of spent) {
    if (until > now) return;
    spent.delete(nonce);
  }
}
