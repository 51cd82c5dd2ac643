import type { BrickCounts } from "../design/brick-courses.ts";
import type { PublicData, PublicIndexItem, PublicObject } from "./public-data.ts";

/** Released commitments as bricks: what is reported and not confirmed is not public, so that a commitment stands open, confirmed, or disputed where a disagreement is in the register. */
export function commitmentCounts(objects: readonly Pick<PublicObject, "kind" | "life">[]): BrickCounts {
  const commitments = objects.filter((one) => one.kind === "commitment");
  const of = (lives: ReadonlySet<string>) => commitments.filter((one) => lives.has(one.life ?? "")).length;
  const [confirmed, disputed] = [of(CONFIRMED), of(DISPUTED)];
  return { confirmed, reported: 0, disputed, open: commitments.length - confirmed - disputed };
}

const CONFIRMED: ReadonlySet<string> = new Set(["fulfilled"]);
const DISPUTED: ReadonlySet<string> = new Set(["disputed"]);

/** What differs between the parties, and both have let the public see it. */
export interface Disagreement {
  readonly object: PublicObject;
  readonly figures: readonly PublicObject["figures"][number][];
  readonly periods: readonly PublicObject["periods"][number][];
}

export function disagreementsOf(objects: readonly PublicObject[]): Disagreement[] {
  return objects
    .map((object) => ({ object, figures: object.figures.filter((one) => one.counters.length > 0), periods: object.periods.filter((one) => one.agreed === null && APART.has(one.standing)) }))
    .filter(({ figures, periods }) => figures.length + periods.length > 0);
}

const APART: ReadonlySet<string> = new Set(["apart", "disagreement"]);

/** The item of the public log that shows this object under its present release, or the newest of it; undefined where the log has none yet. */
export function itemOf(index: PublicData["index"], object: Pick<PublicObject, "id" | "release">): PublicIndexItem | undefined {
  const items = index.items.filter((one) => one.object === object.id);
  return items.findLast((one) => one.release === object.release) ?? items.findLast((one) => one.current);
}

/** In the order in which a reader looks for them. */
export const KINDS = ["agreement", "commitment", "indicator", "initiative", "milestone", "investment", "session", "minutes", "decision", "body"] as const;
