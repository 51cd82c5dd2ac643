import type { Context, MiddlewareHandler } from "hono";

/**
 * So many questions at once, and so many a second after that, for each address that asks: above it 429, with the seconds to wait. For what costs the node work; tiles and documents, which never change, go without. Behind
 * a proxy all visitors are one address: there the proxy limits.
 */
export function limitRate({ burst, perSecond, clock = Date.now }: { readonly burst: number; readonly perSecond: number; readonly clock?: () => number }): MiddlewareHandler {
  const asked = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    const now = clock();
    if (asked.size > MOST_ADDRESSES) for (const [address, { at }] of asked) if (now - at > (burst / perSecond) * 1000) asked.delete(address);
    // More addresses than can be told apart share one allowance.
    const address = asked.size > MOST_ADDRESSES ? "" : addressOf(c);
    const held = asked.get(address) ?? { left: burst, at: now };
    const left = Math.min(burst, held.left + (Math.max(0, now - held.at) / 1000) * perSecond);
    asked.set(address, { left: Math.max(0, left - 1), at: now });
    if (left >= 1) return next();
    return c.text("too many questions: wait a little\n", 429, { "retry-after": String(Math.ceil((1 - left) / perSecond)), "cache-control": "no-store", "access-control-allow-origin": "*" });
  };
}

const MOST_ADDRESSES = 10_000;

function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? "";
}
