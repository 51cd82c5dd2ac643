import fc from "fast-check";
import type { Line } from "../line-book.ts";
import { makeLine } from "./lines.ts";

const [A, B] = ["example.org/a", "example.org/b"];
const PLACES = ["confirmed", "reported", "disputed", "partly", "notMet", "overdue", "inProgress", "notStarted", "proposed", "suspended", "released", "lapsed", null] as const;

/** A sample of A's, in the trade pillar; unless said otherwise. */
export function line(said: Partial<Line> & Pick<Line, "id">): Line {
  return makeLine({ deliverable: { en: "A thing that can be counted" }, pillar: "trade", sample: true, obligors: [A], obligees: [B], ...said });
}

/** Lines of ids from a few, each id once. */
export const lines = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((n) => `example.org/a/${String(n).padStart(2, "0")}`), pillar: fc.constantFrom("trade", "academy", null), place: fc.constantFrom(...PLACES), due: fc.option(fc.constantFrom("2027-01-01", "2027-06-30", "2028-12-31")),
    obligors: fc.constantFrom([A], [B], [A, B]), awaits: fc.constantFrom([], [A], [B]), sample: fc.boolean(), evidence: fc.integer({ min: 0, max: 3 }),
  }).map(line),
  { selector: ({ id }) => id, maxLength: 20 },
);
