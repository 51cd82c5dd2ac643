/** What of the node's status concerns whoever is at work. */
export interface ModeTold {
  readonly what: "full" | "disk" | "recovery" | "held" | "founding" | "unfounded";
  /** Unix milliseconds; null where the node does not say. */
  readonly since: number | null;
  /** The node's own words, in English. */
  readonly why: string | null;
}

interface Status {
  readonly mode: "unfounded" | "founding" | "running" | "recovery" | "held";
  readonly why: string | null;
  readonly faults: readonly { readonly reason: string; readonly message: string; readonly since: number }[];
}

/** The first that matters: a disk that takes nothing, then a mode in which nothing is signed; null where the node runs. Faults of peers are shown with the record, not here. */
export function modeTold({ mode, why, faults }: Status): ModeTold | null {
  const disk = faults.find(({ reason }) => reason === "disk-full") ?? faults.find(({ reason }) => reason === "disk-failed");
  if (disk !== undefined) return { what: disk.reason === "disk-full" ? "full" : "disk", since: disk.since, why: disk.message };
  return mode === "running" ? null : { what: mode, since: null, why };
}
