import { AccordError } from "../errors.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { verbOf, type Fact } from "../fold/fact.ts";
import { KINDS, RULES_OBJECT, type KindBook } from "./book.ts";

/** The pillars that all parties have agreed on in a view: the charter's, and those of every sealed version of the rules. */
export function pillarsInForce(context: FoldContext, horizon: Horizon): string[] {
  const later = sealedRules(horizon).flatMap((fact) => (fact.content["pillars"] as readonly string[] | undefined) ?? []);
  return [...new Set([...(context.charter.pillars ?? []), ...later])].sort();
}

/**
 * The kinds whose acts are known in a view: the accord's own, and those of the agreed pillars. What this program has besides is not known: two nodes with different pillars would
 * judge differently. Throws AccordError `rules-unknown` where an agreed pillar is not installed: the node stops judging, visibly.
 */
export function bookInForce(context: FoldContext, horizon: Horizon): KindBook {
  const agreed = pillarsInForce(context, horizon);
  if (agreed.length === 0) return KINDS;
  const installed = context.kinds ?? KINDS;
  let books = remembered.get(installed);
  if (books === undefined) remembered.set(installed, (books = new Map()));
  const key = agreed.join();
  let book = books.get(key);
  if (book === undefined) books.set(key, (book = bookOf(installed, agreed)));
  return book;
}

function bookOf(installed: KindBook, agreed: readonly string[]): KindBook {
  const lacking = agreed.find((pillar) => ![...installed.keys()].some((domain) => domain.startsWith(`${pillar}.`)));
  if (lacking !== undefined) throw new AccordError("rules-unknown", "pillars", `The parties have agreed on the pillar "${lacking}", which this program lacks. Install a version of Mithaq that has it.`);
  return new Map([...installed].filter(([domain]) => !domain.includes(".") || agreed.includes(domain.slice(0, domain.indexOf(".")))));
}

const remembered = new WeakMap<KindBook, Map<string, KindBook>>();

/** The proposals on the rules that are sealed in a view. */
export function sealedRules(horizon: Horizon): Fact[] {
  const facts = horizon.facts(RULES_OBJECT);
  const sealed = new Set(facts.filter((fact) => verbOf(fact.kind) === "seal").map((fact) => fact.content["proposal"]));
  return facts.filter((fact) => verbOf(fact.kind) === "propose" && sealed.has(fact.content["id"]));
}

