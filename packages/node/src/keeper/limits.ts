import type { FoldContext, LogState } from "@mithaq/accord";
import { KeeperError } from "./keeper.ts";

/** Throws KeeperError `over-limits` where the log's day holds more than the charter allows. Only officers' acts are held up: the node's own answer others' acts. */
export function requireWithinLimits({ charter }: FoldContext, { tally }: LogState): void {
  const { bytesPerDay, actsPerDay } = charter.limits;
  if (tally.acts > actsPerDay) throw new KeeperError("over-limits", "actsPerDay", `The charter allows a party ${actsPerDay} acts a day; the day begins at 00:00 UTC.`);
  if (tally.bytes > bytesPerDay) throw new KeeperError("over-limits", "bytesPerDay", `The charter allows a party ${bytesPerDay} bytes of acts a day; the day begins at 00:00 UTC.`);
}

/**
 * How another party's day exceeds what an honest node can reach, in words. Its seals and receipts come on top of the officers' acts: at most one seal for each of
 * its acts, and one receipt for each act of the others.
 */
export function excessOf({ charter }: FoldContext, { tally }: LogState): string | undefined {
  const { limits, parties } = charter;
  const factor = parties.length + 1;
  if (tally.acts > limits.actsPerDay * factor) return `${tally.acts} acts in one day, where officers may append ${limits.actsPerDay}`;
  if (tally.bytes > limits.bytesPerDay * factor) return `${tally.bytes} bytes in one day, where officers may append ${limits.bytesPerDay}`;
  return undefined;
}

/** The UTC day of a time in unix milliseconds, as the fold tallies it. */
export function dayOf(time: number): number {
  return Math.floor(time / 86_400_000);
}
