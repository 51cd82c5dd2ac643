import type { Line } from "../line-book.ts";

/** A line for tests: a commitment that is agreed and not begun, unless said otherwise. */
export function makeLine(said: Partial<Line> = {}): Line {
  return {
    id: "mithaq.example/tehran/1", title: { en: "A commitment" }, deliverable: { en: "Something is done" }, pillar: null, sample: false, act: "a".repeat(64), obligors: ["tehran"], obligees: null, owed: "one", life: "agreed", follows: null, status: "decided",
    place: "notStarted", due: null, waits: false, awaits: [], report: null, figure: null, evidence: 0, sources: 0, changed: 1, ...said,
  };
}
