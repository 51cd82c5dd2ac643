import type { ActId } from "@mithaq/accord";

/** One thing that is wrong, and where. */
export interface Finding {
  /** The log's origin; null for what belongs to no log. */
  readonly log: string | null;
  /** A file under the exported folder, or a table and key of the store. */
  readonly where: string;
  /** Index of the entry concerned. */
  readonly entry?: number | undefined;
  readonly act?: ActId | undefined;
  /** Offset in `where` of the first byte of the wrong part (an entry, a hash). */
  readonly byte?: number | undefined;
  readonly problem: string;
}

/** Collects findings; counts all, keeps the first {@link MOST_FINDINGS}. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(finding: Finding): void {
    this.count += 1;
    if (this.kept.length < MOST_FINDINGS) this.kept.push(finding);
  }
}

/** A finding in one line. */
export function formatFinding({ log, where, entry, act, byte, problem }: Finding): string {
  const parts = [where, entry === undefined ? "" : `entry ${entry}`, act === undefined ? "" : `act ${act}`, byte === undefined ? "" : `byte ${byte}`];
  return `${log === null ? "" : `${log}: `}${parts.filter((part) => part !== "").join(", ")}: ${problem}`;
}

const MOST_FINDINGS = 200;
