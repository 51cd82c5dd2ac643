/** A state as two people compare it: `ORIGIN=SIZE,ORIGIN=SIZE HASH`, the parties in the order of their origins, so that both nodes write the same line. */
export interface StateLine {
  readonly frontier: string;
  readonly hash: string;
}

export function formatStateLine({ frontier, hash }: { readonly frontier: Readonly<Record<string, number>>; readonly hash: string }): string {
  return `${formatFrontier(frontier)} ${hash}`;
}

export function formatFrontier(frontier: Readonly<Record<string, number>>): string {
  return Object.entries(frontier).sort(([a], [b]) => (a < b ? -1 : 1)).map(([origin, size]) => `${origin}=${size}`).join(",");
}

/** Reads such a line as it was pasted or typed, with whatever spaces; undefined where it is none. */
export function readStateLine(text: string): StateLine | undefined {
  const match = /^\s*([^\s=,]+=\d{1,16}(?:\s*,\s*[^\s=,]+=\d{1,16})*)\s+([0-9a-f][0-9a-f\s]{62,140}[0-9a-f])\s*$/i.exec(text);
  if (match === null) return undefined;
  const hash = match[2]!.replaceAll(/\s/g, "").toLowerCase();
  return hash.length === 64 ? { frontier: match[1]!.replaceAll(/\s/g, ""), hash } : undefined;
}
