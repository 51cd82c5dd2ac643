/** The node's mark of the newest change that this officer has seen, in this browser; null on the first visit. A mark is a count and says nothing. */
export function lastVisit(mandate: string): number | null {
  const kept = localStorage.getItem(key(mandate));
  return kept !== null && /^(0|[1-9][0-9]*)$/.test(kept) ? Number(kept) : null;
}

/** Keeps the mark: from now on only what changes later is new. */
export function keepVisit(mandate: string, mark: number): void {
  localStorage.setItem(key(mandate), String(mark));
}

function key(mandate: string): string {
  return `mithaq.seen/${mandate}`;
}
