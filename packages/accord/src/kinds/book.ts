import { z } from "zod";
import { agreement } from "./agreement.ts";
import { commitment, initiative, milestone } from "./commitment.ts";
import { investment, note, profile, release, remark } from "./correspondence.ts";
import { figure, indicator, reconciliation } from "./indicator.ts";
import { pillarNames } from "../founding/charter.ts";
import type { Kind } from "./kind.ts";
import { evidence, report } from "./report.ts";
import { actionItem, body, decision, minutes, session } from "./session.ts";

export type KindBook = ReadonlyMap<string, Kind>;

/** The version of the rules is agreed like any other text, and with it the pillars whose acts the record knows from then on, besides those of before. */
const rules: Kind = { kind: "rules", made: "assent", content: z.strictObject({ version: z.int().min(1), pillars: pillarNames.optional() }) };

/** The entities of a programme (accord.md), by the domain of their acts. Pillars add theirs: {@link withPillars}. */
export const KINDS: KindBook = bookOf([
  agreement, commitment, initiative, milestone, indicator, figure, reconciliation, report, evidence, body, session, minutes, decision, actionItem, note, remark, investment, release, profile, rules,
]);

/** The one object of kind `rules`. */
export const RULES_OBJECT = "charter/rules";

/** The book with the kinds of pillars, whose domains begin with the pillar's name (`trade.series`). Throws RangeError where a domain is taken. */
export function withPillars(book: KindBook, kinds: readonly Kind[]): KindBook {
  return bookOf([...book.values(), ...kinds]);
}

function bookOf(kinds: readonly Kind[]): KindBook {
  const book = new Map<string, Kind>();
  for (const kind of kinds) {
    if (book.has(kind.kind)) throw new RangeError(`Two kinds have the domain ${kind.kind}.`);
    book.set(kind.kind, kind);
  }
  return book;
}
