/** Sizes of logs, by origin: what a view holds of each. An absent origin is 0. */
export type Clock = Readonly<Record<string, number>>;

/** The least clock that holds both. */
export function joinClocks(a: Clock, b: Clock): Clock {
  let joined: Record<string, number> | undefined;
  for (const [origin, size] of Object.entries(b)) {
    if (size > (a[origin] ?? 0)) (joined ??= { ...a })[origin] = size;
  }
  return joined ?? a;
}

/** Whether `clock` holds the act at (origin, index). */
export function holds(clock: Clock, origin: string, index: number): boolean {
  return index < (clock[origin] ?? 0);
}

export function clockCovers(big: Clock, small: Clock): boolean {
  return Object.entries(small).every(([origin, size]) => size <= (big[origin] ?? 0));
}
