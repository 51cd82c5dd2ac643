/** What a story's order follows from. */
export interface Ordered {
  readonly id: string;
  /** Unix ms, as the acting party's node claims it. */
  readonly at: number;
  /** The act's name. */
  readonly act: string;
  /** The act that it answers, quotes or judges; null where it answers none. */
  readonly after: string | null;
}

/** In time order; but nodes' clocks differ, and no answer stands before what it answers. Of one instant what makes comes before what answers, and what seals last. */
export function inOrder<T extends Ordered>(steps: readonly T[]): T[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const places = new Map<string, Place>();
  const placeOf = (step: T): Place => {
    const known = places.get(step.id);
    if (known !== undefined) return known;
    // An act that claims to answer itself, or in a circle, ends here.
    places.set(step.id, { time: step.at, depth: 0 });
    const before = step.after === null ? undefined : byId.get(step.after);
    const place = before === undefined ? { time: step.at, depth: 0 } : { time: Math.max(step.at, placeOf(before).time), depth: placeOf(before).depth + 1 };
    places.set(step.id, place);
    return place;
  };
  const keyed = steps.map((step) => ({ step, ...placeOf(step), last: step.act.endsWith(".seal") ? 1 : 0 }));
  return keyed.sort((a, b) => a.time - b.time || a.depth - b.depth || a.last - b.last || (a.step.id < b.step.id ? -1 : 1)).map(({ step }) => step);
}

/** When a step stands at the earliest, and how many acts it answers one behind another. */
interface Place {
  readonly time: number;
  readonly depth: number;
}
