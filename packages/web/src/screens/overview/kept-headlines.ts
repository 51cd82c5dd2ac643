/** The indicators that this officer has chosen for the first screen (settings), in order; none chosen: the node's choice. */
export function keptHeadlines(mandate: string): readonly string[] {
  const kept = localStorage.getItem(key(mandate));
  return kept === null ? [] : kept.split(",").filter((id) => id !== "").slice(0, MOST);
}

export function keepHeadlines(mandate: string, indicators: readonly string[]): void {
  if (indicators.length === 0) localStorage.removeItem(key(mandate));
  else localStorage.setItem(key(mandate), indicators.slice(0, MOST).join(","));
}

/** Four to six are read at a glance. */
export const MOST = 6;

function key(mandate: string): string {
  return `mithaq.headlines/${mandate}`;
}
